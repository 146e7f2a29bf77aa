"""Rules: a module that has a `RULE` is one rule for the data, found by being there; the others are what rules share."""
