"""The shared poller: many waits, few requests.

Begin with `poller.py`, which looks up together what is due; `waiter.py` is one wait, `schedule.py` the moments of its
lookups, and `pollers.py` keeps one poller per credential and kind of thing.

Knows nothing of Seam: what is looked up, and when a wait is over, are functions that `_waits` hands in. May import
the small words and `errors`.
"""
