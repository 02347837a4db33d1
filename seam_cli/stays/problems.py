"""Collects all problems of a row, so that the user sees them at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from seam_cli.stays.doors import DoorError
from seam_cli.values.dates import DateError

T = TypeVar("T")


class RowError(ValueError):
    """A row that cannot be read as a stay; `problems` are all the reasons."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


class Problems:
    """The problems of one row."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def of(self, step: Callable[[], T], otherwise: T) -> T:
        """Return the result of a step; note its problem, and return `otherwise`, if it raises one."""
        try:
            return step()
        except RowError as error:
            self.found += error.problems
        except (DateError, DoorError) as error:
            self.found.append(str(error))
        return otherwise

    def check(self) -> None:
        """Raise if there are problems.

        Raises:
            RowError: There are.
        """
        if self.found:
            raise RowError(self.found)

    def __str__(self) -> str:
        return "; ".join(dict.fromkeys(self.found))
