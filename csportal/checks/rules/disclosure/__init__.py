"""Rules over small numbers and personal data."""
