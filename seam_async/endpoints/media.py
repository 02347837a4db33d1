# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/media`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import one
from seam_async.resources.media import Media

GET = Endpoint(
    path="/media/get",
    method="GET",
    result=one("media", Media.from_dict),
    required=("media_id",),
    repeatable=True,
)
