"""Booking at servers outside the house, behind one set of shapes.

Talks HTTP through ``web.Web`` and knows nothing of Home Assistant. Whatever a server
says is data: it is read defensively, cut to length, and never decides that something
was booked unless it says so about the very slot that was asked for.
"""
