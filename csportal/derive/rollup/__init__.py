"""Roll-ups: what is said of many measures and milestones together."""
