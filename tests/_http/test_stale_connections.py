"""The look at a pooled connection, on systems with and without `poll`."""

from __future__ import annotations

import select
import socket

import pytest

from seam_async._http import attempt
from seam_async._http.attempt import is_reusable


class Transport:
    """As much of one as is asked."""

    def __init__(self, sock: socket.socket | None) -> None:
        self.sock = sock

    def is_closing(self) -> bool:
        return False

    def get_extra_info(self, name: str) -> socket.socket | None:
        return self.sock


class Protocol:
    should_close = False


@pytest.mark.parametrize("has_poll", [True, False])
def test_only_an_open_socket_without_anything_to_read_is_reusable(
    monkeypatch: pytest.MonkeyPatch, has_poll: bool
) -> None:
    if has_poll and not hasattr(select, "poll"):
        pytest.skip("this system has no poll")
    if not has_poll:
        monkeypatch.setattr(attempt, "_EVENTS", 0)
    ours, theirs = socket.socketpair()
    with ours, theirs:
        looked_at: list[bool] = []
        for step in ("quiet", "data", "read", "end", "closed"):
            if step == "data":
                theirs.send(b"x")
            elif step == "read":
                ours.recv(1)
            elif step == "end":
                theirs.shutdown(socket.SHUT_WR)
            elif step == "closed":
                ours.close()
            looked_at.append(is_reusable(Protocol(), Transport(ours)))  # type: ignore[arg-type]
    assert looked_at == [True, False, True, False, False]


def test_a_socket_beyond_what_select_can_watch_is_not_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise ValueError("filedescriptor out of range in select()")

    monkeypatch.setattr(attempt, "_EVENTS", 0)
    monkeypatch.setattr(select, "select", refuse)
    ours, theirs = socket.socketpair()
    with ours, theirs:
        assert is_reusable(Protocol(), Transport(ours))  # type: ignore[arg-type]


def test_a_closed_or_spent_connection_is_not_reusable() -> None:
    class Closing(Transport):
        def is_closing(self) -> bool:
            return True

    class Spent(Protocol):
        should_close = True

    assert not is_reusable(Protocol(), None)
    assert not is_reusable(Protocol(), Closing(None))  # type: ignore[arg-type]
    assert not is_reusable(Spent(), Transport(None))  # type: ignore[arg-type]
