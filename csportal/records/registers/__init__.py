"""Registers: lists that a plan keeps beside its measures and milestones, each in a file of its own."""
