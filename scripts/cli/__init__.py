"""The command line: JSON lines in, JSON lines out, one file per command."""
