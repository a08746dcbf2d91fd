"""From a shipped example to its page, as ``treve plan EXAMPLE --out DIR`` goes the way."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.browser.pages import STATIC
from treve.cli import app

pytestmark = pytest.mark.browser


def driven(table: Path) -> set[str]:
    """Vehicles that make a trip at all."""
    with table.open(encoding="utf-8-sig", newline="") as rows:
        return {row["vehicle"] for row in csv.DictReader(rows)}


@pytest.mark.skipif(not (STATIC / "plan.js").exists(), reason="the page is not built")
def test_the_page_of_an_example_opens_and_shows_its_plan(browser: Any, tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["plan", "riverbend", "--steps", "20", "--out", str(tmp_path)])
    assert done.exit_code == 0, done.output
    requests, complaints = [], []
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    try:
        page = context.new_page()
        page.on("request", lambda request: requests.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto((tmp_path / "plan.html").as_uri())
        page.wait_for_selector(".ol-layer canvas", state="attached")
        slider = page.locator("input[type=range]")
        slider.focus()
        page.keyboard.press("End")
        shown = {
            cell.get_attribute("data-count"): cell.inner_text()
            for cell in page.locator("[data-count]").all()
        }
        assert shown == {"out": "679", "aboard": "0", "left": "0"}
        assert page.locator(".verdict.failed").count() == 0
        names = page.locator("#departure .names span").all_inner_texts()
        assert set(names) <= driven(tmp_path / "trips.csv")
        assert any(name.startswith("bus-") for name in names)
        outside = [url for url in requests if not url.startswith(("file:", "data:"))]
        assert (outside, complaints) == ([], [])
    finally:
        context.close()
