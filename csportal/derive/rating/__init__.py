"""Ratings: how a value stands against its target, now and at the end of the year, and what would turn it green."""
