"""The source of ids, tokens and random numbers: seeded, so that a run can be repeated exactly."""

from __future__ import annotations

import random
import uuid


class Ids:
    """A source of ids.

    Args:
        seed: The same seed gives the same ids in the same order; None gives new ones each time.
    """

    def __init__(self, seed: int | None = None) -> None:
        self.random = random.Random(seed)

    def uuid(self) -> str:
        """Return a version 4 UUID."""
        return str(uuid.UUID(int=self.random.getrandbits(128), version=4))

    def token(self, prefix: str) -> str:
        """Return a secret: ``prefix`` and 32 hexadecimal digits."""
        return f"{prefix}{self.random.getrandbits(128):032x}"

    def digits(self, length: int) -> str:
        """Return a door code of ``length`` digits. It never begins with 0, 1 or 2, which some makers refuse."""
        return str(self.random.randint(3, 9)) + "".join(str(self.random.randint(0, 9)) for _ in range(length - 1))
