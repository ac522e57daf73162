"""Directions in, dosages or questions out."""
