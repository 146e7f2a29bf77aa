"""Comparison: where a value stands beside what others have."""
