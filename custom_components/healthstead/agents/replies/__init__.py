"""What Healthstead says, one module per language."""
