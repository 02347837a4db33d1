"""Helps people who come from Seam's own package: what to write here instead of what they know.

Begin with `advice.py`: the errors of a client for options and attributes that other clients have. `moved_names.py` has
the names that are others here, or gone; `finder.py` looks for them in programs, for `seam_async.migrate`.

May import the small words, `_traceback_frames` and `_options`. `client` loads `advice.py` only.
"""
