"""What was meant: from words to checked calls and back to words.

Only ``runtime`` touches the outside world. Imports ``care`` and ``domain``.
"""
