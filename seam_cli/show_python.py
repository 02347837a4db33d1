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
        settings: Waits, limits and the server; the program never contains a credential.
    """
    lines: list[str] = []
    arguments = [f"{name}={literal(value)}" for name, value in request.body.items()]
    for named in request.named:
        lines += lookup(named)
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
    return whole(lines, settings)


def of_api(settings: Settings, path: str, body: dict[str, Any]) -> str:
    """Return the program for `seam api`."""
    arguments = f", {_literal_body(body)}" if body else ""
    return whole([f"print(json.dumps(seam.request({literal(path)}{arguments}), indent=2))"], settings)


def of_wait(settings: Settings, id_: str, timeout: float, *, removed: bool) -> str:
    """Return the program for `seam wait`."""
    if removed:
        return whole(
            [f"seam.access_codes.wait_until_removed(access_code_id={literal(id_)}, timeout={timeout})"], settings
        )
    lines = [
        "try:",
        f"    result = seam.action_attempts.wait({literal(id_)}, timeout={timeout})",
        "except SeamHttpNotFoundError:  # a door code, not an action",
        f"    result = seam.access_codes.wait_until_set(access_code_id={literal(id_)}, timeout={timeout})",
        "print(json.dumps(result.to_dict(), indent=2))",
    ]
    return whole(lines, settings)


def _literal_body(body: dict[str, Any]) -> str:
    return "{" + ", ".join(f"{literal(name)}: {literal(value)}" for name, value in body.items()) + "}"


def _list(call: str, request: Request) -> list[str]:
    if request.limit is None:
        return [f"for item in {call}.auto_paging_iter():", "    print(json.dumps(item.to_dict()))"]
    return [
        f"for page in {call}.pages(max_items={request.limit}):",
        "    for item in page:",
        "        print(json.dumps(item.to_dict()))",
    ]


def lookup(named: Named, *, is_async: bool = False) -> list[str]:
    """Return the lines that look up ids by name, into a variable with the name of the parameter."""
    facts = index.entities()[named.entity]
    found = index.command_at(facts["path"])
    group, method = found[:2] if found else ("devices", "list")
    search = f"{facts['search']}={literal(named.names[0])}" if "search" in facts else ""
    items = f"seam.{group}.{method}({search}).auto_paging_iter()"
    every = f"[item async for item in seam.{group}.{method}()]" if is_async else f"list({items})"
    names = ", ".join(f"item.{name}" for name in facts["names"])
    source = "candidates" if named.is_list else items
    pick = f"[item.{facts['id']} for item in {source} if name in ({names},)]"
    if named.is_list:
        return [
            f"candidates = {every}",
            f"{named.parameter} = []",
            f"for name in {literal(list(named.names))}:",
            f"    (found,) = {pick}",
            f"    {named.parameter}.append(found)",
        ]
    return [f"name = {literal(named.names[0])}", f"({named.parameter},) = {pick}"]


def whole(lines: list[str], settings: Settings) -> str:
    """Return the whole program around some lines that use `seam`."""
    body = "\n".join(f"    {line}" for line in lines)
    standard = ["import json"] if "json." in body else []
    standard += ["from itertools import islice"] if "islice(" in body else []
    standard += ["from urllib.request import Request, urlopen"] if "urlopen(" in body else []
    names = [name for name in ("NULL", "SeamHttpNotFoundError") if re.search(rf"\b{name}\b", body)]
    own = [*(f"from seam_async import {name}" for name in names), "from seam_sync import Seam"]
    top = "\n".join([*standard, *([""] if standard else []), *own])
    return f"{top}\n\nwith Seam({options(settings)}) as seam:  # reads SEAM_API_KEY\n{body}\n"


def options(settings: Settings, *more: str) -> str:
    """Return the arguments of the client; its credential is never among them."""
    from seam_cli.credentials.find import endpoint_of_environment, find_endpoint

    endpoint = find_endpoint(profile=settings.profile, endpoint=settings.endpoint)
    # Left out if the environment names it, since the program reads that, too.
    is_written = endpoint is not None and (settings.endpoint or endpoint != endpoint_of_environment())
    given = [f"endpoint={literal(endpoint)}"] if is_written else []
    if settings.workspace_id:
        given.append(f"workspace_id={literal(settings.workspace_id)}")
    if settings.total_timeout is not None:
        given.append(f"total_timeout={settings.total_timeout}")
    return ", ".join([*given, *more])


def indented(lines: list[str], depth: int) -> str:
    """Return lines of a program, indented for so many blocks."""
    return "\n".join(f"{'    ' * depth}{line}" for line in lines)


def literal(value: Any) -> str:
    """Return a value as a Python expression; null is `NULL` as an argument, None inside an object."""
    if value is None:
        return "NULL"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False) if value.isprintable() else repr(value)
    return repr(value)
