# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.workspaces`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async.api.workspaces import Workspaces as AsyncWorkspaces
from seam_async.api.workspaces import WorkspacesWithoutWorkspace as AsyncWorkspacesWithoutWorkspace
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async.resources.workspace import Workspace


class WorkspacesWithoutWorkspace(Namespace):
    """What a personal access token can do here without a workspace."""

    _async: AsyncWorkspacesWithoutWorkspace

    create = blocking(AsyncWorkspacesWithoutWorkspace.create)

    def list(
        self,
        *,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[Workspace]:
        """List the workspaces that the credential reaches.

        With a personal access token this needs no workspace.

        Args:
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[Workspace]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/workspaces/list
        """
        try:
            return Page.of(self._run(self._async.list, extra_params=extra_params), self._calls)
        finally:
            del extra_params  # keep secrets out of crash reports


class Workspaces(WorkspacesWithoutWorkspace):
    """Look at, create, change and reset workspaces."""

    _async: AsyncWorkspaces  # pyright: ignore[reportIncompatibleVariableOverride]

    get = blocking(AsyncWorkspaces.get)
    reset_sandbox = blocking(AsyncWorkspaces.reset_sandbox)
    update = blocking(AsyncWorkspaces.update)
