# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.workspaces`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from seam_async._waits.action_attempts import ActionNamespace
from seam_async.endpoints.workspaces import CREATE, GET, LIST, RESET_SANDBOX, UPDATE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Literal

    from seam_async._options.wait_option import WaitOption
    from seam_async._sentinels import Null
    from seam_async.pagination import Listing
    from seam_async.resources.action_attempt import (
        ResetSandboxWorkspaceActionAttempt,
        ResetSandboxWorkspaceSuccessActionAttempt,
    )
    from seam_async.resources.aliases import LogoShape
    from seam_async.resources.params import ConnectWebviewCustomizationParams
    from seam_async.resources.workspace import Workspace


class WorkspacesWithoutWorkspace(ActionNamespace):
    """What a personal access token can do here without a workspace."""

    async def create(
        self,
        *,
        name: str,
        company_name: str | None = None,
        connect_partner_name: str | Null | None = None,
        connect_webview_customization: ConnectWebviewCustomizationParams | None = None,
        is_sandbox: bool | None = None,
        organization_id: str | None = None,
        webview_logo_shape: LogoShape | None = None,
        webview_primary_button_color: str | None = None,
        webview_primary_button_text_color: str | None = None,
        webview_success_message: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Workspace:
        """Create a workspace.

        This needs a personal access token; an API key cannot do it.

        Args:
            name: Name by which people recognise it.
            company_name: Older name of `connect_partner_name`. Deprecated: use `connect_partner_name`.
            connect_partner_name: Name of your business as users see it in Connect Webviews.
            connect_webview_customization: How Connect Webviews of the workspace look.
            is_sandbox: Whether the workspace is a sandbox, with simulated devices.
            organization_id: Organisation that the workspace joins.
            webview_logo_shape: Use `logo_shape` in `connect_webview_customization`. Deprecated: use
                `connect_webview_customization.webview_logo_shape`.
            webview_primary_button_color: Use `primary_button_color` in `connect_webview_customization`. Deprecated:
                use `connect_webview_customization.webview_primary_button_color`.
            webview_primary_button_text_color: Use `primary_button_text_color` in `connect_webview_customization`.
                Deprecated: use `connect_webview_customization.webview_primary_button_text_color`.
            webview_success_message: Use `success_message` in `connect_webview_customization`. Deprecated: use
                `connect_webview_customization.webview_success_message`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `Workspace`.

        See https://docs.seam.co/api/workspaces/create
        """
        call = self._call(
            CREATE,
            {
                "name": name,
                "company_name": company_name,
                "connect_partner_name": connect_partner_name,
                "connect_webview_customization": connect_webview_customization,
                "is_sandbox": is_sandbox,
                "organization_id": organization_id,
                "webview_logo_shape": webview_logo_shape,
                "webview_primary_button_color": webview_primary_button_color,
                "webview_primary_button_text_color": webview_primary_button_text_color,
                "webview_success_message": webview_success_message,
            },
            extra_params,
        )
        del connect_webview_customization, extra_params  # keep secrets out of crash reports
        return await call

    def list(
        self,
        *,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[Workspace]:
        """List the workspaces that the credential reaches.

        With a personal access token this needs no workspace.

        Args:
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[Workspace]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/workspaces/list
        """
        return self._list(LIST, {}, extra_params)


class Workspaces(WorkspacesWithoutWorkspace):
    """Look at, create, change and reset workspaces."""

    async def get(
        self,
        *,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Workspace:
        """Return the workspace that the client works in.

        Args:
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `Workspace`.

        See https://docs.seam.co/api/workspaces/get
        """
        call = self._call(GET, {}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    @overload
    async def reset_sandbox(
        self,
        *,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ResetSandboxWorkspaceSuccessActionAttempt: ...

    @overload
    async def reset_sandbox(
        self,
        *,
        wait_for_action_attempt: Literal[False],
        extra_params: Mapping[str, Any] | None = None,
    ) -> ResetSandboxWorkspaceActionAttempt: ...

    @overload
    async def reset_sandbox(
        self,
        *,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ResetSandboxWorkspaceActionAttempt: ...

    async def reset_sandbox(
        self,
        *,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ResetSandboxWorkspaceActionAttempt:
        """Reset the sandbox workspace that the client works in.

        Other workspaces cannot be reset.

        Args:
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `ResetSandboxWorkspaceSuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/workspaces/reset_sandbox
        """
        call = self._act(RESET_SANDBOX, {}, wait_for_action_attempt, extra_params)
        del extra_params  # keep secrets out of crash reports
        result: ResetSandboxWorkspaceActionAttempt = await call
        return result

    async def update(
        self,
        *,
        connect_partner_name: str | None = None,
        connect_webview_customization: ConnectWebviewCustomizationParams | None = None,
        is_publishable_key_auth_enabled: bool | None = None,
        is_suspended: bool | None = None,
        name: str | None = None,
        organization_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Change the workspace that the client works in.

        Args:
            connect_partner_name: Name of your business as users see it in Connect Webviews.
            connect_webview_customization: How Connect Webviews of the workspace look.
            is_publishable_key_auth_enabled: Whether client sessions may be created with a publishable key.
            is_suspended: Whether the workspace is suspended.
            name: Name by which people recognise it.
            organization_id: Organisation that the workspace moves to. You have to own the workspace and administer
                that organisation.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/workspaces/update
        """
        call = self._call(
            UPDATE,
            {
                "connect_partner_name": connect_partner_name,
                "connect_webview_customization": connect_webview_customization,
                "is_publishable_key_auth_enabled": is_publishable_key_auth_enabled,
                "is_suspended": is_suspended,
                "name": name,
                "organization_id": organization_id,
            },
            extra_params,
        )
        del connect_webview_customization, extra_params  # keep secrets out of crash reports
        return await call
