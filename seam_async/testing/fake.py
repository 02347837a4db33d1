"""`FakeSeam`: a Seam in memory that answers on loopback."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from aiohttp import web

from ._types import Json, Obj
from .auth import Credentials
from .catalog import merge, new_device
from .clock import Clock, Moved
from .faults import Faults
from .ids import Ids
from .limits import RateLimiter
from .outcomes import Outcomes
from .recording import Requests
from .seed import Seeder
from .server import Api
from .store import Workspace, id_field, public
from .webhooks import Delivery
from .world import World

if TYPE_CHECKING:
    from seam_async import AsyncSeam
    from seam_sync import Seam

T = TypeVar("T")


class FakeSeam:
    """A Seam in memory: a real HTTP server on loopback, with state that behaves like Seam's.

    Use it as ``async with FakeSeam() as fake:``, or from synchronous code as ``with FakeSeam.running() as fake:``.

    Args:
        seed: Begin with a furnished workspace: locks of several makers, a thermostat, noise sensors, an access
            system, spaces and people. Otherwise it is empty.
        clock: Virtual time. Default: a clock that follows the real one until it is advanced or frozen.
        random_seed: What ids, tokens and door codes are drawn from. The same seed gives the same ones in the same
            order; None gives new ones each time.
        action_delay: Seconds until a physical action has ended; 0 ends it before the answer.
        code_delay: Seconds until an access code is on, or off, a lock.
        host: The address to listen on.
        port: The port; 0 picks a free one.

    Attributes:
        clock: Moves time: ``fake.clock.advance(3600)``.
        faults: Scripts what goes wrong on the way: ``fake.faults.add("/locks/unlock_door", status=503, times=2)``.
        outcomes: Scripts how actions end: ``fake.outcomes.add("UNLOCK_DOOR", error="jammed")``.
        requests: Everything that arrived, and whether it was executed.
        api_key: A key of the workspace.
        personal_access_token: A token that works in every workspace.
        workspace_id: The workspace.
    """

    def __init__(
        self,
        *,
        seed: bool = True,
        clock: Clock | None = None,
        random_seed: int | None = 0,
        action_delay: float = 0.05,
        code_delay: float = 0.05,
        host: str = "127.0.0.1",
        port: int = 0,
    ) -> None:
        self.clock = clock if clock is not None else Clock()
        self.faults = Faults(random_seed)
        self.requests = Requests()
        self.world = World(self.clock, Ids(random_seed), action_delay, code_delay)
        self.world.furnish = self._furnish if seed else None
        self._credentials = Credentials(self.world)
        self._api = Api(self.world, self._credentials, self.faults, self.requests)
        self._workspace = self.world.create_workspace(name="Seaside Stays")
        self.workspace_id = self._workspace.id
        self.api_key = self._credentials.new_api_key(self.workspace_id)
        self.personal_access_token = self._credentials.new_personal_token()
        if seed:
            self._furnish(self._workspace)
        self._host, self._port = host, port
        self._runner: web.ServerRunner | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None

    def _furnish(self, workspace: Workspace) -> None:
        Seeder(self.world, workspace).everything()

    # Starting and stopping.

    async def start(self) -> Self:
        """Listen. Called by ``async with``."""
        if self._runner is None:
            self._runner = web.ServerRunner(web.Server(self._api.handle, access_log=None), shutdown_timeout=0)
            await self._runner.setup()
            await web.TCPSite(self._runner, self._host, self._port).start()
            self._port = self._runner.addresses[0][1]
            self.world.endpoint = self.endpoint
            self._loop = asyncio.get_running_loop()
            self.world.webhooks.attach(self._loop)
            self.clock._attach(self._loop, self.settle)
        return self

    async def close(self) -> None:
        """Stop listening and delivering. Closing twice is harmless; the state stays readable."""
        if self._runner is not None:
            runner, self._runner = self._runner, None
            self.clock._detach()
            await self.world.webhooks.close()
            await runner.cleanup()
            self._loop = None

    async def __aenter__(self) -> Self:
        return await self.start()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    @classmethod
    @contextmanager
    def running(cls, **options: Any) -> Iterator[Self]:
        """A fake that runs in a thread of its own, for synchronous code.

        Everything on it may be called from the outside thread; moving the clock waits for webhook deliveries too.

        Args:
            **options: As for `FakeSeam`.
        """
        fake = cls(**options)
        started: threading.Event = threading.Event()
        failure: list[BaseException] = []
        stop: asyncio.Event = asyncio.Event()

        async def serve() -> None:
            try:
                await fake.start()
            except BaseException as error:
                failure.append(error)
                return
            finally:
                started.set()
            await stop.wait()
            await fake.close()

        fake._thread = threading.Thread(target=lambda: asyncio.run(serve()), name="FakeSeam", daemon=True)
        fake._thread.start()
        started.wait()
        if failure:
            raise failure[0]
        loop = fake._loop
        fake.clock._call = fake._move_there
        try:
            yield fake
        finally:
            if loop is not None and not loop.is_closed():
                loop.call_soon_threadsafe(stop.set)
            fake._thread.join()
            fake.clock._call = lambda move: move()

    def _there(self, function: Callable[[], T]) -> T:
        """Call a function where the state lives: in the server's thread, if that is another one."""
        if self._thread is None or self._loop is None or threading.current_thread() is self._thread:
            return function()

        async def call() -> T:
            return function()

        return asyncio.run_coroutine_threadsafe(call(), self._loop).result()

    def _move_there(self, move: Callable[[], Moved]) -> Moved:
        if self._loop is None or threading.current_thread() is self._thread:
            return move()

        async def call() -> None:
            await move()

        asyncio.run_coroutine_threadsafe(call(), self._loop).result()
        return Moved(None)

    async def settle(self) -> None:
        """Wait until every webhook delivery that is due has been tried."""
        await self.world.webhooks.settle()

    # Clients.

    @property
    def endpoint(self) -> str:
        """The address, such as ``http://127.0.0.1:40123``.

        Raises:
            RuntimeError: The fake is not running.
        """
        if self._port == 0:
            raise RuntimeError("FakeSeam is not running: use it in `async with FakeSeam() as fake:`")
        return f"http://{self._host}:{self._port}"

    def client(self, **options: Any) -> AsyncSeam:
        """A ready asynchronous client.

        Args:
            **options: As for `seam_async.AsyncSeam`; a credential among them replaces the API key.
        """
        from seam_async import AsyncSeam

        return AsyncSeam(**self._client_options(options))

    def sync_client(self, **options: Any) -> Seam:
        """A ready synchronous client; the fake must run in another thread (`running`).

        Args:
            **options: As for `seam_sync.Seam`; a credential among them replaces the API key.
        """
        from seam_sync import Seam

        return Seam(**self._client_options(options))

    def _client_options(self, options: Json) -> Json:
        given = {"api_key", "personal_access_token", "client_session_token"} & options.keys()
        return {"endpoint": self.endpoint, **({} if given else {"api_key": self.api_key}), **options}

    # State.

    @property
    def outcomes(self) -> Outcomes:
        """How actions end."""
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
        """Another API key, of this or another workspace."""
        return self._credentials.new_api_key(workspace_id or self.workspace_id)

    def revoke(self, token: str) -> None:
        """Let an API key or a personal access token be refused from now on."""
        self._credentials.revoke(token)

    def enforce_rate_limits(self, limits: Mapping[str, tuple[int, float]] | None = None) -> None:
        """Answer 429 above the limits, counted per device in the fake's time.

        Args:
            limits: Path to (calls, seconds). Default: the limits that Seam documents.
        """
        self._api.limiter = RateLimiter(self.clock, limits)

    def find(self, resource: str, **fields: Any) -> Json:
        """The first object whose properties have these values, as the API would show it.

        Args:
            resource: Such as ``"device"`` or ``"access_code"``.
            **fields: Property values.

        Raises:
            LookupError: There is none.
        """
        for obj in self.all(resource, **fields):
            return obj
        raise LookupError(f"no {resource} with {fields}")

    def all(self, resource: str, **fields: Any) -> list[Json]:
        """Every object whose properties have these values, oldest first, as the API would show them."""
        return self._there(lambda: [public(resource, obj) for obj in self._workspace.where(resource, **fields)])

    def add(self, resource: str, **fields: Any) -> Json:
        """Put an object into the workspace, well-formed where nothing is said. No event is written.

        Args:
            resource: Such as ``"device"``.
            **fields: Its properties. A device needs a ``device_type`` and may have a ``name``; what its type can do
                is filled in.

        Raises:
            TypeError: There is no such property.
        """
        return self._there(lambda: public(resource, self._add(resource, fields)))

    def _add(self, resource: str, fields: Json) -> Obj:
        if resource == "device":
            device_type = fields.pop("device_type", "august_lock")
            name = fields.pop("name", fields.get("display_name", "Front Door"))
            fields = merge(new_device(device_type, name), fields)
            fields.setdefault("connected_account_id", self._any_account()["connected_account_id"])
        return self.world.create(self._workspace, resource, **fields)

    def _any_account(self) -> Obj:
        for account in self._workspace.where("connected_account"):
            return account
        return Seeder(self.world, self._workspace).account("August", "august", "john@example.com")

    def change(self, resource: str, object_id: str, **fields: Any) -> Json:
        """Change an object behind the API's back: objects within it are merged. No event is written.

        Raises:
            LookupError: There is no such object.
        """

        def change() -> Json:
            obj = self._workspace.find(resource, object_id)
            if obj is None:
                raise LookupError(f"no {resource} has the {id_field(resource)} {object_id}")
            return public(resource, merge(obj, fields))

        return self._there(change)

    def emit(self, event_type: str, **fields: Any) -> Json:
        """Write an event, and send it to webhooks, as if something had happened out there.

        Args:
            event_type: Such as ``"device.low_battery"``.
            **fields: Its properties; what follows from ``device_id`` and other ids is filled in.

        Raises:
            ValueError: There is no such event type.
        """

        def emit() -> Json:
            sources = [
                obj
                for name, value in fields.items()
                if name.endswith("_id") and isinstance(value, str)
                and (obj := self._workspace.find(name.removesuffix("_id"), value)) is not None
            ]
            return public("event", self.world.emit(self._workspace, event_type, *sources, **fields))

        return self._there(emit)

    def __repr__(self) -> str:
        return f"FakeSeam({f'endpoint={self.endpoint!r}' if self._port else 'not running'})"
