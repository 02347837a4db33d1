"""`NULL`, the value that sends JSON null.

`None` as an argument means "leave this parameter out", so "unset this at the server" needs a value of its own.
"""

from __future__ import annotations

from typing import Final, final


@final
class Null:
    """The type of `NULL`: falsy, one instance only, the same object after copying and pickling."""

    __slots__ = ()
    _instance: Null | None = None

    def __new__(cls) -> Null:
        """Return the one instance."""
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "NULL"

    def __reduce__(self) -> str:
        return "NULL"

    def __copy__(self) -> Null:
        return self

    def __deepcopy__(self, memo: dict[int, object]) -> Null:
        return self


NULL: Final = Null()
"""Sends JSON null for a parameter, which unsets the value at the server.

Only parameters that may be null accept it in their type:

```python
await seam.devices.update(device_id=device_id, name=NULL)
```
"""


@final
class Unset:
    """The type of `UNSET`: "this option was not given", for options in which `None` has a meaning."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset()
