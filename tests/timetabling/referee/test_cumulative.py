"""Conditions on cumulative quantities: kept and broken by one unit, or by one second."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.problems.conditioned import BOTH, NORTH_LEAVES, SOUTH_ARRIVES, SOUTH_LEAVES, two_towns
from tests.problems.mill import fault
from treve.errors import Finding
from treve.timetabling.referee import check_timetable
from treve.timetabling.referee.book import open_book
from treve.timetabling.referee.cumulative import check_cumulative
from treve.timetabling.referee.trips import read_trips
from treve.timetabling.rows import Calendar, Cap, Floor, Moment, Precedence, Quantity, Ratio, Rows
from treve.timetabling.timetable import Passing, Timetable, Trip
from treve.timetabling.window import Window

OWN = {"north": "upper", "south": "lower"}
BOTH_LEAVE = Quantity(BOTH, Moment.DEPARTURE)


def _trip(
    vehicle: str, town: str, units: int, departure: int, end: int, gate: str | None = None
) -> Trip:
    """A trip that leaves then and has unloaded at ``end``; whatever else it says is not asked."""
    gate = gate or OWN[town]
    passing = Passing(gate, 0, departure, departure, end)
    return Trip(
        vehicle, f"{town}-out-{gate}", departure, end, (passing,),
        f"{town}-people", units, departure, departure, end, end,
    )  # fmt: skip


def _check(rows: Rows, *trips: Trip) -> tuple[Finding, ...]:
    book = open_book(two_towns(rows))
    rides, faults = read_trips(book, Timetable(trips))
    assert faults == ()
    return tuple(check_cumulative(book, rides))


SEQUENCE = Precedence("sequence", SOUTH_ARRIVES, 20, NORTH_LEAVES, 10)
FIRST = (_trip("bus-1", "south", 10, 0, 400), _trip("bus-1", "south", 10, 1000, 1400))


@pytest.mark.parametrize(
    ("units", "departure", "broken"),
    [(10, 500, False), (11, 500, True), (11, 1399, True), (11, 1400, False), (40, 1401, False)],
)
def test_more_than_is_free_waits_for_enough_of_what_comes_first(
    units: int, departure: int, *, broken: bool
) -> None:
    """Of the same second is soon enough."""
    found = _check(
        Rows(precedences=(SEQUENCE,)), *FIRST, _trip("bus-2", "north", units, departure, 5000)
    )
    expected = fault(
        "condition-too-soon",
        "sequence",
        "bus-2",
        "north-people",
        trip=1,
        at_seconds=departure,
        units=units,
        allowed=10,
        there=10,
        least=20,
    )
    assert found == ((expected,) if broken else ())


def test_one_unit_less_than_enough_is_none() -> None:
    short = replace(SEQUENCE, least_units=21)
    (found,) = _check(Rows(precedences=(short,)), *FIRST, _trip("bus-2", "north", 11, 9000, 9400))
    assert (found.figures["there"], found.figures["least"]) == (20, 21)


def test_only_the_first_second_of_a_row_is_told_and_each_row_by_itself() -> None:
    trips = (*FIRST, *(_trip("bus-2", "north", 11, second, 5000) for second in (300, 200, 100)))
    found = _check(Rows(precedences=(SEQUENCE, replace(SEQUENCE, free_units=11))), *trips)
    assert [(one.figures["at_seconds"], one.figures["trip"]) for one in found] == [
        (100, 3),
        (200, 2),
    ]


@pytest.mark.parametrize(("departure", "broken"), [(1399, True), (1400, False)])
def test_nobody_runs_ahead_of_the_share_rounded_down(departure: int, *, broken: bool) -> None:
    """Half of 20 and 1 are 11, but half of 10 and 1 are 6; and of 11 half is no more than 5."""
    half = Ratio("share", NORTH_LEAVES, SOUTH_ARRIVES, Fraction(1, 2), 1)
    trip = _trip("bus-2", "north", 11, departure, 5000)
    expected = fault(
        "condition-out-of-step",
        "share",
        "bus-2",
        "north-people",
        trip=1,
        at_seconds=departure,
        units=11,
        allowed=6,
        there=10,
    )
    assert _check(Rows(ratios=(half,)), *FIRST, trip) == ((expected,) if broken else ())
    odd = (replace(FIRST[0], quantity=11), replace(trip, quantity=6))
    assert _check(Rows(ratios=(half,)), *odd) == ()
    assert len(_check(Rows(ratios=(half,)), odd[0], replace(trip, quantity=7))) == 1


def test_a_share_of_a_gate_counts_who_passes_it() -> None:
    upper = Quantity(BOTH, Moment.DEPARTURE, ("upper",))
    rows = Rows(ratios=(Ratio("share", upper, BOTH_LEAVE, Fraction(1, 2)),))
    through = _trip("bus-1", "north", 10, 0, 400), _trip("bus-2", "south", 10, 0, 400)
    assert _check(rows, *through) == ()
    assert len(_check(rows, through[0], replace(through[1], quantity=9))) == 1
    other = _trip("bus-1", "south", 10, 0, 400, "upper")
    assert len(_check(rows, other, through[1])) == 0
    assert len(_check(rows, other, replace(through[1], departure_seconds=1))) == 1


@pytest.mark.parametrize(
    ("units", "second", "broken"),
    [(20, 100, False), (21, 100, True), (21, 199, True), (21, 99, False), (21, 200, False)],
)
def test_a_cap_counts_within_its_hours(units: int, second: int, *, broken: bool) -> None:
    rows = Rows(caps=(Cap("quota", BOTH_LEAVE, 30, Window(100, 200)),))
    trips = _trip("bus-1", "south", 10, 100, 500), _trip("bus-2", "north", units, second, 999)
    found = _check(rows, *trips)
    assert [one.code for one in found] == ["referee-condition-too-many"] * broken
    assert [one.figures["units"] for one in found] == [31] * broken


def test_a_cap_without_hours_counts_everything() -> None:
    trips = _trip("bus-1", "south", 10, -9, 500), _trip("bus-2", "north", 21, 90_000, 90_001)
    (found,) = _check(Rows(caps=(Cap("quota", BOTH_LEAVE, 30),)), *trips)
    assert (found.figures["at_seconds"], found.objects[1]) == (90_000, "bus-2")
    assert _check(Rows(caps=(Cap("quota", BOTH_LEAVE, 31),)), *trips) == ()


@pytest.mark.parametrize(
    ("least", "by", "units"), [(20, 1400, None), (20, 1399, 10), (21, 9999, 20)]
)
def test_a_floor_counts_who_has_arrived_by_its_second(
    least: int, by: int, units: int | None
) -> None:
    found = _check(Rows(floors=(Floor("least", SOUTH_ARRIVES, least, by),)), *FIRST)
    expected = fault("condition-too-few", "least", units=units or 0, least=least, by_seconds=by)
    assert found == (() if units is None else (expected,))


@pytest.mark.parametrize(
    ("second", "broken"), [(99, 1), (100, 0), (199, 0), (200, 1), (299, 1), (300, 0), (400, 1)]
)
def test_a_calendar_holds_to_the_second(second: int, broken: int) -> None:
    hours = (Window(100, 200), Window(300, 400))
    found = _check(
        Rows(calendars=(Calendar("hours", SOUTH_LEAVES, hours),)),
        _trip("bus-1", "north", 10, 0, 9),
        _trip("bus-2", "south", 10, second, 9999),
    )
    assert len(found) == broken
    assert all(one.objects == ("hours", "bus-2", "south-people") for one in found)
    assert all(one.figures["units"] == 10 for one in found)


def test_the_whole_check_asks_for_conditions() -> None:
    rows = Rows(floors=(Floor("least", SOUTH_ARRIVES, 1, 9),))
    problem = two_towns(rows, north=1, south=1)
    nobody = Timetable((), {"north-people": 1, "south-people": 1})
    assert [one.code for one in check_timetable(problem, nobody)] == ["referee-condition-too-few"]


@st.composite
def _cases(draw: st.DrawFn) -> tuple[Rows, tuple[Trip, ...]]:
    second = st.integers(0, 12)
    few = st.integers(0, 4)
    some = st.integers(1, 4)

    def what(*moments: Moment) -> Quantity:
        loads = draw(st.sampled_from((BOTH, BOTH[:1], BOTH[1:])))
        gates = draw(st.sampled_from(((), ("upper",), ("lower",), ("upper", "lower"))))
        return Quantity(loads, draw(st.sampled_from(moments or tuple(Moment))), gates)

    def hours() -> Window:
        start = draw(second)
        return Window(start, start + draw(some))

    row: dict[str, Callable[[], Any]] = {
        "precedences": lambda: Precedence("c", what(), draw(some), what(), draw(few)),
        "ratios": lambda: Ratio("c", what(), what(), Fraction(draw(some), draw(some)), draw(few)),
        "caps": lambda: Cap("c", what(), draw(few), draw(st.sampled_from((None, hours())))),
        "floors": lambda: Floor("c", what(Moment.ARRIVAL), draw(some), draw(second)),
        "calendars": lambda: Calendar("c", what(), (hours(),)),
    }
    kind = draw(st.sampled_from(sorted(row)))
    trips = tuple(
        _trip(
            f"bus-{n % 2 + 1}",
            draw(st.sampled_from(("north", "south"))),
            draw(some),
            leaves := draw(second),
            leaves + draw(few),
            draw(st.sampled_from(("upper", "lower"))),
        )
        for n in (0, 0, 0, 1, 1)[: draw(st.integers(0, 5))]
    )
    chosen = {kind: (row[kind](),)}
    return Rows(**chosen), trips


def _number(what: Quantity, trips: tuple[Trip, ...], begins: Callable[[int], bool]) -> int:
    """Units of a quantity whose moment is such a second."""
    units = 0
    for trip in trips:
        if trip.load not in what.loads:
            continue
        if what.gates and not {passing.gate for passing in trip.passings} & set(what.gates):
            continue
        arrives = what.moment is Moment.ARRIVAL
        moment = trip.unloading_end_seconds if arrives else trip.departure_seconds
        units += trip.quantity * begins(moment or 0)
    return units


def _holds(rows: Rows, trips: tuple[Trip, ...], now: int) -> bool:
    """The laws as they are written, at one second."""

    def until(what: Quantity) -> int:
        return _number(what, trips, lambda second: second <= now)

    def at(what: Quantity) -> int:
        return _number(what, trips, lambda second: second == now)

    def within(hours: Window | None, second: int) -> bool:
        return hours is None or hours.start_seconds <= second < hours.end_seconds

    def in_stretch(cap: Cap) -> int:
        return _number(cap.what, trips, lambda second: second <= now and within(cap.hours, second))

    return (
        all(
            until(row.then) <= row.free_units or until(row.first) >= row.least_units
            for row in rows.precedences
        )
        and all(
            until(row.ahead) <= row.slack_units + row.ratio * until(row.behind)
            for row in rows.ratios
        )
        and all(in_stretch(row) <= row.most_units for row in rows.caps)
        and all(until(row.what) >= row.least_units or now != row.by_seconds for row in rows.floors)
        and all(
            at(row.what) == 0 or any(within(hour, now) for hour in row.hours)
            for row in rows.calendars
        )
    )


@pytest.mark.property
@given(_cases())
@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_second_agrees(case: tuple[Rows, tuple[Trip, ...]]) -> None:
    """The first second at which a row breaks is the first at which its law, as written, does."""
    rows, trips = case
    broken = [now for now in range(40) if not _holds(rows, trips, now)]
    found = [
        one.figures.get("at_seconds", one.figures.get("by_seconds")) for one in _check(rows, *trips)
    ]
    assert found == broken[:1]
