"""How the data for the adapters is made."""
