"""Guest stays from a sheet: planned, reviewed, applied exactly once, and resumed after any interruption."""
