"""What takes longer than a call: the end of an action, a code on its lock, a card that is issued, the stream of events.

Begin with `action_attempts.py`: a wait is a predicate over a thing's state, handed to the shared poller of `_polling`,
which fetches with the `BatchLookup` of `lookup.py`. `feed.py` hands webhook events to the waits; `event_stream.py`
polls for events.

May import `_calls`, `endpoints` and everything that stands before them; `api` inherits its classes.
"""
