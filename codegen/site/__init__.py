"""The documentation site: the pages of `docs/`, and a reference made from the same facts and texts as the code.

`python -m codegen.site` builds it into `build/site`; begin reading in `build.py`.
"""
