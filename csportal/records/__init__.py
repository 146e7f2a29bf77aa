"""Records: a module with a kind of record is found by being there; the others read, word and describe records."""
