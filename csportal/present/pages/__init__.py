"""Page types, each a module found by being there; its template of the same name stands in content/templates."""
