"""The tests: the same tree as the integration, and the house rules."""
