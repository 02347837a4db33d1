"""The options of a client and its credential, checked when it is built, before anything is sent.

Begin with `options.py`: one class whose fields say what each option may be. `credentials.py` tells tokens apart,
`endpoint_url.py` finds the server, `wait_option.py` reads how to wait for actions.

May import the small words, `errors`, and the policies that are options themselves (`_retry`, `_ratelimit`, `hooks`).
"""
