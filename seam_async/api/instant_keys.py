# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.instant_keys`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.instant_keys import DELETE, GET, LIST

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async.pagination import Listing
    from seam_async.resources.instant_key import InstantKey


class InstantKeys(Namespace):
    """Look at and delete instant keys, the links that open a mobile key."""

    async def delete(
        self,
        *,
        instant_key_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Delete an instant key.

        Args:
            instant_key_id: ID of the Instant Key.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/instant_keys/delete
        """
        call = self._call(DELETE, {"instant_key_id": instant_key_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def get(
        self,
        *,
        instant_key_id: str | None = None,
        instant_key_url: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> InstantKey:
        """Return one instant key.

        Give `instant_key_id` or `instant_key_url`.

        Args:
            instant_key_id: ID of the Instant Key.
            instant_key_url: The link itself, if you do not know the ID.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `InstantKey`.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/instant_keys/get
        """
        call = self._call(GET, {"instant_key_id": instant_key_id, "instant_key_url": instant_key_url}, extra_params)
        del instant_key_url, extra_params  # keep secrets out of crash reports
        return await call

    def list(
        self,
        *,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[InstantKey]:
        """List instant keys.

        Args:
            user_identity_id: Only instant keys of this person.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[InstantKey]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/instant_keys/list
        """
        return self._list(LIST, {"user_identity_id": user_identity_id}, extra_params)
