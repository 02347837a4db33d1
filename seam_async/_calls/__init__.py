"""One call, from the method of a namespace to its result.

Begin with `call.py`: `Call.run` is the whole story of a call, from top to bottom. On the way to it are `namespace.py`
(called by the generated methods), `caller.py` and `view.py` (a client's options on its shared state); beside it
`deadline.py` (by when it must have left), `report.py` (counters, hooks, log, facts of errors), `unexpected_errors.py`
and `connection_queue.py`. `shared.py` holds what a client and all its views share, `stats.py` what they count,
`any_path.py` calls endpoints that this package does not know.

May import the small words, `errors`, `hooks`, `resources`, and the rooms `_options`, `_retry`, `_ratelimit`, `_wire`,
`_http`, `_paging`, `_polling` and `pagination`.
"""
