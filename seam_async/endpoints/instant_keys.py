# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/instant_keys`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many, nothing, one
from seam_async.resources.instant_key import InstantKey

DELETE = Endpoint(
    path="/instant_keys/delete",
    method="DELETE",
    result=nothing(),
    required=("instant_key_id",),
    repeatable=True,
)

GET = Endpoint(
    path="/instant_keys/get",
    method="GET",
    result=one("instant_key", InstantKey.from_dict),
    any_of=("instant_key_id", "instant_key_url"),
    repeatable=True,
)

LIST = Endpoint(
    path="/instant_keys/list",
    method="GET",
    result=many("instant_keys", InstantKey.from_dict),
    repeatable=True,
)
