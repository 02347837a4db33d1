"""The entry point of `seam` and `seam-async`: loads the command line, or says how to install what it needs."""

from __future__ import annotations

import sys
from importlib.util import find_spec


def main() -> None:
    """Run the command line and exit with its code."""
    try:
        if find_spec("click") is None:
            from seam_cli._missing import explain

            sys.stderr.write(explain())
            code = 1
        else:
            from seam_cli.app import run

            code = run(sys.argv[1:])
    except KeyboardInterrupt:
        # Ctrl-C while modules are still being imported: nothing has been sent.
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()
