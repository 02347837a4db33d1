"""`--dry-run`: the call as it would be sent, with door codes masked."""

from __future__ import annotations

from seam_cli.output.fields import mask_codes
from seam_cli.output.pretty import pretty
from seam_cli.request import Request


def describe(request: Request) -> str:
    """Return path and body as JSON; an id that would be looked up by name is `<device_id of 'Front Door'>`."""
    body = request.body_with_names()
    return pretty({"path": request.path, "body": mask_codes(body)}) + "\n"
