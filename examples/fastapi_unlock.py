"""Opens a door for a guest with FastAPI, and says within ten seconds what happened.

    SEAM_API_KEY=… uvicorn --app-dir examples --factory fastapi_unlock:create_app

A door is not a database: the lock may be slow, it may not confirm that it opened, and after a lost answer the outcome
is unknown. The guest is told which of these it is. One request is sent however often the guest presses, and a slow door
is watched even after the guest has hung up.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Literal

from fastapi import FastAPI
from fastapi.responses import JSONResponse

from seam_async import (
    AsyncSeam,
    SeamActionAttemptError,
    SeamActionAttemptFailedError,
    SeamActionAttemptTimeoutError,
    SeamError,
    SeamHttpRateLimitError,
)

ANSWER_WITHIN = 9.0
"""Seconds for our queue, Seam and the lock; one of the ten is left for the network between guest and server."""

WATCH_FOR = 120.0
"""Seconds that a slow door is watched after its guest has been answered."""

Outcome = Literal["opened", "not_confirmed", "failed", "still_trying", "unknown"]

STATUS: dict[Outcome, int] = {"opened": 200, "not_confirmed": 200, "still_trying": 202, "failed": 502, "unknown": 504}

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Answer:
    """What the guest is told."""

    outcome: Outcome
    message: str


class Doors:
    """Opens doors, each for one guest at a time."""

    def __init__(self, seam: AsyncSeam) -> None:
        self._seam = seam
        self._opening: dict[str, asyncio.Task[Answer]] = {}
        self._watching: set[asyncio.Task[None]] = set()

    async def open(self, device_id: str) -> Answer:
        """Open a door; requests that come while it is being opened share its answer."""
        task = self._opening.get(device_id)
        if task is None:
            task = self._opening[device_id] = asyncio.create_task(self._open(device_id))
            task.add_done_callback(lambda _: self._opening.pop(device_id, None))
        # Shielded: a guest who hangs up cancels the request, and the outcome must still be known.
        return await asyncio.shield(task)

    async def _open(self, device_id: str) -> Answer:
        seam = self._seam.with_options(
            total_timeout=ANSWER_WITHIN, wait_for_action_attempt={"timeout": ANSWER_WITHIN, "polling_interval": 0.5}
        )
        try:
            attempt = await seam.locks.unlock_door(device_id=device_id)
        except SeamActionAttemptTimeoutError as error:
            self._watch(device_id, error.action_attempt.action_attempt_id)
            return Answer("still_trying", "The lock is slow to answer. Try the handle in a moment.")
        except SeamActionAttemptFailedError as error:
            return Answer("failed", f"The lock did not open: {error.message}")
        except SeamHttpRateLimitError:
            return Answer("failed", "This door was asked too often. Wait a minute and try again.")
        except SeamError as error:
            logger.exception("door %s", device_id)
            if error.may_have_acted:
                return Answer("unknown", "We could not find out whether the door opened. Try the handle first.")
            return Answer("failed", "The lock could not be reached. Try again.")
        if getattr(attempt.result, "was_confirmed_by_device", None):  # some servers return no result
            return Answer("opened", "The door is open.")
        return Answer("not_confirmed", "The lock was told to open, but does not report back. Try the handle.")

    def _watch(self, device_id: str, action_attempt_id: str) -> None:
        task = asyncio.create_task(self._log_the_end(device_id, action_attempt_id))
        self._watching.add(task)  # the event loop holds tasks weakly: without a reference it may be collected
        task.add_done_callback(self._watching.discard)

    async def _log_the_end(self, device_id: str, action_attempt_id: str) -> None:
        """Log the outcome of a slow door; a real application would tell the guest."""
        try:
            await self._seam.action_attempts.wait(action_attempt_id, timeout=WATCH_FOR)
        except SeamActionAttemptError as error:
            logger.warning("door %s in the end: %s", device_id, error)
        except SeamError:
            logger.exception("door %s", device_id)
        else:
            logger.info("door %s opened in the end", device_id)

    async def close(self) -> None:
        """Let doors that are being opened finish, and stop watching the slow ones."""
        await asyncio.gather(*self._opening.values(), return_exceptions=True)
        for task in self._watching:
            task.cancel()
        await asyncio.gather(*self._watching, return_exceptions=True)


def create_app(seam: AsyncSeam | None = None) -> FastAPI:
    """Make the application; a client that is left out is made from the environment."""
    client = seam or AsyncSeam()
    doors = Doors(client)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncGenerator[None]:
        yield
        await doors.close()
        await client.close()

    app = FastAPI(lifespan=lifespan)

    @app.post("/doors/{device_id}/open")
    async def open_door(device_id: str) -> JSONResponse:
        answer = await doors.open(device_id)
        return JSONResponse({"outcome": answer.outcome, "message": answer.message}, status_code=STATUS[answer.outcome])

    return app
