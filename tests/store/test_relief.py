"""The shipped table of relief items."""

from __future__ import annotations

from pathlib import Path

import pytest

from treve.aid.items import Supplied, quantity_needed
from treve.store.relief import read_relief_items

ITEMS = {item.id: item for item in read_relief_items()}


def test_every_row_has_unit_meaning_and_source() -> None:
    assert [
        item.id for item in ITEMS.values() if not (item.unit and item.meaning and item.source)
    ] == []


def test_the_default_ration_is_that_of_the_world_food_programme() -> None:
    one = Supplied(staying=1, waiting=0, days=1, days_waiting=0)
    food = [item for item in ITEMS.values() if item.default and item.per.value == "person_day"]
    eaten = [item for item in food if item.unit == "kilogram"]

    assert sum(quantity_needed(item, one) for item in eaten) == pytest.approx(0.555)
    assert sum(quantity_needed(item, one) * item.kilocalories for item in eaten) == pytest.approx(
        2100, rel=0.02
    )


def test_one_health_kit_weighs_a_tonne_for_ten_thousand_people() -> None:
    kit = ITEMS["emergency_health_kit"]
    town = Supplied(staying=25_000, waiting=0, days=90, days_waiting=0)

    assert quantity_needed(kit, town) == 3
    assert (kit.kilograms, kit.cubic_metres) == (1000, 4.8)


def test_the_reference_page_has_a_row_for_every_item() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "needs.md").read_text("utf-8")

    assert [
        name for name, item in ITEMS.items() if f"| `{name}` | {item.quantity:g} " not in page
    ] == []
    assert [item.id for item in ITEMS.values() if item.source not in page] == []
