# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.access_codes.simulate`."""

from __future__ import annotations

from seam_async.api.access_codes_simulate import AccessCodesSimulate as AsyncAccessCodesSimulate
from seam_sync._namespace import Namespace, blocking


class AccessCodesSimulate(Namespace):
    """Make sandbox locks report codes that somebody else programmed."""

    _async: AsyncAccessCodesSimulate

    create_unmanaged_access_code = blocking(AsyncAccessCodesSimulate.create_unmanaged_access_code)
