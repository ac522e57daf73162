"""Tests of the watch over readings, without Home Assistant."""
