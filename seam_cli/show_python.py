"""`--show-python`: a program that makes the same call, ready to run."""

from __future__ import annotations

import json
import re
from typing import Any

from seam_cli import index
from seam_cli.request import Named, Request
from seam_cli.settings import DEFAULT_WAIT, Settings


def program(request: Request, settings: Settings) -> str:
    """Return the source of a program that does what the command would do, with `seam_sync`.

    Args:
        request: The call.
        settings: Waits, limits and the server; a credential is never written down.
    """
    lines: list[str] = []
    arguments = [f"{name}={_literal(value)}" for name, value in request.body.items()]
    for named in request.named:
        lines += _lookup(named)
        arguments.append(f"{named.parameter}={named.parameter}")
    is_list = request.facts["kind"] == "list"
    if is_list and request.limit is not None and "limit" in request.facts["params"]:
        arguments.append(f"limit={request.limit}")
    if request.facts["kind"] == "action_attempt":
        wait = f'{{"timeout": {settings.timeout or DEFAULT_WAIT}}}' if settings.wait else "False"
        arguments.append(f"wait_for_action_attempt={wait}")
    call = f"seam.{request.group}.{request.method}({', '.join(arguments)})"
    if is_list:
        lines += _list(call, request)
    elif request.facts["kind"] == "none":
        lines.append(call)
    else:
        lines += [f"result = {call}", "print(json.dumps(result.to_dict(), indent=2))"]
    return _whole(lines, settings)


def of_api(settings: Settings, path: str, body: dict[str, Any]) -> str:
    """Return the program for `seam api`."""
    arguments = f", {_literal_body(body)}" if body else ""
    return _whole([f"print(json.dumps(seam.request({_literal(path)}{arguments}), indent=2))"], settings)


def of_wait(settings: Settings, id_: str, timeout: float, *, removed: bool) -> str:
    """Return the program for `seam wait`."""
    if removed:
        return _whole(
            [f"seam.access_codes.wait_until_removed(access_code_id={_literal(id_)}, timeout={timeout})"], settings
        )
    lines = [
        "try:",
        f"    result = seam.action_attempts.wait({_literal(id_)}, timeout={timeout})",
        "except SeamHttpNotFoundError:  # a door code, not an action",
        f"    result = seam.access_codes.wait_until_set(access_code_id={_literal(id_)}, timeout={timeout})",
        "print(json.dumps(result.to_dict(), indent=2))",
    ]
    return _whole(lines, settings)


def of_tail(settings: Settings, arguments: dict[str, Any]) -> str:
    """Return the program for `seam events tail`."""
    given = ", ".join(f"{name}={_literal(value)}" for name, value in arguments.items() if value is not None)
    return _whole([f"for event in seam.events.stream({given}):", "    print(json.dumps(event.to_dict()))"], settings)


def _literal_body(body: dict[str, Any]) -> str:
    return "{" + ", ".join(f"{_literal(name)}: {_literal(value)}" for name, value in body.items()) + "}"


def _list(call: str, request: Request) -> list[str]:
    if request.limit is None:
        return [f"for item in {call}.auto_paging_iter():", "    print(json.dumps(item.to_dict()))"]
    return [
        f"for page in {call}.pages(max_items={request.limit}):",
        "    for item in page:",
        "        print(json.dumps(item.to_dict()))",
    ]


def _lookup(named: Named) -> list[str]:
    facts = index.entities()[named.entity]
    found = index.command_at(facts["path"])
    group, method = found[:2] if found else ("devices", "list")
    search = f"{facts['search']}={_literal(named.names[0])}" if "search" in facts else ""
    items = f"seam.{group}.{method}({search}).auto_paging_iter()"
    names = ", ".join(f"item.{name}" for name in facts["names"])
    source = "candidates" if named.is_list else items
    pick = f"[item.{facts['id']} for item in {source} if name in ({names},)]"
    if named.is_list:
        return [
            f"candidates = list({items})",
            f"{named.parameter} = []",
            f"for name in {_literal(list(named.names))}:",
            f"    (found,) = {pick}",
            f"    {named.parameter}.append(found)",
        ]
    return [f"name = {_literal(named.names[0])}", f"({named.parameter},) = {pick}"]


def _whole(lines: list[str], settings: Settings) -> str:
    body = "\n".join(f"    {line}" for line in lines)
    options = [f"endpoint={_literal(settings.endpoint)}"] if settings.endpoint else []
    if settings.workspace_id:
        options.append(f"workspace_id={_literal(settings.workspace_id)}")
    if settings.total_timeout is not None:
        options.append(f"total_timeout={settings.total_timeout}")
    standard = ["import json"] if "json." in body else []
    names = [name for name in ("NULL", "SeamHttpNotFoundError") if re.search(rf"\b{name}\b", body)]
    own = [*(f"from seam_async import {name}" for name in names), "from seam_sync import Seam"]
    top = "\n".join([*standard, *([""] if standard else []), *own])
    return f"{top}\n\nwith Seam({', '.join(options)}) as seam:  # reads SEAM_API_KEY\n{body}\n"


def _literal(value: Any) -> str:
    """Return a value as Python writes it; null at the top is NULL, inside an object it is None."""
    if value is None:
        return "NULL"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False) if value.isprintable() else repr(value)
    return repr(value)
