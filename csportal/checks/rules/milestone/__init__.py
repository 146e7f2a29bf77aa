"""Rules over milestones."""
