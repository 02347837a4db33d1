"""Translates whatever is raised in aiohttp and beneath it into our errors, which say whether the request was sent.

No error of aiohttp's becomes the cause of ours: the repr of some shows the request's headers, and so the credential, or
a proxy's password, or what the server sent. Errors of the operating system become the cause, and so do those of a
middleware or trace of the user's.
"""

from __future__ import annotations

import errno
import ssl
from pathlib import Path
from types import TracebackType

import aiohttp
from aiohttp.http_exceptions import ContentEncodingError, HttpProcessingError

from seam_async._http.attempt import Attempt, Route
from seam_async._http.proxies import Proxy
from seam_async.errors import SeamConnectionError, SeamTimeoutError

_LIBRARY_ERRORS = (aiohttp.ClientError, HttpProcessingError)
_FOLDERS = (str(Path(__file__).parents[1]), str(Path(aiohttp.__file__).parent))
"""Of this package and of aiohttp: whatever else a traceback goes through is the user's."""


def map_error(error: BaseException, attempt: Attempt) -> SeamConnectionError:
    """Return the error of ours for an attempt that failed with any error."""
    if isinstance(error, aiohttp.ServerTimeoutError):
        return _timed_out(attempt)
    is_sent = attempt.is_sent
    reason, text = _explain(error, attempt.route)
    message = f"{text}; {'it came after the request was sent' if is_sent else 'nothing was sent'}"
    failure = SeamConnectionError(message, reason=reason, request_sent=is_sent)
    cause = _cause_of(error)
    if not isinstance(cause, _LIBRARY_ERRORS):
        failure.__cause__ = cause.with_traceback(_users_part(cause.__traceback__))
    return failure


def _cause_of(error: BaseException) -> BaseException:
    """Return the error of the operating system that an error of aiohttp wraps, or the error itself."""
    if isinstance(error, aiohttp.ClientConnectorError):
        # Before aiohttp 3.14, `os_error` raises for an error about a certificate.
        return getattr(error, "os_error", error)
    if isinstance(error, aiohttp.ClientOSError) and isinstance(error.__cause__, OSError):
        return error.__cause__
    return error


def _timed_out(attempt: Attempt) -> SeamTimeoutError:
    route, host = attempt.route, attempt.route.url.host
    if attempt.is_sent:
        seconds = attempt.connect_timeout if attempt.timeout is None else attempt.timeout
        message = f"no complete answer from {host} within {seconds:g} s of sending"
        return SeamTimeoutError(message, phase="read", request_sent=True)
    proxy = f" through the proxy {_host_and_port(route.proxy)} ({route.proxy.source})" if route.proxy else ""
    message = f"no connection to {host}{proxy} within {attempt.connect_timeout:g} s; nothing was sent"
    return SeamTimeoutError(message, phase="connect", request_sent=False)


def _users_part(trace: TracebackType | None) -> TracebackType | None:
    """Drop the first frames of a traceback, up to code that is neither ours nor aiohttp's: they hold the credential."""
    while trace is not None and trace.tb_frame.f_code.co_filename.startswith(_FOLDERS):
        trace = trace.tb_next
    return trace


# -- reasons ----------------------------------------------------------------------------------------------------------


def _explain(error: BaseException, route: Route) -> tuple[str, str]:
    """Return the reason, one of those that `SeamConnectionError` lists, and the message."""
    if (shortage := _explain_shortage(_cause_of(error), route)) is not None:
        return shortage
    if _is_about_proxy(error, route.proxy):
        return _explain_proxy(error, route.proxy)
    match error:
        case aiohttp.ClientConnectorCertificateError() | aiohttp.ServerFingerprintMismatch():
            return "tls", _explain_tls(error)
        case aiohttp.ClientConnectorError():
            return _explain_connect(error, f"{error.host}:{error.port}")
        case ssl.SSLError():
            return "tls", "the TLS connection broke"
        case _ if _is_encoding(error):
            why = "it is damaged, or of a kind that needs another library (brotli, zstd)"
            return "payload", f"the answer's Content-Encoding cannot be decoded here: {why}"
        case aiohttp.ClientPayloadError():
            return "payload", "the answer was cut off or garbled"
        case aiohttp.ClientResponseError() | HttpProcessingError():
            return "protocol", "the answer is not HTTP: check that the endpoint is an API, its scheme and its port"
        case aiohttp.ServerDisconnectedError():
            return "closed", "the server hung up without an answer"
        case ConnectionError() | aiohttp.ClientOSError():
            return "reset", "the connection was reset"
        case UnicodeError() | aiohttp.InvalidURL():
            return "dns", f"{route.url.host!r} is no valid host name: check the endpoint"
        case _:
            return "other", _explain_other(error)


def _explain_shortage(error: BaseException, route: Route) -> tuple[str, str] | None:
    """Explain a failure for lack of files, memory or threads on this machine; None for any other failure."""
    match error:
        case OSError(errno=errno.EMFILE | errno.ENFILE):
            whose = "this program" if error.errno == errno.EMFILE else "this machine"
            advice = "raise the limit (ulimit -n), or lower max_connections"
            return "resources", f"{whose} has too many files and sockets open: {advice}"
        case MemoryError() | OSError(errno=errno.ENOMEM | errno.ENOBUFS):
            return "resources", "this machine has no memory left for it"
        case RuntimeError() if "thread" in str(error) or "shutdown" in str(error):
            return "resources", f"no thread could be had to look up the name {route.url.host} ({error})"
        case _:
            return None


def _explain_tls(error: aiohttp.ClientConnectorCertificateError | aiohttp.ServerFingerprintMismatch) -> str:
    if isinstance(error, aiohttp.ServerFingerprintMismatch):
        return f"{error.host} has another certificate than the fingerprint given"
    advice = "for a private CA, pass aiohttp_options={'ssl': context}"
    return f"the certificate of {error.host} is not trusted ({_why_untrusted(error)}): {advice}"


def _explain_other(error: BaseException) -> str:
    """Explain an error that neither aiohttp nor the network raises."""
    if isinstance(error, ValueError) and "AUTH" in str(error):
        # aiohttp refuses to combine the authorization header that we set with credentials of its own.
        advice = "make the session with trust_env=False, or take that entry out"
        return f"the session trusts the environment, where a .netrc has a password for this host: {advice}"
    return f"a middleware or trace of the session failed, or aiohttp itself ({type(error).__name__})"


def _explain_connect(error: aiohttp.ClientConnectorError, where: str) -> tuple[str, str]:
    match error, error.os_error:
        case aiohttp.ClientConnectorDNSError(), _:
            return "dns", f"the name {error.host} could not be resolved: check the endpoint, and the network's DNS"
        case aiohttp.ClientSSLError(), _:
            return "tls", f"{where} does not speak TLS as we do: check the endpoint's scheme and port"
        case _, ConnectionRefusedError():
            return "refused", f"{where} refuses connections: check the endpoint, and that it is up"
        case _, ConnectionError():
            return "reset", f"{where} broke off the connection while it was being made"
        case _:
            return "unreachable", f"{where} could not be reached: check the network and its firewalls"


def _is_encoding(error: BaseException) -> bool:
    """Return whether a body could not be decompressed: brotli without its library, or damaged data.

    aiohttp wraps its `ContentEncodingError` in other errors that keep its message; for damaged deflate, the message is
    "deflate" alone.
    """
    return any(
        isinstance(each, ContentEncodingError)
        or "content-encoding" in str(each).lower()
        or getattr(each, "message", "") == "deflate"
        for each in (error, error.__cause__)
        if isinstance(each, _LIBRARY_ERRORS)
    )


def _why_untrusted(error: aiohttp.ClientConnectorCertificateError) -> str:
    return getattr(error.certificate_error, "verify_message", "") or type(error.certificate_error).__name__


# -- proxies ----------------------------------------------------------------------------------------------------------


def _is_about_proxy(error: BaseException, proxy: Proxy | None) -> bool:
    """Return whether it was the proxy that failed, and not the server behind it."""
    if isinstance(error, aiohttp.ClientHttpProxyError | aiohttp.ClientProxyConnectionError):
        return True
    if proxy is None or not isinstance(error, aiohttp.ClientConnectorError):
        return False
    return (error.host, error.port) == (proxy.url.host, proxy.url.port)


def _explain_proxy(error: BaseException, proxy: Proxy | None) -> tuple[str, str]:
    # None: a session of the user's has a proxy that we know nothing of.
    source = proxy.source if proxy is not None else "the session's proxy"
    where = f"the proxy {_host_and_port(proxy)}" if proxy is not None else "the proxy"
    match error:
        case aiohttp.ClientHttpProxyError(status=407):
            return "proxy", f"{where} wants a user and password: give them in {source}, as in http://user:password@host"
        case aiohttp.ClientHttpProxyError():
            return "proxy", f"{where} ({source}) answered {error.status}: check that it may connect to the endpoint"
        case aiohttp.ClientConnectorDNSError():
            return "proxy", f"the name of {where} could not be resolved: check {source}"
        case aiohttp.ClientConnectorCertificateError():
            return "proxy", f"the certificate of {where} is not trusted ({_why_untrusted(error)}): check {source}"
        case aiohttp.ClientSSLError():
            return "proxy", f"{where} does not speak TLS as we do: check the scheme in {source}"
        case _:
            return "proxy", f"{where} could not be reached: check {source}, and NO_PROXY"


def _host_and_port(proxy: Proxy) -> str:
    return f"{proxy.url.host}:{proxy.url.port}"
