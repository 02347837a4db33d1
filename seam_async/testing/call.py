"""One call on its way through the handlers: its parameters, its workspace, and what its credential may see."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from seam_async.testing import facts
from seam_async.testing._types import Json, Obj
from seam_async.testing.auth import Credential
from seam_async.testing.errors import ApiError, not_found
from seam_async.testing.facts import Endpoint
from seam_async.testing.filters import has_own_meaning
from seam_async.testing.store import Workspace, check_managed, id_field, table_of
from seam_async.testing.tables import INDEXED
from seam_async.testing.validate import known, with_plain_dates
from seam_async.testing.visibility import Visibility
from seam_async.testing.world import World


class Call:
    """A call.

    Attributes:
        world: All state.
        endpoint: The facts of the endpoint called.
        params: The parameters given, with the documented defaults filled in.
        given: The names of the parameters that were sent, of those that the endpoint knows.
        credential: Who calls.
        also: Further objects of the answer, under the older names that Seam still sends.
    """

    __slots__ = ("_visibility", "also", "credential", "endpoint", "given", "params", "world")

    def __init__(self, world: World, endpoint: Endpoint, params: Json, credential: Credential) -> None:
        self.world = world
        self.endpoint = endpoint
        sent = known(endpoint, params)
        self.params = {**endpoint.defaults, **with_plain_dates(endpoint.params, sent)}
        self.given = frozenset(sent)
        self.also: dict[str, Obj] = {}
        self.credential = credential
        self._visibility = Visibility(credential) if credential.session is not None else None

    @property
    def workspace(self) -> Workspace:
        """The workspace of the call."""
        if self.credential.workspace is None:
            raise ApiError(400, "missing_workspace_id", "This call needs a workspace")
        return self.credential.workspace

    def param(self, name: str, default: Any = None) -> Any:
        """Return a parameter's value, or ``default`` if it is missing or null."""
        value = self.params.get(name)
        return default if value is None else value

    def sees(self, resource: str, obj: Obj) -> bool:
        """Return whether the credential may see an object."""
        return self._visibility is None or self._visibility.covers(table_of(resource), obj)

    def get(self, resource: str, param: str | None = None) -> Obj:
        """Return the object that a parameter names.

        Args:
            resource: Such as ``"device"``; an unmanaged one for ``"unmanaged_device"``.
            param: The parameter; default: the resource's id.

        Raises:
            ApiError: 404 if there is none that the credential may see. For an unmanaged object in place of a managed
                one, or the reverse: 404 to calls that get it, 400 to calls that would change it.
        """
        return self.find(resource, self.params[param or id_field(resource)])

    def find(self, resource: str, object_id: str) -> Obj:
        """Return the object with an id; see `get`."""
        obj = self.workspace.get(resource, object_id)
        if not self.sees(resource, obj):
            raise not_found(table_of(resource), object_id)
        self._check_managed(resource, obj)
        return obj

    def _check_managed(self, resource: str, obj: Obj) -> None:
        try:
            check_managed(resource, obj)
        except ApiError:
            if self.endpoint.name == "get":
                raise not_found(table_of(resource)) from None
            raise

    def first(self, resource: str, **fields: Any) -> Obj:
        """Return the first object that the credential may see and whose fields have these values.

        Raises:
            ApiError: 404, if there is none.
        """
        for obj in self.workspace.where(resource, **fields):
            if self.sees(resource, obj):
                self._check_managed(resource, obj)
                return obj
        raise not_found(table_of(resource))

    def all(self, resource: str) -> list[Obj]:
        """Return the objects of a resource that the credential may see; for a list, those that fit plain filters."""
        narrow = self._exact(resource) if self.endpoint.name == "list" else {}
        found = self.workspace.narrowed(resource, narrow) if narrow else self.workspace.all(resource)
        return [obj for obj in found if self.sees(resource, obj)]

    def _exact(self, resource: str) -> Json:
        """Return the parameters that are the value of an indexed property, and no filter with a meaning of its own."""
        known = facts.properties(table_of(resource))
        return {
            name: self.params[name]
            for name in self.given & INDEXED
            if name in known and isinstance(self.params[name], str) and not has_own_meaning(resource, name)
        }

    def create(self, resource: str, **given: Any) -> Obj:
        """Make a well-formed object and store it."""
        return self.world.create(self.workspace, resource, **given)

    def emit(self, event_type: str, *sources: Obj, **given: Any) -> Obj:
        """Write an event."""
        return self.world.emit(self.workspace, event_type, *sources, **given)

    def act(
        self, action_type: str, device: Obj | None = None, *, done: Callable[[str], Any] | None = None, **options: Any
    ) -> Obj:
        """Begin a physical action; see `World.act`."""
        return self.world.act(self.workspace, action_type, device, done=done, **options)

    def only(self, *names: str) -> Json:
        """Return those of the named parameters that were sent."""
        return {name: self.params[name] for name in names if name in self.given}

    def merge_metadata(self, obj: Obj) -> None:
        """Merge the parameter ``custom_metadata`` into that of an object; a null removes its key."""
        for key, value in self.param("custom_metadata", {}).items():
            if value is None:
                obj["custom_metadata"].pop(key, None)
            else:
                obj["custom_metadata"][key] = value
