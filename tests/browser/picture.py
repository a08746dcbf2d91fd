"""Take the README's picture of a plan's page.

Run ``python -m tests.browser.picture out/aleppo-2016/plan.html`` from the repository's folder; it
writes ``docs/pictures/plan.png``, 1400 pixels wide: the page from its head to the map.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from tests.browser.conftest import FLAGS
from tests.conftest import find_chromium

PICTURE = Path(__file__).parents[2] / "docs" / "pictures" / "plan.png"


WIDTH, HEIGHT = 1400, 1000
"""Of the window, in pixels."""


def take(page: Path, picture: Path) -> None:
    """Open a page without a network and write what it shows down to the map as PNG.

    Args:
        page: A ``plan.html``.
        picture: Where the picture goes.
    """
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        context: Any = browser.new_context(
            viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce", offline=True
        )
        tab = context.new_page()
        tab.goto(page.resolve().as_uri())
        tab.wait_for_selector("main")
        tab.wait_for_timeout(1500)  # the map draws its tiles of lines after the first frame
        picture.parent.mkdir(parents=True, exist_ok=True)
        # What sticks to the foot of the window would lie across the picture.
        tab.add_style_tag(content="aside { display: none !important }")
        box = tab.locator("section[aria-labelledby=map-title]").bounding_box()
        clip = {"x": 0, "y": 0, "width": WIDTH, "height": box["y"] + box["height"]}
        tab.screenshot(path=picture, full_page=True, clip=clip)
        browser.close()


def main() -> None:
    """Read the command line and take the picture."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked.add_argument("page", type=Path)
    asked.add_argument("picture", type=Path, nargs="?", default=PICTURE)
    given = asked.parse_args()
    take(given.page, given.picture)


if __name__ == "__main__":
    main()
