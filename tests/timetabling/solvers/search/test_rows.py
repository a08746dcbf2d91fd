"""Rows on a board: units counted, headroom, and what is taken out where a row is broken."""

from __future__ import annotations

import pytest

from tests.problems.conditioned import CONDITIONED, quota, reciprocal, sequence
from tests.timetabling.solvers.search.boards import Laid, laid
from treve.timetabling.problem import Problem
from treve.timetabling.solvers.search.board import TRIP_UNITS, TRIP_WIDTH
from treve.timetabling.solvers.search.cells import MINUTE, NEVER
from treve.timetabling.solvers.search.follow import ANY, follow, hold
from treve.timetabling.solvers.search.rows import (
    AS_IT_IS,
    HOPEFUL,
    PLENTY,
    counts_at,
    first_breach,
    first_with_room,
    hope,
    limit_of,
    room_at,
    rows_kept,
    set_headroom,
)
from treve.timetabling.solvers.search.walk import drop_breaches


def drive(case: Laid, way: str, load: str, start: int, units: int = 10, vehicle: int = 0) -> None:
    """Reserve a loaded trip that begins at a second after the windows open."""
    arc = case.arc(way, load)
    assert follow(case.board, arc, case.clock.zero + start, units, ANY) < NEVER
    hold(case.board, case.board.trip, 1)
    n = int(case.board.counts[vehicle])
    case.board.days[vehicle, n, :TRIP_WIDTH] = case.board.trip[:TRIP_WIDTH]
    case.board.counts[vehicle] = n + 1


def headroom(case: Laid, row: int = 0) -> list[tuple[int, int]]:
    """The headroom of a row where it changes, by seconds after the windows open."""
    set_headroom(case.board, AS_IT_IS)
    values = [int(n) for n in case.board.headroom[row]]
    changes = [0, *(i for i in range(1, len(values)) if values[i] != values[i - 1])]
    return [(i * MINUTE - case.clock.zero, values[i]) for i in changes]


def test_who_waits_has_room_once_the_others_are_there() -> None:
    """Ten of the south arrive after 60 + 100 + 50 + 200 + 30 s; forty are waited for."""
    case = laid(sequence())
    assert headroom(case) == [(-case.clock.zero, 0)]
    for k in range(4):
        drive(case, "south-out-lower", "south-people", 500 * k, vehicle=k % 2)
    (_, before), (since, after) = headroom(case)
    assert (before, after) == (0, PLENTY)
    arrival = max(int(trip[3]) for trip in case.board.days[:, :2].reshape(-1, TRIP_WIDTH))
    assert 0 <= since + case.clock.zero - arrival < MINUTE
    arc = case.arc("north-out-upper", "north-people")
    assert first_with_room(case.board, arc, 10, case.clock.zero) == since + case.clock.zero


def test_some_may_go_ahead_and_the_rest_waits() -> None:
    """Of the north twenty are free; a third bus has no room before twenty of the south came."""
    case = laid(reciprocal())
    arc = case.arc("north-out-upper", "north-people")
    drive(case, "north-out-upper", "north-people", 0)
    set_headroom(case.board, AS_IT_IS)
    now = case.clock.zero + 600
    assert room_at(case.board, arc, now, now) == 10
    assert first_with_room(case.board, arc, 10, now) == now
    assert first_with_room(case.board, arc, 11, now) == NEVER


def test_what_was_there_before_a_move_is_hoped_for() -> None:
    """Until the move is over; then only what is there counts."""
    case = laid(sequence())
    for k in range(4):
        drive(case, "south-out-lower", "south-people", 500 * k)
    drive(case, "north-out-upper", "north-people", 6000, vehicle=1)
    hope(case.board)
    trip = case.board.days[0, 3].copy()
    hold(case.board, trip, -1)
    set_headroom(case.board, HOPEFUL)
    assert rows_kept(case.board)
    set_headroom(case.board, AS_IT_IS)
    assert not rows_kept(case.board)
    hold(case.board, trip, 1)
    set_headroom(case.board, AS_IT_IS)
    assert rows_kept(case.board)


def test_what_has_no_trip_yet_is_owed_when_it_is_due() -> None:
    """As long as everything has to come in the end."""
    case = laid(sequence())
    south = [x.id for x in case.problem.loads].index("south-people")
    case.board.loads[south]["due"] = case.clock.zero + 3000
    assert headroom(case) == [(-case.clock.zero, 0)]
    case.board.world["owes"] = 1
    assert [n for _, n in headroom(case)] == [0, PLENTY]


def test_a_cap_counts_its_hours_alone() -> None:
    """Thirty a night: the fourth bus of ten must wait for the next."""
    case = laid(quota())
    arc = case.arc("north-out-upper", "north-people")
    for k in range(3):
        drive(case, "north-out-upper", "north-people", 900 * k)
    now = case.clock.zero + 3000
    assert room_at(case.board, arc, now, now) == 0
    assert first_with_room(case.board, arc, 1, now) == case.clock.zero + 7200
    assert rows_kept(case.board)
    drive(case, "south-out-lower", "south-people", 2700)
    assert not rows_kept(case.board)


@pytest.mark.parametrize("problem", [sequence(), quota()], ids=["sequence", "quota"])
def test_what_comes_too_early_is_taken_out(problem: Problem) -> None:
    """The last of it, until the row is kept; and nothing more."""
    case = laid(problem)
    for k in range(4):
        drive(case, "north-out-upper", "north-people", 900 * k)
    assert first_breach(case.board, 0) >= 0
    drop_breaches(case.board)
    assert first_breach(case.board, 0) == -1
    left = 0 if case.problem.rows.precedences else 3
    assert int(case.board.counts[0]) == left
    assert int(case.board.loads["left"][0]) == 40 - 10 * left


def test_a_trip_counts_when_it_leaves_or_arrives() -> None:
    """Those a row holds back; -1 for others."""
    case = laid(CONDITIONED["in-step"])
    drive(case, "north-out-upper", "north-people", 0)
    drive(case, "south-out-lower", "south-people", 3000)
    assert 60 <= counts_at(case.board, case.board.days[0, 0], 0) - case.clock.zero < 120
    assert counts_at(case.board, case.board.days[0, 1], 0) == -1
    assert int(case.board.days[0, 0, TRIP_UNITS]) == 10


def test_limits_grow_with_what_is_waited_for() -> None:
    """By a threshold, or in proportion."""
    one = laid(reciprocal()).board.rows[0]
    assert [limit_of(one, n) for n in (0, 19, 20)] == [20, 20, PLENTY]
    share = laid(CONDITIONED["gate-share"]).board.rows[0]
    assert [limit_of(share, n) for n in (0, 1, 2, 31)] == [10, 10, 11, 25]
