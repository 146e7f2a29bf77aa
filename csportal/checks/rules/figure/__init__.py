"""Rules over values."""
