"""Rules for the data: a folder for each family, and in it a module for each rule, found by being there."""
