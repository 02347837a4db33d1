"""Benchmarks against Seam's own package and against bare aiohttp: `make bench`, or `python -m benchmarks --help`."""
