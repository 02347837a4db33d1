"""What a call belongs to when the server counts calls: the account, the operation, and the devices it names."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple


class Scope(NamedTuple):
    """The scope of one call. Seam counts calls per operation and device within a workspace."""

    account: str
    """Whose calls count together: a digest of the server and the workspace, or else the credential."""
    path: str
    """The operation, such as `/locks/unlock_door`."""
    devices: tuple[str, ...] = ()
    """Ids of what the call acts on, in order: devices, entrances, or an access code whose device is unknown."""

    def __str__(self) -> str:
        return f"{self.path} for {', '.join(self.devices)}" if self.devices else self.path

    def __repr__(self) -> str:
        return f"Scope({self})"


class CodeDevices:
    """Remembers which device an access code was last seen on, for calls that name the code alone.

    It learns from answers and keeps the `capacity` codes seen last.
    """

    __slots__ = ("_capacity", "_devices")

    def __init__(self, capacity: int = 50_000) -> None:
        self._capacity = capacity
        # A plain dict takes the longer to find its first item the more were deleted before it.
        self._devices: OrderedDict[str, str] = OrderedDict()

    def __len__(self) -> int:
        return len(self._devices)

    def get(self, access_code_id: str) -> str | None:
        """Return the device's id, or `None` for a code that was not seen of late."""
        return self._devices.get(access_code_id)

    def learn(self, result: object) -> list[tuple[str, str]]:
        """Remember the devices of an access code, or of a list of them, as decoded; ignore anything else.

        Returns:
            Codes that are new, or on another device than before, each with its device.
        """
        news = []
        for item in result if isinstance(result, list) else (result,):
            if isinstance(item, dict):
                code, device = item.get("access_code_id"), item.get("device_id")
                if isinstance(code, str) and isinstance(device, str):
                    if self._devices.get(code) != device:
                        news.append((code, device))
                    self._devices[code] = device
                    self._devices.move_to_end(code)  # the newest stand last
        while len(self._devices) > self._capacity:
            self._devices.popitem(last=False)
        return news


def scope_of(account: str, path: str, params: Mapping[str, Any], codes: CodeDevices) -> Scope:
    """Return the scope of a call with this JSON body.

    A call belongs to each device it names; one that names only an access code belongs to that code's device, or to the
    code itself while its device is unknown; one that names nothing belongs to the operation as a whole.
    """
    return Scope(account, path, _devices(params, codes))


_ONE = ("device_id", "acs_entrance_id")
_SEVERAL = ("device_ids", "acs_entrance_ids")
_NAMES = frozenset(_ONE + _SEVERAL)


def _devices(params: Mapping[str, Any], codes: CodeDevices) -> tuple[str, ...]:
    if not _NAMES.isdisjoint(params):
        for name in _ONE:
            if isinstance(one := params.get(name), str):
                return (one,)
        for name in _SEVERAL:
            if isinstance(several := params.get(name), Iterable) and not isinstance(several, str):
                # In order and once each, so that calls with common devices queue for them in the same order.
                return tuple(sorted({item for item in several if isinstance(item, str)}))
    code = params.get("access_code_id")
    return (codes.get(code) or code,) if isinstance(code, str) else ()
