"""Measures the product: collect what it does on cases, then score it.

Nothing here is shipped, and nothing here is imported by the product.
"""
