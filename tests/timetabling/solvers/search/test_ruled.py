"""Rows as records of a board, and which of them count which arc."""

from __future__ import annotations

from tests.problems.conditioned import CONDITIONED, NIGHTS, SOUTH_LEAVES, two_towns
from tests.timetabling.solvers.search.boards import laid
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.rows import (
    Calendar,
    Rows,
)
from treve.timetabling.solvers.search.rows import (
    ARRIVAL,
    CAP,
    DEPARTURE,
    HELD_BACK,
    PRECEDENCE,
    RATIO,
    WAITED_FOR,
)


def marks(problem: Problem, way: str, load: str | None) -> list[tuple[int, int, int]]:
    """The marks of an arc."""
    case = laid(problem)
    arc = case.board.arcs[case.arc(way, load)]
    found = case.board.marks[int(arc["mark0"]) : int(arc["mark1"])]
    return [(int(m["row"]), int(m["side"]), int(m["moment"])) for m in found]


def test_each_arc_has_the_rows_that_count_its_load() -> None:
    """Held back by one, waited for by the other; empty moves count in none."""
    problem = CONDITIONED["reciprocal"]
    assert marks(problem, "north-out-upper", "north-people") == [
        (0, HELD_BACK, DEPARTURE),
        (1, WAITED_FOR, ARRIVAL),
    ]
    assert marks(problem, "north-in-upper", None) == []


def test_only_trips_through_its_gates_count() -> None:
    """Of a share, the upper gate's trips are on both sides, the lower's on one."""
    problem = CONDITIONED["gate-share"]
    assert marks(problem, "north-out-lower", "north-people") == [(0, WAITED_FOR, DEPARTURE)]
    assert marks(problem, "north-out-upper", "north-people") == [
        (0, HELD_BACK, DEPARTURE),
        (0, WAITED_FOR, DEPARTURE),
    ]


def test_records_say_the_kind_and_the_figures() -> None:
    """Of all kinds; hours become caps of nothing outside them."""
    case = laid(CONDITIONED["all-at-once"])
    rows = case.board.rows
    assert [int(k) for k in rows["kind"]] == [PRECEDENCE] * 2 + [RATIO] + [CAP] * 7
    assert [int(n) for n in rows["free"]] == [20, 20, 20, 30, 30, 30, 0, 0, 0, 0]
    assert int(rows[0]["least"]) == 20
    assert (int(rows[2]["num"]), int(rows[2]["den"])) == (1, 1)
    night = NIGHTS[1]
    begin, end = case.clock.at(night.start_seconds), case.clock.at(night.end_seconds)
    assert (int(rows[4]["begin"]), int(rows[4]["end"])) == (begin, end)
    assert (int(rows[7]["end"]), int(rows[8]["begin"])) == (begin, end)


def test_hours_that_touch_leave_nothing_between() -> None:
    """Then there is no cap between them."""
    hours = (NIGHTS[0], NIGHTS[1])
    found = laid(two_towns(Rows(calendars=(Calendar("c", SOUTH_LEAVES, hours),)))).board.rows
    assert len(found) == 3
