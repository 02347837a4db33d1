"""Runs jobs by other libraries: one module for each, which only programs that use that library load."""
