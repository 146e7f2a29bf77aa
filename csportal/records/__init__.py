"""Records: what each kind of data file holds. Each module here is one kind, found by being there."""
