"""The entry point of `seam` and `seam-async`: loads the command line, or says how to install what it needs."""

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
    """Open standard streams that go nowhere, for a program that was started without them (`>&-`, a service).

    Otherwise the first socket would get the number of standard output, and the first word be an error.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - until the end


if __name__ == "__main__":
    main()
