# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.noise_sensors`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from seam_async.api.noise_sensors import NoiseSensors as AsyncNoiseSensors
from seam_sync._namespace import Namespace
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from seam_async.resources.aliases import NoiseSensorDeviceType, NoiseSensorManufacturer
    from seam_async.resources.device import Device
    from seam_sync.api.noise_sensors_noise_thresholds import NoiseSensorsNoiseThresholds
    from seam_sync.api.noise_sensors_simulate import NoiseSensorsSimulate


class NoiseSensors(Namespace):
    """Find noise sensors."""

    _async: AsyncNoiseSensors

    @cached_property
    def noise_thresholds(self) -> NoiseSensorsNoiseThresholds:
        """Set how loud it may be at what time of day."""
        from seam_sync.api.noise_sensors_noise_thresholds import NoiseSensorsNoiseThresholds

        return NoiseSensorsNoiseThresholds(self._calls, self._async.noise_thresholds)

    @cached_property
    def simulate(self) -> NoiseSensorsSimulate:
        """Make a sandbox noise sensor report noise."""
        from seam_sync.api.noise_sensors_simulate import NoiseSensorsSimulate

        return NoiseSensorsSimulate(self._calls, self._async.simulate)

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
    ) -> Page[Device]:
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
            The first `Page[Device]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/noise_sensors/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    connect_webview_id=connect_webview_id,
                    connected_account_id=connected_account_id,
                    customer_key=customer_key,
                    device_type=device_type,
                    device_types=device_types,
                    manufacturer=manufacturer,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
