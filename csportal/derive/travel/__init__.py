"""Direction of travel: whether a value is better or worse than one that it may be compared with."""
