# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.customers`."""

from __future__ import annotations

from seam_async.api.customers import Customers as AsyncCustomers
from seam_sync._namespace import Namespace, blocking


class Customers(Namespace):
    """Copy your customers' data over, delete it, and open customer portals."""

    _async: AsyncCustomers

    create_portal = blocking(AsyncCustomers.create_portal)
    delete_data = blocking(AsyncCustomers.delete_data)
    push_data = blocking(AsyncCustomers.push_data)
