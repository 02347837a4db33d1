# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.instant_keys`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async.api.instant_keys import InstantKeys as AsyncInstantKeys
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async.resources.instant_key import InstantKey


class InstantKeys(Namespace):
    """Look at and delete instant keys, the links that open a mobile key."""

    _async: AsyncInstantKeys

    delete = blocking(AsyncInstantKeys.delete)
    get = blocking(AsyncInstantKeys.get)

    def list(
        self,
        *,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[InstantKey]:
        """List instant keys.

        Args:
            user_identity_id: Only instant keys of this person.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[InstantKey]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/instant_keys/list
        """
        try:
            return Page.of(
                self._run(self._async.list, user_identity_id=user_identity_id, extra_params=extra_params), self._calls
            )
        finally:
            del extra_params  # keep secrets out of crash reports
