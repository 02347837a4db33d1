"""Whether a failed attempt is made again. Pure: nothing here waits, reads a clock or raises.

Begin with the table at the head of `policy.py`. `budget.py` keeps repeats from multiplying the load of a dead server,
`retry_after.py` reads how long a server asks to be left alone.

May import the small words and `errors`.
"""
