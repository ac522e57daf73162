"""The demo household: plausible at any hour of any day."""
