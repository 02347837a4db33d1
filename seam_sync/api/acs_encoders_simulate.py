# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.acs.encoders.simulate`."""

from __future__ import annotations

from seam_async.api.acs_encoders_simulate import AcsEncodersSimulate as AsyncAcsEncodersSimulate
from seam_sync._namespace import Namespace, blocking


class AcsEncodersSimulate(Namespace):
    """Decide in a sandbox how the next card operation of an encoder ends."""

    _async: AsyncAcsEncodersSimulate

    next_credential_encode_will_fail = blocking(AsyncAcsEncodersSimulate.next_credential_encode_will_fail)
    next_credential_encode_will_succeed = blocking(AsyncAcsEncodersSimulate.next_credential_encode_will_succeed)
    next_credential_scan_will_fail = blocking(AsyncAcsEncodersSimulate.next_credential_scan_will_fail)
    next_credential_scan_will_succeed = blocking(AsyncAcsEncodersSimulate.next_credential_scan_will_succeed)
