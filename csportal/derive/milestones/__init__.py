"""Milestones: how each stands, and by how much it has slipped."""
