# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/connect_webviews`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many, nothing, one
from seam_async.resources.connect_webview import ConnectWebview

CREATE = Endpoint(
    path="/connect_webviews/create",
    method="POST",
    result=one("connect_webview", ConnectWebview.from_dict),
    lists=("accepted_capabilities", "accepted_providers", "excluded_providers"),
)

DELETE = Endpoint(
    path="/connect_webviews/delete",
    method="DELETE",
    result=nothing(),
    required=("connect_webview_id",),
    repeatable=True,
)

GET = Endpoint(
    path="/connect_webviews/get",
    method="GET",
    result=one("connect_webview", ConnectWebview.from_dict),
    required=("connect_webview_id",),
    repeatable=True,
)

LIST = Endpoint(
    path="/connect_webviews/list",
    method="GET",
    result=many("connect_webviews", ConnectWebview.from_dict),
    repeatable=True,
    paginated=True,
)
