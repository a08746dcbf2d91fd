"""Whom or what a clause speaks of."""

from __future__ import annotations

import pytest

from tests.agreement.ground import EAST, FLOWS, HILL, RICE, ground
from treve.agreement.selection import Selection
from treve.agreement.words import named


@pytest.mark.parametrize(
    ("selection", "held"),
    [
        (Selection(people=True), ["east", "hill", "west"]),
        (Selection(people=False), ["rice"]),
        (Selection(people=True, groups=("east", "west"), origins=("west",)), ["west"]),
        (Selection(people=True, categories=("fighters",)), []),
        (Selection(people=True, destinations=("school",)), ["east", "west"]),
        (Selection(people=True, destinations=("clinic", "school")), ["east", "hill", "west"]),
        (Selection(people=True, destinations=("clinic",)), []),
        (Selection(people=False, items=("rice", "water")), ["rice"]),
        (Selection(people=False, consignments=("water",)), []),
    ],
)
def test_a_selection_holds_what_fits_every_list(selection: Selection, held: list[str]) -> None:
    assert [flow.load for flow in FLOWS if selection.holds(flow)] == held
    assert ground().loads(selection) == tuple(held)


def test_units_are_people_or_kilograms() -> None:
    here = ground()
    assert here.units(Selection(people=True)) == EAST.quantity + HILL.quantity + 5
    assert here.units(Selection(people=False)) == RICE.quantity


@pytest.mark.parametrize(
    ("selection", "said"),
    [
        (Selection(people=True), "all_people"),
        (Selection(people=False), "all_goods"),
        (Selection(people=True, groups=("east", "west")), "east, west"),
        (Selection(people=True, origins=("foua", "kefraya")), "foua, kefraya →"),
        (Selection(people=True, destinations=("idlib",)), "→ idlib"),
        (
            Selection(
                people=True, categories=("fighters",), origins=("foua",), destinations=("idlib",)
            ),
            "fighters (foua → idlib)",
        ),
        (Selection(people=False, consignments=("a",), items=("rice",)), "a; rice"),
    ],
)
def test_a_selection_is_named_by_ids_and_signs(selection: Selection, said: str) -> None:
    assert named(selection) == said
