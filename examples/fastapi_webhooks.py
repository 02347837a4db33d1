"""Receives Seam's webhooks with FastAPI: marks codes as really set, alerts on failures, and ends waits in this process.

SEAM_API_KEY=… SEAM_WEBHOOK_SECRET=whsec_… uvicorn --app-dir examples --factory fastapi_webhooks:create_app
"""

from __future__ import annotations

import logging
import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request, Response
from guest_codes import GuestCodes

from seam_async import AsyncSeam, SeamInvalidWebhookPayloadError, SeamWebhook, SeamWebhookVerificationError

logger = logging.getLogger(__name__)


def create_app(
    webhook: SeamWebhook | None = None, seam: AsyncSeam | None = None, codes: GuestCodes | None = None
) -> FastAPI:
    """Make the application; arguments that are left out are made from the environment."""
    verifier = webhook or SeamWebhook(os.environ["SEAM_WEBHOOK_SECRET"])
    client = seam or AsyncSeam()
    guest_codes = codes or GuestCodes(alert=logger.error)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncGenerator[None]:
        yield
        await client.close()

    app = FastAPI(lifespan=lifespan)

    @app.post("/seam/webhooks")
    async def receive(request: Request) -> Response:
        try:
            # The raw body: the signature is of these bytes, and JSON encoded again may differ from them.
            event = verifier.verify(await request.body(), request.headers)
        except SeamWebhookVerificationError:
            return Response(status_code=400)
        except SeamInvalidWebhookPayloadError:
            logger.exception("Seam sent a signed payload that is no event")
            return Response(status_code=204)  # a 4xx or 5xx would only make Seam deliver it again
        client.feed(event)  # ends waits for it at once, such as `wait_until_set` and `unlock_door`
        guest_codes.take(event)
        return Response(status_code=204)

    @app.get("/codes/{access_code_id}")
    async def code(access_code_id: str) -> dict[str, bool]:
        return {"works": guest_codes.works(access_code_id)}

    return app
