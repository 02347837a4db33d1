"""From what people type to what the API takes: dates, zones, lists, objects, names."""
