"""Tests of the porch, inside a test Home Assistant."""
