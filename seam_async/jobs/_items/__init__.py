"""One item, made exactly once, whatever happens on the way.

Begin with `next_step.py`, what to do about an item by what the ledger says of it, and `exactly_once.py`, which does it.
`failure_rules.py` says what a failed call means for the item. An item in doubt is looked up (`lookup.py`) and what was
begun is recognised (`recognising.py`, by `fingerprint.py` and `digest.py` of each `candidate.py`); then it is adopted
(`adopting.py`), settled (`settling.py`) or left for later (`postponing.py`). `work.py` is an item on its way,
`recipe.py` what a job knows of its things, and `confirmations.py` waits until a thing is on its lock.

May import the small words, `_ledgers`, and what users hold of a client.
"""
