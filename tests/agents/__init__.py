"""Tests of the agents room, without Home Assistant."""
