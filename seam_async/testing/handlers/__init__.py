"""Endpoints that do more than create, read and change objects: one module for each area of the API."""
