"""Writes the docstrings of the methods in `seam_async/api/`: text, Args, Returns, Raises and a link to Seam's page."""

from __future__ import annotations

from codegen.docs import link
from codegen.ir import Endpoint
from codegen.pysource import wrap


def method_docstring(endpoint: Endpoint, returns: str) -> list[str]:
    """Return the lines of the docstring of a method.

    Args:
        endpoint: The endpoint that the method calls.
        returns: The annotation of what it returns.
    """
    first, _, rest = endpoint.doc.partition("\n")
    lines = [f'        """{first.strip()}', ""]
    for block in rest.strip().split("\n\n"):
        if block.strip():
            lines += [*wrap(block, 8), ""]
    if endpoint.deprecated is not None:
        instead = endpoint.deprecated.strip("/").replace("/", ".")
        lines += [*wrap(f"Deprecated: use `{instead}` instead." if instead else "Deprecated.", 8), ""]
    lines.append("        Args:")
    for field in endpoint.parameters:
        text = field.doc
        if field.deprecated is not None:
            text += f" Deprecated: use `{field.deprecated}`." if field.deprecated else " Deprecated."
        lines += wrap(f"{field.name}: {text}", 12, hanging=4)
    if endpoint.result.kind == "action_attempt":
        lines += wrap(
            "wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`, "
            "`WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. "
            "None takes the client's setting.",
            12,
            hanging=4,
        )
    lines += wrap("extra_params: Further fields for the body, for parameters newer than this package.", 12, hanging=4)
    lines += ["", *_returned(endpoint, returns)]
    raised = _raised(endpoint)
    if raised:
        lines += ["        Raises:", *raised, ""]
    lines += [f"        See {link(endpoint.path)}", '        """']
    return lines


def _returned(endpoint: Endpoint, returns: str) -> list[str]:
    result = endpoint.result
    if result.kind == "none":
        return []
    cls = returns.partition("[")[2].rstrip("]") or returns
    text = {
        "resource": f"The `{cls}`.",
        "batch": "A `Batch` with the kinds of resources that were asked for.",
        "list": f"The `{cls}` objects.",
        "action_attempt": f"The attempt: `{cls}` when waiting, else what it is so far.",
    }[result.kind]
    if returns.startswith("Listing["):
        text = f"A listing: await it for one `Page[{cls}]`, or go through all pages with `async for`."
    return ["        Returns:", *wrap(text, 12), ""]


def _raised(endpoint: Endpoint) -> list[str]:
    lines: list[str] = []
    if endpoint.rules:
        lines += wrap("SeamInvalidParameterError: The arguments do not go together; nothing was sent.", 12, hanging=4)
    if endpoint.result.kind == "action_attempt":
        lines += wrap("SeamActionAttemptFailedError: The action failed.", 12, hanging=4)
        lines += wrap(
            "SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.", 12, hanging=4
        )
    return lines
