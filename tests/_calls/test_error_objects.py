"""Every error can be pickled, copied, and sent from another process, and says the same afterwards."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from processes import other_process, raise_it

import seam_async
from seam_async import AccessCode, action_attempt_from_dict, errors

NAMES = [name for name in errors.__all__ if name != "SeamValidationError"]

COMMON = {"path": "/locks/unlock_door", "attempts": 3, "elapsed": 1.25, "may_have_acted": True}
ATTEMPT = action_attempt_from_dict({"action_attempt_id": "a", "action_type": "UNLOCK_DOOR", "status": "pending"})
HTTP = {"status_code": 400, "request_id": "request-1", "body": "text"}
OWN: dict[type[Exception], dict[str, Any]] = {
    errors.SeamInvalidParameterError: {"parameter": "starts_at"},
    errors.SeamConnectionError: {"request_sent": True, "reason": "reset"},
    errors.SeamTimeoutError: {"phase": "queue"},
    errors.SeamHttpError: HTTP,
    errors.SeamHttpApiError: {"code": "not_found", "data": {"a": [1, {"b": None}]}},
    errors.SeamHttpInvalidInputError: {"_validation": {"code": {"_errors": ["Required"]}}},
    errors.SeamHttpRateLimitError: {"retry_after": 7.5, "scope": "/devices/get for d"},
    errors.SeamHttpInvalidResponseError: {"response_key": "device"},
    errors.SeamActionAttemptError: {"action_attempt": ATTEMPT},
    errors.SeamActionAttemptFailedError: {"code": "jammed"},
    errors.SeamActionAttemptUnknownStatusError: {"status": "odd"},
    errors.SeamAccessCodeError: {"access_code": AccessCode.from_dict({"access_code_id": "c", "x": 1})},
    errors.SeamPageCursorError: {"page_cursor": "c"},
}
ALSO: dict[str, tuple[type[Exception], ...]] = {
    "SeamInvalidParameterError": (ValueError,),
    "SeamLoopError": (RuntimeError,),
    "SeamClosedError": (RuntimeError,),
    "SeamTimeoutError": (TimeoutError, errors.SeamConnectionError),
    "SeamHttpApiError": (errors.SeamHttpError,),
    "SeamHttpUnauthorizedError": (errors.SeamHttpApiError,),
    "SeamHttpNotFoundError": (errors.SeamHttpApiError,),
    "SeamHttpInvalidInputError": (errors.SeamHttpApiError,),
    "SeamHttpRateLimitError": (errors.SeamHttpApiError,),
    "SeamActionAttemptFailedError": (errors.SeamActionAttemptError,),
    "SeamActionAttemptTimeoutError": (errors.SeamActionAttemptError,),
    "SeamActionAttemptUnknownStatusError": (errors.SeamActionAttemptError,),
    "SeamAccessCodeDeferredError": (errors.SeamAccessCodeError,),
    "SeamAccessCodeTimeoutError": (errors.SeamAccessCodeError, TimeoutError),
    "SeamAccessMethodError": (errors.SeamError,),
    "SeamAccessMethodTimeoutError": (errors.SeamAccessMethodError, TimeoutError),
}


def make(name: str) -> errors.SeamError:
    """An error with all the attributes that its class and its bases document."""
    cls: type[errors.SeamError] = getattr(errors, name)
    facts = dict(COMMON)
    for base in reversed(cls.__mro__):
        facts |= OWN.get(base, {})
    return cls("It went wrong.", **facts)


def same(one: errors.SeamError, other: Any) -> None:
    assert type(other) is type(one)
    assert other.args == one.args
    assert (str(other), repr(other), other.message) == (str(one), repr(one), one.message)
    assert other.__dict__ == one.__dict__


@pytest.mark.parametrize("name", NAMES)
def test_copies_and_pickles_of_an_error_have_all_its_facts(name: str) -> None:
    error = make(name)
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        same(error, pickle.loads(pickle.dumps(error, protocol)))
    same(error, copy.copy(error))
    same(error, copy.deepcopy(error))
    bare = getattr(errors, name)("It went wrong.")
    same(bare, pickle.loads(pickle.dumps(bare)))


def test_errors_cross_the_border_of_a_process() -> None:
    with other_process() as pool:
        for name in NAMES:
            with pytest.raises(errors.SeamError) as caught:
                pool.submit(raise_it, make(name)).result()
            same(make(name), caught.value)


@pytest.mark.parametrize("name", NAMES)
def test_each_error_is_derived_from_those_of_the_contract(name: str) -> None:
    cls = getattr(seam_async, name)
    assert issubclass(cls, errors.SeamError)
    for base in ALSO.get(name, ()):
        assert issubclass(cls, base)
    builtin = {ValueError, RuntimeError, TimeoutError} - set(ALSO.get(name, ()))
    assert not any(issubclass(cls, base) for base in builtin)


def test_pickling_an_error_keeps_its_notes_and_the_fields_of_its_subclass() -> None:
    error = errors.SeamTimeoutError("Too late.", phase="read")
    error.add_note("in the night")
    again = pickle.loads(pickle.dumps(error))
    assert again.__notes__ == ["in the night"]
    assert again.phase == "read"


def test_the_text_of_an_error_has_path_attempts_and_time() -> None:
    error = errors.SeamHttpApiError("It went wrong.", path="/devices/get", attempts=3, elapsed=1.25, **HTTP)
    assert str(error) == "It went wrong. (HTTP 400, /devices/get, 3 attempts, after 1.2 s, request id request-1)"
    assert str(errors.SeamError("Plain.")) == "Plain."
    assert str(errors.SeamError("/devices/get failed", path="/devices/get")) == "/devices/get failed"


def test_the_tree_in_the_docstring_is_the_tree_of_the_classes() -> None:
    depth = {"SeamError": 0}
    for line in (errors.__doc__ or "").splitlines():
        branch, _, rest = line.partition("── ")
        if rest:
            depth[rest.split()[0]] = len(branch) // 4 + 1
    assert depth.keys() == set(NAMES)
    for name, level in depth.items():
        ours = [base for base in getattr(errors, name).__mro__ if base.__module__ == errors.__name__]
        assert len(ours) == level + 1, name


def test_an_error_without_a_status_names_none() -> None:
    assert str(errors.SeamHttpApiError("It went wrong.")) == "It went wrong."
    assert str(errors.SeamHttpApiError("It went wrong.", status_code=404)) == "It went wrong. (HTTP 404)"
