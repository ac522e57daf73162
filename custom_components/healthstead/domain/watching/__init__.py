"""Readings against limits, over time: what is out of range long enough to be said.

Pure and incremental. ``watch.step`` takes one reading (or a tick) of one person and
one kind and returns the next state with what happened; ``batch`` does so for many
readings at once. Limits stand in ``limit_table`` with their sources, what a day and
a month look like in ``daily``, ``baselines`` and ``trends``. Nothing here names an
illness, and data that is too old neither raises nor ends anything.
"""
