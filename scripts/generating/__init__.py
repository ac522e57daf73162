"""Files that are written from the catalogue, so that they cannot disagree with it."""
