"""What is true about health, people and time.

Pure: no input or output, no clock, no Home Assistant. Everything here can be
understood and tested without knowing who asks or where it is kept.
"""
