"""The generator: turns the facts of the Seam API into `resources/`, `endpoints/`, `api/` and `seam_sync/api/`.

Development only; never shipped. `python -m codegen` writes, `python -m codegen --check` fails when anything
generated is out of date or undocumented, `python -m codegen refresh FILE` takes in a newer API description.

Begin with `generate.py`. `load.py` reads `spec/` and applies `overrides.toml`; `build_models.py` and `build_api.py`
turn facts into what `ir.py` describes, with `shapes.py` merging equal classes and `enums.py` naming sets of values;
each `render_….py` writes one kind of file; `write.py` formats and compares. Texts come from `docs.toml`.
"""
