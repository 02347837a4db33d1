"""The shared poller: many waits, few requests.

It knows nothing of Seam, and imports only time and errors: what is looked up, and when a wait is over, are functions
that `_waits` hands in. Begin with `poller.py`, which decides when things are looked up together; `schedule.py` has
the moments of one wait's lookups, and `pollers.py` keeps one poller per credential and kind of thing.
"""
