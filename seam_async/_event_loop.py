"""Which event loop runs in this thread, if any."""

from __future__ import annotations

import asyncio

running_loop = asyncio._get_running_loop
"""Return the running event loop, or None: `asyncio.get_running_loop` raises there, and has to be caught.

Its underscore notwithstanding, `asyncio.__all__` exports the name, and CPython and uvloop call it themselves.
"""
