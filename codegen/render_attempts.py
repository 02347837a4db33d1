"""Writes the parts of `resources/action_attempt.py` that stand around its classes: their bases, and their unions."""

from __future__ import annotations

from codegen.ir import Api


def attempt_bases(real: dict[str, set[str]]) -> list[str]:
    """Return the classes that action attempts inherit, and add what they import to `real`."""
    real["seam_async._model.resource"].update({"Resource", "UnknownVariant"})
    real["seam_async._model.fields"].add("resource")
    real["seam_async._model.unions"] |= {"Variants", "explain_from_dict"}
    real["typing"].update({"Any", "Literal", "Union"})
    real["collections.abc"].add("Mapping")
    return [
        "",
        "",
        "@resource",
        "class BaseActionAttempt(Resource):",
        '    """What all action attempts have in common."""',
        "",
        "    action_attempt_id: str",
        '    """ID of the action attempt."""',
        "",
        "",
        "@resource",
        "class UnknownActionAttempt(BaseActionAttempt, UnknownVariant):",
        '    """An action attempt of a type or status that this version of the package does not know.',
        "",
        '    Type checkers see the tags as `"__unknown__"`; at run time they hold what the server sent.',
        '    """',
        "",
        '    action_type: Literal["__unknown__"]',
        '    """The type that the server sent."""',
        "",
        '    status: Literal["__unknown__"]',
        '    """The status that the server sent."""',
        "",
        "    result: Any = None",
        '    """What the action gave, undecoded."""',
        "",
        "    error: Any = None",
        '    """Why it failed, undecoded."""',
    ]


def attempt_unions(api: Api) -> list[str]:
    """Return the unions of action attempts by action and by status, and the function that reads one."""
    lines: list[str] = []
    for action, classes in api.attempts.items():
        name = classes["success"].replace("Success", "")
        members = ", ".join([*classes.values(), "UnknownActionAttempt"])
        lines += ["", "", f"{name} = Union[{members},]", f'"""An attempt of `{action}` in any status."""']
    for status, title, text in (
        ("pending", "PendingActionAttempt", "An attempt that is still going on, of any action."),
        ("success", "SuccessActionAttempt", "An attempt that succeeded, of any action."),
        ("error", "ErrorActionAttempt", "An attempt that failed, of any action."),
    ):
        members = ", ".join([classes[status] for classes in api.attempts.values()])
        lines += ["", "", f"{title} = Union[{members},]", f'"""{text}"""']
    lines += ["", "", "ActionAttempt = Union["]
    lines += ["    PendingActionAttempt, SuccessActionAttempt, ErrorActionAttempt, UnknownActionAttempt,", "]"]
    lines += ['"""An attempt of any action in any status."""', ""]
    lines += ['explain_from_dict(ActionAttempt, "ActionAttempt", "action_attempt_from_dict")', ""]
    lines += ["read_action_attempt = Variants(", '    ("action_type", "status"),', "    {"]
    for action, classes in api.attempts.items():
        lines += [f'        ("{action}", "{status}"): {cls},' for status, cls in classes.items()]
    lines += ["    },", "    UnknownActionAttempt,", ")"]
    lines += [
        "",
        "",
        "def action_attempt_from_dict(data: Mapping[str, Any]) -> ActionAttempt:",
        '    """Read an action attempt from decoded JSON; the class follows from its type and status."""',
        "    return read_action_attempt(dict(data))  # type: ignore[no-any-return]",
    ]
    return lines
