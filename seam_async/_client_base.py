"""The base of the clients of both packages: what cannot be set, read or pickled, and what a view takes over."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from seam_async._migration.advice import refuse_assignment, refuse_attribute


class ClientBase:
    """A client or a view of one."""

    _is_view = False

    def __setattr__(self, name: str, value: Any) -> None:
        refuse_assignment(self, name)
        super().__setattr__(name, value)

    if not TYPE_CHECKING:  # a visible __getattr__ would hide misspelt attributes from type checkers

        def __getattr__(self, name: str) -> Any:
            refuse_attribute(self, name)

    def __reduce__(self) -> str | tuple[Any, ...]:
        message = f"{type(self).__name__} cannot be pickled: make a client in each process"
        raise TypeError(message)

    def _new_view(self, client: type, dependent: tuple[type, ...]) -> Self:
        """Make a view with all attributes of this client that do not depend on its options.

        Args:
            client: The class of this package that the client is, or is derived from.
            dependent: The classes of what depends on options.
        """
        view = object.__new__(type(self))
        for name, value in vars(self).items():
            # What a subclass caches may depend on options as well. A cached property of ours is a namespace: a test
            # has put its double there, which views keep.
            is_cached = isinstance(getattr(type(self), name, None), cached_property) and not hasattr(client, name)
            if not is_cached and not isinstance(value, dependent):
                vars(view)[name] = value
        view._is_view = True
        return view
