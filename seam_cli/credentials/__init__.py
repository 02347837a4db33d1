"""Which credential a command uses, and where `seam login` keeps it."""
