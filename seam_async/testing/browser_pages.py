"""The pages that Seam shows to people: the form of a Connect Webview, and customer portals."""

from __future__ import annotations

from html import escape
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit, urlunsplit

from aiohttp import web

from seam_async.testing import facts
from seam_async.testing._types import Obj
from seam_async.testing.dates import parse
from seam_async.testing.login import finish_login
from seam_async.testing.store import Workspace
from seam_async.testing.world import World

_VIEW = "/connect_webviews/view"
_PORTALS = "/portals/"
_LARGEST_FORM = 64 * 1024


class BrowserPages:
    """Answers requests for the pages that people open; returns None for all others.

    Args:
        world: All state.
    """

    def __init__(self, world: World) -> None:
        self._world = world

    async def __call__(self, request: web.BaseRequest) -> web.StreamResponse | None:
        """Answer a request, if it is for one of these pages."""
        if request.path == _VIEW:
            return await self._webview(request)
        if request.path.startswith(_PORTALS):
            return self._portal(request.path.removeprefix(_PORTALS))
        return None

    async def _webview(self, request: web.BaseRequest) -> web.Response:
        workspace, webview = self._find(request.query.get("connect_webview_id"))
        if workspace is None or webview is None:
            return _page("No such page", "<p>There is no such Connect Webview.</p>", status=404)
        if request.method == "POST":
            return await self._submitted(request, workspace, webview)
        if request.method not in ("GET", "HEAD"):
            return web.Response(status=405, headers={"allow": "GET, HEAD, POST"})
        if webview["status"] == "authorized":
            return _page("Connected", "<p>Your account is connected. You may close this window.</p>")
        return _page("Connect your account", _form(webview))

    def _find(self, webview_id: str | None) -> tuple[Workspace | None, Obj | None]:
        for workspace in self._world.workspaces.values():
            webview = workspace.find("connect_webview", webview_id)
            if webview is not None:
                return workspace, webview
        return None, None

    async def _submitted(self, request: web.BaseRequest, workspace: Workspace, webview: Obj) -> web.Response:
        content = await request.content.read(_LARGEST_FORM)
        fields = {name: values[-1] for name, values in parse_qs(content.decode(errors="replace")).items()}
        provider = fields.get("provider")
        if provider is not None and provider not in webview["accepted_providers"]:
            return _page("Not possible", "<p>This maker cannot be chosen here.</p>", status=400)
        succeeds = fields.get("outcome", "success") == "success"
        finish_login(
            self._world,
            workspace,
            webview,
            None if not succeeds else device_types(provider or _first(webview)),
            provider=provider,
            email=fields.get("email") or "guest@example.com",
        )
        succeeded = webview["status"] == "authorized"
        target = webview.get("custom_redirect_url" if succeeded else "custom_redirect_failure_url")
        if target is None and not succeeded:
            target = webview.get("custom_redirect_url")
        if target:
            location = _with_query(target, connect_webview_id=webview["connect_webview_id"])
            return web.Response(status=303, headers={"location": location})
        if succeeded:
            return _page("Connected", "<p>Your account is connected. You may close this window.</p>")
        return _page("Sign-in failed", "<p>The maker refused the sign-in.</p>" + _form(webview))

    def _portal(self, portal_id: str) -> web.Response:
        for workspace in self._world.workspaces.values():
            portal = workspace.find("portal", portal_id)
            if portal is None:
                continue
            if parse(portal["expires_at"]) <= self._world.clock.timestamp():
                return _page("Expired", "<p>This link has expired.</p>", status=410)
            return _page(f"Portal of {portal['customer_key']}", _belongings(workspace, portal["customer_key"]))
        return _page("No such page", "<p>There is no such portal.</p>", status=404)


def device_types(provider: str) -> tuple[str, ...]:
    """Return the types of the devices in an account of a maker: the first type that is named after it."""
    known = facts.enum(facts.resource("device")["device_type"].type)
    own = [name for name in known if name.startswith(f"{provider}_")]
    return tuple(own[:1])


def _first(webview: Obj) -> str:
    return str(next(iter(webview["accepted_providers"]), "august"))


def _form(webview: Obj) -> str:
    options = "".join(
        f'<option value="{escape(one)}"{" selected" if one == "august" else ""}>{escape(one.replace("_", " ").title())}'
        "</option>"
        for one in webview["accepted_providers"]
    )
    return f"""
<form method="post">
<label>Maker <select name="provider">{options}</select></label>
<label>E-mail <input name="email" type="email" value="guest@example.com" autocomplete="off"></label>
<label>Password <input name="password" type="password" value="anything" autocomplete="off"></label>
<p><button name="outcome" value="success">Sign in</button>
<button name="outcome" value="failure" class="quiet">Fail to sign in</button></p>
</form>
<p class="note">FakeSeam takes any password. Opening this page changes nothing; a button does.</p>"""


def _belongings(workspace: Workspace, customer: str) -> str:
    spaces = [obj["display_name"] for obj in workspace.where("space", customer_key=customer)]
    accounts = {obj["connected_account_id"] for obj in workspace.where("connected_account", customer_key=customer)}
    devices = [
        obj["display_name"]
        for obj in workspace.all("device")
        if obj.get("connected_account_id") in accounts or obj.get("_customer_key") == customer
    ]
    people = [obj["display_name"] for obj in workspace.where("user_identity", _customer_key=customer)]
    return "".join(
        f"<h2>{title}</h2>"
        + ("<ul>" + "".join(f"<li>{escape(one)}" for one in names) + "</ul>" if names else "<p>None")
        for title, names in (("Spaces", spaces), ("Devices", devices), ("People", people))
    )


def _with_query(url: str, **params: str) -> str:
    parts = urlsplit(url)
    query = urlencode([*parse_qsl(parts.query, keep_blank_values=True), *params.items()])
    return urlunsplit(parts._replace(query=query))


def _page(title: str, content: str, *, status: int = 200) -> web.Response:
    text = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{escape(title)}</title><style>
:root {{ color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }}
body {{ max-width: 26rem; margin: 12vh auto; padding: 0 1.25rem; }}
label {{ display: block; margin: .75rem 0; }}
input, select {{ display: block; width: 100%; box-sizing: border-box; font: inherit; padding: .5rem; }}
button {{ font: inherit; padding: .5rem 1rem; border-radius: .4rem; border: 1px solid #2563eb; background: #2563eb;
  color: #fff; }}
button.quiet {{ background: none; color: inherit; border-color: currentColor; }}
.note {{ opacity: .75; font-size: .875rem; }}
</style></head><body><main><h1>{escape(title)}</h1>{content}</main></body></html>
"""
    headers = {
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
    }
    return web.Response(status=status, body=text.encode(), headers=headers)
