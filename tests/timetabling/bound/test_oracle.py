"""The bound against every order in which buses can pass the one gate of a small ferry.

For an order of passages, each bus as early as it can be, the last passage out ends as early as it
can; the shortest pause is the least over all orders and all ways to share the trips. Written from
the description of the ferry alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.problems.ferry import ferry
from treve.timetabling.bound import prove_bound
from treve.timetabling.problem import EMPTY, Direction, Leg, Passage, Problem


@dataclass(frozen=True)
class Ferry:
    """A ferry's figures, in seconds."""

    buses: int
    loads: int
    inside: int
    outside: int
    hold: int
    boarding: int
    alighting: int

    def problem(self) -> Problem:
        """As the core sees it."""
        one = ferry(people=10 * self.loads)
        rows = tuple(
            Passage("bus", state, way, self.hold)
            for state in (EMPTY, "civilians")
            for way in Direction
        )
        inside = Leg(self.inside, self.inside)
        outside = Leg(self.outside, self.outside, inside=False)
        out, into = one.ways
        fleet = replace(
            one.fleets[0],
            count=self.buses,
            loading_seconds={"seats": self.boarding},
            unloading_seconds={"seats": self.alighting},
        )
        return replace(
            one,
            gates=(replace(one.gates[0], passages=rows),),
            ways=(replace(out, legs=(inside, outside)), replace(into, legs=(outside, inside))),
            fleets=(fleet,),
        )

    def shortest(self) -> int:
        """The end of the last passage out, over everything that can be done."""
        return min(
            self._over_orders(tuple(2 * n for n in shares), (0,) * self.buses, 0)
            for shares in _shares(self.loads, self.buses)
        )

    def _over_orders(self, left: tuple[int, ...], ready: tuple[int, ...], free: int) -> int:
        """Each bus with passages left may be the next; an even number left: it comes in."""
        if not any(left):
            return free
        best: int | None = None
        for b, passages in enumerate(left):
            if not passages:
                continue
            end = max(free, ready[b]) + self.hold
            away = 2 * self.outside + self.alighting
            if passages % 2 == 0:
                away = 2 * self.inside + self.boarding
            fewer = (*left[:b], passages - 1, *left[b + 1 :])
            later = (*ready[:b], end + away, *ready[b + 1 :])
            found = self._over_orders(fewer, later, end)
            best = found if best is None else min(best, found)
        assert best is not None
        return best


def _shares(loads: int, buses: int) -> Iterator[tuple[int, ...]]:
    """Every way to share trips among buses that are alike, the busiest first."""
    if buses == 1:
        yield (loads,)
        return
    for first in range(loads, -1, -1):
        for rest in _shares(loads - first, buses - 1):
            if rest[0] <= first:
                yield (first, *rest)


@pytest.mark.oracle
@given(
    st.builds(
        Ferry,
        buses=st.integers(1, 3),
        loads=st.integers(1, 4),
        inside=st.integers(1, 200),
        outside=st.integers(1, 300),
        hold=st.integers(1, 120),
        boarding=st.integers(1, 100),
        alighting=st.integers(1, 100),
    )
)
@settings(max_examples=60, deadline=None)
def test_the_bound_is_below_whatever_can_be_done(one: Ferry) -> None:
    bound, shortest = prove_bound(one.problem()).open_seconds, one.shortest()
    assert bound <= shortest
    assert bound >= shortest // 2


@pytest.mark.oracle
@pytest.mark.parametrize(("buses", "loads"), [(1, 1), (1, 3), (2, 1), (2, 3), (2, 5)])
def test_where_the_gate_is_quick_the_bound_is_what_can_be_done(buses: int, loads: int) -> None:
    one = Ferry(buses, loads, inside=100, outside=200, hold=1, boarding=60, alighting=30)
    assert prove_bound(one.problem()).open_seconds == one.shortest()
