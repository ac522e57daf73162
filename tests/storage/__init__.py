"""Tests of the storage room, without Home Assistant."""
