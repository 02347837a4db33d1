"""The ready-made jobs: door codes and access grants of guests, each a recipe over a kind of item.

Begin with `guest_codes.py` and its item, `guest_code.py`; `guest_grants.py` and `guest_grant.py` are alike.
`code_traits.py` says what a code is known by, `guest_times.py` reads and compares times of stays, and
`guest_arguments.py` checks what the jobs and their items are given.

May import everything else in `jobs`.
"""
