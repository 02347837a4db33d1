# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.action_attempts`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from seam_async._waits.action_attempts import ActionAttemptWaits
from seam_async.endpoints.action_attempts import GET, LIST

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal, Never

    from seam_async._options.wait_option import WaitOption
    from seam_async._sentinels import Null
    from seam_async.pagination import Listing
    from seam_async.resources.action_attempt import (
        ActionAttempt,
        ActivateClimatePresetErrorActionAttempt,
        ActivateClimatePresetPendingActionAttempt,
        ActivateClimatePresetSuccessActionAttempt,
        ActivateWeeklyProgramErrorActionAttempt,
        ActivateWeeklyProgramPendingActionAttempt,
        ActivateWeeklyProgramSuccessActionAttempt,
        AssignCredentialErrorActionAttempt,
        AssignCredentialPendingActionAttempt,
        AssignCredentialSuccessActionAttempt,
        ConfigureAutoLockErrorActionAttempt,
        ConfigureAutoLockPendingActionAttempt,
        ConfigureAutoLockSuccessActionAttempt,
        ConvertAccessCodeToManagedErrorActionAttempt,
        ConvertAccessCodeToManagedPendingActionAttempt,
        ConvertAccessCodeToManagedSuccessActionAttempt,
        CreateAccessCodeErrorActionAttempt,
        CreateAccessCodePendingActionAttempt,
        CreateAccessCodeSuccessActionAttempt,
        CreateNoiseThresholdErrorActionAttempt,
        CreateNoiseThresholdPendingActionAttempt,
        CreateNoiseThresholdSuccessActionAttempt,
        DeleteAccessCodeErrorActionAttempt,
        DeleteAccessCodePendingActionAttempt,
        DeleteAccessCodeSuccessActionAttempt,
        DeleteNoiseThresholdErrorActionAttempt,
        DeleteNoiseThresholdPendingActionAttempt,
        DeleteNoiseThresholdSuccessActionAttempt,
        EncodeCredentialErrorActionAttempt,
        EncodeCredentialPendingActionAttempt,
        EncodeCredentialSuccessActionAttempt,
        LockDoorErrorActionAttempt,
        LockDoorPendingActionAttempt,
        LockDoorSuccessActionAttempt,
        PushThermostatProgramsErrorActionAttempt,
        PushThermostatProgramsPendingActionAttempt,
        PushThermostatProgramsSuccessActionAttempt,
        ResetSandboxWorkspaceErrorActionAttempt,
        ResetSandboxWorkspacePendingActionAttempt,
        ResetSandboxWorkspaceSuccessActionAttempt,
        ScanCredentialErrorActionAttempt,
        ScanCredentialPendingActionAttempt,
        ScanCredentialSuccessActionAttempt,
        ScanToAssignCredentialErrorActionAttempt,
        ScanToAssignCredentialPendingActionAttempt,
        ScanToAssignCredentialSuccessActionAttempt,
        SetFanModeErrorActionAttempt,
        SetFanModePendingActionAttempt,
        SetFanModeSuccessActionAttempt,
        SetHvacModeErrorActionAttempt,
        SetHvacModePendingActionAttempt,
        SetHvacModeSuccessActionAttempt,
        SimulateKeypadCodeEntryErrorActionAttempt,
        SimulateKeypadCodeEntryPendingActionAttempt,
        SimulateKeypadCodeEntrySuccessActionAttempt,
        SimulateManualLockViaKeypadErrorActionAttempt,
        SimulateManualLockViaKeypadPendingActionAttempt,
        SimulateManualLockViaKeypadSuccessActionAttempt,
        SuccessActionAttempt,
        SyncAccessCodesErrorActionAttempt,
        SyncAccessCodesPendingActionAttempt,
        SyncAccessCodesSuccessActionAttempt,
        UnknownActionAttempt,
        UnlockDoorErrorActionAttempt,
        UnlockDoorPendingActionAttempt,
        UnlockDoorSuccessActionAttempt,
        UpdateAccessCodeErrorActionAttempt,
        UpdateAccessCodePendingActionAttempt,
        UpdateAccessCodeSuccessActionAttempt,
        UpdateNoiseThresholdErrorActionAttempt,
        UpdateNoiseThresholdPendingActionAttempt,
        UpdateNoiseThresholdSuccessActionAttempt,
    )


class ActionAttempts(ActionAttemptWaits):
    """Follow actions that take a while, such as unlocking a door."""

    @overload
    async def wait(
        self,
        action_attempt: ActivateClimatePresetPendingActionAttempt
        | ActivateClimatePresetSuccessActionAttempt
        | ActivateClimatePresetErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> ActivateClimatePresetSuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: ActivateWeeklyProgramPendingActionAttempt
        | ActivateWeeklyProgramSuccessActionAttempt
        | ActivateWeeklyProgramErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> ActivateWeeklyProgramSuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: AssignCredentialPendingActionAttempt
        | AssignCredentialSuccessActionAttempt
        | AssignCredentialErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> AssignCredentialSuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: ConfigureAutoLockPendingActionAttempt
        | ConfigureAutoLockSuccessActionAttempt
        | ConfigureAutoLockErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> ConfigureAutoLockSuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: ConvertAccessCodeToManagedPendingActionAttempt
        | ConvertAccessCodeToManagedSuccessActionAttempt
        | ConvertAccessCodeToManagedErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> ConvertAccessCodeToManagedSuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: CreateAccessCodePendingActionAttempt
        | CreateAccessCodeSuccessActionAttempt
        | CreateAccessCodeErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> CreateAccessCodeSuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: CreateNoiseThresholdPendingActionAttempt
        | CreateNoiseThresholdSuccessActionAttempt
        | CreateNoiseThresholdErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> CreateNoiseThresholdSuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: DeleteAccessCodePendingActionAttempt
        | DeleteAccessCodeSuccessActionAttempt
        | DeleteAccessCodeErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> DeleteAccessCodeSuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: DeleteNoiseThresholdPendingActionAttempt
        | DeleteNoiseThresholdSuccessActionAttempt
        | DeleteNoiseThresholdErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> DeleteNoiseThresholdSuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: EncodeCredentialPendingActionAttempt
        | EncodeCredentialSuccessActionAttempt
        | EncodeCredentialErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> EncodeCredentialSuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: LockDoorPendingActionAttempt | LockDoorSuccessActionAttempt | LockDoorErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> LockDoorSuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: PushThermostatProgramsPendingActionAttempt
        | PushThermostatProgramsSuccessActionAttempt
        | PushThermostatProgramsErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> PushThermostatProgramsSuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: ResetSandboxWorkspacePendingActionAttempt
        | ResetSandboxWorkspaceSuccessActionAttempt
        | ResetSandboxWorkspaceErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> ResetSandboxWorkspaceSuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: ScanCredentialPendingActionAttempt
        | ScanCredentialSuccessActionAttempt
        | ScanCredentialErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> ScanCredentialSuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: ScanToAssignCredentialPendingActionAttempt
        | ScanToAssignCredentialSuccessActionAttempt
        | ScanToAssignCredentialErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> ScanToAssignCredentialSuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: SetFanModePendingActionAttempt | SetFanModeSuccessActionAttempt | SetFanModeErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> SetFanModeSuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: SetHvacModePendingActionAttempt
        | SetHvacModeSuccessActionAttempt
        | SetHvacModeErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> SetHvacModeSuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: SimulateKeypadCodeEntryPendingActionAttempt
        | SimulateKeypadCodeEntrySuccessActionAttempt
        | SimulateKeypadCodeEntryErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> SimulateKeypadCodeEntrySuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: SimulateManualLockViaKeypadPendingActionAttempt
        | SimulateManualLockViaKeypadSuccessActionAttempt
        | SimulateManualLockViaKeypadErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> SimulateManualLockViaKeypadSuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: SyncAccessCodesPendingActionAttempt
        | SyncAccessCodesSuccessActionAttempt
        | SyncAccessCodesErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> SyncAccessCodesSuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: UnlockDoorPendingActionAttempt | UnlockDoorSuccessActionAttempt | UnlockDoorErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> UnlockDoorSuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: UpdateAccessCodePendingActionAttempt
        | UpdateAccessCodeSuccessActionAttempt
        | UpdateAccessCodeErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> UpdateAccessCodeSuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: UpdateNoiseThresholdPendingActionAttempt
        | UpdateNoiseThresholdSuccessActionAttempt
        | UpdateNoiseThresholdErrorActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> UpdateNoiseThresholdSuccessActionAttempt: ...

    @overload
    async def wait(
        self,
        action_attempt: UnknownActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> Never: ...

    @overload
    async def wait(
        self,
        action_attempt: str,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> SuccessActionAttempt: ...

    async def wait(
        self,
        action_attempt: str | ActionAttempt,
        *,
        timeout: float | None = None,
        polling_interval: float | None = None,
    ) -> SuccessActionAttempt:
        """Wait until an action has succeeded: to begin later, or to go on after a timeout.

        All waits of a credential and workspace share their requests.

        Args:
            action_attempt: The attempt, or its id.
            timeout: Seconds to wait at most; None takes the client's setting.
            polling_interval: Seconds between two lookups; None takes the client's setting.

        Returns:
            The attempt that has succeeded, of the class for its action.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.
            SeamActionAttemptUnknownStatusError: Its status is newer than this package.
            SeamInvalidParameterError: The argument is no action attempt, or a time is out of range.
            SeamHttpNotFoundError: There is no such attempt.

        See https://docs.seam.co/core-concepts/action-attempts
        """
        result: SuccessActionAttempt = await self._wait(action_attempt, timeout, polling_interval)
        return result

    @overload
    async def get(
        self,
        *,
        action_attempt_id: str,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SuccessActionAttempt: ...

    @overload
    async def get(
        self,
        *,
        action_attempt_id: str,
        wait_for_action_attempt: Literal[False],
        extra_params: Mapping[str, Any] | None = None,
    ) -> ActionAttempt: ...

    @overload
    async def get(
        self,
        *,
        action_attempt_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ActionAttempt: ...

    async def get(
        self,
        *,
        action_attempt_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ActionAttempt:
        """Return the state of one action attempt.

        Args:
            action_attempt_id: ID of the action attempt.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `SuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/action_attempts/get
        """
        call = self._act(GET, {"action_attempt_id": action_attempt_id}, wait_for_action_attempt, extra_params)
        del extra_params  # keep secrets out of crash reports
        result: ActionAttempt = await call
        return result

    def list(
        self,
        *,
        action_attempt_ids: Sequence[str] | None = None,
        device_id: str | None = None,
        limit: int | None = None,
        page_cursor: str | Null | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[ActionAttempt]:
        """List action attempts, chosen by id or by device.

        Asks for many attempts in one request and does not wait for any of them.

        Args:
            action_attempt_ids: IDs of action attempts.
            device_id: Only attempts on this device.
            limit: Largest number of items to return; per page where results come in pages.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[ActionAttempt]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/action_attempts/list
        """
        return self._list(
            LIST,
            {
                "action_attempt_ids": action_attempt_ids,
                "device_id": device_id,
                "limit": limit,
                "page_cursor": page_cursor,
            },
            extra_params,
        )
