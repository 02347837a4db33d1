# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/connected_accounts`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.parameter_rules import Form, alternatives
from seam_async._wire.response import many, nothing, one
from seam_async.resources.connected_account import ConnectedAccount

DELETE = Endpoint(
    path="/connected_accounts/delete",
    method="DELETE",
    result=nothing(),
    required=("connected_account_id",),
    repeatable=True,
)

GET = Endpoint(
    path="/connected_accounts/get",
    method="GET",
    result=one("connected_account", ConnectedAccount.from_dict),
    rules=(
        alternatives(
            Form(("connected_account_id",), ("connected_account_id",)),
            Form(("email",), ("email",)),
        ),
    ),
    repeatable=True,
)

LIST = Endpoint(
    path="/connected_accounts/list",
    method="GET",
    result=many("connected_accounts", ConnectedAccount.from_dict),
    repeatable=True,
    paginated=True,
)

SYNC = Endpoint(
    path="/connected_accounts/sync",
    method="POST",
    result=nothing(),
    required=("connected_account_id",),
)

UPDATE = Endpoint(
    path="/connected_accounts/update",
    method="PATCH",
    result=nothing(),
    required=("connected_account_id",),
    lists=("accepted_capabilities",),
)
