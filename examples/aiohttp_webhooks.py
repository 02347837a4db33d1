"""Receives Seam's webhooks with plain aiohttp: marks codes as really set, alerts on failures, and ends waits.

SEAM_API_KEY=… SEAM_WEBHOOK_SECRET=whsec_… python examples/aiohttp_webhooks.py
"""

from __future__ import annotations

import logging
import os

from aiohttp import web
from guest_codes import GuestCodes

from seam_async import AsyncSeam, SeamInvalidWebhookPayloadError, SeamWebhook, SeamWebhookVerificationError

logger = logging.getLogger(__name__)


class Receiver:
    """Receives the requests of Seam."""

    def __init__(self, webhook: SeamWebhook, seam: AsyncSeam, codes: GuestCodes) -> None:
        self.webhook = webhook
        self.seam = seam
        self.codes = codes

    async def receive(self, request: web.Request) -> web.Response:
        """Verify an event, end waits for it, and take note of it."""
        try:
            # The raw body: the signature is of these bytes, and JSON encoded again may differ from them.
            event = self.webhook.verify(await request.read(), request.headers)
        except SeamWebhookVerificationError:
            return web.Response(status=400)
        except SeamInvalidWebhookPayloadError:
            logger.exception("Seam sent a signed payload that is no event")
            return web.Response(status=204)  # a 4xx or 5xx would only make Seam deliver it again
        self.seam.feed(event)  # ends waits for it at once, such as `wait_until_set` and `unlock_door`
        self.codes.take(event)
        return web.Response(status=204)

    async def close(self, _: web.Application) -> None:
        """Close the client."""
        await self.seam.close()


def create_app(
    webhook: SeamWebhook | None = None, seam: AsyncSeam | None = None, codes: GuestCodes | None = None
) -> web.Application:
    """Make the application; arguments that are left out are made from the environment."""
    receiver = Receiver(
        webhook or SeamWebhook(os.environ["SEAM_WEBHOOK_SECRET"]),
        seam or AsyncSeam(),
        codes or GuestCodes(alert=logger.error),
    )
    app = web.Application()
    app.router.add_post("/seam/webhooks", receiver.receive)
    app.on_cleanup.append(receiver.close)
    return app


if __name__ == "__main__":
    web.run_app(create_app())
