"""Tables, each a module found by being there: `SUBJECTS` says of what, `table` returns the rows."""
