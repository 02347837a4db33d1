# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""The endpoints of the API as data: one file per namespace, one row per endpoint."""
