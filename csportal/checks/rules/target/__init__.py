"""Rules over targets."""
