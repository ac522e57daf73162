"""What was told of a visit, cut into parts."""
