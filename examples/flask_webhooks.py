"""Receives Seam's webhooks with Flask: marks codes as really set, alerts on failures, and ends waits in this process.

SEAM_API_KEY=… SEAM_WEBHOOK_SECRET=whsec_… flask --app examples/flask_webhooks:create_app run
"""

from __future__ import annotations

import logging
import os

from flask import Flask, Response, request
from guest_codes import GuestCodes

from seam_async import SeamInvalidWebhookPayloadError, SeamWebhook, SeamWebhookVerificationError
from seam_sync import Seam

logger = logging.getLogger(__name__)


def create_app(webhook: SeamWebhook | None = None, seam: Seam | None = None, codes: GuestCodes | None = None) -> Flask:
    """Make the application; arguments that are left out are made from the environment."""
    verifier = webhook or SeamWebhook(os.environ["SEAM_WEBHOOK_SECRET"])
    client = seam or Seam()
    guest_codes = codes or GuestCodes(alert=logger.error)
    app = Flask(__name__)

    @app.post("/seam/webhooks")
    def receive() -> Response:
        try:
            # The raw body: the signature is of these bytes, and JSON encoded again may differ from them.
            event = verifier.verify(request.get_data(), request.headers)
        except SeamWebhookVerificationError:
            return Response(status=400)
        except SeamInvalidWebhookPayloadError:
            logger.exception("Seam sent a signed payload that is no event")
            return Response(status=204)  # a 4xx or 5xx would only make Seam deliver it again
        client.feed(event)  # ends waits for it in other threads at once, such as `wait_until_set`
        guest_codes.take(event)
        return Response(status=204)

    return app
