# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.connected_accounts.simulate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.connected_accounts_simulate import DISCONNECT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


class ConnectedAccountsSimulate(Namespace):
    """Make a sandbox account lose its connection."""

    async def disconnect(
        self,
        *,
        connected_account_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Make a connected account of a sandbox lose its connection.

        Args:
            connected_account_id: ID of the connected account.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/connected_accounts/simulate/disconnect
        """
        call = self._call(DISCONNECT, {"connected_account_id": connected_account_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call
