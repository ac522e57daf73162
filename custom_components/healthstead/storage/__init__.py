"""What is kept: the append-only log, snapshots, drafts, traces, the SOS journal.

The only room that knows SQLAlchemy. No Home Assistant.
"""
