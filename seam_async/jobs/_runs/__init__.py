"""Many items: a run, a plan and a removal, each going through all items of a job.

Begin with `run.py`. `plan.py` looks and writes nothing, `removal.py` takes away what a job has made. `inbox.py` is the
queue of items that are new or tried again, and `workers.py` goes through it. `progress.py` tells how far a run is,
`seen_keys.py` finds duplicate keys in flat memory, `run_arguments.py` checks what a run is given, and `client_view.py`
is what it needs of its client.

May import `_items`, `_ledgers` and what those may import.
"""
