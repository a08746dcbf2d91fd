"""A browser with every request watched, and the built page to open in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.browser.pages import STATIC, page

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass
class Watch:
    """What a page did that it must not do."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def browser(chromium: Path) -> Iterator[Any]:
    """Debian's Chromium; the tests skip where there is none, or no built page."""
    if not (STATIC / "plan.js").exists():
        pytest.skip("the page is not built: npm ci && npm run build in web/")
    with playwright.sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=chromium, args=FLAGS)
        yield running
        running.close()


@pytest.fixture
def watch() -> Watch:
    """Filled while a page is open."""
    return Watch()


@pytest.fixture
def opened(browser: Any, tmp_path: Path, watch: Watch) -> Iterator[Callable[..., Any]]:
    """Open a document as a file in a new context; keyword arguments go to the context."""
    contexts: list[Any] = []

    def open_document(document: dict[str, Any], width: int = 1400, **context: Any) -> Any:
        file = tmp_path / "plan.html"
        file.write_text(page(document), encoding="utf-8")
        size = {"width": width, "height": 900}
        made = browser.new_context(viewport=size, reduced_motion="reduce", **context)
        contexts.append(made)

        def check(route: Any) -> None:
            if route.request.url == file.as_uri() or route.request.url.startswith("data:"):
                route.continue_()
                return
            watch.requests.append(route.request.url)
            route.abort()

        made.route("**/*", check)
        tab = made.new_page()
        tab.on("console", lambda message: watch.complaints.append(message.text))
        tab.on("pageerror", lambda error: watch.complaints.append(str(error)))
        tab.goto(file.as_uri())
        tab.wait_for_selector("h1")
        tab.wait_for_selector(".ol-layer canvas", state="attached")
        return tab

    yield open_document
    for made in contexts:
        made.close()
