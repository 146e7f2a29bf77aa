"""Chart types, each a module found by being there: `SUBJECTS` says of what, `chart` returns the marks."""
