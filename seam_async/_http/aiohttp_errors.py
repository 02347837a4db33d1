"""Says in our own words, and as our own errors, what went wrong in aiohttp and beneath it.

No error of aiohttp's is chained to ours: some show the request's headers in their repr, the credential among them, or
a proxy's password, or what the server sent. The operating system's own error is kept as the cause.
"""

from __future__ import annotations

import ssl

import aiohttp
from aiohttp.http_exceptions import HttpProcessingError

from seam_async.errors import SeamConnectionError, SeamTimeoutError

NETWORK_ERRORS = (aiohttp.ClientError, OSError, HttpProcessingError)
"""Whatever aiohttp raises when a request fails, timeouts aside."""


def timed_out(host: str, seconds: float, *, request_sent: bool) -> SeamTimeoutError:
    """Make the error for an attempt whose time ran out: before, or after it was sent."""
    if request_sent:
        message = f"no complete answer from {host} within {seconds:g} s of sending"
        return SeamTimeoutError(message, phase="read", request_sent=True)
    message = f"no connection to {host} within {seconds:g} s; nothing was sent"
    return SeamTimeoutError(message, phase="connect", request_sent=False)


def translated(error: BaseException, *, request_sent: bool) -> SeamConnectionError:
    """Turn what aiohttp raised into ours."""
    reason, text = _reason(error)
    after = "it came after the request was sent" if request_sent else "nothing was sent"
    failure = SeamConnectionError(f"{text}; {after}", reason=reason, request_sent=request_sent)
    cause = getattr(error, "os_error", error)
    if isinstance(cause, OSError) and not isinstance(cause, aiohttp.ClientConnectorError):
        failure.__cause__ = cause
    return failure


def _reason(error: BaseException) -> tuple[str, str]:
    match error:
        case aiohttp.ClientConnectorCertificateError():
            why = getattr(error.certificate_error, "verify_message", "") or type(error.certificate_error).__name__
            advice = "for a private CA, pass aiohttp_options={'ssl': context}"
            return "tls", f"the certificate of {error.host} is not trusted ({why}): {advice}"
        case aiohttp.ClientConnectorError():
            return _reason_of_connect(error, f"{error.host}:{error.port}")
        case aiohttp.ServerFingerprintMismatch():
            return "tls", f"{error.host} has another certificate than the fingerprint given"
        case ssl.SSLError():
            return "tls", "the TLS connection broke"
        case aiohttp.ClientHttpProxyError(status=407):
            return "proxy", "the proxy wants a user and password: give them as in http://user:password@proxy:3128"
        case aiohttp.ClientHttpProxyError():
            return "proxy", f"the proxy answered {error.status}: check that it may connect to the endpoint"
        case aiohttp.ClientPayloadError():
            return "payload", "the answer was cut off or garbled"
        case aiohttp.ClientResponseError() | HttpProcessingError():
            return "protocol", "the answer is not HTTP: check that the endpoint is an API, its scheme and its port"
        case aiohttp.ServerDisconnectedError():
            return "closed", "the server hung up without an answer"
        case ConnectionError() | aiohttp.ClientOSError():
            return "reset", "the connection was reset"
        case _:
            return "other", f"the connection failed ({type(error).__name__})"


def _reason_of_connect(error: aiohttp.ClientConnectorError, where: str) -> tuple[str, str]:
    match error, error.os_error:
        case aiohttp.ClientConnectorDNSError(), _:
            return "dns", f"the name {error.host} could not be resolved: check the endpoint, and the network's DNS"
        case aiohttp.ClientSSLError(), _:
            return "tls", f"{where} does not speak TLS as we do: check the endpoint's scheme and port"
        case aiohttp.ClientProxyConnectionError(), _:
            return "proxy", f"the proxy {where} could not be reached: check HTTPS_PROXY and NO_PROXY"
        case _, ConnectionRefusedError():
            return "refused", f"{where} refuses connections: check the endpoint, and that it is up"
        case _, ConnectionError():
            return "reset", f"{where} broke off the connection while it was being made"
        case _:
            return "unreachable", f"{where} could not be reached: check the network and its firewalls"
