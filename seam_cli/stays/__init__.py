"""Guest stays from a sheet: planned, looked over, applied exactly once, resumed after whatever happened."""
