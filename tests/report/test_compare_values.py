"""What is not the same in two scenes, in lines that people can read."""

from __future__ import annotations

import pytest

from tests.report.plain import plain
from treve.plan.compare_model import SceneChange, Value
from treve.report.compare_values import change_line, scene_lines

LABELS = ("paper", "later")
DAY = "2016-12-15T06:00:00+02:00/2016-12-15T18:00:00+02:00"
NEXT = "2016-12-16T06:00:00+02:00/2016-12-17T18:00:00+02:00"
LONG = (
    "20 (ICRC) or 21 (WHO) are reported for the first day, and nobody said how many came back "
    "in the evening"
)


def changed(field: str, first: Value, second: Value, thing: str = "bus") -> str:
    row = SceneChange("fleets", thing, field, "changed", first, second)
    return plain(change_line(row, {"bus": "Buses"}, LABELS, "en"))


@pytest.mark.parametrize(
    ("field", "first", "second", "line"),
    [
        ("count", 2, 3.0, "Buses, number: 2 → 3"),
        ("home", "", "depot", "Buses, home: nothing → depot"),
        (
            "release",
            "2016-12-15T06:00:00+02:00",
            None,
            "Buses, not before: 2016-12-15 06:00 → nothing",
        ),
        ("available", DAY, f"{DAY}; {NEXT}", None),
        ("available", f"{DAY}; {NEXT}", NEXT, None),
        (
            "available",
            None,
            NEXT,
            "Buses, hours of service: nothing → 2016-12-16 06:00 to 2016-12-17 18:00",
        ),
        ("destinations", "a; b; c", "a; d; c", "Buses, destinations: b → d"),
        ("convoy.largest_vehicles", 10, 20, "Buses, most vehicles in a convoy: 10 → 20"),
    ],
)
def test_a_change_of_a_value(field: str, first: Value, second: Value, line: str | None) -> None:
    if line is None:
        line = (
            "Buses, hours of service: also 2016-12-16 06:00 to 2016-12-17 18:00"
            if first == DAY
            else "Buses, hours of service: no longer 2016-12-15 06:00 to 18:00"
        )
    assert changed(field, first, second) == line


def test_a_long_list_says_how_many_more_there_are() -> None:
    assert changed("destinations", "a", "; ".join("bcdefg")) == (
        "Buses, destinations: a → b; c; d; … and 3 more"
    )


def test_long_texts_are_told_from_where_they_differ_and_end_with_a_word() -> None:
    told = changed("reason", LONG, LONG.replace("nobody said", "somebody said"))
    first, second = told.removeprefix("Buses, reason: ").split(" → ")
    assert (first, second) == (
        "… day, and nobody said how many came back in the evening",
        "… day, and somebody said how many came back in the evening",
    )
    cut = changed("reason", "short", LONG).split(" → ")[1]
    assert cut.endswith(" …")
    assert LONG.startswith(cut.removesuffix(" …"))
    assert LONG[len(cut) - 2] == " "


def test_what_is_in_one_plan_only_names_that_plan() -> None:
    rows = [SceneChange("fleets", "bus", "", kind, None, None) for kind in ("dropped", "new")]
    told = [plain(line) for line in scene_lines(rows, {"bus": "Buses"}, LABELS, "en")]
    assert told == ["Buses: only in “paper” (vehicles)", "Buses: only in “later” (vehicles)"]


def test_another_order_is_told_without_a_list_of_names() -> None:
    row = SceneChange("fleets", "", "order", "changed", "a, b", "b, a")
    assert list(scene_lines([row], {}, LABELS, "en")) == ["vehicles: in another order"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "2 changes of sources, reasons and descriptions; --json tells them"),
        ("fr", "2 changements de sources, de raisons et de descriptions ; --json les dit"),
    ],
)
def test_where_figures_come_from_is_counted_after_the_facts(language: str, line: str) -> None:
    rows = [
        SceneChange("fleets", "bus", "provenance.source", "changed", "icrc", "who"),
        SceneChange("fleets", "bus", "count", "changed", 2, 3),
        SceneChange("sources", "who", "", "new", None, None),
        SceneChange("name", "", "", "changed", "Town", "Town, later"),
    ]
    told = [plain(text) for text in scene_lines(rows, {}, LABELS, language)]
    assert (len(told), told[-1]) == (2, line)
