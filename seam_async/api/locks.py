# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.locks`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, overload

from seam_async._waits.action_attempts import ActionNamespace
from seam_async.endpoints.locks import CONFIGURE_AUTO_LOCK, GET, LIST, LOCK_DOOR, UNLOCK_DOOR

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal

    from seam_async._options.wait_option import WaitOption
    from seam_async.api.locks_simulate import LocksSimulate
    from seam_async.pagination import Listing
    from seam_async.resources.action_attempt import (
        ConfigureAutoLockActionAttempt,
        ConfigureAutoLockSuccessActionAttempt,
        LockDoorActionAttempt,
        LockDoorSuccessActionAttempt,
        UnlockDoorActionAttempt,
        UnlockDoorSuccessActionAttempt,
    )
    from seam_async.resources.aliases import LockDeviceType, LockManufacturer
    from seam_async.resources.device import Device


class Locks(ActionNamespace):
    """Lock and unlock doors and configure locks."""

    @cached_property
    def simulate(self) -> LocksSimulate:
        """Make a sandbox lock behave as if someone used its keypad."""
        from seam_async.api.locks_simulate import LocksSimulate

        return LocksSimulate(self._caller)

    @overload
    async def configure_auto_lock(
        self,
        *,
        auto_lock_enabled: bool,
        device_id: str,
        auto_lock_delay_seconds: float | None = None,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ConfigureAutoLockSuccessActionAttempt: ...

    @overload
    async def configure_auto_lock(
        self,
        *,
        auto_lock_enabled: bool,
        device_id: str,
        wait_for_action_attempt: Literal[False],
        auto_lock_delay_seconds: float | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ConfigureAutoLockActionAttempt: ...

    @overload
    async def configure_auto_lock(
        self,
        *,
        auto_lock_enabled: bool,
        device_id: str,
        auto_lock_delay_seconds: float | None = None,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ConfigureAutoLockActionAttempt: ...

    async def configure_auto_lock(
        self,
        *,
        auto_lock_enabled: bool,
        device_id: str,
        auto_lock_delay_seconds: float | None = None,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ConfigureAutoLockActionAttempt:
        """Switch a lock's auto-lock on or off.

        Switching it on needs `auto_lock_delay_seconds`.

        Args:
            auto_lock_enabled: Whether the lock should lock by itself.
            device_id: ID of the device.
            auto_lock_delay_seconds: Seconds until it locks by itself, 1 to 60; needed to switch auto-lock on.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `ConfigureAutoLockSuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/locks/configure_auto_lock
        """
        call = self._act(
            CONFIGURE_AUTO_LOCK,
            {
                "auto_lock_enabled": auto_lock_enabled,
                "device_id": device_id,
                "auto_lock_delay_seconds": auto_lock_delay_seconds,
            },
            wait_for_action_attempt,
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        result: ConfigureAutoLockActionAttempt = await call
        return result

    async def get(
        self,
        *,
        device_id: str | None = None,
        name: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Device:
        """Return one lock.

        Deprecated: use `devices.get` instead.

        Args:
            device_id: ID of the device.
            name: Name of the lock, if you do not know the ID.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `Device`.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/locks/get
        """
        call = self._call(GET, {"device_id": device_id, "name": name}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    @overload
    async def lock_door(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> LockDoorSuccessActionAttempt: ...

    @overload
    async def lock_door(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: Literal[False],
        extra_params: Mapping[str, Any] | None = None,
    ) -> LockDoorActionAttempt: ...

    @overload
    async def lock_door(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> LockDoorActionAttempt: ...

    async def lock_door(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> LockDoorActionAttempt:
        """Lock a door.

        In the result, `was_confirmed_by_device` tells whether the lock itself has confirmed it.

        Args:
            device_id: ID of the device.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `LockDoorSuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/locks/lock_door
        """
        call = self._act(LOCK_DOOR, {"device_id": device_id}, wait_for_action_attempt, extra_params)
        del extra_params  # keep secrets out of crash reports
        result: LockDoorActionAttempt = await call
        return result

    @overload
    async def unlock_door(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> UnlockDoorSuccessActionAttempt: ...

    @overload
    async def unlock_door(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: Literal[False],
        extra_params: Mapping[str, Any] | None = None,
    ) -> UnlockDoorActionAttempt: ...

    @overload
    async def unlock_door(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> UnlockDoorActionAttempt: ...

    async def unlock_door(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> UnlockDoorActionAttempt:
        """Unlock a door.

        In the result, `was_confirmed_by_device` tells whether the lock itself has confirmed it.

        Args:
            device_id: ID of the device.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `UnlockDoorSuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/locks/unlock_door
        """
        call = self._act(UNLOCK_DOOR, {"device_id": device_id}, wait_for_action_attempt, extra_params)
        del extra_params  # keep secrets out of crash reports
        result: UnlockDoorActionAttempt = await call
        return result

    def list(
        self,
        *,
        connect_webview_id: str | None = None,
        connected_account_id: str | None = None,
        customer_key: str | None = None,
        device_type: LockDeviceType | None = None,
        device_types: Sequence[LockDeviceType] | None = None,
        manufacturer: LockManufacturer | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[Device]:
        """List locks.

        This has no pages; `devices.list` has and takes more filters.

        Args:
            connect_webview_id: ID of the Connect Webview.
            connected_account_id: ID of the connected account.
            customer_key: Your own key for the customer.
            device_type: Only locks of this type.
            device_types: Only locks of one of these types.
            manufacturer: Only locks of this manufacturer.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[Device]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/locks/list
        """
        return self._list(
            LIST,
            {
                "connect_webview_id": connect_webview_id,
                "connected_account_id": connected_account_id,
                "customer_key": customer_key,
                "device_type": device_type,
                "device_types": device_types,
                "manufacturer": manufacturer,
            },
            extra_params,
        )
