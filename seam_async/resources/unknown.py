# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_shared.py); texts come from codegen/docs.toml.

"""What unions give for variants that this version of the package does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from seam_async._model.fields import date_time, resource
from seam_async._model.resource import UnknownVariant

if TYPE_CHECKING:
    from datetime import datetime


@resource
class UnknownError(UnknownVariant):
    """An error of a kind that this version of the package does not know.

    All its properties can be read by name. Type checkers see the tag as `"__unknown__"`; at run time it holds what
    the server sent.
    """

    error_code: Literal["__unknown__"]
    """The tag that the server sent."""

    message: str | None = None
    """What it means, for people."""

    created_at: datetime | None = date_time(default=None)
    """When it was noted."""


@resource
class UnknownWarning(UnknownVariant):
    """A warning of a kind that this version of the package does not know.

    All its properties can be read by name. Type checkers see the tag as `"__unknown__"`; at run time it holds what
    the server sent.
    """

    warning_code: Literal["__unknown__"]
    """The tag that the server sent."""

    message: str | None = None
    """What it means, for people."""

    created_at: datetime | None = date_time(default=None)
    """When it was noted."""


@resource
class UnknownMutation(UnknownVariant):
    """A pending change of a kind that this version of the package does not know.

    All its properties can be read by name. Type checkers see the tag as `"__unknown__"`; at run time it holds what
    the server sent.
    """

    mutation_code: Literal["__unknown__"]
    """The tag that the server sent."""

    message: str | None = None
    """What it means, for people."""

    created_at: datetime | None = date_time(default=None)
    """When it was noted."""


@resource
class UnknownCodeConstraint(UnknownVariant):
    """A rule for codes that this version of the package does not know.

    All its properties can be read by name. Type checkers see the tag as `"__unknown__"`; at run time it holds what
    the server sent.
    """

    constraint_type: Literal["__unknown__"]
    """The tag that the server sent."""


@resource
class UnknownActionAttemptError(UnknownVariant):
    """A failure of a kind that this version of the package does not know.

    All its properties can be read by name. Type checkers see the tag as `"__unknown__"`; at run time it holds what
    the server sent.
    """

    type: Literal["__unknown__"]
    """The tag that the server sent."""

    message: str | None = None
    """What it means, for people."""
