"""Whole dialogues of seven kinds with a simulated person, played through the product."""
