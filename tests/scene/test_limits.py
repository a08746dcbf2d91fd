"""The page of the scene lists every limit."""

from __future__ import annotations

from pathlib import Path

from treve.scene import limits

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "scene.md"
IN_OTHER_UNITS = {"LEAST_MINUTES": "1 s", "LEAST_TONNES": "1 g"}


def test_the_page_lists_every_limit() -> None:
    page = PAGE.read_text(encoding="utf-8").partition("## Limits")[2]
    shown = {
        name: IN_OTHER_UNITS.get(name, str(most) if "YEAR" in name else f"{most:,}")
        for name, most in vars(limits).items()
        if name.isupper()
    }
    assert {name: text for name, text in shown.items() if f" {text}" not in page} == {}
