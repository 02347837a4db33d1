"""Names of Seam's own package, versions 1 to 3, and what takes their place here. For `finder.py`."""

from __future__ import annotations

ASYNC_NAMES = frozenset({"AsyncSeam", "AsyncSeamWithoutWorkspace"})
SYNC_NAMES = frozenset({"Seam", "SeamWithoutWorkspace"})
CLIENTS = ASYNC_NAMES | SYNC_NAMES

RENAMED = {
    "SeamMultiWorkspace": "SeamWithoutWorkspace",
    "AsyncSeamMultiWorkspace": "AsyncSeamWithoutWorkspace",
    "SeamHttpInvalidOptionsError": "SeamInvalidOptionsError",
    "SeamHttpInvalidTokenError": "SeamInvalidTokenError",
    "SeamApiException": "SeamHttpApiError",
    "SeamAPIException": "SeamHttpApiError",
    "SeamPaginator": "Paginator",
    "AbstractSeam": "Seam",
    "AbstractAsyncSeam": "AsyncSeam",
}

"""Classes that have another name here."""

GONE = {
    "DeepAttrDict": "nested objects are typed classes that also read like mappings; metadata is a plain dict",
    "UrlSearchParams": "every call is a POST with a JSON body; drop it",
    "serialize_url_search_params": "every call is a POST with a JSON body; drop it",
    "update_url_search_params": "every call is a POST with a JSON body; drop it",
    "UnserializableParamError": "catch SeamInvalidParameterError",
    "SeamHttpClient": "there is no HTTP client to hold; call any path with `seam.request(path, body)`",
    "AsyncSeamHttpClient": "there is no HTTP client to hold; call any path with `await seam.request(path, body)`",
    "LTS_VERSION": "there are no LTS versions; `seam_async.__version__` is the package's",
}
"""Names without a counterpart, and what to do instead."""

UNION_READERS = {"SeamEvent": "seam_event_from_dict(data)", "ActionAttempt": "action_attempt_from_dict(data)"}
"""Unions that have a `from_dict` there, and the function that reads them here."""

OPTIONS = {
    "httpx_options": "aiohttp_options={'proxy': …, 'ssl': …}, max_connections=…, or session= (AsyncSeam)",
    "niquests_options": "aiohttp_options={'proxy': …, 'ssl': …}, max_connections=…",
    "api_url": "endpoint=…",
    "client": "session= with an aiohttp.ClientSession (AsyncSeam)",
}
"""Options of its client, and the options here."""

SET_ON_CLIENT = frozenset({"wait_for_action_attempt", "defaults", "timeout", "endpoint", "retries", "workspace_id"})
"""Options that programs set on its client after making it."""

HTTP_LIBRARIES = frozenset({"httpx", "niquests", "requests", "urllib3", "urllib3_future"})
"""What Seam's package sent with: requests in version 1, niquests in 2, httpx in 3."""

HTTP_ERRORS = (
    (("timeout", "maxretry"), "SeamTimeoutError (a SeamConnectionError)"),
    (("status", "httperror"), "SeamHttpError, which has status_code and request_id"),
    (("json", "decod"), "SeamHttpInvalidResponseError"),
    (
        ("connect", "network", "protocol", "transport", "ssl", "proxy"),
        "SeamConnectionError, whose reason says what failed",
    ),
)
"""Parts of the names of their errors, in lower case, and what is raised here."""

TEXT_METHODS = frozenset({"replace", "split", "endswith", "startswith", "rstrip", "strip", "removesuffix", "partition"})
"""Methods of `str` that programs call on date-times, which are texts there."""

DATE_PARSERS = frozenset({"fromisoformat", "strptime", "parse", "isoparse", "parse_datetime", "to_datetime"})
"""Functions that they give such texts to."""
