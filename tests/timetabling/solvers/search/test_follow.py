"""One trip against what is reserved: the little problem, to the second.

Empty in: 1200 outside, gate 60, 600 inside. Loaded out: 300 loading, 660, gate 60, 1260, 120.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np

from tests.problems.one_gate import FLEET, GATE, IN, LOAD, OUT, PROBLEM
from tests.timetabling.solvers.search.boards import Laid, laid
from treve.timetabling.problem import (
    Problem,
    Stop,
)
from treve.timetabling.solvers.search.board import TRIP_AT, TRIP_START
from treve.timetabling.solvers.search.cells import NEVER
from treve.timetabling.solvers.search.follow import (
    ANY,
    desk_slots,
    follow,
    hold,
    inside_from,
    inside_to,
    meet,
    open_seconds,
    when_free,
    window_end,
)
from treve.timetabling.window import (
    Window,
)


def _ends(case: Laid, way: str, start: int, load: str | None = None, units: int = 0) -> int:
    """When the trip ends, on the problem's clock."""
    found = follow(case.board, case.arc(way, load), case.clock.at(start), units, ANY)
    return NEVER if found >= NEVER else int(found) + case.clock.start


def _inside(case: Laid, way: str, load: str | None = None) -> tuple[int, int]:
    board, arc = case.board, case.arc(way, load)
    first = inside_from(board.arcs, board.steps, board.trip, arc)
    last = inside_to(board.arcs, board.steps, board.trip, arc)
    return int(first) + case.clock.start, int(last) + case.clock.start


def test_nobody_in_the_way() -> None:
    case = laid(PROBLEM)
    assert _ends(case, "in", 0) == 1_860
    assert _inside(case, "in") == (1_200, 1_860)
    assert _ends(case, "out", 0, "people", 50) == 300 + 660 + 60 + 1_260 + 120
    assert _inside(case, "out", "people") == (0, 1_020)


def test_whoever_comes_too_soon_waits_for_the_window() -> None:
    case = laid(PROBLEM)
    assert _ends(case, "in", -2_400) == 660
    assert _inside(case, "in") == (0, 660)


def test_a_lane_that_is_taken_costs_one_passage() -> None:
    case = laid(PROBLEM)
    _ends(case, "in", 0)
    hold(case.board, case.board.trip, 1)
    assert _ends(case, "in", 0) == 1_920
    assert _ends(case, "in", 60) == 1_920
    hold(case.board, case.board.trip, 1)
    assert _ends(case, "in", 0) == 1_980


def test_what_is_given_back_is_free() -> None:
    case = laid(PROBLEM)
    _ends(case, "out", 0, "people", 50)
    hold(case.board, case.board.trip, 1)
    assert (case.board.loads[0]["left"], case.board.busy[0]) == (30, 60.0)
    hold(case.board, case.board.trip, -1)
    assert (case.board.loads[0]["left"], case.board.busy[0]) == (80, 0.0)
    assert _ends(case, "out", 0, "people", 50) == 2_400


def test_a_trip_waits_for_the_window_it_fits_in() -> None:
    windows = (Window(0, 1_500), Window(3_000, 9_000))
    case = laid(replace(PROBLEM, windows=windows, margin_seconds=60))
    assert _ends(case, "out", 0, "people", 50) == 2_400
    assert _ends(case, "out", 600, "people", 50) == 5_400
    assert case.board.trip[TRIP_AT] + case.clock.start == 3_000


def test_service_hours_hold_the_whole_trip() -> None:
    fleet = replace(FLEET, available=(Window(0, 2_000), Window(6_000, 9_000)))
    case = laid(replace(PROBLEM, fleets=(fleet,)))
    assert _ends(case, "in", 0) == 1_860
    assert _ends(case, "in", 200) == 7_860


def test_beyond_the_clock_is_never() -> None:
    assert _ends(laid(PROBLEM), "in", 35_000) == NEVER


def _two_gates() -> Problem:
    """The way out passes a second gate, open from 3,000 on, at which nobody may wait for long."""
    second = replace(
        GATE, id="second", hours=(Window(3_000, 30_000),), longest_wait_seconds=120, inside=False
    )
    legs = (OUT.legs[0], OUT.legs[1], OUT.legs[1])
    out = replace(OUT, gates=("gate", "second"), legs=legs)
    return replace(PROBLEM, gates=(GATE, second), ways=(out, IN))


def test_the_longest_wait_at_a_second_gate_is_waited_for_at_the_stop() -> None:
    """Reached at 2,280 it opens at 3,000: the vehicle starts 600 later and waits 120."""
    case = laid(_two_gates())
    assert _ends(case, "out", 0, "people", 50) == 3_000 + 60 + 1_260 + 120
    trip = case.board.trip
    assert trip[TRIP_START] + case.clock.start == 600
    assert trip[TRIP_AT + 2] - (trip[TRIP_AT + 1] + 60 + 1_260) == 120


def test_a_desk_keeps_the_next_one_waiting() -> None:
    town = Stop("town", inside=False, intake_seconds_per_unit={"civilians": Fraction(12)})
    case = laid(replace(PROBLEM, stops=(PROBLEM.stops[0], town)))
    assert _ends(case, "out", 0, "people", 50) == 2_400
    hold(case.board, case.board.trip, 1)
    assert _ends(case, "out", 0, "people", 30) == 2_280 + 600 + 120


def test_a_desk_is_busy_for_whole_slots() -> None:
    assert [desk_slots(0.1, n) for n in (1, 10, 11, 20)] == [1, 1, 2, 2]


def test_a_slot_begins_at_or_after_the_moment() -> None:
    case = laid(PROBLEM)
    ready = case.clock.zero + 61
    assert when_free(case.board, 0, ready, 1, ANY) == case.clock.zero + 120


def test_a_window_ends_less_its_margin() -> None:
    case = laid(replace(PROBLEM, margin_seconds=600))
    assert window_end(case.board.calendars[0], case.clock.zero + 5) == case.clock.at(35_400)


def test_release_is_the_callers_and_due_is_not_seen_here() -> None:
    case = laid(replace(PROBLEM, loads=(replace(LOAD, due_seconds=1),)))
    assert _ends(case, "out", 0, "people", 50) == 2_400


def test_seconds_of_a_night_are_not_counted() -> None:
    """Two minutes open, one of night, two open."""
    opened = np.array([0, 60, 120, 120, 180, 240], dtype=np.int32)
    found = [open_seconds(opened, *ends) for ends in ((0, 300), (30, 90), (100, 200), (200, 100))]
    assert found == [240, 60, 40, 0]


def test_who_must_not_be_aboard_so_long_boards_later() -> None:
    """The second finds the gate taken, but it must not stand there with people aboard."""
    stops = tuple(replace(stop, bays=4) for stop in PROBLEM.stops)
    for longest in (None, 2_430, 2_400):
        load = replace(LOAD, longest_aboard_seconds=longest)
        case = laid(replace(PROBLEM, stops=stops, loads=(load,)))
        board, arc = case.board, case.arc("out", "people")
        ends = []
        for shared in (False, True):
            board.shared[:] = -1
            meant, *_ = meet(board, arc, case.clock.zero, 50, ANY, shared)
            ends.append(follow(board, arc, case.clock.zero, 50, ANY))
            assert meant == ends[-1]
            aboard = ends[-1] - int(board.trip[TRIP_AT])
            assert aboard <= (longest or 10**6)
            hold(board, board.trip, 1)
        assert ends[1] >= ends[0] + 60
