"""What is booked at a stop and at a gate, and who comes next."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.problems.one_gate import FLEET, GATE, LOAD, PROBLEM
from treve.timetabling.baselines.books import GateBook, Queue, StopBook
from treve.timetabling.baselines.moves import Move, Stuck
from treve.timetabling.baselines.routes import Network
from treve.timetabling.problem import (
    Direction,
    Lane,
    Stop,
)
from treve.timetabling.timetable import Passing
from treve.timetabling.window import (
    Window,
)

DAY = (Window(0, 36_000),)
ROUTE = Network(PROBLEM).loaded(FLEET, LOAD)[0]


def _village(**changes: object) -> StopBook:
    stop = Stop("village", **changes)  # type: ignore[arg-type]
    return StopBook(stop, DAY, (1, 600), 36_000)


def test_bays_without_number_are_always_free() -> None:
    book = _village()
    book.hold_bay(0, 300)
    assert book.loading(Move(ROUTE, LOAD, 50), LOAD, 300, 10) == 10


def test_two_bays_serve_two_and_the_third_waits() -> None:
    book = _village(bays=2)
    move = Move(ROUTE, LOAD, 50)
    starts = []
    for _ in range(3):
        starts.append(book.loading(move, LOAD, 300, 0))
        book.hold_bay(starts[-1], 300)
    assert starts == [0, 0, 300]


def test_what_takes_no_time_needs_no_bay() -> None:
    book = _village(bays=1)
    book.hold_bay(0, 300)
    assert book.loading(Move(ROUTE, LOAD, 50), LOAD, 0, 10) == 10


def test_a_stop_inside_works_in_the_windows_and_its_own_hours() -> None:
    book = _village(hours=(Window(-500, 400), Window(1000, 2000)))
    move = Move(ROUTE, LOAD, 50)
    assert [book.loading(move, LOAD, 300, at) for at in (-500, 101)] == [0, 1000]
    with pytest.raises(Stuck):
        book.loading(move, LOAD, 300, 1701)


def test_a_desk_is_held_for_as_many_as_come() -> None:
    book = _village(intake_seconds_per_unit={"civilians": Fraction(7, 2)})
    book.hold_desks(LOAD, 51, 0)
    assert book.unloading(LOAD, 1, 120, 0) == 179


def test_a_gate_gives_the_first_free_lane_that_serves_the_direction() -> None:
    lanes = (Lane(frozenset({Direction.IN})), Lane())
    book = GateBook(replace(GATE, lanes=lanes), DAY)
    first = book.passing(Direction.OUT, 100, 60)
    assert first == Passing("gate", 1, 100, 100, 160)
    book.hold(Direction.OUT, first)
    assert book.passing(Direction.OUT, 110, 60) == Passing("gate", 1, 110, 160, 220)
    assert book.passing(Direction.IN, 110, 60) == Passing("gate", 0, 110, 110, 170)


def test_a_lane_is_turned_round_between_two_directions_and_not_within_one() -> None:
    book = GateBook(replace(GATE, lanes=(Lane(switch_seconds=300),)), DAY)
    book.hold(Direction.OUT, book.passing(Direction.OUT, 1000, 60))
    assert book.passing(Direction.OUT, 0, 60).start_seconds == 0
    assert book.passing(Direction.OUT, 950, 60).start_seconds == 1060
    assert [book.passing(Direction.IN, at, 60).start_seconds for at in (640, 641, 1400)] == [
        640,
        1360,
        1400,
    ]
    book.hold(Direction.IN, book.passing(Direction.IN, 641, 60))
    assert book.passing(Direction.OUT, 1060, 1).start_seconds == 1720
    book.hold(Direction.OUT, book.passing(Direction.OUT, 900, 60))
    assert book.passing(Direction.IN, 600, 60).start_seconds == 1420


def test_a_vehicle_waits_for_the_lane_it_has_passed_itself_to_be_turned_round() -> None:
    book = GateBook(replace(GATE, lanes=(Lane(switch_seconds=300),)), DAY)
    came = [(Direction.IN, book.passing(Direction.IN, 0, 60))]
    assert book.passing(Direction.OUT, 100, 60, came) == Passing("gate", 0, 100, 360, 420)
    assert book.passing(Direction.IN, 100, 60, came) == Passing("gate", 0, 100, 100, 160)


def test_of_two_lanes_the_one_that_faces_the_right_way_is_taken() -> None:
    book = GateBook(replace(GATE, lanes=(Lane(switch_seconds=300),) * 2), DAY)
    book.hold(Direction.OUT, Passing("gate", 0, 0, 0, 60))
    assert book.passing(Direction.IN, 70, 60).lane == 1
    assert book.passing(Direction.OUT, 70, 60).lane == 0


def test_a_queue_has_room_for_so_many_at_once() -> None:
    book = GateBook(replace(GATE, longest_queue_vehicles=2), DAY)
    for arrival in (0, 10, 20):
        book.hold(Direction.OUT, book.passing(Direction.OUT, arrival, 60))
    late = book.passing(Direction.OUT, 30, 60)
    assert late == Passing("gate", 0, 30, 180, 240)
    assert book.too_soon(Direction.OUT, late) == 30  # the first of two goes at 60
    assert not book.is_free(Direction.OUT, late)
    assert book.is_free(Direction.OUT, replace(late, arrival_seconds=60))
    assert book.too_soon(Direction.IN, late) == 0


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=12), st.integers(0, 3))
def test_a_queue_is_as_counting_every_second(waits: list[tuple[int, int]], longest: int) -> None:
    queue = Queue(longest)
    joined: list[tuple[int, int]] = []
    for arrival, length in waits:
        start = arrival + length
        room = queue.room_from(arrival, start)
        full = [s for s in range(arrival, start) if sum(a <= s < b for a, b in joined) >= longest]
        assert room == (max(full) + 1 if full else arrival)
        queue.join(room, start)
        joined.append((room, start))


def test_a_gate_that_shuts_leaves_one_stuck() -> None:
    book = GateBook(replace(GATE, hours=(Window(0, 500),)), DAY)
    with pytest.raises(Stuck):
        book.passing(Direction.OUT, 441, 60)
