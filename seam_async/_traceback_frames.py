"""Removes secrets from tracebacks: crash reporters collect the locals of every frame that an error went through."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import Any, TypeVar, cast

from seam_async.errors import SeamError

F = TypeVar("F", bound=Callable[..., Any])


def drop_frames(error: BaseException | None) -> None:
    """Remove the traceback of an error, and of those that it was caused by.

    Call it outside of `except`. If an error is being handled nevertheless, the user made the call in an `except` of his
    own: that error keeps its traceback.
    """
    handled = sys.exception()
    for _ in range(100):  # bounded, since tools of the user's may have made the chain of causes a cycle
        if error is None or error is handled:
            return
        error.__traceback__ = None
        error = error.__cause__ or error.__context__


def hides_arguments(function: F) -> F:
    """Decorate a function so that errors of ours leave it without a traceback, and so without its arguments."""

    @functools.wraps(function)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        try:
            return function(*args, **kwargs)
        except SeamError as error:
            failure = error
        args, kwargs = (), {}
        drop_frames(failure)
        try:
            raise failure
        finally:
            del failure  # breaks the reference cycle error → traceback → frame → error

    return cast("F", wrapper)
