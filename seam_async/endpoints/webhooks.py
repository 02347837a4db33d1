# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/webhooks`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many, nothing, one
from seam_async.resources.webhook import Webhook

CREATE = Endpoint(
    path="/webhooks/create",
    method="POST",
    result=one("webhook", Webhook.from_dict),
    required=("url",),
    lists=("event_types",),
)

DELETE = Endpoint(
    path="/webhooks/delete",
    method="DELETE",
    result=nothing(),
    required=("webhook_id",),
    repeatable=True,
)

GET = Endpoint(
    path="/webhooks/get",
    method="GET",
    result=one("webhook", Webhook.from_dict),
    required=("webhook_id",),
    repeatable=True,
)

LIST = Endpoint(
    path="/webhooks/list",
    method="GET",
    result=many("webhooks", Webhook.from_dict),
    repeatable=True,
)

UPDATE = Endpoint(
    path="/webhooks/update",
    method="PUT",
    result=nothing(),
    required=("event_types", "webhook_id"),
    lists=("event_types",),
    repeatable=True,
)
