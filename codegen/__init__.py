"""The generator: turns the facts of the Seam API into `seam_async/resources`, `seam_async/api` and `seam_sync/api`.

Development only; never shipped. `python -m codegen` writes, `python -m codegen --check` fails when anything
generated is out of date or undocumented, `python -m codegen refresh FILE` takes in a newer API description.
"""
