"""``python -m seam_async.testing``: a fake Seam for programs in any language, and for people in a browser."""

from __future__ import annotations

import argparse
import asyncio
import errno
import signal
import sys
import tempfile
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from seam_async.testing.clock import Clock
from seam_async.testing.fake import FakeSeam
from seam_async.testing.recording import RequestRecord

_KEPT = 10_000
"""How many requests, deliveries and attempts a fake that may run for weeks remembers."""


def main(arguments: Sequence[str] | None = None, *, prog: str = "python -m seam_async.testing") -> None:
    """Run a fake Seam until it is interrupted or terminated.

    Args:
        arguments: The command line after the program's name. Default: this process's.
        prog: What the program is called in its help and errors.
    """
    parser = build_parser(prog)
    options = parser.parse_args(arguments)
    try:
        fake = build_fake(options)
    except (ValueError, TypeError, LookupError, RuntimeError, OSError) as error:
        parser.exit(2, f"{prog}: {error}\n")
    if options.rate_limits:
        fake.enforce_rate_limits()
    if options.verbose:
        fake.requests.listeners.append(_print_request)
    try:
        with suppress(KeyboardInterrupt):
            asyncio.run(_serve(fake))
    except (OSError, OverflowError) as error:
        hint = "; is another one running? --port 0 takes a free port" if is_taken(error) else ""
        reason = getattr(error, "strerror", None) or error
        parser.exit(1, f"{prog}: cannot listen on {options.host}, port {options.port}: {reason}{hint}\n")


def is_taken(error: Exception) -> bool:
    """Return whether an error says that another program has the port."""
    return isinstance(error, OSError) and error.errno == errno.EADDRINUSE


def build_parser(prog: str) -> argparse.ArgumentParser:
    """Make the parser of the command line."""
    parser = argparse.ArgumentParser(prog=prog, description="Run a Seam in memory. Open its address in a browser.")
    add = parser.add_argument
    add("--host", default="127.0.0.1", help="address to listen on; 0.0.0.0 or :: for all (default: %(default)s)")
    add("--port", type=int, default=8765, help="port; 0 picks a free one (default: %(default)s)")
    add("--api-key", metavar="KEY", help="the API key to take (default: one drawn from --random-seed)")
    add("--public-url", metavar="URL", help="what clients reach it by, if not by this address")
    add("--tls", action="store_true", help="HTTPS, with a certificate made on the spot (needs trustme)")
    add("--tls-cert", metavar="FILE", help="HTTPS with this certificate chain; with --tls-key")
    add("--tls-key", metavar="FILE", help="the key of --tls-cert")
    add(
        "--seed",
        nargs="?",
        const=True,
        default=False,
        metavar="FILE.json",
        help="begin with a furnished workspace, or with the objects or the snapshot in a file",
    )
    add("--doors", type=int, default=0, metavar="N", help="add N locks")
    add("--random-seed", type=int, default=0, help="what ids are drawn from (default: %(default)s)")
    add("--action-delay", type=float, default=0.5, help="seconds an action takes (default: %(default)s)")
    add("--code-delay", type=float, default=0.5, help="seconds to program a code (default: %(default)s)")
    add("--time-scale", type=float, default=1.0, help="how many seconds pass in a real one (default: %(default)s)")
    add("--rate-limits", action="store_true", help="enforce the documented rate limits")
    add(
        "--allow-control",
        default="",
        metavar="HOST,...",
        help="let callers from other machines use /_fake/ under these host names",
    )
    add("--verbose", action="store_true", help="print a line for each request")
    return parser


def build_fake(options: argparse.Namespace) -> FakeSeam:
    """Make a fake with the options of the command line.

    Raises:
        ValueError: Options that do not go together, or make no sense.
    """
    if (options.tls_cert is None) != (options.tls_key is None):
        raise ValueError("--tls-cert and --tls-key go together")
    return FakeSeam(
        seed=options.seed,
        doors=options.doors,
        clock=Clock(speed=options.time_scale),
        host=options.host,
        port=options.port,
        random_seed=options.random_seed,
        action_delay=options.action_delay,
        code_delay=options.code_delay,
        api_key=options.api_key,
        public_url=options.public_url,
        tls=options.tls if options.tls_cert is None else (options.tls_cert, options.tls_key),
        allow_control=[name.strip() for name in options.allow_control.split(",") if name.strip()],
        kept=_KEPT,
    )


async def _serve(fake: FakeSeam) -> None:
    stop = asyncio.Event()
    # Windows has no signal handlers on its loops; there, Ctrl-C arrives as KeyboardInterrupt.
    with suppress(NotImplementedError):
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with fake:
        with _authority(fake) as authority:
            sys.stdout.write(_greeting(fake, authority))
            sys.stdout.flush()
            await stop.wait()


@contextmanager
def _authority(fake: FakeSeam) -> Generator[Path | None]:
    """Write the certificate that clients have to trust to a file, which is there while the fake runs."""
    if fake.certificate is None:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="fake-seam-") as folder:
        file = Path(folder) / "ca.pem"
        file.write_text(fake.certificate)
        yield file


def _greeting(fake: FakeSeam, authority: Path | None) -> str:
    url = fake.world.endpoint
    trust = f" SSL_CERT_FILE={authority} NODE_EXTRA_CA_CERTS={authority}" if authority is not None else ""
    return (
        f"endpoint:              {url}\n"
        f"API key:               {fake.api_key}\n"
        f"personal access token: {fake.personal_access_token}\n"
        f"workspace id:          {fake.workspace_id}\n"
        f"publishable key:       {fake.publishable_key}\n"
        f"\nOpen {url} in a browser to look inside. Control API: {url}/_fake/openapi.json\n"
        f"\nexport SEAM_ENDPOINT={url} SEAM_API_KEY={fake.api_key}{trust}\n"
    )


def _print_request(record: RequestRecord) -> None:
    said: list[Any] = [record.at, record.method, record.path, record.status or "dropped"]
    if record.error_type is not None:
        said.append(record.error_type)
    if record.fault:
        said.append("(scripted fault)")
    sys.stderr.write(" ".join(map(str, said)) + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    main()
