"""One request over HTTP, and its answer or its error: the only room that knows aiohttp.

Begin with `transport.py`: `Transport.send` makes one attempt and turns whatever goes wrong into an error of ours that
says whether the request may have left. It sends in one of two ways, `direct_exchange.py` (aiohttp's pool and parser
alone) or `session_exchange.py` (`session.post`, with `tracked_payload.py`), and judges both alike by `attempt.py` (how
far one request got, and whether its pooled connection may be used). Around them: `session.py` (one aiohttp session per
event loop), `timeouts.py`, `proxies.py`, `aiohttp_options.py`, `aiohttp_errors.py` (aiohttp's errors in our words) and
`internals.py` (the undocumented names that we touch).

May import: `errors`, `_validation`, aiohttp with its multidict and yarl, and what does I/O in the standard library.
Knows nothing of endpoints, retries or rate limits.
"""
