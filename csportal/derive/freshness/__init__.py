"""Freshness: how new the figures are, and what is due."""
