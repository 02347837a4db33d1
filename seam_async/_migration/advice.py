"""The errors for options and attributes that other clients have and ours do not: each says what to write instead."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from typing import Any, NoReturn, TypeVar, cast

from seam_async._options.options import OPTION_NAMES, unexpected_option
from seam_async._traceback_frames import hides_arguments

Init = TypeVar("Init", bound=Callable[..., None])

_ATTRIBUTES = {
    "client": "call any path with `seam.request(path, body)`, and end with `seam.close()`",
    "defaults": "set options when the client is made, or for a view: `seam.with_options(...)`",
    "lts_version": "there are no LTS versions; `seam_async.__version__` is the package's",
    "wait_for_action_attempt": "options are set with `seam.with_options(wait_for_action_attempt=False)`",
}
"""Attributes of Seam's own client, and what takes their place."""

_OPTIONS = {
    "httpx_options": "`aiohttp_options={...}` for proxy, TLS and headers, `timeout=` and `retries=` for the rest",
    "niquests_options": "`aiohttp_options={...}` for proxy, TLS and headers, `timeout=` and `retries=` for the rest",
    "client": "`session=` for an aiohttp.ClientSession of your own (AsyncSeam only)",
    "api_url": "`endpoint=`",
    "base_url": "`endpoint=`",
    "max_retries": "`retries=`",
    "headers": "`aiohttp_options={'headers': {...}}`",
    "proxy": "`aiohttp_options={'proxy': ...}`, or HTTPS_PROXY",
}
"""Options of other clients, and what takes their place."""


def refuse_assignment(client: object, name: str) -> None:
    """Raise where somebody sets an option, or what Seam's own client has, on a client: it would take no effect.

    Raises:
        AttributeError: It is such a name.
    """
    if name in OPTION_NAMES:
        message = f"{name} cannot be set on a client; make a view instead: `seam = seam.with_options({name}=...)`"
    elif name in _ATTRIBUTES:
        message = f"{name} cannot be set on a client: {_ATTRIBUTES[name]}; options are changed with `with_options`"
    else:
        return
    raise AttributeError(message, name=name, obj=client)


def refuse_attribute(client: object, name: str) -> NoReturn:
    """Raise for an attribute that a client does not have.

    Raises:
        AttributeError: Always; the message says what to write.
    """
    message = f"{type(client).__name__!r} object has no attribute {name!r}"
    if name in _ATTRIBUTES:
        message += f": {_ATTRIBUTES[name]}"
    elif name in OPTION_NAMES:
        message += f": it is an option, for the constructor or `seam.with_options({name}=...)`"
    raise AttributeError(message, name=name, obj=client)


def explains_options(init: Init) -> Init:
    """Decorate a constructor so that its error for an unknown option says what to write instead."""

    @functools.wraps(init)
    def wrapper(self: object, *args: Any, **options: Any) -> None:
        _refuse_options(type(self), options)
        init(self, *args, **options)

    return cast("Init", hides_arguments(wrapper))


def _refuse_options(client: type, names: Iterable[str]) -> None:
    """Raise for arguments that a constructor does not have, if there are any.

    Raises:
        TypeError: There are.
    """
    for name in names:
        if name in OPTION_NAMES:
            continue
        if name in _OPTIONS:
            message = f"{client.__name__}() got an unexpected keyword argument {name!r}"
            raise TypeError(f"{message}: use {_OPTIONS[name]}")
        raise unexpected_option(client.__name__, name, OPTION_NAMES)
