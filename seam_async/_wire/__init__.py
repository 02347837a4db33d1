"""Requests and answers as data. No I/O, no clock: the same arguments always give the same bytes.

Begin with `endpoint.py`, one endpoint as a row of data. `request.py` makes the body from the arguments, by the rules of
`parameter_rules.py`; `response.py` makes results and errors from answers; `json_codec.py` reads and writes JSON;
`redaction.py` masks door codes and credentials in texts.

May import the small words, `_model`, `resources` and `errors`.
"""
