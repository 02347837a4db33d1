"""Where a job keeps what it knows of its items: the protocol of ledgers, and two of them.

Begin with `ledger.py`. `sqlite.py` is the ledger of one machine, with its file in `sqlite_file.py`; `redis.py` with
`redis_entry.py` and the script `ledger.lua` that of many. `lease.py` says how long an item belongs to the process that
has claimed it, and `group_commit.py` puts what many items write at the same time into one transaction.

May import the small words, `jobs/errors.py`, and `_ratelimit` for how Redis is reached.
"""
