"""Tests against a real Home Assistant process over its own API."""
