"""Rules over names, ids and links."""
