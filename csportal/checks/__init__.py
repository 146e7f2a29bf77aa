"""Checks: rules for the data and for its changes, each a module found by being there, and what rules share."""
