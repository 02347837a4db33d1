"""Live commands: follow events, forward them to a program on this machine, trigger them, run a Seam in memory."""
