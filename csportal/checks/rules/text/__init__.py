"""Rules over texts."""
