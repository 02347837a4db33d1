"""The command `seam`: the Seam API for people and shell scripts. Start it with `python -m seam_cli` or `seam`."""
