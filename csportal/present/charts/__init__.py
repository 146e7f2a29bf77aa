"""Chart types, each a module found by being there.

`SUBJECTS` says what it can be of, `TABLES` which tables hold the same figures, and `chart` returns the marks.
"""
