"""Reads what people type as values of the API: dates, zones, lists, objects."""
