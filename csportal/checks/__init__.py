"""Rules: each module here is one rule for the data, found by being there, with its bad and its good example."""
