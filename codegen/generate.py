"""From the facts of the API to the text of every generated file."""

from __future__ import annotations

from typing import Any

from codegen import (
    render_api,
    render_cli,
    render_columns,
    render_endpoints,
    render_resources,
    render_shared,
    render_sync,
)
from codegen.build_api import ApiBuilder
from codegen.build_models import ModelBuilder, attempt_class, event_class, event_family
from codegen.docs import Texts, load_toml
from codegen.enums import Enums, collect_enums
from codegen.ir import Api
from codegen.load import HERE, load
from codegen.render_facts import render_facts
from codegen.write import ROOT, format_python

FOLDERS = ["seam_async/resources", "seam_async/endpoints", "seam_async/api", "seam_sync/api", "seam_cli/commands"]
"""Wholly generated: anything else found there is removed."""


def build(facts: dict[str, Any], overrides: dict[str, Any], texts: Texts) -> Api:
    """Return what the renderers need, made of facts, overrides and texts."""
    enums = Enums(overrides["enums"])
    collect_enums(facts, enums)
    enums.assign_names()
    builder = ModelBuilder(facts, overrides, texts, enums)
    models, shapes = builder.build()
    namespaces, params, param_unions = ApiBuilder(facts, overrides, texts, enums).build()
    return Api(
        models=tuple(models),
        unions=tuple(shapes.unions.values()),
        enums=enums.aliases,
        params=tuple(params),
        param_unions=param_unions,
        namespaces=tuple(namespaces),
        base_event=builder.base_event(),
        event_families={tag: (f"{event_family(tag)}_events", event_class(tag)) for tag in facts["events"]},
        attempts={
            action: {status: attempt_class(action, status) for status in ("pending", "success", "error")}
            for action in facts["action_attempts"]
        },
        rate_limits=tuple(facts["rate_limits"]),
        lazy_modules=tuple(overrides["lazy_modules"]),
    )


def generate() -> tuple[dict[str, str], Api, Texts]:
    """Return every generated file by its path in the repository, formatted."""
    facts, overrides = load()
    texts = Texts.load(HERE / "docs.toml")
    api = build(facts, overrides, texts)
    files: dict[str, str] = {}
    for folder, renderers in (
        ("seam_async/resources", (render_resources, render_shared)),
        ("seam_async/endpoints", (render_endpoints,)),
        ("seam_async/api", (render_api,)),
    ):
        for renderer in renderers:
            files |= {f"{folder}/{name}": text for name, text in renderer.render(api).items()}
    methods = {name.rpartition("/")[2]: text for name, text in files.items() if name.startswith("seam_async/api/")}
    files |= {f"seam_sync/api/{name}": text for name, text in render_sync.render(methods, ROOT).items()}
    for_people = load_toml(HERE / "cli.toml")
    columns = render_columns.render(for_people["columns"])
    files |= {f"seam_async/resources/{name}": text for name, text in columns.items()}
    commands = render_cli.render(api, for_people)
    files |= {f"seam_cli/commands/{name}": text for name, text in commands.items()}
    files["seam_async/testing/facts.json"] = render_facts(facts)
    return format_python(files), api, texts
