# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/spaces`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.parameter_rules import Form, alternatives
from seam_async._wire.response import many, nothing, one
from seam_async.resources.batch import Batch
from seam_async.resources.space import Space

ADD_ACS_ENTRANCES = Endpoint(
    path="/spaces/add_acs_entrances",
    method="PUT",
    result=nothing(),
    required=("acs_entrance_ids", "space_id"),
    lists=("acs_entrance_ids",),
    repeatable=True,
)

ADD_CONNECTED_ACCOUNT = Endpoint(
    path="/spaces/add_connected_account",
    method="PUT",
    result=nothing(),
    required=("connected_account_id", "space_id"),
    repeatable=True,
)

ADD_DEVICES = Endpoint(
    path="/spaces/add_devices",
    method="PUT",
    result=nothing(),
    required=("device_ids", "space_id"),
    lists=("device_ids",),
    repeatable=True,
)

CREATE = Endpoint(
    path="/spaces/create",
    method="POST",
    result=one("space", Space.from_dict),
    required=("name",),
    lists=("acs_entrance_ids", "connected_account_ids", "device_ids"),
)

DELETE = Endpoint(
    path="/spaces/delete",
    method="DELETE",
    result=nothing(),
    required=("space_id",),
    repeatable=True,
)

GET = Endpoint(
    path="/spaces/get",
    method="GET",
    result=one("space", Space.from_dict),
    rules=(
        alternatives(
            Form(("space_id",), ("space_id",)),
            Form(("space_key",), ("space_key",)),
        ),
    ),
    repeatable=True,
)

GET_RELATED = Endpoint(
    path="/spaces/get_related",
    method="GET",
    result=one("batch", Batch.from_dict),
    lists=("exclude", "include", "space_ids", "space_keys"),
    any_of=("exclude", "include", "space_ids", "space_keys"),
    repeatable=True,
)

LIST = Endpoint(
    path="/spaces/list",
    method="GET",
    result=many("spaces", Space.from_dict),
    repeatable=True,
    paginated=True,
)

REMOVE_ACS_ENTRANCES = Endpoint(
    path="/spaces/remove_acs_entrances",
    method="DELETE",
    result=nothing(),
    required=("acs_entrance_ids", "space_id"),
    lists=("acs_entrance_ids",),
    repeatable=True,
)

REMOVE_CONNECTED_ACCOUNT = Endpoint(
    path="/spaces/remove_connected_account",
    method="DELETE",
    result=nothing(),
    required=("connected_account_id", "space_id"),
    repeatable=True,
)

REMOVE_DEVICES = Endpoint(
    path="/spaces/remove_devices",
    method="DELETE",
    result=nothing(),
    required=("device_ids", "space_id"),
    lists=("device_ids",),
    repeatable=True,
)

UPDATE = Endpoint(
    path="/spaces/update",
    method="PATCH",
    result=one("space", Space.from_dict),
    lists=("acs_entrance_ids", "device_ids"),
)
