"""Tests of the care room, without Home Assistant."""
