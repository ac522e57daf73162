"""Years of a made-up life under a simulated clock, against a slow and plain oracle."""
