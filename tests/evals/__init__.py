"""Tests of how the product is measured."""
