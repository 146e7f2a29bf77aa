"""Rules over what a file is to look like."""
