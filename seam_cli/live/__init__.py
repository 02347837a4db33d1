"""Live commands: following events, handing them to a program on this machine, making them happen, a Seam in memory."""
