"""`FakeSeam`: a Seam in memory that answers on loopback."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from copy import deepcopy
from functools import partial
from pathlib import Path
from typing import Any, Self, TypedDict, Unpack

from seam_async.testing._types import Json
from seam_async.testing.api import Api
from seam_async.testing.auth import Credentials
from seam_async.testing.browser_pages import BrowserPages
from seam_async.testing.clock import Clock
from seam_async.testing.control import ControlSite
from seam_async.testing.faults import Faults
from seam_async.testing.grants import follow_code
from seam_async.testing.ids import Ids
from seam_async.testing.limits import RateLimiter
from seam_async.testing.listening import Listener
from seam_async.testing.live_pages import LivePages
from seam_async.testing.outcomes import Outcomes
from seam_async.testing.recording import Requests
from seam_async.testing.running import Running
from seam_async.testing.seed import Seed, Seeder, read_seed
from seam_async.testing.server import ApiServer, Site
from seam_async.testing.simulation import Simulation
from seam_async.testing.snapshots import is_snapshot, load, save
from seam_async.testing.store import Workspace
from seam_async.testing.thread import ServerThread
from seam_async.testing.tls import Tls, certificate_names
from seam_async.testing.webhooks import Delivery
from seam_async.testing.world import World


class Options(TypedDict, total=False):
    """The options of `FakeSeam`, for functions that pass them on."""

    seed: Seed
    doors: int
    clock: Clock | None
    random_seed: int | None
    action_delay: float
    code_delay: float
    host: str
    port: int
    api_key: str | None
    public_url: str | None
    tls: bool | tuple[str | Path, str | Path]
    allow_control: Sequence[str]
    kept: int | None


class FakeSeam(Simulation, Running):
    """A Seam in memory: a real HTTP server on loopback, with state that behaves like Seam's.

    Use it as ``async with FakeSeam() as fake:``, or from synchronous code as ``with FakeSeam.running() as fake:``.
    Where no block fits, in a notebook for instance, ``fake = FakeSeam.running()`` and, at the end, ``fake.stop()``.

    Args:
        seed: Begin with a furnished workspace: locks of several makers, a thermostat, noise sensors, an access
            system, spaces and people. False for an empty one. Or what `seed_with` takes, or the path of a JSON file
            with that, or with a snapshot.
        doors: Add so many locks, called "Door 1" and so on.
        clock: Virtual time. Default: a clock that follows the real one until it is advanced or frozen.
        random_seed: What ids, tokens and door codes are drawn from. The same seed gives the same ones in the same
            order; None gives new ones each time.
        action_delay: Seconds until a physical action has ended; 0 ends it before the answer.
        code_delay: Seconds until an access code is on, or off, a lock.
        host: The address to listen on, of either IP version, or a name; ``0.0.0.0`` and ``::`` are every address.
        port: The port; 0 picks a free one.
        api_key: The API key to take. Default: one drawn from ``random_seed``.
        public_url: What clients reach the fake by, if it is not `endpoint`: what the URLs in its answers begin with.
        tls: True for HTTPS with a certificate made on the spot (needs trustme), or the files of a certificate and key.
        allow_control: Further values of ``Host`` with which callers may use ``/_fake/``, from other machines too.
        kept: How many requests, deliveries, events and action attempts are remembered of each. Default: all.

    Attributes:
        clock: Moves time: ``fake.clock.advance(3600)``.
        faults: Scripts what goes wrong on the way: ``fake.faults.add("/locks/unlock_door", status=503, times=2)``.
        requests: Everything that arrived, and whether it was executed.
        api_key: A key of the workspace.
        personal_access_token: A token that works in every workspace.
        workspace_id: The workspace.

    Raises:
        ValueError: An option makes no sense.
        OSError: A file cannot be read.
        RuntimeError: ``tls=True`` without trustme.
    """

    def __init__(
        self,
        *,
        seed: Seed = True,
        doors: int = 0,
        clock: Clock | None = None,
        random_seed: int | None = 0,
        action_delay: float = 0.05,
        code_delay: float = 0.05,
        host: str = "127.0.0.1",
        port: int = 0,
        api_key: str | None = None,
        public_url: str | None = None,
        tls: bool | tuple[str | Path, str | Path] = False,
        allow_control: Sequence[str] = (),
        kept: int | None = None,
    ) -> None:
        self.clock = clock if clock is not None else Clock()
        self.faults = Faults(random_seed)
        self.requests = Requests(kept, lambda: [fault.path for fault in self.faults])
        self.world = World(self.clock, Ids(random_seed), action_delay, code_delay)
        self.world.code_changed = partial(follow_code, self.world)
        self.world.kept = self.world.webhooks.kept = kept
        self._credentials = Credentials(self.world)
        self._api = Api(self.world, self._credentials)
        self.workspace_id = self.world.create_workspace(name="Seaside Stays").id
        self.api_key = self._credentials.new_api_key(self.workspace_id, api_key)
        self.personal_access_token = self._credentials.new_personal_token()
        self._seed = read_seed(seed)
        self._doors = doors
        self.world.furnish = self._furnish
        self._thread = ServerThread()
        self._begin()
        self._public_url = None if public_url is None else public_url.rstrip("/")
        self._tls: Tls | None = None
        if tls:
            names = ["localhost", "127.0.0.1", "::1", *certificate_names(host, public_url)]
            self._tls = Tls(tls if isinstance(tls, tuple) else None, names)
        self._listener = Listener(host, port, None if self._tls is None else self._tls.server)
        self.live = LivePages(self)
        control = ControlSite(self, frozenset(allow_control))
        sites: list[Site] = [control, BrowserPages(self.world)]
        self._server = ApiServer(self._api, self.faults, self.requests, sites)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None

    @property
    def _workspace(self) -> Workspace:
        return self.world.workspaces[self.workspace_id]

    def _furnish(self, workspace: Workspace) -> None:
        seeder = Seeder(self.world, workspace)
        if self._seed is True:
            seeder.everything()
        if workspace.id == self.workspace_id:
            if isinstance(self._seed, Mapping) and not is_snapshot(self._seed):
                self._put_in(self._seed)
            seeder.doors(self._doors)

    def _begin(self) -> None:
        """Fill the fake with its initial objects."""
        if is_snapshot(self._seed):
            self._load(self._seed)
        else:
            self.world.fill(self._workspace)

    @classmethod
    def running(cls, **options: Unpack[Options]) -> Self:
        """Return a fake that runs in a thread of its own; see `start`. Use it in a ``with`` block, or `stop` it.

        Args:
            **options: As for `FakeSeam`.
        """
        return cls(**options).start()

    # Outcomes, deliveries, keys, rate limits.

    @property
    def outcomes(self) -> Outcomes:
        """How actions end: ``fake.outcomes.add("UNLOCK_DOOR", error="jammed")``."""
        return self.world.outcomes

    @property
    def deliveries(self) -> list[Delivery]:
        """Every webhook delivery so far, with its attempts."""
        return self.world.webhooks.deliveries

    @property
    def publishable_key(self) -> str:
        """The workspace's publishable key."""
        return str(self._workspace.get("workspace", self.workspace_id)["publishable_key"])

    def new_api_key(self, workspace_id: str | None = None) -> str:
        """Return another API key, of this or another workspace."""
        return self._thread.call(lambda: self._credentials.new_api_key(workspace_id or self.workspace_id))

    def revoke(self, token: str) -> None:
        """Revoke an API key or a personal access token: it is refused from now on."""
        self._thread.call(lambda: self._credentials.revoke(token))

    def enforce_rate_limits(self, limits: Mapping[str, tuple[int, float]] | None = None) -> None:
        """Answer 429 above the limits, counted per device in the fake's time.

        Args:
            limits: Path to (calls, seconds). Default: the limits that Seam documents.
        """
        self._api.limiter = RateLimiter(self.clock, limits)

    def lift_rate_limits(self) -> None:
        """Stop answering 429."""
        self._api.limiter = None

    @property
    def rate_limits(self) -> dict[str, tuple[int, float]] | None:
        """The limits that are enforced, path to (calls, seconds); None if none are."""
        return None if self._api.limiter is None else dict(self._api.limiter.limits)

    def send_again(self, message_id: str) -> Delivery:
        """Deliver a webhook message once more, under the same id.

        Args:
            message_id: The message; see `deliveries`.

        Raises:
            LookupError: There is no such message, or its webhook is gone.
        """
        return self._thread.call(lambda: self.world.webhooks.send_again(self._workspace, message_id))

    # Resetting, saving and loading.

    def reset(self) -> None:
        """Reset the fake to its start: the same keys and ids, without objects, scripts and requests of tests.

        Keys made since then stay valid; other workspaces are gone; the clock runs as it was made.
        """

        def reset() -> None:
            self.world.webhooks.discard()
            self.world.workspaces = {self.workspace_id: self._workspace}
            self.clock.reset()
            for records in (self.requests, self.faults, self.outcomes):
                records.clear()
            self.lift_rate_limits()
            if is_snapshot(self._seed):
                self._load(self._seed)
            else:
                self.world.start_over(self._workspace)
            self.world.changed()

        self._thread.call(reset)

    def seed_with(self, objects: Mapping[str, Sequence[Json]]) -> None:
        """Put many objects into the workspace; see `add`.

        Args:
            objects: Resource to the properties of each: ``{"device": [{"device_type": "yale_lock", "name": "Hut"}]}``.

        Raises:
            ValueError: There is no such resource.
            TypeError: It has no such property.
        """
        self._thread.call(lambda: self._put_in(objects))

    def _put_in(self, objects: Mapping[str, Sequence[Json]]) -> None:
        rows: Any
        for resource, rows in objects.items():
            if not isinstance(rows, list | tuple) or not all(isinstance(row, dict) for row in rows):
                raise TypeError(f"a seed has a list of objects for {resource}")
            for row in rows:
                self.add(resource, **row)

    def snapshot(self) -> Json:
        """Return all state as a JSON object: objects, keys and the time, but no faults and outcomes."""
        return self._thread.call(lambda: deepcopy(save(self.world, self._credentials)))

    def load(self, snapshot: Json) -> None:
        """Restore a snapshot. Actions that were under way have failed; codes continue from their state.

        Args:
            snapshot: The result of `snapshot`, of this fake or another.

        Raises:
            ValueError: It is none.
        """

        def go_on() -> None:
            self.world.webhooks.discard()
            self._load(snapshot)
            self.world.changed()

        self._thread.call(go_on)

    def _load(self, snapshot: Json) -> None:
        load(self.world, self._credentials, deepcopy(snapshot))
        self.workspace_id = next(iter(self.world.workspaces))
        own = [key for key, workspace in self._credentials.api_keys.items() if workspace == self.workspace_id]
        self.api_key = own[0] if own else self._credentials.new_api_key(self.workspace_id)
        tokens = sorted(self._credentials.personal_tokens)
        self.personal_access_token = tokens[0] if tokens else self._credentials.new_personal_token()

    def __repr__(self) -> str:
        running = self._listener.is_open
        return f"FakeSeam({f'endpoint={self.endpoint!r}' if running else 'not running'})"
