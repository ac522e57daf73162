"""A Home Assistant core in process, full of people with sensors: run as a program.

A package of its own, for it loads the integration itself and not only its rooms.
"""
