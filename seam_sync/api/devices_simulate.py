# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.devices.simulate`."""

from __future__ import annotations

from seam_async.api.devices_simulate import DevicesSimulate as AsyncDevicesSimulate
from seam_sync._namespace import Namespace, blocking


class DevicesSimulate(Namespace):
    """Make sandbox devices connect, disconnect or vanish."""

    _async: AsyncDevicesSimulate

    connect = blocking(AsyncDevicesSimulate.connect)
    connect_to_hub = blocking(AsyncDevicesSimulate.connect_to_hub)
    disconnect = blocking(AsyncDevicesSimulate.disconnect)
    disconnect_from_hub = blocking(AsyncDevicesSimulate.disconnect_from_hub)
    paid_subscription = blocking(AsyncDevicesSimulate.paid_subscription)
    remove = blocking(AsyncDevicesSimulate.remove)
