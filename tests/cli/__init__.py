"""The command line, as a script would use it."""
