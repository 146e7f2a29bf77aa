"""A static site generator for a public plans-and-performance portal."""
