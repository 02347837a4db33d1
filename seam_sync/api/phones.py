# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.phones`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from seam_async.api.phones import Phones as AsyncPhones
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async.resources.phone import Phone
    from seam_sync.api.phones_simulate import PhonesSimulate


class Phones(Namespace):
    """Look at and deactivate the phones that hold mobile keys."""

    _async: AsyncPhones

    @cached_property
    def simulate(self) -> PhonesSimulate:
        """Create phones in a sandbox."""
        from seam_sync.api.phones_simulate import PhonesSimulate

        return PhonesSimulate(self._calls, self._async.simulate)

    deactivate = blocking(AsyncPhones.deactivate)
    get = blocking(AsyncPhones.get)

    def list(
        self,
        *,
        acs_credential_id: str | None = None,
        owner_user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[Phone]:
        """List phones.

        Args:
            acs_credential_id: Only phones that hold this credential.
            owner_user_identity_id: ID of the user identity that owns the phones.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[Phone]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/phones/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    acs_credential_id=acs_credential_id,
                    owner_user_identity_id=owner_user_identity_id,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
