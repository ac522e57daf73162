"""Tests of the domain room, without Home Assistant."""
