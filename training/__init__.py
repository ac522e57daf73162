"""How the two adapters are made. Never shipped, never imported by the product."""
