"""What may happen in a household: commands, decisions, events, questions.

Pure but for ``desk.py``, which awaits the log it is given. Imports ``domain``
and nothing else of Healthstead.
"""
