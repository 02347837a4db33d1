"""Commands written by hand that work on any endpoint."""
