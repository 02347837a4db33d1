"""The metaclass of option classes."""

from __future__ import annotations


class FieldsOnly(type):
    """Lets `help()` and completion list what a person sets or calls on a class, and not what attrs generates."""

    def __dir__(cls) -> list[str]:
        return [name for name in super().__dir__() if not name.startswith("_") and name != "mro"]
