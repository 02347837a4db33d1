"""When the server will take a call: scopes, lanes, pauses, pace, and the limits kept ahead of time.

Begin with `limiter.py`, which explains the whole idea and has the protocol. `local.py` is the limiter of one process,
`redis/` the one that many share.

May import the small words, `resources` (the documented limits) and `errors`.
"""
