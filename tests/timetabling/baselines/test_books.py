"""What is booked at a stop and at a gate, and who comes next."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from tests.problems.one_gate import FLEET, GATE, LOAD, PROBLEM
from treve.timetabling.baselines.books import GateBook, StopBook
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
    book.hold(first)
    assert book.passing(Direction.OUT, 110, 60) == Passing("gate", 1, 110, 160, 220)
    assert book.passing(Direction.IN, 110, 60) == Passing("gate", 0, 110, 110, 170)


def test_a_gate_that_shuts_leaves_one_stuck() -> None:
    book = GateBook(replace(GATE, hours=(Window(0, 500),)), DAY)
    with pytest.raises(Stuck):
        book.passing(Direction.OUT, 441, 60)
