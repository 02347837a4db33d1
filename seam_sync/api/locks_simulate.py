# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.locks.simulate`."""

from __future__ import annotations

from seam_async.api.locks_simulate import LocksSimulate as AsyncLocksSimulate
from seam_sync._namespace import Namespace, blocking


class LocksSimulate(Namespace):
    """Make a sandbox lock behave as if someone used its keypad."""

    _async: AsyncLocksSimulate

    keypad_code_entry = blocking(AsyncLocksSimulate.keypad_code_entry)
    manual_lock_via_keypad = blocking(AsyncLocksSimulate.manual_lock_via_keypad)
