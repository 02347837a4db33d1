"""The words of `docs.toml` as the command line says them: `device_id` becomes `--device-id`."""

from __future__ import annotations

import re


class CommandWords:
    """Replaces the names of parameters and methods in a text by options and commands.

    Args:
        params: The parameters of the endpoint that the text is about.
        methods: Dotted paths of all methods.
    """

    def __init__(self, params: set[str], methods: set[str]) -> None:
        self._params = params
        self._methods = methods

    def __call__(self, text: str) -> str:
        return re.sub(r"`([\w.]+)`", self._word, " ".join(text.split()))

    def _word(self, match: re.Match[str]) -> str:
        word = match[1]
        if word in self._params:
            return f"--{word.replace('_', '-')}"
        if word in self._methods:
            return f"`seam {word.replace('_', '-').replace('.', ' ')}`"
        if word in {"wait_until_set", "wait_until_removed", "access_codes.wait_until_set"}:
            return "`seam wait`"
        return {"None": "`NULL`", "True": "`true`", "False": "`false`"}.get(word, match[0])
