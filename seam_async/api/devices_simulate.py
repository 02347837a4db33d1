# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.devices.simulate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.devices_simulate import (
    CONNECT,
    CONNECT_TO_HUB,
    DISCONNECT,
    DISCONNECT_FROM_HUB,
    PAID_SUBSCRIPTION,
    REMOVE,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


class DevicesSimulate(Namespace):
    """Make sandbox devices connect, disconnect or vanish."""

    async def connect(
        self,
        *,
        device_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Bring a sandbox device online.

        Args:
            device_id: ID of a sandbox device.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/devices/simulate/connect
        """
        call = self._call(CONNECT, {"device_id": device_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def connect_to_hub(
        self,
        *,
        device_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Bring the Wi-Fi hub of a sandbox device online.

        The device loses its `hub_disconnected` error. Works with August and TTLock only.

        Args:
            device_id: ID of a sandbox device.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/devices/simulate/connect_to_hub
        """
        call = self._call(CONNECT_TO_HUB, {"device_id": device_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def disconnect(
        self,
        *,
        device_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Take a sandbox device offline.

        Args:
            device_id: ID of a sandbox device.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/devices/simulate/disconnect
        """
        call = self._call(DISCONNECT, {"device_id": device_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def disconnect_from_hub(
        self,
        *,
        device_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Take the Wi-Fi hub of a sandbox device offline.

        August and TTLock devices get a `hub_disconnected` error; for igloohome the bridge goes offline.

        Args:
            device_id: ID of a sandbox device.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/devices/simulate/disconnect_from_hub
        """
        call = self._call(DISCONNECT_FROM_HUB, {"device_id": device_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def paid_subscription(
        self,
        *,
        device_id: str,
        is_expired: bool,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Start or end the Nuki Smart Hosting subscription of a sandbox device.

        The device's error comes or goes with the next poll, not at once.

        Args:
            device_id: ID of a sandbox device.
            is_expired: Whether the simulated subscription has run out.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/devices/simulate/paid_subscription
        """
        call = self._call(PAID_SUBSCRIPTION, {"device_id": device_id, "is_expired": is_expired}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def remove(
        self,
        *,
        device_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Make a sandbox device vanish from its account.

        Args:
            device_id: ID of a sandbox device.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/devices/simulate/remove
        """
        call = self._call(REMOVE, {"device_id": device_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call
