# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.noise_sensors`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.noise_sensors import LIST

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from seam_async.api.noise_sensors_noise_thresholds import NoiseSensorsNoiseThresholds
    from seam_async.api.noise_sensors_simulate import NoiseSensorsSimulate
    from seam_async.pagination import Listing
    from seam_async.resources.aliases import NoiseSensorDeviceType, NoiseSensorManufacturer
    from seam_async.resources.device import Device


class NoiseSensors(Namespace):
    """Find noise sensors."""

    @cached_property
    def noise_thresholds(self) -> NoiseSensorsNoiseThresholds:
        """Set how loud it may be at what time of day."""
        from seam_async.api.noise_sensors_noise_thresholds import NoiseSensorsNoiseThresholds

        return NoiseSensorsNoiseThresholds(self._caller)

    @cached_property
    def simulate(self) -> NoiseSensorsSimulate:
        """Make a sandbox noise sensor report noise."""
        from seam_async.api.noise_sensors_simulate import NoiseSensorsSimulate

        return NoiseSensorsSimulate(self._caller)

    def list(
        self,
        *,
        connect_webview_id: str | None = None,
        connected_account_id: str | None = None,
        customer_key: str | None = None,
        device_type: NoiseSensorDeviceType | None = None,
        device_types: Sequence[NoiseSensorDeviceType] | None = None,
        manufacturer: NoiseSensorManufacturer | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[Device]:
        """List noise sensors.

        This has no pages; `devices.list` has and takes more filters.

        Args:
            connect_webview_id: ID of the Connect Webview.
            connected_account_id: ID of the connected account.
            customer_key: Your own key for the customer.
            device_type: Only noise sensors of this type.
            device_types: Only noise sensors of one of these types.
            manufacturer: Only noise sensors of this manufacturer.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[Device]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/noise_sensors/list
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
