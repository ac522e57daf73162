"""Proofs that take too long for every test run."""
