# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.phones.simulate`."""

from __future__ import annotations

from seam_async.api.phones_simulate import PhonesSimulate as AsyncPhonesSimulate
from seam_sync._namespace import Namespace, blocking


class PhonesSimulate(Namespace):
    """Create phones in a sandbox."""

    _async: AsyncPhonesSimulate

    create_sandbox_phone = blocking(AsyncPhonesSimulate.create_sandbox_phone)
