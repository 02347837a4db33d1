# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.acs.encoders`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from seam_async.api.acs_encoders import AcsEncoders as AsyncAcsEncoders
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.resources.acs_encoder import AcsEncoder
    from seam_sync.api.acs_encoders_simulate import AcsEncodersSimulate


class AcsEncoders(Namespace):
    """Write credentials to plastic cards and read cards back."""

    _async: AsyncAcsEncoders

    @cached_property
    def simulate(self) -> AcsEncodersSimulate:
        """Decide in a sandbox how the next card operation of an encoder ends."""
        from seam_sync.api.acs_encoders_simulate import AcsEncodersSimulate

        return AcsEncodersSimulate(self._calls, self._async.simulate)

    encode_credential = blocking(AsyncAcsEncoders.encode_credential)
    get = blocking(AsyncAcsEncoders.get)
    scan_credential = blocking(AsyncAcsEncoders.scan_credential)
    scan_to_assign_credential = blocking(AsyncAcsEncoders.scan_to_assign_credential)

    def list(
        self,
        *,
        acs_encoder_ids: Sequence[str] | None = None,
        acs_system_id: str | None = None,
        acs_system_ids: Sequence[str] | None = None,
        limit: float | None = None,
        page_cursor: str | Null | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[AcsEncoder]:
        """List card encoders.

        Args:
            acs_encoder_ids: IDs of card encoders.
            acs_system_id: ID of the access system.
            acs_system_ids: IDs of access systems.
            limit: Largest number of items to return; per page where results come in pages.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[AcsEncoder]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/acs/encoders/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    acs_encoder_ids=acs_encoder_ids,
                    acs_system_id=acs_system_id,
                    acs_system_ids=acs_system_ids,
                    limit=limit,
                    page_cursor=page_cursor,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
