"""A KPI's page in parts: its key facts, how each thing on it is worked out, what is said of it, and about its data."""
