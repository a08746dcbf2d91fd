"""Whom a given pause leaves: places left whole, and what going by urgency costs."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.one_gate import LOAD, PROBLEM
from treve.errors import Figure, Finding
from treve.languages import say_finding
from treve.plan.left import left_in_pause
from treve.timetabling.problem import Load, Problem
from treve.timetabling.timetable import Timetable

FARM = replace(LOAD, id="farmers", origin="farm", quantity=30)


def _told(problem: Problem, unmoved: dict[str, int], minutes: float = 60) -> list[Finding]:
    return list(left_in_pause(problem, Timetable((), unmoved), minutes))


def _with(*loads: Load) -> Problem:
    return replace(PROBLEM, loads=loads)


def test_everybody_out_needs_no_word() -> None:
    assert _told(PROBLEM, {}) == []


def test_a_place_that_nobody_leaves_is_named() -> None:
    found = _told(_with(LOAD, FARM), {"people": 20, "farmers": 30})
    assert found == [Finding("place-left-whole", ("farm",), {"people": 30, "places": 1})]


def test_a_category_of_which_nobody_leaves_is_named() -> None:
    beds = replace(LOAD, id="beds", category="stretcher_cases", quantity=7)
    found = _told(_with(LOAD, beds), {"beds": 7})
    figures: dict[str, Figure] = {"people": 7, "category": "stretcher_cases"}
    assert found == [Finding("category-left-whole", (), figures)]
    assert say_finding(found[0], "en") == (
        "Of a whole category nobody gets out, though others do: 7 stretcher cases."
    )
    assert _told(_with(LOAD, beds), {"people": 20, "beds": 6}) == []


def test_a_pause_in_which_nobody_leaves_names_no_place() -> None:
    assert _told(_with(LOAD, FARM), {"people": 80, "farmers": 30}, minutes=5) == []


def test_part_of_a_place_is_no_whole_place() -> None:
    assert _told(_with(LOAD, FARM), {"people": 20, "farmers": 29}) == []


def test_more_of_the_urgent_for_fewer_in_all_is_told() -> None:
    """In an hour the dispatcher's one bus takes 50 of 90: 5 wounded and 45 others."""
    wounded = replace(LOAD, id="wounded", quantity=60, rank=0)
    others = replace(LOAD, id="others", quantity=80, rank=1)
    problem = _with(wounded, others)
    # The dispatcher gets 50 wounded out in an hour, and nobody else: 90 stay.
    assert _told(problem, {"wounded": 8, "others": 80}) == []
    figures = {"more_people": 5, "urgent_people": 2, "people_left": 95}
    found = _told(problem, {"wounded": 8, "others": 87})
    assert found == [Finding("urgent-before-many", (), figures)]


def test_fewer_of_the_urgent_is_not_excused_as_an_order() -> None:
    wounded = replace(LOAD, id="wounded", quantity=60, rank=0)
    others = replace(LOAD, id="others", quantity=80, rank=1)
    assert _told(_with(wounded, others), {"wounded": 20, "others": 80}) == []
