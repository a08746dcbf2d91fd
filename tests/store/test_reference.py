"""The page of keys says what the code says."""

from __future__ import annotations

from pathlib import Path

from treve.store.reference import page_with_tables

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "scene.md"


def test_the_page_is_up_to_date() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page_with_tables(page) == page


def test_a_table_stands_between_its_markers() -> None:
    page = "before\n<!-- keys PartyEntry -->\nold\n<!-- end -->\nafter\n"
    assert page_with_tables(page) == (
        "before\n<!-- keys PartyEntry -->\n\n"
        "| key | value | meaning |\n|---|---|---|\n"
        "| `id` **needed** | text | What other objects call it. |\n"
        "| `name` | text | Its name for people. |\n"
        "\n<!-- end -->\nafter\n"
    )
