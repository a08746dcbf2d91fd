"""A small ground for clauses, trips to break them with, and a reading of rows by their words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from treve.agreement.selection import Flow, Ground, Moved, Selection
from treve.timetabling.rows import (
    Moment,
    Quantity,
    Rows,
)
from treve.timetabling.window import (
    Window,
)

ZERO = datetime(2026, 11, 2, 6, tzinfo=UTC)


def people(load: str, quantity: int, *, to: tuple[str, ...] = ("school",)) -> Flow:
    """A flow of people, of a group and from a place of its own name."""
    return Flow(
        load=load,
        people=True,
        quantity=quantity,
        groups=(load,),
        categories=("civilians",),
        consignments=(),
        items=(),
        origin=load,
        destinations=to,
    )


def goods(load: str, quantity: int) -> Flow:
    """A flow of goods, of one consignment."""
    return Flow(
        load=load,
        people=False,
        quantity=quantity,
        groups=(),
        categories=(),
        consignments=(load,),
        items=("rice",),
        origin="depot",
        destinations=("point",),
    )


EAST, HILL, WEST = people("east", 7), people("hill", 4, to=("school", "clinic")), people("west", 5)
RICE = goods("rice", 6000)
FLOWS = (EAST, HILL, WEST, RICE)

OF_EAST = Selection(people=True, groups=("east",))
OF_EAST_AND_HILL = Selection(people=True, groups=("east", "hill"))
OF_WEST = Selection(people=True, groups=("west",))
ALL_PEOPLE, ALL_GOODS = Selection(people=True), Selection(people=False)
NOBODY = Selection(people=True, groups=("north",))


def ground(flows: tuple[Flow, ...] = FLOWS, opening_seconds: int = 0) -> Ground:
    """Two windows on two days; the first day begins before zero."""
    return Ground(
        flows=flows,
        windows=(Window(0, 20), Window(30, 50)),
        days=(Window(-10, 25), Window(25, 60)),
        seconds_at=lambda moment: round((moment - ZERO).total_seconds()),
        latest_seconds=1000,
        opening_seconds=opening_seconds,
    )


def moment(seconds: int) -> datetime:
    """The moment so many seconds after zero."""
    return ZERO + timedelta(seconds=seconds)


def trip(flow: Flow, units: int, left: int, arrived: int | None = None, *gates: str) -> Moved:
    """A loaded trip; it arrives five seconds after it left where nothing else is said."""
    return Moved(flow, units, gates, left, left + 5 if arrived is None else arrived)


@st.composite
def timetables(draw: st.DrawFn) -> tuple[Moved, ...]:
    """Trips of every flow, which may leave some of it behind; many moments are the same."""
    found: list[Moved] = []
    for flow in FLOWS:
        left = flow.quantity
        while left and draw(st.booleans() | st.just(value=True)):
            units = left if draw(st.booleans()) else draw(st.integers(1, left))
            start, ride = 5 * draw(st.integers(-1, 11)), 5 * draw(st.integers(0, 3))
            gates = draw(st.sampled_from([(), ("bridge",), ("bridge", "pass"), ("pass",)]))
            found.append(Moved(flow, units, gates, start, start + ride))
            left -= units
    return tuple(found)


def hold(rows: Rows, moved: Sequence[Moved]) -> bool:
    """Whether trips keep rows, read word by word from ``treve.timetabling.problem``."""
    seconds = {t.left_seconds for t in moved} | {t.arrived_seconds for t in moved}
    return (
        all(
            count(row.then, moved, t) <= row.free_units
            or count(row.first, moved, t) >= row.least_units
            for row in rows.precedences
            for t in seconds
        )
        and all(
            count(row.ahead, moved, t) <= row.slack_units + row.ratio * count(row.behind, moved, t)
            for row in rows.ratios
            for t in seconds
        )
        and all(
            sum(units for second, units in events(row.what, moved) if _within(second, row.hours))
            <= row.most_units
            for row in rows.caps
        )
        and all(count(row.what, moved, row.by_seconds) >= row.least_units for row in rows.floors)
        and all(
            any(_within(second, hours) for hours in row.hours)
            for row in rows.calendars
            for second, _ in events(row.what, moved)
        )
    )


def events(quantity: Quantity, moved: Sequence[Moved]) -> list[tuple[int, int]]:
    """When units of a quantity begin to count, and how many."""
    return [
        (t.left_seconds if quantity.moment is Moment.DEPARTURE else t.arrived_seconds, t.units)
        for t in moved
        if t.flow.load in quantity.loads
        and (not quantity.gates or set(quantity.gates) & set(t.gates))
    ]


def count(quantity: Quantity, moved: Sequence[Moved], second: int) -> int:
    """N(t) of a quantity."""
    return sum(units for when, units in events(quantity, moved) if when <= second)


def _within(second: int, hours: Window | None) -> bool:
    return hours is None or hours.start_seconds <= second < hours.end_seconds
