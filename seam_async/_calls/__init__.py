"""One call, from the method of a namespace to its result.

Begin with `call.py`: `Call.run` is the whole story of a call, told from top to bottom. On the way to it are
`namespace.py` (what the generated methods call), `caller.py` and `view.py` (a client's options on its shared state);
beside it `report.py` (what is told of a call: counters, hooks, log, facts of errors) and `connection_queue.py`.
`shared.py` holds what a client and all its views share, `stats.py` what they count.

May import the rooms below it: `_options`, `_retry`, `_ratelimit`, `_wire`, `_http`, `_polling`, and `pagination`.
"""
