"""What endpoints do beyond creating, reading and changing rows: one module for each area of the API."""
