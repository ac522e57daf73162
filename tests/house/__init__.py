"""What no linter sees: rooms, sizes, catalogues, shipped files."""
