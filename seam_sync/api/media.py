# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.media`."""

from __future__ import annotations

from seam_async.api.media import MediaFiles as AsyncMediaFiles
from seam_sync._namespace import Namespace, blocking


class MediaFiles(Namespace):
    """Fetch the pictures and recordings that devices have made (beta)."""

    _async: AsyncMediaFiles

    get = blocking(AsyncMediaFiles.get)
