"""`seam` as another process: in a pipe, or at a terminal."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence

SEAM = [sys.executable, "-m", "seam_cli"]
PATIENCE = 20.0


def seam(environment: Mapping[str, str], *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command in a pipe, to its end."""
    return subprocess.run(
        [*SEAM, *words], env=environment, input=stdin, capture_output=True, text=True, timeout=PATIENCE, check=False
    )


def shell(environment: Mapping[str, str], script: str, folder: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run a script of bash in which `seam` is the command."""
    start = f'seam() {{ "{sys.executable}" -m seam_cli "$@"; }}\n'
    return subprocess.run(
        ["bash", "-c", start + script],
        env=environment, cwd=folder, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


class Terminal:
    """A command at a terminal of its own.

    Args:
        environment: Its environment.
        words: The words after `seam`.
        columns: How wide the terminal is.
        program: What is run, and its first words.
        folder: Where it runs.
    """

    def __init__(
        self,
        environment: Mapping[str, str],
        *words: str,
        columns: int = 100,
        program: Sequence[str] = SEAM,
        folder: str = ".",
    ) -> None:
        self.screen = ""
        self.code: int | None = None
        self._interrupted = False
        self.pid, self._end = pty.fork()
        if self.pid == 0:
            # COLUMNS would count before the terminal's own width.
            own = {name: value for name, value in environment.items() if name not in {"COLUMNS", "LINES"}}
            os.chdir(folder)
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # ignored where the tests run in the background of a script
            os.execvpe(program[0], [*program, *words], own)
        self.resize(columns)

    def resize(self, columns: int) -> None:
        """Make the terminal wider or narrower."""
        fcntl.ioctl(self._end, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))

    def wait_for(self, text: str) -> None:
        """Read until a text is on the screen."""
        end = time.monotonic() + PATIENCE
        while text not in self.screen:
            if not self._read(end):
                message = f"{text!r} did not come: {self.screen!r}"
                raise AssertionError(message)

    def type(self, text: str) -> None:
        """Type on the keyboard."""
        os.write(self._end, text.encode())

    def press_ctrl_c(self) -> None:
        """Press Ctrl-C: the terminal sends SIGINT."""
        self.type("\x03")
        self._interrupted = True

    def finish(self) -> int:
        """Read to the end and return the exit code.

        A Ctrl-C is pressed again if nothing comes of it for two seconds, as a person would: one that arrives after
        Python has last looked for signals and before it reads the terminal is only noticed with the next key.
        """
        end = time.monotonic() + PATIENCE
        while (now := time.monotonic()) < end:
            if self._has_more(min(end, now + 2)):
                if not self._read(end):
                    break
            elif self._interrupted:
                self.type("\x03")
        self.kill()
        assert self.code is not None
        return self.code

    def kill(self) -> None:
        """End it, if it has not ended."""
        if self.code is None:
            end = time.monotonic() + PATIENCE
            while True:
                pid, status = os.waitpid(self.pid, os.WNOHANG)
                if pid:
                    break
                if time.monotonic() > end:
                    os.kill(self.pid, signal.SIGKILL)
                time.sleep(0.02)
            self.code = os.waitstatus_to_exitcode(status)
            os.close(self._end)

    @property
    def text(self) -> str:
        """What was written, without colours and movements of the cursor."""
        return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", self.screen).replace("\r\n", "\n")

    def _has_more(self, end: float) -> bool:
        return bool(select.select([self._end], [], [], max(0, end - time.monotonic()))[0])

    def _read(self, end: float) -> bool:
        if not self._has_more(end):
            return False
        try:
            part = os.read(self._end, 65536)
        except OSError:  # on Linux the end of a terminal is an error
            return False
        self.screen += part.decode("utf-8", "replace")
        return bool(part)
