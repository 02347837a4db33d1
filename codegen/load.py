"""Reads the pinned description of the API and applies `overrides.toml` to it."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

from codegen.docs import load_toml

HERE = Path(__file__).parent
SPEC = HERE / "spec" / "seam-api.json"
OVERRIDES = HERE / "overrides.toml"


def load() -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the facts, with all deviations applied, and the overrides themselves."""
    facts = json.loads(SPEC.read_text(encoding="utf-8"))
    overrides = load_toml(OVERRIDES)
    return apply(facts, overrides), overrides


def apply(facts: dict[str, Any], overrides: dict[str, Any]) -> dict[str, Any]:
    """Apply the overrides that change facts.

    Raises:
        SystemExit: An override has no effect any more: the API has changed at its place.
    """
    facts = copy.deepcopy(facts)
    endpoints = {endpoint["path"]: endpoint for endpoint in facts["endpoints"]}
    for path, change in overrides["endpoints"].items():
        endpoint = endpoints.get(path)
        if endpoint is None:
            message = f"overrides.toml: there is no endpoint {path}"
            raise SystemExit(message)
        for name, field in change.get("add_parameters", {}).items():
            if name in endpoint["parameters"]:
                message = f"overrides.toml: {path} has the parameter {name} by now"
                raise SystemExit(message)
            endpoint["parameters"][name] = field
        for name in change.get("at_least_one_of", ()):
            if name not in endpoint["parameters"]:
                message = f"overrides.toml: {path} has no parameter {name}"
                raise SystemExit(message)
        for name, values in change.get("first_form", {}).items():
            form = endpoint["alternatives"][0]
            if not set(values) < set(form["values"].get(name, ())):
                message = f"overrides.toml: the first form of {path} has no more values of {name} than these"
                raise SystemExit(message)
            form["values"][name] = values
        for key in ("at_least_one_of", "needs", "repeatable", "opens_door"):
            if key in change:
                endpoint[key] = change[key]
    return facts
