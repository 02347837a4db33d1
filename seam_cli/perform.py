"""Makes a call and writes its result."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from seam_cli.client import open_client
from seam_cli.endpoints import endpoint_of, raw, sendable
from seam_cli.events import EVENTS_AT_ONCE, all_events, is_bounded
from seam_cli.exits import UNKNOWN_OUTCOME, CommandError
from seam_cli.names import resolve
from seam_cli.output.stdout import ReaderGoneError, Stdout
from seam_cli.output.writers import Writer, make_writer, unknown_fields
from seam_cli.request import Request
from seam_cli.running import note
from seam_cli.settings import Settings
from seam_cli.spinner import Spinner

if TYPE_CHECKING:
    from seam_async import AsyncSeam

LARGEST_PAGE = 500
"""Items to ask for at once, at most, where `--limit` is more."""


async def perform(request: Request, settings: Settings) -> int:
    """Look up names, make the call, and write its result.

    Returns:
        The exit code.
    """
    stdout = Stdout()
    writer = writer_for(settings, stdout, request.facts.get("columns", ()))
    async with open_client(settings) as seam:
        if request.named:
            async with Spinner("Looking up names"):
                await resolve(seam, request)
        if request.facts["kind"] == "list":
            await _list(seam, request, settings, writer, stdout)
        elif request.facts["kind"] == "action_attempt":
            await _act(seam, request, settings, writer)
        else:
            await _call(seam, request, settings, writer, stdout)
    return 0


def writer_for(settings: Settings, stdout: Stdout, columns: Any) -> Writer:
    """Return the writer that the settings name; by default a table on a terminal, else JSON."""
    form = settings.output or ("table" if stdout.is_terminal else "json")
    return make_writer(form, stdout, fields=settings.fields, columns=columns, show_codes=settings.show_codes)


async def _list(seam: AsyncSeam, request: Request, settings: Settings, writer: Writer, stdout: Stdout) -> None:
    from seam_async._calls.namespace import Namespace

    if is_bounded(request):
        await _list_events(seam, request, settings, writer)
        return
    body = sendable(request.body)
    if request.limit is not None and "limit" in request.facts["params"]:
        body["limit"] = min(request.limit, LARGEST_PAGE)
    listing = Namespace(seam._caller)._list(raw(endpoint_of(request.group, request.method)), body, None)
    seen, cursor = 0, None
    with _document(writer) as write:
        async for page in listing.pages(max_items=request.limit):
            if not seen:
                _note_unknown_fields(page, settings)
            _remember(request, page)
            write(page)
            seen += len(page)
            cursor = page.next_page_cursor if page.has_next_page else None
    if cursor is not None and stdout.is_terminal:
        note(f"there are more than these {seen}: --limit ended the list")


async def _list_events(seam: AsyncSeam, request: Request, settings: Settings, writer: Writer) -> None:
    part: list[dict[str, Any]] = []
    with _document(writer) as write:
        async for event in all_events(seam, request.body):
            part.append(event.to_dict())
            if len(part) >= EVENTS_AT_ONCE:
                write(part)
                part = []
        _note_unknown_fields(part, settings)
        write(part)


@contextmanager
def _document(writer: Writer) -> Generator[Callable[[Sequence[Any]], None]]:
    """Write a list as one document, closed at the end of the block.

    After an error it is closed only if some of it is written; otherwise the error is the only output.
    """
    is_begun = False

    def write(items: Sequence[Any]) -> None:
        nonlocal is_begun
        is_begun = True
        writer.items(items)

    try:
        yield write
    except BaseException:
        if is_begun:
            writer.end()
        raise
    writer.end()


def _note_unknown_fields(items: Sequence[Any], settings: Settings) -> None:
    if settings.fields and (text := unknown_fields(items, settings.fields)):
        note(f"note: {text}")


async def _act(seam: AsyncSeam, request: Request, settings: Settings, writer: Writer) -> None:
    from seam_async import SeamActionAttemptError
    from seam_async._waits.action_attempts import ActionNamespace

    endpoint = endpoint_of(request.group, request.method)
    body = sendable(request.body)
    try:
        with warn_if_cancelled(only_read=bool(request.facts.get("reads"))):
            async with Spinner(request.facts["summary"].rstrip(".")):
                attempt = await ActionNamespace(seam._caller)._act(endpoint, body, None, None)
    except SeamActionAttemptError as error:
        write_failed(writer, error.action_attempt)
        raise
    write_result(writer, attempt.to_dict(), only_read=bool(request.facts.get("reads")))


@contextmanager
def warn_if_cancelled(*, only_read: bool) -> Generator[None]:
    """Warn, if the block is cancelled, that the call may have been carried out, unless it only reads."""
    try:
        yield
    except asyncio.CancelledError:
        if not only_read:
            note("it may have been carried out: look before you repeat it")
        raise


def write_failed(writer: Writer, attempt: Any) -> None:
    """Write the attempt of an action that did not succeed; errors of writing must not replace that of the action."""
    with suppress(OSError, ReaderGoneError):
        writer.one(attempt.to_dict())


def write_result(writer: Writer, result: Any, *, only_read: bool) -> None:
    """Write the result of a call that was carried out.

    If writing fails, the error must not look as if the call had failed: it might be repeated.

    Raises:
        CommandError: It cannot be written, and the call has changed something.
    """
    try:
        writer.one(result)
    except OSError as error:
        if only_read:
            raise
        message = f"it was carried out, but the result could not be written: {error.strerror}; do not repeat it"
        raise CommandError(message, UNKNOWN_OUTCOME) from None


async def _call(seam: AsyncSeam, request: Request, settings: Settings, writer: Writer, stdout: Stdout) -> None:
    endpoint = raw(endpoint_of(request.group, request.method))
    body = sendable(request.body)
    with warn_if_cancelled(only_read=bool(request.facts.get("reads"))):
        async with Spinner(request.facts["summary"].rstrip(".")):
            if request.facts["kind"] == "none":
                result = await seam._caller.call(endpoint, body, None, _payload)
            else:
                result = await seam._caller.call(endpoint, body, None)
    if request.facts["kind"] == "none" and stdout.is_terminal and settings.output is None:
        sys.stderr.write("Done.\n")
        return
    _note_unknown_fields([result], settings)
    write_result(writer, result, only_read=bool(request.facts.get("reads")))


def _payload(payload: Any, path: str) -> Any:
    return payload


def _remember(request: Request, items: list[Any]) -> None:
    """Cache names of doors for completion."""
    from seam_cli.completion.names import remember_listed

    remember_listed(request.path, items)
