"""Another process for tests, started afresh as Windows and macOS do it; what it runs must stand in such a module."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from typing import NoReturn


def other_process() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"))


def raise_it(error: Exception) -> NoReturn:
    raise error
