"""What is fast and what is not, measured on the machine at hand.

One file per section, each with a function ``rows``; no section is a test, and no
test is timed.
"""
