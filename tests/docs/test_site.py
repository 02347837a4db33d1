"""The site in a real browser: search, tabs, copy, colours, keyboard; every kind of page at two widths."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browser import Watch, chromium, served
from docs.snippets import ROOT

pytest.importorskip("zensical", reason="the site's tools are not installed: `make docs` installs them")

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow

KINDS = [
    "index.html",
    "start/tour.html",
    "guides/lists.html",
    "guides/codes.html",
    "guides/migrating.html",
    "reference/index.html",
    "reference/api/locks.html",
    "reference/resources/device.html",
    "reference/errors.html",
    "reference/client.html",
    "how/rate-limits.html",
    "benchmarks/index.html",
    "project/changelog.html",
]
WIDTHS = {"phone": 390, "desktop": 1280}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("build")
    done = subprocess.run(
        [sys.executable, "-m", "codegen.site", "--into", str(folder)],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


def every_page(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html") if path.name != "404.html")


def visit(browser: Browser, address: str, width: int = 1280) -> tuple[Page, Watch]:
    page = browser.new_page(viewport={"width": width, "height": 900})
    watch = Watch(page)
    page.goto(address)
    return page, watch


@pytest.mark.timeout(600)
@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS.keys())
def test_every_kind_of_page_and_twenty_others_load_without_complaint(
    browser: Browser, site: Path, address: str, width: int
) -> None:
    """Nothing on the console, no other host asked, and nothing wider than the screen."""
    drawn = random.Random(20).sample(every_page(site), 20)
    page = browser.new_page(viewport={"width": width, "height": 900})
    watch = Watch(page)
    bad = []
    for place in dict.fromkeys([*KINDS, *drawn]):
        page.goto(f"{address}/{place}")
        bad += [f"{place}: {complaint}" for complaint in watch.complaints]
        watch.complaints.clear()
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide > 0:
            bad.append(f"{place} is {wide} pixels wider than {width}")
    assert bad == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("429", "rate"),
        ("unlock", "unlock"),
        ("page_cursor", "page_cursor"),
        ("SeamTimeoutError", "SeamTimeoutError"),
        ("total_timeout", "total_timeout"),
    ],
)
def test_search_of_the_site_finds_names_and_words(browser: Browser, address: str, words: str, found: str) -> None:
    page, watch = visit(browser, f"{address}/index.html")
    field = page.get_by_role("combobox", name="Search")
    for _ in range(100):  # the page's script may not listen yet
        page.keyboard.press("/")
        page.wait_for_timeout(100)
        if field.is_visible():
            break
    field.fill(words)
    # The results stand in a shadow root of their own, which locators look into.
    page.get_by_role("option").filter(has_text=found).first.wait_for(state="visible", timeout=20_000)
    assert watch.complaints == []


def test_one_choice_of_tab_holds_for_all_of_the_page(browser: Browser, address: str) -> None:
    page, _ = visit(browser, f"{address}/guides/lists.html")
    shown = page.locator("text=auto_paging_iter").first
    assert not shown.is_visible()
    page.get_by_text("sync", exact=True).first.click()
    shown.wait_for(state="visible")
    page.get_by_text("page.next_page()").last.wait_for(state="visible")


def test_the_copy_button_of_the_site_copies_code(browser: Browser, address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}/guides/time-limits.html")
    block = page.locator("pre").first
    block.hover()
    block.locator("[data-clipboard-target]").click()
    assert "total_timeout=8" in page.evaluate("navigator.clipboard.readText()")


def test_light_and_dark_can_be_chosen_and_follow_the_system(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(f"{address}/index.html")
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    page.locator("label[title='Switch to light mode']").click()
    assert page.get_attribute("body", "data-md-color-scheme") == "default"


def test_a_page_can_be_reached_by_keyboard_alone(browser: Browser, address: str) -> None:
    page, _ = visit(browser, f"{address}/index.html")
    page.keyboard.press("Tab")
    assert "Skip" in page.evaluate("document.activeElement.textContent")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.href || ''") == f"{address}/guides/lists.html":
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/guides/lists.html")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_of_the_site_meets_wcag_aa(browser: Browser, address: str, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    context = browser.new_context(color_scheme=scheme)
    bad = []
    for place in ("index.html", "guides/errors.html", "reference/api/locks.html"):
        page = context.new_page()
        page.goto(f"{address}/{place}")
        found = Axe().run(page, options={"runOnly": ["color-contrast"]})
        bad += [
            f"{place}: {node['html'][:120]} {node['any'][0]['message']}"
            for violation in found.response["violations"]
            for node in violation["nodes"]
        ]
    assert bad == []


def test_programs_find_the_guides_as_text(site: Path) -> None:
    assert "guides/errors.html" in (site / "llms.txt").read_text(encoding="utf-8")
    assert "may_have_acted" in (site / "llms-full.txt").read_text(encoding="utf-8")
