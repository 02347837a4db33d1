"""Marks list methods as coroutine functions, for tools that ask before they wrap or mock: tenacity, backoff, autospec.

A list method is a plain function that returns a `Listing`, which is a coroutine and more. From Python 3.12 on,
`inspect` has a mark for such functions. In 3.11 it looks for a flag in a function's code, and takes any object with the
attributes of a function for one: there the method becomes such an object, whose code has the flag.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from types import FunctionType, MethodType
from typing import Any


def mark_list_methods(cls: type[Any]) -> None:
    """Make `inspect.iscoroutinefunction` true for the methods of a class that return a `Listing`."""
    for name, method in list(vars(cls).items()):
        if isinstance(method, FunctionType) and str(method.__annotations__.get("return")).startswith("Listing["):
            setattr(cls, name, _marked(method))


if sys.version_info >= (3, 12):
    _marked: Callable[[FunctionType], Any] = inspect.markcoroutinefunction

else:

    class _marked:  # noqa: N801 - stands for a function, here and below
        """A method that looks like a coroutine function, and calls a plain one."""

        def __init__(self, method: FunctionType) -> None:
            code = method.__code__
            self.__dict__.update(method.__dict__)
            self.__wrapped__ = method
            self.__code__ = code.replace(co_flags=code.co_flags | inspect.CO_COROUTINE)
            self.__name__, self.__qualname__, self.__doc__ = method.__name__, method.__qualname__, method.__doc__
            self.__module__ = method.__module__

        def __get__(self, instance: Any, owner: type[Any] | None = None) -> Any:
            # Read from the class, it is the plain function, so that `help()` and `inspect.signature` work.
            return self.__wrapped__ if instance is None else MethodType(self, instance)

        def __call__(self, *args: Any, **kwargs: Any) -> Any:
            return self.__wrapped__(*args, **kwargs)

        def __getattr__(self, name: str) -> Any:
            return getattr(self.__dict__["__wrapped__"], name)

        def __repr__(self) -> str:
            return repr(self.__wrapped__)
