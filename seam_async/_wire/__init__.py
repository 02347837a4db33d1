"""Requests and answers as data. No I/O, no clock: the same arguments always give the same bytes.

Begin with `endpoint.py`, a row of `seam_async.endpoints`: what there is to know of an endpoint. `request.py` makes a
body of arguments, by the rules of `parameter_rules.py`; `response.py` makes results and errors of answers;
`json_codec.py` reads and writes JSON; `redaction.py` hides door codes and credentials in texts.

May import `_model`, `resources` and `errors`.
"""
