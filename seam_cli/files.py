"""The files of the command line: where they are, and how to write them atomically for the owner alone."""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
from collections.abc import Mapping
from pathlib import Path

from seam_cli.exits import NO_CREDENTIAL, CommandError

_NAME = "seam-async"


def config_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of profiles: `SEAM_CONFIG_DIR`, else the system's folder for configuration."""
    if own := environment.get("SEAM_CONFIG_DIR"):
        return Path(own)
    return _folder(environment, "XDG_CONFIG_HOME", ".config", "Library/Application Support", "APPDATA")


def state_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of ledgers and signing secrets: `SEAM_STATE_DIR`, else the system's folder for state."""
    if own := environment.get("SEAM_STATE_DIR"):
        return Path(own)
    return _folder(environment, "XDG_STATE_HOME", ".local/state", "Library/Application Support", "LOCALAPPDATA")


def cache_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of files that may be deleted at any time: `SEAM_CACHE_DIR`, else the system's for caches."""
    if own := environment.get("SEAM_CACHE_DIR"):
        return Path(own)
    return _folder(environment, "XDG_CACHE_HOME", ".cache", "Library/Caches", "LOCALAPPDATA")


def _folder(environment: Mapping[str, str], variable: str, unix: str, mac: str, windows: str) -> Path:
    if sys.platform == "win32":
        base = environment.get(windows)
        return Path(base, _NAME) if base else Path.home() / _NAME
    # XDG variables with relative paths must be ignored: https://specifications.freedesktop.org/basedir-spec
    if (base := environment.get(variable)) and Path(base).is_absolute():
        return Path(base, _NAME)
    return Path.home() / (mac if sys.platform == "darwin" else unix) / _NAME


def write_private(path: Path, text: str) -> None:
    """Replace a file atomically by one that only its owner can read.

    Args:
        path: The file; a missing folder is made, for the owner alone.
        text: The new content.

    Raises:
        CommandError: It cannot be written.
    """
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink()
        message = f"cannot write {path}: {error.strerror or error}"
        raise CommandError(message) from None


def read_private(path: Path) -> str | None:
    """Read a file of secrets; return None if there is none.

    Raises:
        CommandError: Others can read it too, or it cannot be read.
    """
    try:
        with path.open(encoding="utf-8") as file:
            mode = os.fstat(file.fileno()).st_mode
            if os.name == "posix" and mode & 0o077:
                message = f"{path} can be read by others (mode {mode & 0o777:04o}): chmod 600 {path}"
                raise CommandError(message, NO_CREDENTIAL)
            return file.read()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        message = f"cannot read {path}: {getattr(error, 'strerror', None) or 'it is not UTF-8'}"
        raise CommandError(message, NO_CREDENTIAL) from None
