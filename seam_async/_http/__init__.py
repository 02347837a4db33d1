"""Send one request over HTTP, and say what became of it: the only room that knows aiohttp.

Begin with `transport.py`: `Transport.send` makes one attempt and turns whatever goes wrong into an error of ours that
says whether the request may have left. Below it: `attempt.py` (how far one request got), `session_exchange.py` and
`tracked_payload.py` (putting it on a connection), `stale_connections.py` (whether a pooled one may be used),
`session.py` (one aiohttp session per event loop), `timeouts.py`, `proxies.py`, `aiohttp_options.py`,
`aiohttp_errors.py` (aiohttp's errors in our words) and `internals.py` (the undocumented names that we touch).

May import: `errors`, `_validation`, aiohttp with its multidict and yarl, and what does I/O in the standard library.
Knows nothing of endpoints, retries or rate limits.
"""
