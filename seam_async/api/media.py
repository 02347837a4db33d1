# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.media`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.media import GET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async.resources.aliases import MediaFormat
    from seam_async.resources.media import Media


class MediaFiles(Namespace):
    """Fetch the pictures and recordings that devices have made (beta)."""

    async def get(
        self,
        *,
        media_id: str,
        format: MediaFormat | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Media:
        """Return a picture or recording that a device has made (beta).

        Events name them in `media_ids`. Look at `status` before using the `url`, which expires at `expires_at`.

        Args:
            media_id: ID of the picture or video.
            format: `json` returns the media resource; `redirect` answers with a redirect to the file, which this
                client does not follow.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `Media`.

        See https://docs.seam.co/api/media/get
        """
        call = self._call(GET, {"media_id": media_id, "format": format}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call
