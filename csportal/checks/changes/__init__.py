"""Rules over two states: what may not change in silence once it is published; each is a module found by being there."""
