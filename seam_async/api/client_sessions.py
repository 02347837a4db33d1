# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.client_sessions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.client_sessions import CREATE, DELETE, GET, GET_OR_CREATE, GRANT_ACCESS, LIST, REVOKE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.pagination import Listing
    from seam_async.resources.client_session import ClientSession


class ClientSessions(Namespace):
    """Issue tokens that let a browser or app call the API for one of your users."""

    async def create(
        self,
        *,
        connect_webview_ids: Sequence[str] | None = None,
        connected_account_ids: Sequence[str] | None = None,
        customer_id: str | None = None,
        customer_key: str | None = None,
        expires_at: datetime | str | None = None,
        user_identifier_key: str | None = None,
        user_identity_id: str | None = None,
        user_identity_ids: Sequence[str] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ClientSession:
        """Create a client session, whose token a browser or app may use.

        The token reaches only what is named here: accounts, Connect Webviews, a user identity, a customer.

        Args:
            connect_webview_ids: Connect Webviews that the session may reach.
            connected_account_ids: Connected accounts that the session may reach.
            customer_id: ID of the customer the client session is for.
            customer_key: Customer whose resources the session may reach.
            expires_at: When the token stops working.
            user_identifier_key: ID of yours for the user behind the session.
            user_identity_id: User identity that the session acts for.
            user_identity_ids: Older form of `user_identity_id`; takes exactly one. Deprecated: use
                `user_identity_id`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `ClientSession`.

        See https://docs.seam.co/api/client_sessions/create
        """
        call = self._call(
            CREATE,
            {
                "connect_webview_ids": connect_webview_ids,
                "connected_account_ids": connected_account_ids,
                "customer_id": customer_id,
                "customer_key": customer_key,
                "expires_at": expires_at,
                "user_identifier_key": user_identifier_key,
                "user_identity_id": user_identity_id,
                "user_identity_ids": user_identity_ids,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def delete(
        self,
        *,
        client_session_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Delete a client session.

        Args:
            client_session_id: ID of the client session.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/client_sessions/delete
        """
        call = self._call(DELETE, {"client_session_id": client_session_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def get(
        self,
        *,
        client_session_id: str | None = None,
        user_identifier_key: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ClientSession:
        """Return one client session.

        Args:
            client_session_id: ID of the client session.
            user_identifier_key: ID of yours for the user behind the session.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `ClientSession`.

        See https://docs.seam.co/api/client_sessions/get
        """
        call = self._call(
            GET, {"client_session_id": client_session_id, "user_identifier_key": user_identifier_key}, extra_params
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def get_or_create(
        self,
        *,
        connect_webview_ids: Sequence[str] | None = None,
        connected_account_ids: Sequence[str] | None = None,
        expires_at: datetime | str | None = None,
        user_identifier_key: str | None = None,
        user_identity_id: str | None = None,
        user_identity_ids: Sequence[str] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ClientSession:
        """Return the client session that fits, or create it.

        An existing session gets the new `expires_at`, if you give one.

        Args:
            connect_webview_ids: Connect Webviews that the session may reach.
            connected_account_ids: Connected accounts that the session may reach.
            expires_at: When the token stops working; an existing session is changed to this.
            user_identifier_key: ID of yours for the user behind the session.
            user_identity_id: User identity that the session acts for.
            user_identity_ids: Older form of `user_identity_id`; takes exactly one. Deprecated: use
                `user_identity_id`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `ClientSession`.

        See https://docs.seam.co/api/client_sessions/get_or_create
        """
        call = self._call(
            GET_OR_CREATE,
            {
                "connect_webview_ids": connect_webview_ids,
                "connected_account_ids": connected_account_ids,
                "expires_at": expires_at,
                "user_identifier_key": user_identifier_key,
                "user_identity_id": user_identity_id,
                "user_identity_ids": user_identity_ids,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def grant_access(
        self,
        *,
        client_session_id: str | None = None,
        connect_webview_ids: Sequence[str] | None = None,
        connected_account_ids: Sequence[str] | None = None,
        user_identifier_key: str | None = None,
        user_identity_id: str | None = None,
        user_identity_ids: Sequence[str] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Let a client session reach more accounts, Connect Webviews or a user identity.

        Args:
            client_session_id: ID of the client session.
            connect_webview_ids: Connect Webviews that the session may reach.
            connected_account_ids: Connected accounts that the session may reach.
            user_identifier_key: ID of yours for the user behind the session.
            user_identity_id: User identity that the session acts for.
            user_identity_ids: Older form of `user_identity_id`; takes exactly one. Deprecated: use
                `user_identity_id`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/client_sessions/grant_access
        """
        call = self._call(
            GRANT_ACCESS,
            {
                "client_session_id": client_session_id,
                "connect_webview_ids": connect_webview_ids,
                "connected_account_ids": connected_account_ids,
                "user_identifier_key": user_identifier_key,
                "user_identity_id": user_identity_id,
                "user_identity_ids": user_identity_ids,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def revoke(
        self,
        *,
        client_session_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Withdraw a client session's access.

        The session is not deleted by this; `client_sessions.delete` does that.

        Args:
            client_session_id: ID of the client session.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/client_sessions/revoke
        """
        call = self._call(REVOKE, {"client_session_id": client_session_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    def list(
        self,
        *,
        client_session_id: str | None = None,
        connect_webview_id: str | Null | None = None,
        user_identifier_key: str | None = None,
        user_identity_id: str | Null | None = None,
        without_user_identifier_key: bool | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[ClientSession]:
        """List client sessions.

        Args:
            client_session_id: Only this session.
            connect_webview_id: Only sessions that reach this Connect Webview; `NULL` finds those that reach none.
            user_identifier_key: Only sessions of the user with this ID of yours.
            user_identity_id: Only sessions of this user identity; `NULL` finds those of none.
            without_user_identifier_key: Whether to list only sessions that have no `user_identifier_key`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[ClientSession]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/client_sessions/list
        """
        return self._list(
            LIST,
            {
                "client_session_id": client_session_id,
                "connect_webview_id": connect_webview_id,
                "user_identifier_key": user_identifier_key,
                "user_identity_id": user_identity_id,
                "without_user_identifier_key": without_user_identifier_key,
            },
            extra_params,
        )
