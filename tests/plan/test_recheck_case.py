"""How figures and rows are compared, and what a case stands on."""

from __future__ import annotations

from dataclasses import replace

from tests.plan.little_plans import case_of, free_plan, shortest_plan
from treve.languages import say_finding
from treve.plan.model import Bottleneck, Hour
from treve.plan.recheck_case import LONGEST_TEXT, differences, row_differences, short
from treve.plan.recheck_figures import check_figures


def _told(stated: object, found: object) -> list[tuple[object, object, object]]:
    return [
        (one.figures["field"], one.figures["stated"], one.figures["found"])
        for one in differences("mill", "hours", stated, found)
    ]


def test_only_the_part_that_differs_is_named() -> None:
    one = Hour(1, {"civilians": 5}, {}, {"mill": {"civilians": 3}}, 0.5)
    other = replace(one, left={"mill": {"civilians": 4, "fighters": 1}})
    assert _told(one, other) == [
        ("hours.left.mill.civilians", "3", "4"),
        ("hours.left.mill.fighters", "null", "1"),
    ]
    assert _told(one, one) == []


def test_lists_of_other_lengths_differ_as_a_whole() -> None:
    assert _told((1, 2), (1, 3)) == [("hours.1", "2", "3")]
    assert _told((1, 2), (1,)) == [("hours", "(1, 2)", "(1,)")]


def test_floats_are_equal_where_only_the_order_of_a_sum_differs() -> None:
    assert _told(0.1 + 0.2, 0.3) == []
    assert _told(0.3001, 0.3) == [("hours", "0.3001", "0.3000")]
    assert _told(None, 0.0) == [("hours", "null", "0.0")]


def test_figures_have_only_the_decimals_that_tell_them_apart() -> None:
    assert _told(0.07424341258, 0.08) == [("hours", "0.07", "0.08")]
    assert _told(35_811.123456, 3.0) == [("hours", "35811.1", "3.0")]
    assert _told(0.07424341, 0.07424342) == [("hours", "0.07424341", "0.07424342")]
    assert _told(None, 0.0742434) == [("hours", "null", "0.074")]
    assert _told(3, 0.25) == [("hours", "3", "0.2")]


def test_a_gap_that_is_not_so_is_told_in_percent() -> None:
    plan = free_plan()
    assert plan.gap is not None
    told = [
        say_finding(one, language).replace("\u00a0", " ").replace("\u202f", " ")
        for stated in (0.0742434125, None)
        for language in ("en", "fr")
        for one in check_figures(case_of(replace(plan, gap=stated)))
    ]
    found = f"{100 * plan.gap:.1f}"
    comma = found.replace(".", ",")
    assert told == [
        f"The gap is said to be 7.4%; it is {found}%.",
        f"L’écart est annoncé à 7,4 % ; il est de {comma} %.",
        f"No gap is stated; it is {found}%.",
        f"Aucun écart n’est annoncé ; il est de {comma} %.",
    ]


def test_long_values_are_cut() -> None:
    assert len(short("x" * 1000)) == LONGEST_TEXT


def _row(name: str, share: float = 1.0) -> Bottleneck:
    return Bottleneck(name, "gate", 1.0, 2.0, "minutes", share)


def _rows(stated: list[Bottleneck], found: list[Bottleneck]) -> list[tuple[str, str]]:
    faults = row_differences(
        "bottleneck", stated, found, lambda row: row.object, lambda row: str(row.object)
    )
    return [(one.code, one.objects[0]) for one in faults]


def test_rows_are_missing_needless_changed_or_in_another_place() -> None:
    a, b = _row("a"), _row("b", 0.5)
    assert _rows([a, b], [a, b]) == []
    assert _rows([a], [a, b]) == [("verify-row-missing", "b")]
    assert _rows([a, b], [a]) == [("verify-row-needless", "b")]
    assert _rows([a, a], [a]) == [("verify-row-needless", "a")]
    assert _rows([b, a], [a, b]) == [("verify-row-order", "bottleneck")]
    assert _rows([a, _row("b")], [a, b]) == [("verify-stated", "b")]
    assert _rows([_row("b"), a], [a, b]) == [
        ("verify-row-order", "bottleneck"),
        ("verify-stated", "b"),
    ]


def test_a_case_stands_on_a_scene_that_is_the_plans() -> None:
    plan = shortest_plan()
    assert case_of(plan).basis is not None
    assert case_of(replace(plan, digest="")).ground is None
    unusable = replace(plan, scene=replace(plan.scene, places=()))
    assert case_of(unusable).built is None
    assert plan.timetable is not None
    trip = replace(plan.timetable.trips[0], departure_seconds=-5)
    late = replace(plan.timetable, trips=(trip, *plan.timetable.trips[1:]))
    case = case_of(replace(plan, timetable=late))
    assert (case.ground is None, case.basis is None) == (False, True)


def test_lengths_of_time_are_told_in_seconds_too_where_these_tell_them_apart() -> None:
    def figures(field: str, stated: object, found: object) -> dict[str, object]:
        (one,) = differences("pause", field, stated, found)
        return {name: one.figures[name] for name in one.figures if name not in _AS_TEXT}

    number = {"unit": "number"}
    hours = {"unit": "time", "stated_seconds": 27000, "found_seconds": 28800}
    assert figures("low_hours", 7.5, 8.0) == hours
    minutes = {"unit": "time", "stated_seconds": 45240, "found_seconds": 43980}
    assert figures("pause_minutes", 754.0, 733.0) == minutes
    assert figures("pause_minutes", 754.0, 754.001) == number
    assert figures("pause_minutes", None, 754.0) == number
    assert figures("pause_minutes", 1e308, 754.0) == number
    assert figures("people_moved", 3, 4) == number


_AS_TEXT = ("field", "stated", "found")


def test_people_read_lengths_of_time_as_everywhere_else() -> None:
    (one,) = differences("pause", "pause_minutes", 754.0, 733.0)
    told = say_finding(one, "en").replace("\N{NO-BREAK SPACE}", " ")
    assert told == "pause: pause_minutes is said to be 12 h 34 min; it is 12 h 13 min."
    (one,) = differences("hour 3", "out", 754, 733)
    assert say_finding(one, "en") == "hour 3: out is said to be 754; it is 733."
