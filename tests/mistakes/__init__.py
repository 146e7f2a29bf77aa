"""Mistakes that officers make, each made in a copy of the published data, and edits that are right."""
