"""One call as the command line describes it: an endpoint, a body, and names whose ids are still to be looked up."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

from seam_cli.exits import UsageError


class Named(NamedTuple):
    """Something given by name instead of by id."""

    parameter: str
    entity: str
    option: str
    names: tuple[str, ...]
    is_list: bool


class Request:
    """A call that has not been made yet.

    Args:
        group: Dotted path of the group.
        method: The name of the endpoint in it.
        facts: Its entry in the generated commands.
        limit: After how many items a list ends.
    """

    def __init__(self, group: str, method: str, facts: dict[str, Any], limit: int | None = None) -> None:
        self.group = group
        self.method = method
        self.facts = facts
        self.limit = limit
        self.body: dict[str, Any] = {}
        """The parameters; `None` sends null."""
        self.named: list[Named] = []

    @property
    def path(self) -> str:
        """The path of the endpoint."""
        return str(self.facts["path"])

    def body_with_names(self) -> dict[str, Any]:
        """Return the body with a placeholder for each id that is still to be looked up."""
        body = dict(self.body)
        for named in self.named:
            shown = [f"<{named.parameter.removesuffix('s')} of {name!r}>" for name in named.names]
            body[named.parameter] = shown if named.is_list else shown[0]
        return body

    def check(self) -> None:
        """Check the call by the rules of its endpoint, before anything is sent.

        Raises:
            UsageError: An option is missing, or given too often.
            SeamInvalidParameterError: Options do not go together.
        """
        body = self.body_with_names()
        for message in self.missing():
            raise UsageError(message)
        for named in self.named:
            if len(named.names) > 1 and not named.is_list:
                message = f"--{named.option.replace('_', '-')} was given {len(named.names)} times, and takes one name"
                raise UsageError(message)
        from seam_cli.endpoints import check

        check(self.group, self.method, body)

    def missing(self, besides: Collection[str] = ()) -> list[str]:
        """Return the message about missing options; an empty list if none is missing.

        Args:
            besides: Parameters that were given but could not be read.
        """
        here = {*self.body_with_names(), *besides}
        params = self.facts["params"].items()
        missing = [_option(name, param) for name, param in params if param.get("required") and name not in here]
        return [f"`seam {self.words}` needs {' and '.join(missing)}"] if missing else []

    @property
    def words(self) -> str:
        """The command, without `seam`."""
        return f"{self.group.replace('.', ' ')} {self.method}".replace("_", "-")


def _option(name: str, param: dict[str, Any]) -> str:
    by_name = f" (or --{param['option'].replace('_', '-')} NAME)" if "entity" in param else ""
    return f"--{name.replace('_', '-')}{by_name}"
