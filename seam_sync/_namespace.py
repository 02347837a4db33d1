"""The base class of the generated namespaces of `seam_sync/api/`, and the decorator that makes their methods block."""

from __future__ import annotations

import functools
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from seam_async._annotations import watch_annotations

if TYPE_CHECKING:
    from seam_sync._loop_calls import LoopCalls

P = ParamSpec("P")
T = TypeVar("T")


class Namespace:
    """A group of endpoints of one view of a client. Each method runs its twin of the asynchronous namespace.

    Args:
        calls: What runs coroutines in the loop thread for this client.
        namespace: The namespace of `seam_async.api` with the same methods.
    """

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        watch_annotations(cls)

    def __init__(self, calls: LoopCalls, namespace: Any) -> None:
        self._calls = calls
        self._run = calls.run
        self._async = namespace


def blocking(method: Callable[Concatenate[Any, P], Coroutine[Any, Any, T]]) -> Callable[Concatenate[Any, P], T]:
    """Turn a coroutine method of an asynchronous namespace into a blocking method of a `Namespace`.

    Signature, overloads and docstring are carried over, for checkers, editors and `help()`.
    """

    @functools.wraps(method)
    def call(self: Namespace, /, *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return self._run(method, self._async, *args, **kwargs)
        finally:
            del args, kwargs  # crash reporters collect the locals of this frame when the call fails

    return call
