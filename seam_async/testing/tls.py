"""TLS for a fake: a certificate that it makes, or one from files."""

from __future__ import annotations

import ssl
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

Files = tuple[str | Path, str | Path]


class Tls:
    """The TLS contexts of a server and its clients.

    Args:
        files: A certificate chain and its key. None makes an authority and a certificate of it.
        names: The names and addresses for which that certificate is valid.

    Attributes:
        server: For the server.
        client: For clients: trusts this certificate.
        authority: The authority's certificate, PEM; None where the files say what clients have to trust.

    Raises:
        RuntimeError: A certificate cannot be made, since trustme is not installed.
    """

    def __init__(self, files: Files | None, names: list[str]) -> None:
        self.server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self.client = ssl.create_default_context()
        self.authority: str | None = None
        if files is not None:
            self.server.load_cert_chain(*files)
            self.client.load_verify_locations(files[0])
            return
        try:
            import trustme
        except ImportError:
            message = "TLS needs trustme to make a certificate: pip install trustme, or give files with one"
            raise RuntimeError(message) from None
        authority: Any = trustme.CA()
        authority.issue_cert(*dict.fromkeys(names)).configure_cert(self.server)
        authority.configure_trust(self.client)
        self.authority = authority.cert_pem.bytes().decode()


def certificate_names(host: str, public_url: str | None) -> list[str]:
    """Return the names that clients may use for a fake, besides those of this machine."""
    names = [host, urlsplit(public_url or "").hostname or ""]
    return [name for name in names if name not in ("", "0.0.0.0", "::")]  # noqa: S104 - no name that clients use
