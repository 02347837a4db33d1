"""Looks up ids by name, exactly or else without case. An ambiguous name is refused: nothing is done."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from seam_cli import index
from seam_cli.endpoints import endpoint_of, raw
from seam_cli.exits import UsageError, all_of, together
from seam_cli.request import Named, Request

if TYPE_CHECKING:
    from seam_async import AsyncSeam

SCOPES = ("device_id", "acs_system_id")
"""Ids that narrow a search if the call has them: a code of that door, a user of that system."""


async def resolve(seam: AsyncSeam, request: Request) -> None:
    """Put the ids of everything that was given by name into the body.

    Raises:
        UsageError: A name fits nothing, or several things.
    """
    errors: list[UsageError] = []
    # Doors and systems first: codes and users are looked up on them.
    for named in sorted(request.named, key=lambda named: named.parameter not in SCOPES):
        scope = {name: request.body[name] for name in SCOPES if name in request.body}
        candidates = await _candidates(seam, named, scope)
        try:
            ids = all_of(*(partial(_choose, named, name, candidates) for name in named.names))
        except UsageError as error:
            errors.append(error)
            if named.parameter in SCOPES:
                break  # without its door, another name would be looked up in the wrong place
            continue
        request.body[named.parameter] = ids if named.is_list else ids[0]
    if errors:
        raise UsageError(together([error.message for error in errors]), **errors[0].facts)
    request.named.clear()


async def device_ids(seam: AsyncSeam, names: Sequence[str]) -> list[str]:
    """Return the ids of devices, given by the names that `--device` had.

    Raises:
        UsageError: A name fits no device, or several.
    """
    if not names:
        return []
    request = Request("events", "list", index.commands("events")["list"])
    request.named.append(Named("device_ids", "device", "device", tuple(names), is_list=True))
    await resolve(seam, request)
    found: list[str] = request.body["device_ids"]
    return found


async def all_named(seam: AsyncSeam, entity: str, body: dict[str, Any] | None = None) -> list[dict[str, Any]]:
    """Return all things of a kind, as the API returns them."""
    from seam_async._calls.namespace import Namespace

    facts = index.entities()[entity]
    found = index.command_at(facts["path"])
    if found is None:
        message = f"there is no list of {entity}"
        raise UsageError(message)
    listing = Namespace(seam._caller)._list(raw(endpoint_of(*found[:2])), body or {}, None)
    return [item async for item in listing]


async def _candidates(seam: AsyncSeam, named: Named, scope: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """Return the things among which each name is looked up."""
    facts = index.entities()[named.entity]
    found = index.command_at(facts["path"])
    known = found[2]["params"] if found else {}
    scope = {name: value for name, value in scope.items() if name in known and name != named.parameter}
    if "search" in facts and not scope:
        return {name: await all_named(seam, named.entity, {facts["search"]: name}) for name in named.names}
    items = await all_named(seam, named.entity, scope)
    if not scope:
        from seam_cli.completion.names import remember

        remember(named.entity, items)
    return dict.fromkeys(named.names, items)


def _choose(named: Named, name: str, candidates: dict[str, list[dict[str, Any]]]) -> str:
    facts = index.entities()[named.entity]
    kind = named.entity.removeprefix("unmanaged_").replace("_", " ").replace("acs ", "")
    rows = [(str(item.get(facts["id"])), names_of(item, facts["names"])) for item in candidates[name]]
    hits = [row for row in rows if name in row[1]]
    if not hits:
        hits = [row for row in rows if name.casefold() in {one.casefold() for one in row[1]}]
    if len(hits) == 1:
        return hits[0][0]
    option = f"--{named.option.replace('_', '-')}"
    if hits:
        shown = ", ".join(id_ for id_, _ in hits[:10])
        message = f"{option}: {len(hits)} {kind}s are called {name!r}: {shown}; give the id"
        raise UsageError(message, candidates=[id_ for id_, _ in hits])
    near = _near(name, rows)
    shown = "; did you mean " + " or ".join(f"{called!r} ({id_})" for id_, called in near) + "?" if near else ""
    if not near and rows:
        some = ", ".join(f"{names[0]!r} ({id_})" for id_, names in rows[:5] if names)
        shown = f"; there {'is' if len(rows) == 1 else 'are'} {some}{' and others' if len(rows) > 5 else ''}"
    message = f"{option}: no {kind} is called {name!r}{shown}"
    raise UsageError(message, candidates=[id_ for id_, _ in near])


def names_of(item: dict[str, Any], properties: list[str]) -> list[str]:
    """Return all names of a thing."""
    return [name for name in (item.get(key) for key in properties) if isinstance(name, str)]


def _near(name: str, rows: list[tuple[str, list[str]]]) -> list[tuple[str, str]]:
    from difflib import get_close_matches

    called = {one.casefold(): (id_, one) for id_, names in rows for one in names}
    near = get_close_matches(name.casefold(), called, n=3, cutoff=0.6)
    near = near or [one for one in called if name.casefold() in one][:3]
    return [called[one] for one in near]
