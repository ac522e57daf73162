"""Tests of the papers room, without Home Assistant."""
