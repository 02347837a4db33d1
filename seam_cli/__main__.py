"""The entry point of `seam` and `seam-async`: runs the command line, or says how to install what it needs."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path


def main() -> None:
    """Run the command line and exit with its code."""
    _open_closed_streams()
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


def _open_closed_streams() -> None:
    """Open standard streams on the null device if the program was started without them (`>&-`, a service).

    Otherwise the first socket would get their file descriptor, and the first write would fail.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - open until the process ends


if __name__ == "__main__":
    main()
