"""One vehicle's drive between what others have booked."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from tests.problems.one_gate import FLEET, LOAD, PROBLEM
from treve.timetabling.baselines.driving import Roadbook
from treve.timetabling.baselines.moves import Move
from treve.timetabling.baselines.routes import Network, Route
from treve.timetabling.problem import (
    EMPTY,
    Problem,
)
from treve.timetabling.rows import (
    Calendar,
    Moment,
    Precedence,
    Quantity,
    Rows,
)
from treve.timetabling.window import (
    Window,
)


def _routes(problem: Problem = PROBLEM) -> tuple[Route, Route]:
    network = Network(problem)
    return (
        network.routes("bus", EMPTY, "town")["village"][0],
        network.loaded(FLEET, LOAD)[0],
    )


def test_a_loaded_drive_to_the_second() -> None:
    book = Roadbook(PROBLEM, PROBLEM.windows)
    (trip,) = book.run(FLEET, "bus-1", [Move(_routes()[1], LOAD, 50)], 100) or ()
    assert (trip.loading_start_seconds, trip.departure_seconds) == (100, 400)
    assert [(p.arrival_seconds, p.end_seconds) for p in trip.passings] == [(1060, 1120)]
    assert (trip.arrival_seconds, trip.unloading_end_seconds) == (2380, 2500)


def test_what_is_committed_is_held_for_nobody_else() -> None:
    book = Roadbook(PROBLEM, PROBLEM.windows)
    moves = [Move(_routes()[1], LOAD, 50)]
    first = book.run(FLEET, "bus-1", moves, 0) or ()
    book.commit(first, moves, FLEET)
    (second,) = book.run(FLEET, "bus-2", moves, 0) or ()
    assert second.passings[0].start_seconds == first[0].passings[0].end_seconds


def test_a_stay_that_does_not_fit_begins_with_the_next_window() -> None:
    problem = replace(PROBLEM, windows=(Window(0, 1000), Window(5000, 9000)), margin_seconds=100)
    book = Roadbook(problem, problem.windows)
    (trip,) = book.run(FLEET, "bus-1", [Move(_routes()[1], LOAD, 50)], 0) or ()
    assert trip.loading_start_seconds == 5000


def test_a_chain_without_rest_lies_within_one_window() -> None:
    problem = replace(PROBLEM, windows=(Window(0, 1500), Window(5000, 9000)))
    into, out = _routes(problem)
    moves = [Move(into), Move(out, LOAD, 50)]
    book = Roadbook(problem, problem.windows)
    trips = book.run(replace(FLEET, rests_inside=False), "bus-1", moves, -1200) or ()
    assert [t.passings[0].arrival_seconds for t in trips] == [5000, 6620]
    resting = book.run(FLEET, "bus-1", moves, -1200) or ()
    assert [t.passings[0].arrival_seconds for t in resting] == [5000, 6620]


def test_service_hours_hold_whole_trips() -> None:
    fleet = replace(FLEET, available=(Window(0, 2000), Window(3000, 9000)))
    book = Roadbook(PROBLEM, PROBLEM.windows)
    (trip,) = book.run(fleet, "bus-1", [Move(_routes()[1], LOAD, 50)], 0) or ()
    assert trip.loading_start_seconds == 3000


def test_no_stay_ends_after_the_last_window_and_no_drive_after_the_due() -> None:
    book = Roadbook(PROBLEM, PROBLEM.windows)
    move = Move(_routes()[1], LOAD, 50)
    assert book.run(FLEET, "bus-1", [move], PROBLEM.horizon_seconds) is None
    assert (
        book.run(FLEET, "bus-1", [replace(move, load=replace(LOAD, due_seconds=2399))], 0) is None
    )


def test_outside_a_drive_goes_on_after_the_last_window_but_not_for_ever() -> None:
    book = Roadbook(PROBLEM, PROBLEM.windows)
    move = Move(_routes()[1], LOAD, 50)
    out_of_the_zone = 300 + 660 + 60
    (trip,) = book.run(FLEET, "bus-1", [move], PROBLEM.horizon_seconds - out_of_the_zone) or ()
    assert trip.passings[0].end_seconds == PROBLEM.horizon_seconds
    assert trip.unloading_end_seconds == PROBLEM.horizon_seconds + 1260 + 120
    slow = replace(PROBLEM.stops[1], intake_seconds_per_unit={"civilians": Fraction(10**6)})
    queued = Roadbook(replace(PROBLEM, stops=(PROBLEM.stops[0], slow)), PROBLEM.windows)
    first = queued.run(FLEET, "bus-1", [move], 0) or ()
    queued.commit(first, [move], FLEET)
    assert queued.run(FLEET, "bus-2", [move], 0) is None


def test_the_intake_desk_is_held_longer_than_the_bay() -> None:
    town = replace(PROBLEM.stops[1], bays=1, intake_seconds_per_unit={"civilians": Fraction(7, 2)})
    problem = replace(PROBLEM, stops=(PROBLEM.stops[0], town))
    book = Roadbook(problem, problem.windows)
    moves = [Move(_routes(problem)[1], LOAD, 51)]
    first = book.run(FLEET, "bus-1", moves, 0) or ()
    book.commit(first, moves, FLEET)
    (second,) = book.run(FLEET, "bus-2", moves, 0) or ()
    assert second.unloading_start_seconds == (first[0].unloading_start_seconds or 0) + 179


def test_nobody_loads_while_the_more_urgent_wait() -> None:
    book = Roadbook(PROBLEM, PROBLEM.windows)
    move = Move(_routes()[1], LOAD, 50, yields_to=((200, 700),))
    starts = [
        (book.run(FLEET, "bus-1", [move], ready) or ())[0].loading_start_seconds
        for ready in (100, 200, 800)
    ]
    assert starts == [100, 700, 800]


LEAVES, ARRIVES = (Quantity(("people",), moment) for moment in Moment)


def test_what_a_condition_puts_off_begins_later_by_what_it_waits_for_anyway() -> None:
    """A second too early after hours of waiting: to begin one second later would change nothing."""
    hours = (Window(5000, 30_000),)
    village = replace(PROBLEM.stops[0], hours=hours)
    late = Rows(calendars=(Calendar("c", LEAVES, (Window(5301, 9999),)),))
    problem = replace(PROBLEM, stops=(village, PROBLEM.stops[1]), rows=late)
    move = Move(_routes()[1], LOAD, 50)
    (trip,) = Roadbook(problem, problem.windows).run(FLEET, "bus-1", [move], 0) or ()
    assert (trip.loading_start_seconds, trip.departure_seconds) == (5001, 5301)
    gate = replace(PROBLEM.gates[0], hours=(Window(9000, 30_000),))
    late = Rows(calendars=(Calendar("c", ARRIVES, (Window(10_441, 99_999),)),))
    problem = replace(PROBLEM, gates=(gate,), rows=late)
    move = Move(_routes(problem)[1], LOAD, 50)
    (trip,) = Roadbook(problem, problem.windows).run(FLEET, "bus-1", [move], 0) or ()
    assert (trip.loading_start_seconds, trip.ends_seconds) == (8041, 10_441)


def test_what_is_committed_or_taken_over_counts() -> None:
    """Fifty are there at 2500; before that, or of thirty taken over, nobody more may leave."""
    rows = Rows(precedences=(Precedence("c", ARRIVES, 50, LEAVES, 50),))
    problem = replace(PROBLEM, rows=rows)
    moves = [Move(_routes()[1], LOAD, 50)]
    book = Roadbook(problem, problem.windows)
    first = book.run(FLEET, "bus-1", moves, 100) or ()
    book.commit(first, moves, FLEET)
    (second,) = book.run(FLEET, "bus-2", moves, 0) or ()
    assert second.departure_seconds == first[0].ends_seconds == 2500
    taken = Roadbook(problem, problem.windows)
    thirty = replace(first[0], quantity=30)
    taken.take_over([(thirty, PROBLEM.ways[0], LOAD, FLEET)])
    assert taken.run(FLEET, "bus-2", moves, 0) is None


def test_who_must_not_be_aboard_so_long_boards_later() -> None:
    """The gate is taken for a minute when the second bus comes; quickest are 2400 s."""
    for longest, begins in ((2460, 0), (2430, 30), (2400, 60)):
        load = replace(LOAD, longest_aboard_seconds=longest)
        problem = replace(PROBLEM, loads=(load,))
        book = Roadbook(problem, problem.windows)
        moves = [Move(_routes(problem)[1], load, 50)]
        book.commit(book.run(FLEET, "bus-1", moves, 0) or (), moves, FLEET)
        (second,) = book.run(FLEET, "bus-2", moves, 0) or ()
        assert second.begins_seconds == begins
        assert second.passings[0].start_seconds == 1020


def test_where_no_later_moment_helps_there_is_no_drive() -> None:
    load = replace(LOAD, longest_aboard_seconds=2399)
    book = Roadbook(replace(PROBLEM, loads=(load,)), PROBLEM.windows)
    assert book.run(FLEET, "bus-1", [Move(_routes()[1], load, 50)], 0) is None
