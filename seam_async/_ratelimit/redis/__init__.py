"""The limiter of many processes: windows, pauses and paces are kept in Redis; queues, by each process.

Begin with `limiter.py` and then `turn.py`, one call's way through it: it queues (`place_queue.py`) for places
(`place.py`) in lanes (`lane_names.py`).

- `account.py`: what a process knows of a budget, with `used_places.py` and `server_clock.py`.
- `link.py`: the writer of an event loop, and what happens while Redis is away; `link_registry.py` has them all.
- `exchange.py`: messages there, answers back; `news.py`: what other processes publish meanwhile.
- `source.py`: a client for each event loop; `client.py`: all that knows the package redis.
- `scripts/limiter.lua`: the messages, and the keys; `script.py` puts the parts together.
"""
