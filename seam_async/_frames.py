"""Keeps secrets out of the frames that errors go through, whose locals crash reporters collect."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import Any, TypeVar, cast

from seam_async.errors import SeamError

F = TypeVar("F", bound=Callable[..., Any])


def drop_frames(error: BaseException | None) -> None:
    """Remove the frames that an error, and those that led to it, went through so far.

    Call it outside of `except`: what is being handled there is then the user's, who made the call in an `except` of his
    own, and keeps its frames.
    """
    handled = sys.exception()
    for _ in range(100):  # a chain that the user's tools made may be a circle
        if error is None or error is handled:
            return
        error.__traceback__ = None
        error = error.__cause__ or error.__context__


def hides_arguments(function: F) -> F:
    """Let errors of ours leave a function without the frames, and so the arguments, of the function and beneath it."""

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
