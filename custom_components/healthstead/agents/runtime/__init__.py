"""Where text comes from: the only part of the agents that touches the world.

A runtime turns a prompt into text. What the text means, and whether anything
may come of it, is decided elsewhere.
"""
