# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.noise_sensors.noise_thresholds`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.noise_sensors_noise_thresholds import CREATE, DELETE, GET, LIST, UPDATE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async.pagination import Listing
    from seam_async.resources.noise_threshold import NoiseThreshold


class NoiseSensorsNoiseThresholds(Namespace):
    """Set how loud it may be at what time of day."""

    async def create(
        self,
        *,
        device_id: str,
        ends_daily_at: str,
        starts_daily_at: str,
        name: str | None = None,
        noise_threshold_decibels: float | None = None,
        noise_threshold_nrs: float | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> NoiseThreshold:
        """Set how loud it may be at a sensor during some hours of the day.

        Sensors come with thresholds of their own; look at these first.

        Args:
            device_id: ID of the device.
            ends_daily_at: Time of day at which the threshold ceases to apply, such as `08:00:00[Europe/London]`.
            starts_daily_at: Time of day at which the threshold begins to apply, such as `20:00:00[Europe/London]`.
            name: Name by which people recognise it.
            noise_threshold_decibels: Tolerated noise in decibels.
            noise_threshold_nrs: Tolerated noise as a Noise Risk Score; for NoiseAware sensors only.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `NoiseThreshold`.

        See https://docs.seam.co/api/noise_sensors/noise_thresholds/create
        """
        call = self._call(
            CREATE,
            {
                "device_id": device_id,
                "ends_daily_at": ends_daily_at,
                "starts_daily_at": starts_daily_at,
                "name": name,
                "noise_threshold_decibels": noise_threshold_decibels,
                "noise_threshold_nrs": noise_threshold_nrs,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def delete(
        self,
        *,
        device_id: str,
        noise_threshold_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Delete a noise threshold.

        Args:
            device_id: ID of the device.
            noise_threshold_id: ID of the noise threshold.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/noise_sensors/noise_thresholds/delete
        """
        call = self._call(DELETE, {"device_id": device_id, "noise_threshold_id": noise_threshold_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def get(
        self,
        *,
        noise_threshold_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> NoiseThreshold:
        """Return one noise threshold.

        Args:
            noise_threshold_id: ID of the noise threshold.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `NoiseThreshold`.

        See https://docs.seam.co/api/noise_sensors/noise_thresholds/get
        """
        call = self._call(GET, {"noise_threshold_id": noise_threshold_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def update(
        self,
        *,
        device_id: str,
        noise_threshold_id: str,
        ends_daily_at: str | None = None,
        name: str | None = None,
        noise_threshold_decibels: float | None = None,
        noise_threshold_nrs: float | None = None,
        starts_daily_at: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Change the level, the hours or the name of a noise threshold.

        Args:
            device_id: ID of the device.
            noise_threshold_id: ID of the noise threshold.
            ends_daily_at: Time of day at which the threshold ceases to apply, such as `08:00:00[Europe/London]`.
            name: Name by which people recognise it.
            noise_threshold_decibels: Tolerated noise in decibels.
            noise_threshold_nrs: Tolerated noise as a Noise Risk Score; for NoiseAware sensors only.
            starts_daily_at: Time of day at which the threshold begins to apply, such as `20:00:00[Europe/London]`.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/noise_sensors/noise_thresholds/update
        """
        call = self._call(
            UPDATE,
            {
                "device_id": device_id,
                "noise_threshold_id": noise_threshold_id,
                "ends_daily_at": ends_daily_at,
                "name": name,
                "noise_threshold_decibels": noise_threshold_decibels,
                "noise_threshold_nrs": noise_threshold_nrs,
                "starts_daily_at": starts_daily_at,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    def list(
        self,
        *,
        device_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[NoiseThreshold]:
        """List the noise thresholds of a sensor.

        Args:
            device_id: ID of the device.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[NoiseThreshold]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/noise_sensors/noise_thresholds/list
        """
        return self._list(LIST, {"device_id": device_id}, extra_params)
