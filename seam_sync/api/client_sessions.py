# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.client_sessions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async.api.client_sessions import ClientSessions as AsyncClientSessions
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.resources.client_session import ClientSession


class ClientSessions(Namespace):
    """Issue tokens that let a browser or app call the API for one of your users."""

    _async: AsyncClientSessions

    create = blocking(AsyncClientSessions.create)
    delete = blocking(AsyncClientSessions.delete)
    get = blocking(AsyncClientSessions.get)
    get_or_create = blocking(AsyncClientSessions.get_or_create)
    grant_access = blocking(AsyncClientSessions.grant_access)
    revoke = blocking(AsyncClientSessions.revoke)

    def list(
        self,
        *,
        client_session_id: str | None = None,
        connect_webview_id: str | Null | None = None,
        user_identifier_key: str | None = None,
        user_identity_id: str | Null | None = None,
        without_user_identifier_key: bool | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[ClientSession]:
        """List client sessions.

        Args:
            client_session_id: Only this session.
            connect_webview_id: Only sessions that reach this Connect Webview; `NULL` finds those that reach none.
            user_identifier_key: Only sessions of the user with this ID of yours.
            user_identity_id: Only sessions of this user identity; `NULL` finds those of none.
            without_user_identifier_key: Whether to list only sessions that have no `user_identifier_key`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[ClientSession]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/client_sessions/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    client_session_id=client_session_id,
                    connect_webview_id=connect_webview_id,
                    user_identifier_key=user_identifier_key,
                    user_identity_id=user_identity_id,
                    without_user_identifier_key=without_user_identifier_key,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
