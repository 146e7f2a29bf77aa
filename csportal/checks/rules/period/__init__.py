"""Rules over periods and dates."""
