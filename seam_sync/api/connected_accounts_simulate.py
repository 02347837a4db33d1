# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.connected_accounts.simulate`."""

from __future__ import annotations

from seam_async.api.connected_accounts_simulate import ConnectedAccountsSimulate as AsyncConnectedAccountsSimulate
from seam_sync._namespace import Namespace, blocking


class ConnectedAccountsSimulate(Namespace):
    """Make a sandbox account lose its connection."""

    _async: AsyncConnectedAccountsSimulate

    disconnect = blocking(AsyncConnectedAccountsSimulate.disconnect)
