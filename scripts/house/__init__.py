"""A real Home Assistant on this machine, set up from nothing, with Healthstead."""
