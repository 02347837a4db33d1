"""The credential of a command, and where `seam login` keeps it."""
