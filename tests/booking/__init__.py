"""Booking at servers that follow the specification, and at those that do not."""
