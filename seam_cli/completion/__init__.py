"""Completion by Tab: commands, options and values from tables, names of doors from a small cache; no network."""
