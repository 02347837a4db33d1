# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.locks.simulate`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from seam_async._waits.action_attempts import ActionNamespace
from seam_async.endpoints.locks_simulate import KEYPAD_CODE_ENTRY, MANUAL_LOCK_VIA_KEYPAD

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Literal

    from seam_async._options.wait_option import WaitOption
    from seam_async.resources.action_attempt import (
        SimulateKeypadCodeEntryActionAttempt,
        SimulateKeypadCodeEntrySuccessActionAttempt,
        SimulateManualLockViaKeypadActionAttempt,
        SimulateManualLockViaKeypadSuccessActionAttempt,
    )


class LocksSimulate(ActionNamespace):
    """Make a sandbox lock behave as if someone used its keypad."""

    @overload
    async def keypad_code_entry(
        self,
        *,
        code: str,
        device_id: str,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SimulateKeypadCodeEntrySuccessActionAttempt: ...

    @overload
    async def keypad_code_entry(
        self,
        *,
        code: str,
        device_id: str,
        wait_for_action_attempt: Literal[False],
        extra_params: Mapping[str, Any] | None = None,
    ) -> SimulateKeypadCodeEntryActionAttempt: ...

    @overload
    async def keypad_code_entry(
        self,
        *,
        code: str,
        device_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SimulateKeypadCodeEntryActionAttempt: ...

    async def keypad_code_entry(
        self,
        *,
        code: str,
        device_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SimulateKeypadCodeEntryActionAttempt:
        """Type a code on the keypad of a sandbox lock.

        Works with August locks only.

        Args:
            code: The digits that are typed.
            device_id: ID of an August lock in a sandbox.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `SimulateKeypadCodeEntrySuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/locks/simulate/keypad_code_entry
        """
        call = self._act(
            KEYPAD_CODE_ENTRY, {"code": code, "device_id": device_id}, wait_for_action_attempt, extra_params
        )
        del code, extra_params  # keep secrets out of crash reports
        result: SimulateKeypadCodeEntryActionAttempt = await call
        return result

    @overload
    async def manual_lock_via_keypad(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SimulateManualLockViaKeypadSuccessActionAttempt: ...

    @overload
    async def manual_lock_via_keypad(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: Literal[False],
        extra_params: Mapping[str, Any] | None = None,
    ) -> SimulateManualLockViaKeypadActionAttempt: ...

    @overload
    async def manual_lock_via_keypad(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SimulateManualLockViaKeypadActionAttempt: ...

    async def manual_lock_via_keypad(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SimulateManualLockViaKeypadActionAttempt:
        """Lock a sandbox lock at its keypad.

        Works with August locks only.

        Args:
            device_id: ID of an August lock in a sandbox.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `SimulateManualLockViaKeypadSuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/locks/simulate/manual_lock_via_keypad
        """
        call = self._act(MANUAL_LOCK_VIA_KEYPAD, {"device_id": device_id}, wait_for_action_attempt, extra_params)
        del extra_params  # keep secrets out of crash reports
        result: SimulateManualLockViaKeypadActionAttempt = await call
        return result
