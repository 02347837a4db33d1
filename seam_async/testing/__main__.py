"""``python -m seam_async.testing``: a fake Seam for apps in any language, or by hand with curl."""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress

from seam_async.testing.fake import FakeSeam


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a fake Seam until it is interrupted."""
    parser = argparse.ArgumentParser(prog="python -m seam_async.testing", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=int, default=8765, help="port; 0 picks a free one (default: %(default)s)")
    parser.add_argument("--seed", action="store_true", help="begin with a furnished workspace")
    parser.add_argument("--random-seed", type=int, default=0, help="what ids are drawn from (default: %(default)s)")
    parser.add_argument(
        "--action-delay", type=float, default=0.5, help="seconds an action takes (default: %(default)s)"
    )
    parser.add_argument(
        "--code-delay", type=float, default=0.5, help="seconds to program a code (default: %(default)s)"
    )
    parser.add_argument("--rate-limits", action="store_true", help="enforce the documented rate limits")
    options = parser.parse_args(arguments)
    fake = FakeSeam(
        seed=options.seed,
        host=options.host,
        port=options.port,
        random_seed=options.random_seed,
        action_delay=options.action_delay,
        code_delay=options.code_delay,
    )
    if options.rate_limits:
        fake.enforce_rate_limits()
    try:
        with suppress(KeyboardInterrupt):
            asyncio.run(_serve(fake))
    except (OSError, OverflowError) as error:
        parser.exit(1, f"{parser.prog}: cannot listen on {options.host}, port {options.port}: {error}\n")


async def _serve(fake: FakeSeam) -> None:
    stop = asyncio.Event()
    # Windows has no signal handlers on its loops; there, Ctrl-C arrives as KeyboardInterrupt.
    with suppress(NotImplementedError):
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with fake:
        sys.stdout.write(
            f"endpoint:              {fake.endpoint}\n"
            f"API key:               {fake.api_key}\n"
            f"personal access token: {fake.personal_access_token}\n"
            f"workspace id:          {fake.workspace_id}\n"
            f"publishable key:       {fake.publishable_key}\n"
            f"\nexport SEAM_ENDPOINT={fake.endpoint} SEAM_API_KEY={fake.api_key}\n"
        )
        sys.stdout.flush()
        await stop.wait()


if __name__ == "__main__":
    main()
