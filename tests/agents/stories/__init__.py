"""The four appointment stories, thirty variations of each, against models of every kind."""
