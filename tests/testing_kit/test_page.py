"""The page at a fake's address, in a real browser: by mouse, by keyboard, on a phone, in the dark."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import chromium
from playwright.sync_api import expect

from seam_async.testing import FakeSeam

from .test_running import post

VIEWS = ("devices", "codes", "access", "events", "requests", "webhooks", "script")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as running:
        yield running


@pytest.fixture
def fake() -> Iterator[FakeSeam]:
    with FakeSeam.running() as running:
        yield running


class Page:
    """A page on a fake, and what it loaded and complained of."""

    def __init__(self, context: Any, fake: FakeSeam) -> None:
        self.page = context.new_page()
        self.urls: list[str] = []
        self.troubles: list[str] = []
        self.page.on("request", lambda request: self.urls.append(request.url))
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("console", lambda message: message.type == "error" and self.troubles.append(message.text))
        self.page.goto(fake.endpoint)
        self.page.get_by_role("article", name="Front Door").wait_for()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.page, name)

    def show(self, view: str) -> None:
        self.page.locator(f"#tab-{view}").click()
        self.page.locator(f"#tab-{view}[aria-selected=true]").wait_for()

    def card(self, name: str) -> Any:
        return self.page.get_by_role("article", name=name)


@pytest.fixture
def page(browser: Any, fake: FakeSeam) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1200, "height": 900}, locale="en-US")
    opened = Page(context, fake)
    yield opened
    context.close()
    assert opened.troubles == []
    assert {url for url in opened.urls if not url.startswith((fake.endpoint + "/", "data:"))} == set()


def test_the_page_gives_a_guest_a_code_from_booking_to_check_out(page: Page, fake: FakeSeam) -> None:
    page.show("codes")
    page.get_by_label("Door").select_option(label="Apartment 1")
    page.get_by_label("Guest").fill("Ada")
    page.get_by_label("Code, if it matters").fill("4711")
    page.get_by_role("button", name="Give a code").click()
    code = page.card("Code 4711")
    expect(code.get_by_text("unset").or_(code.get_by_text("on the lock, not yet valid"))).not_to_have_count(0)

    code.get_by_role("button", name="Go to its start").click()
    expect(code.locator("li[aria-current=step]")).to_have_text("valid")
    code.get_by_role("button", name="Somebody types it").click()
    page.show("devices")
    expect(page.card("Apartment 1").locator(".badge", has_text="unlocked")).to_be_visible()
    page.show("events")
    expect(page.get_by_role("row").filter(has_text="lock.unlocked").first).to_contain_text("Apartment 1 · code 4711")

    page.show("codes")
    code.get_by_role("button", name="Go to its end").click()
    expect(code).to_have_count(0)
    page.show("devices")
    page.card("Apartment 1").get_by_label("Somebody types").fill("4711")
    page.card("Apartment 1").get_by_role("button", name="Enter").click()
    page.show("events")
    expect(page.get_by_role("row").filter(has_text="lock.access_denied")).to_have_count(1)
    assert fake.all("access_code") == []


def test_buttons_of_the_page_unlock_drain_and_unplug_a_door(page: Page, fake: FakeSeam) -> None:
    door = page.card("Front Door")
    door.get_by_role("button", name="Unlock").click()
    expect(door.locator(".badge", has_text="unlocked")).to_be_visible()
    door.get_by_role("button", name="Battery low").click()
    expect(door.locator(".badge", has_text="battery 10 %")).to_be_visible()
    door.get_by_role("button", name="Unplug").click()
    expect(door.locator(".badge", has_text="offline")).to_be_visible()
    door.get_by_role("button", name="Plug in").click()
    expect(door.locator(".badge", has_text="online")).to_be_visible()

    types = [event["event_type"] for event in fake.all("event")]
    assert {"lock.unlocked", "device.low_battery", "device.disconnected", "device.connected"} <= set(types)


def test_the_page_shows_new_devices_and_requests_at_once(page: Page, fake: FakeSeam) -> None:
    fake.add("device", device_type="yale_lock", name="Attic <b>1</b>")
    expect(page.card("Attic <b>1</b>")).to_be_visible()
    page.show("requests")
    post(fake.endpoint, fake.api_key, "/devices/list", limit=3)
    expect(page.get_by_role("row").filter(has_text="POST /devices/list")).to_contain_text("200")


def test_the_clock_stands_still_moves_on_and_runs_fast(page: Page, fake: FakeSeam) -> None:
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("button", name="Run")).to_be_visible()
    assert fake.clock.frozen
    before = fake.clock.timestamp()
    page.get_by_role("button", name="+1 day").click()
    expect(page.locator("#now")).to_contain_text(fake.clock.now().strftime("%Y-%m-%d"))
    page.get_by_role("button", name="+1 h").click()
    page.get_by_label("Speed").select_option("60")
    page.get_by_role("button", name="Run").click()
    expect(page.get_by_role("button", name="Stop")).to_be_visible()
    assert fake.clock.timestamp() >= before + 86400
    assert (fake.clock.speed, fake.clock.frozen) == (60, False)


def test_each_action_shows_how_a_program_does_it(page: Page, fake: FakeSeam) -> None:
    page.show("script")
    page.get_by_role("button", name="Add the fault").click()
    expect(page.locator("#in-python")).to_have_text('fake.faults.add(path="/locks/unlock_door", status=503, times=2)')
    expect(page.locator("#in-cli")).to_have_text("seam api /_fake/faults path=/locks/unlock_door status=503 times=2")
    curl = page.locator("#in-curl").text_content()
    expect(page.get_by_role("row").filter(has_text="status 503")).to_have_count(1)
    if shutil.which("curl"):
        subprocess.run(["sh", "-c", f"{curl} --fail --silent"], check=True, capture_output=True, timeout=30)
        expect(page.get_by_role("row").filter(has_text="status 503")).to_have_count(2)
    page.get_by_role("button", name="Take back").first.click()
    page.get_by_label("Where").select_option(label="Front Door")
    page.get_by_role("button", name="Add the outcome").click()
    expect(page.get_by_role("row").filter(has_text="jammed")).to_have_count(1)

    page.show("devices")
    page.card("Front Door").get_by_role("button", name="Lock", exact=True).click()
    shown = page.locator("#in-python").text_content()
    assert shown == f'seam.locks.lock_door(device_id="{fake.find("device", display_name="Front Door")["device_id"]}")'

    def run() -> None:
        with fake.sync_client() as seam:
            eval(shown, {"seam": seam})

    # Playwright has an event loop in this thread.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(run).result()
    assert len(fake.requests.to("/locks/lock_door")) == 2
    assert [one.error for one in fake.outcomes] == ["jammed"]


def test_the_page_shows_errors_that_can_be_dismissed(page: Page, fake: FakeSeam) -> None:
    page.show("script")
    page.get_by_label("Endpoint").fill("/locks/unlok_door")
    page.get_by_role("button", name="Add the fault").click()
    expect(page.get_by_role("alert")).to_contain_text("did you mean '/locks/unlock_door'")
    page.get_by_role("button", name="Dismiss").click()
    expect(page.get_by_role("alert")).to_have_count(0)
    assert page.troubles.pop().startswith("Failed to load resource")


def test_deliveries_are_seen_with_headers_and_sent_again(page: Page, fake: FakeSeam) -> None:
    page.show("webhooks")
    page.get_by_label("Address").fill("http://127.0.0.1:9/hook")
    page.get_by_role("button", name="Register").click()
    expect(page.get_by_text("http://127.0.0.1:9/hook").first).to_be_visible()
    fake.emit("device.tampered", device_id=fake.find("device")["device_id"])
    row = page.get_by_role("row").filter(has_text="device.tampered")
    expect(row).to_contain_text("1 attempt")
    row.get_by_text("Headers, event and attempts").click()
    expect(row).to_contain_text("svix-signature")
    row.get_by_role("button", name="Send again").click()
    expect(row).to_contain_text("2 attempts")
    expect(row).to_contain_text("svix-signature")


def test_logging_in_on_a_connect_webview_connects_an_account(page: Page, fake: FakeSeam) -> None:
    page.show("script")
    page.get_by_role("button", name="Make a Connect Webview").click()
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Open its form").click()
    form = opened.value
    form.get_by_label("Maker").select_option("nuki")
    assert fake.find("connect_webview")["status"] == "pending"
    form.get_by_role("button", name="Sign in", exact=True).click()
    form.get_by_role("heading", name="Connected").wait_for()
    expect(page.get_by_text("authorized")).to_be_visible()
    assert fake.find("connect_webview")["selected_provider"] == "nuki"


def test_the_keyboard_reaches_everything_and_keeps_its_place(page: Page, fake: FakeSeam) -> None:
    page.locator("#tab-devices").focus()
    for view in VIEWS[1:]:
        page.keyboard.press("ArrowRight")
        expect(page.locator(f"#tab-{view}")).to_be_focused()
    page.keyboard.press("Home")
    expect(page.locator("#tab-devices")).to_be_focused()
    page.card("Front Door").get_by_label("Somebody types").focus()
    page.keyboard.type("12")
    fake.emit("device.tampered", device_id=fake.find("device")["device_id"])
    fake.add("device", name="Shed")
    expect(page.card("Shed")).to_be_visible()
    page.keyboard.type("34")
    page.keyboard.press("Enter")
    expect(page.locator("#in-python")).to_contain_text('code="1234"')
    page.card("Front Door").get_by_role("button", name="Unlock").focus()
    page.keyboard.press("Space")
    expect(page.card("Front Door").get_by_role("button", name="Unlock")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_of_the_fake_fits_a_phone_in_light_and_dark(browser: Any, fake: FakeSeam, scheme: str) -> None:
    lock = fake.find("device", display_name="Front Door")["device_id"]
    post(fake.endpoint, fake.api_key, "/access_codes/create", device_id=lock, code="2468", name="no_spaces_in_it" * 8)
    post(fake.endpoint, fake.api_key, "/webhooks/create", url="http://127.0.0.1:9/" + "long" * 40)
    fake.emit("lock.unlocked", device_id=lock)
    context = browser.new_context(viewport={"width": 360, "height": 740}, color_scheme=scheme, has_touch=True)
    page = Page(context, fake)
    for view in VIEWS:
        page.show(view)
        page.wait_for_timeout(50)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), view
        assert page.evaluate(UNNAMED) == [], view
        assert page.evaluate(FAINT) == [], view
    assert page.troubles == []
    context.close()


def test_the_page_of_the_fake_breaks_no_rule_of_accessibility(browser: Any, fake: FakeSeam) -> None:
    lock = fake.find("device", display_name="Front Door")["device_id"]
    post(fake.endpoint, fake.api_key, "/access_codes/create", device_id=lock, code="2468")
    fake.faults.add(status=503, path="/devices/list")
    fake.emit("lock.unlocked", device_id=lock)
    # The rules are checked by a script that is put into the page, which the page itself forbids.
    context = browser.new_context(viewport={"width": 1200, "height": 900}, bypass_csp=True)
    page = Page(context, fake)
    page.card("Front Door").get_by_role("button", name="Lock", exact=True).click()
    for view in VIEWS:
        page.show(view)
        page.locator(f"#panel[aria-labelledby=tab-{view}]").wait_for()
        found = Axe().run(page.page).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == [], view
    context.close()


UNNAMED = """[...document.querySelectorAll("button, a[href], input, select, summary")].filter((one) =>
  !(one.textContent.trim() || one.getAttribute("aria-label") || one.labels?.length)).map((one) => one.outerHTML)"""

# Texts whose contrast with what is behind them is below 4.5, as WCAG AA has it.
FAINT = """(() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })
  const rgb = (text) => {
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = text
    canvas.fillRect(0, 0, 1, 1)
    return canvas.getImageData(0, 0, 1, 1).data
  }
  const linear = (c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
  const light = ([r, g, b]) => 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255)
  const behind = (one) => {
    for (; one; one = one.parentElement) {
      const color = rgb(getComputedStyle(one).backgroundColor)
      if (color[3] === 255) return color
    }
    return [255, 255, 255]
  }
  const has_text = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
  const contrast = (one) => {
    const [a, b] = [light(rgb(getComputedStyle(one).color)), light(behind(one))].sort((x, y) => y - x)
    return (a + 0.05) / (b + 0.05)
  }
  return [...document.querySelectorAll("main *, header *")]
    .filter((one) => one.offsetParent && has_text(one) && contrast(one) < 4.5)
    .map((one) => one.outerHTML.slice(0, 200))
})()"""
