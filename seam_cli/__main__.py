"""The entry point of `seam` and `seam-async`: runs the command line, or says how to install what it needs."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line and exit with its code."""
    try:
        # Imported here, so that Ctrl-C in the middle of it shows no traceback either.
        from importlib.util import find_spec

        _open_closed_streams()
        if find_spec("click") is None:
            from seam_cli._missing import explain

            sys.stderr.write(explain())
            code = 1
        else:
            from seam_cli.app import run

            code = _after_writing(run(sys.argv[1:]))
    except KeyboardInterrupt:
        # Ctrl-C while modules are still being imported: nothing has been sent.
        code = 130
    sys.exit(code)


def _after_writing(code: int) -> int:
    """Write what is left of standard output, or give it up. Return the exit code, which is 1 instead of 0 then.

    Python would try once more at exit, and make 120 of an exit code that says whether something was carried out.
    """
    try:
        sys.stdout.flush()
    except OSError as error:
        from seam_cli.output.stdout import give_up_stdout

        give_up_stdout()
        return code if isinstance(error, BrokenPipeError) else code or 1
    except ValueError:
        pass  # it has been closed
    return code


def _open_closed_streams() -> None:
    """Open standard streams on the null device if the program was started without them (`>&-`, a service).

    Otherwise the first socket would get their file descriptor, and the first write would fail.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - until the end, no pathlib


if __name__ == "__main__":
    main()
