"""`--dry-run`: the call as it would be sent, without door codes."""

from __future__ import annotations

from seam_cli.output.fields import mask_codes
from seam_cli.output.pretty import pretty
from seam_cli.request import Request


def describe(request: Request) -> str:
    """Return path and body as JSON; ids that are looked up by name stand as `<device_id of 'Front Door'>`."""
    body = request.body_with_names()
    return pretty({"path": request.path, "body": mask_codes(body)}) + "\n"
