"""What the rows of a plan say: clash, bottleneck, worth, what is assumed; in both languages."""

from __future__ import annotations

import dataclasses

import pytest

from tests.problems.conditioned import quota, two_towns
from tests.report.plain import plain
from treve.plan.model import Assumed, Bottleneck, Worth
from treve.report import row_sentences
from treve.store.catalogue import catalogue
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.solution import Clash
from treve.timetabling.window import (
    Window,
)

NAMES = {"ramouseh": "Ramouseh"}


def test_places_too_small_together_are_told_once() -> None:
    a, b, c = (Clash(name, "capacity_together", 40, 30, "people") for name in "abc")
    other = Clash("d", "capacity", 5, 3, "people")
    rows = row_sentences.told_once((a, b, other, c))
    assert rows == {a: ("a", "b", "c"), other: ("d",)}
    assert row_sentences.clash_sentence(a, {"b": "Barn"}, "en", rows[a]) == (
        "a, Barn, c: there is room for 30 people together; 40 have to go to one of them."
    )


def test_what_bounds_move_to_is_rounded_down() -> None:
    row = Assumed("bridge", "lanes", "guess", 379.5 / 60, 401.99 / 60)
    text = plain(row_sentences.assumed_sentence(row, {}, "en"))
    assert "the bound is 6 h 19 min, with a quarter more 6 h 41 min." in text


def test_windows_that_lie_badly() -> None:
    row = Clash("windows", "hours", 0.0, 120.0, "minutes")
    assert row_sentences.clash_sentence(row, NAMES, "en") == (
        "The windows hold 2\u00a0h, but lie so that it cannot be done in them."
    )


def test_the_clash_of_the_brief_in_both_languages() -> None:
    row = Clash("ramouseh", "gate", 1900.0, 1440.0, "passages")
    assert row_sentences.clash_sentence(row, NAMES, "en") == (
        "Gate Ramouseh lets at most 1,440 vehicles through in these windows; 1,900 are needed."
    )
    assert row_sentences.clash_sentence(row, NAMES, "fr") == (
        "Le passage Ramouseh laisse passer au plus 1\u202f440 véhicules dans ces fenêtres\u202f; "
        "il en faut 1\u202f900."
    )


@pytest.mark.parametrize(
    ("kind", "unit", "part"),
    [
        ("fleet", "vehicle_minutes", "150 vehicle-hours"),
        ("fleet", "vehicle_seconds", "2.5 vehicle-hours"),
        ("bays", "bay_minutes", "150 bay-hours"),
        ("intake", "people", "9,000 people"),
        ("capacity", "people", "9,000 people"),
        ("time", "minutes", "150 h; by proof no less than 166 h 40 min would do"),
        ("trip", "minutes", "for 166 h 40 min without a break"),
        ("due", "minutes", "one trip takes 166 h 40 min"),
        ("late", "minutes", "can be over 166 h 40 min after"),
        ("aboard", "minutes", "longer than 150 h; the trips that it would take last 166 h 40 min"),
        ("service", "minutes", "one trip takes 166 h 40 min; the longest hours of service"),
        ("open", "minutes", "the place is open for 150 h at a stretch"),
        ("passage", "minutes", "one passage takes 166 h 40 min"),
        ("moment", "moments", "leave no moment"),
        ("hours", "minutes", "open or in service for 150 h"),
        ("fleet", "vehicles", "has 9,000 vehicles"),
        ("gate", "lanes", "has 9,000 lanes"),
        ("bays", "bays", "has 9,000 bays"),
        ("capacity", "stretcher_cases", "9,000 stretcher cases"),
        ("capacity_together", "people", "9,000 people together"),
        ("load", "kilograms", "9,000 kilograms"),
        ("condition", "people", "would have to allow 10,000 people at least"),
        ("novelty", "oddments", "9,000 oddments"),
    ],
)
def test_every_kind_of_clash_has_its_sentence_and_unit(kind: str, unit: str, part: str) -> None:
    row = Clash("ramouseh", kind, 10_000.0, 9_000.0, unit)
    for language in ("en", "fr"):
        sentence = row_sentences.clash_sentence(row, NAMES, language)
        assert ("Ramouseh" in sentence) == (kind != "time")
        assert "{" not in sentence
    assert part in plain(row_sentences.clash_sentence(row, NAMES, "en"))


def test_a_condition_by_windows_allows_so_many_each_time() -> None:
    row = Clash("quota", "condition", 27, 26, "people")
    assert row_sentences.clash_sentence(row, NAMES, "en", problem=quota(26)) == (
        "The condition “quota” allows 26 people at most each time;"
        " as things stand it would have to allow 27 people at least."
    )
    assert plain(row_sentences.clash_sentence(row, NAMES, "fr", problem=quota(26))) == (
        "La condition « quota » permet chaque fois au plus 26 personnes ;"
        " en l’état, il faudrait qu’elle permette au moins 27 personnes."
    )
    once = row_sentences.clash_sentence(row, NAMES, "en", problem=two_towns())
    assert "each time" not in once


def test_a_condition_that_holds_it_back() -> None:
    row = Bottleneck("quota", "condition", 80.0, 90.0, "units", 1.0)
    assert row_sentences.bottleneck_sentence(row, {}, "en") == (
        "The condition “quota” holds it back: 80 of 90 units are needed (88.9%)."
    )


def test_the_bottleneck_with_its_figures() -> None:
    row = Bottleneck("bus", "fleet", 1300.0, 1350.0, "vehicle_minutes", 1.0)
    assert row_sentences.bottleneck_sentence(row, {}, "en") == (
        "The vehicles “bus” hold it back: 21.7 of 22.5 vehicle-hours are needed (96.3%)."
    )


def test_all_that_there_is_is_told_alike_on_both_sides() -> None:
    row = Bottleneck("mini", "fleet", 33.01, 32.99, "vehicle_minutes", 1.0)
    assert row_sentences.bottleneck_sentence(row, {}, "en") == (
        "The vehicles “mini” hold it back: 0.5 of 0.5 vehicle-hours are needed (100%)."
    )


def test_a_longest_trip_that_makes_the_bound_is_told_with_its_minutes() -> None:
    row = Bottleneck("beds", "load", 81.0, 81.0, "minutes", 1.0)
    assert plain(row_sentences.bottleneck_sentence(row, {"beds": "The Mill"}, "en")) == (
        "The longest trip holds it back: with “The Mill” it takes 1 h 21 min at the quickest, from "
        "its first second in the zone to its last."
    )


@pytest.mark.parametrize(
    ("bound", "pause", "resolvable", "sentence"),
    [
        (95.0, 88.0, True, "a plan 1 h 28 min shorter was found, the bound falls by 1 h 35 min."),
        (95.0, None, False, "the bound falls by 1 h 35 min; it was not planned again."),
        (
            *(95.0, 0.0, False),
            (
                "no shorter plan was found in the time there was; the bound leaves room for up to "
                "2 h 5 min."
            ),
        ),
        (
            *(95.0, 2.0, False),
            (
                "a plan 2 min shorter was found, and the bound leaves room for up to 2 h 5 min; "
                "only a longer search can tell what it buys."
            ),
        ),
        (
            *(4.0, 6.0, False),
            (
                "a plan 6 min shorter was found, the bound falls by 4 min; the gap is larger, so a "
                "gain is not certain."
            ),
        ),
        (0.0, 0.0, False, "no gain could be shown."),
    ],
)
def test_worth(bound: float, pause: float | None, resolvable: bool, sentence: str) -> None:  # noqa: FBT001
    row = Worth("gates.ramouseh.lanes+1", "ramouseh", "lane", bound, pause, resolvable)
    said = row_sentences.worth_sentence(row, NAMES, "en", gap_minutes=30)
    assert plain(said) == f"One more lane at Ramouseh: {sentence}"


@pytest.mark.parametrize(
    ("kind", "units", "category", "what"),
    [
        ("bay", 1, "", "One more bay at Ramouseh"),
        ("intake", 50, "civilians", "Intake at Ramouseh for 50 civilians more an hour"),
        ("room", 1, "stretcher_cases", "Room at Ramouseh for 1 stretcher case more"),
        ("room", 50, "people", "Room at Ramouseh for 50 people more"),
    ],
)
def test_worth_of_limits_of_a_place(kind: str, units: int, category: str, what: str) -> None:
    row = Worth("-", "ramouseh", kind, 9.0, None, resolvable=False, units=units, category=category)
    said = row_sentences.worth_sentence(row, NAMES, "en")
    assert plain(said) == f"{what}: the bound falls by 9 min; it was not planned again."


def test_what_is_assumed() -> None:
    row = Assumed("ramouseh", "loading_minutes", "not on record", 40.0, 61.5)
    assert plain(row_sentences.assumed_sentence(row, NAMES, "en")) == (
        "Ramouseh, loading minutes: with a quarter less the bound is 40 h, with a quarter more "
        "61 h 30 min."
    )
    high = dataclasses.replace(row, low_hours=None)
    assert plain(row_sentences.assumed_sentence(high, NAMES, "en")) == (
        "Ramouseh, loading minutes: with a quarter more the bound is 61 h 30 min; with a quarter "
        "less no plan fits the windows, or there is nothing to reckon."
    )
    only = dataclasses.replace(high, high_hours=None)
    assert row_sentences.assumed_sentence(only, NAMES, "en") == (
        "Ramouseh, loading minutes: assumed; how far the answer moves with it was not worked out "
        "(no time, or no bound to compare)."
    )
    assert row_sentences.assumed_reason(row, NAMES, "en") == (
        "Ramouseh, loading minutes: not on record"
    )
    foreign = dataclasses.replace(row, why="غير معروف")
    assert row_sentences.assumed_reason(foreign, NAMES, "en") == (
        "Ramouseh, loading minutes: \u2068غير معروف\u2069"
    )


def test_a_gate_that_is_held_too_long() -> None:
    row = Clash("ramouseh", "gate", 1800.0, 1440.0, "lane_minutes")
    assert row_sentences.clash_sentence(row, NAMES, "en") == (
        "The lanes of gate Ramouseh can be held for 24 lane-hours in these windows; 30 are needed."
    )


def test_windows_that_are_too_short() -> None:
    row = Clash("windows", "time", 3000.0, 2880.0, "minutes")
    assert row_sentences.clash_sentence(row, NAMES, "en") == (
        "The windows are open for 48\u00a0h; by proof no less than 50\u00a0h would do."
    )
    days = tuple(Window(start, start + 86_400) for start in (0, 200_000))
    daily = Problem((), (), (), (), (), days, margin_seconds=1800)
    assert plain(row_sentences.clash_sentence(row, NAMES, "en", (), daily)) == (
        "The windows are open for 48 h in all; at the end of each, nothing moves for a margin of "
        "30 min; by proof no less than 50 h would do, and because of the margins more may "
        "be needed."
    )
    parted = dataclasses.replace(daily, margin_seconds=0)
    assert "48 h in all; by proof" in plain(
        row_sentences.clash_sentence(row, NAMES, "en", (), parted)
    )


def test_the_reasons_of_the_catalogue_are_told_in_french() -> None:
    reasons = {why for kind in catalogue().values() for why in kind.assumed.values()}
    assert {why for why in reasons if row_sentences.reason(why, "fr") == why} == set()
    assert {why for why in reasons if row_sentences.reason(why, "en") != why} == set()
    assert row_sentences.reason("counted by the driver", "fr") == "counted by the driver"
