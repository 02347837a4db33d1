"""The metaclass of option classes."""

from __future__ import annotations


class FieldsOnly(type):
    """Makes `help()` and completion list the fields and methods of a class, without those that attrs generates."""

    def __dir__(cls) -> list[str]:
        return [name for name in super().__dir__() if not name.startswith("_") and name != "mro"]
