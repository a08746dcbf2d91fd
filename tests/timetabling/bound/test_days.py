"""The best day of one vehicle: found twice by different hands, and by counting every day out."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.problems.ferry import ferry
from tests.problems.tight import tight_case
from treve.timetabling.bound.collapsed import collapse
from treve.timetabling.bound.columns import CUTS, Collapsed
from treve.timetabling.bound.days import Day, FleetDays, by_days
from treve.timetabling.program import Ints
from treve.timetabling.referee.certificate.days import best_day, by_length, fleets_by_days
from treve.timetabling.referee.certificate.sheet import Sheet, Unknown

LONGEST = 700


def _unknowns(c: Collapsed, sheet: Sheet) -> dict[int, Unknown]:
    """The referee's unknown by the column that counts the same."""
    found: dict[int, Unknown] = {}
    known = {}
    for cut in sheet.cuts:
        load = None if cut.move.load is None else cut.move.load.id
        known[cut.move.fleet.id, cut.move.way.id, load, cut.begins, cut.ends] = cut.unknown
    for (i, kind), column in c.columns.items():
        arc = c.arcs[i]
        load = None if arc.load is None else c.problem.loads[arc.load].id
        fleet, way = c.problem.fleets[arc.fleet].id, c.problem.ways[arc.way].id
        found[column] = known[fleet, way, load, *CUTS[kind]]
    for (side, f, g), column in c.delay.items():
        found[column] = ("delay", side, c.problem.fleets[f].id, c.problem.gates[g].id)
    return found


def _length(c: Collapsed, day: Day) -> int:
    charges, delays = c.columns.charges(c.windows), set(c.delay.values())
    return sum(n if j in delays else n * int(charges[j - c.columns.first]) for j, n in day.items())


def _late(c: Collapsed, i: int, side: str, worth: list[int]) -> int:
    """What a second of delay at a move's first or last gate is worth."""
    inside = [p.gate for p in c.arcs[i].passes if p.inside]
    if not inside:
        return 0
    gate = inside[0] if side == "first" else inside[-1]
    return max(0, worth[c.delay[side, c.arcs[i].fleet, gate]])


def _every_day(c: Collapsed, f: int, worth: list[int], seconds: int) -> int:
    """The best day, by trying all of them; time to spare is spent late, all of it in one place.

    Something is carried on it, or its fleet may cross the zone for work outside, or for what it
    does in another window.
    """
    arcs = {(i, k): j for (i, k), j in c.columns.items() if c.arcs[i].fleet == f}
    charges = c.columns.charges(1)

    def late(i: int, side: str) -> int:
        return _late(c, i, side, worth)

    def serves(i: int) -> bool:
        return c.windows > 1 or c.arcs[i].load is not None or f in c.outside_work

    def go(stop: int, left: int, value: int, rate: int, served: bool) -> int:  # noqa: FBT001
        best = 0
        for (i, kind), j in arcs.items():
            spare = left - int(charges[j - c.columns.first])
            if c.arcs[i].origin != stop or spare < 0 or kind not in ("mid", "leave"):
                continue
            now, useful = value + worth[j], served or serves(i)
            if kind == "mid":
                best = max(best, go(c.arcs[i].destination, spare, now, rate, useful))
            elif useful:
                best = max(best, now + max(rate, late(i, "last")) * spare)
        return best

    best = 0
    for (i, kind), j in arcs.items():
        spare = seconds - int(charges[j - c.columns.first])
        if spare < 0:
            continue
        if kind == "single" and serves(i):
            rate = max(late(i, "first"), late(i, "last"))
            best = max(best, worth[j] + rate * spare)
        elif kind == "enter":
            rate = late(i, "first")
            best = max(best, go(c.arcs[i].destination, spare, worth[j], rate, serves(i)))
    return best


def _drawn(chance: Random, c: Collapsed) -> Ints:
    """What columns are worth, delays little."""
    worth = np.array([chance.randint(-300, 500) for _ in c.program.most], dtype=np.int64)
    for j in c.delay.values():
        worth[j] = chance.choice((-1, 0, 0, 1, 2))
    return worth


@pytest.mark.property
@given(st.integers(0, 10**9), st.integers(0, LONGEST), st.sampled_from((1, 1, 2, 3)))
@settings(max_examples=200, deadline=None)
def test_the_referee_finds_the_same_best_days(seed: int, longest: int, windows: int) -> None:
    """Of every length up to one; for the same fleets."""
    problem, _ = tight_case(seed)
    c, sheet = collapse(problem, windows), Sheet.of(problem, windows, 0)
    fleets = by_days(c)
    assert [problem.fleets[f] for f in fleets] == [*fleets_by_days(sheet)]
    worth = _drawn(Random(seed), c)
    names = _unknowns(c, sheet)
    theirs = {names[j]: int(worth[j]) for j in names}
    for f in fleets:
        look = FleetDays(c, f).look(worth, longest)
        again = by_length(sheet, problem.fleets[f], theirs, longest)
        assert look.values.tolist() == again.tolist()
        for seconds in (longest, longest // 2):
            value, day = look.best(seconds)
            assert value == look.values[seconds]
            assert sum(int(worth[j]) * n for j, n in day.items()) == value
            assert _length(c, day) <= seconds
        assert best_day(sheet, problem.fleets[f], theirs, longest) == look.best(longest)[0]


@pytest.mark.oracle
@given(st.integers(0, 10**9), st.sampled_from((1, 2)))
@settings(max_examples=80, deadline=None)
def test_no_day_is_better_among_all(seed: int, windows: int) -> None:
    problem, _ = tight_case(seed)
    c = collapse(problem, windows)
    mid = c.columns.of_kind("mid")
    if (c.columns.charges(1)[mid] < 30).any():
        return
    worth = _drawn(Random(seed), c)
    for f in by_days(c):
        value, _ = FleetDays(c, f).best(worth, 250)
        assert value == _every_day(c, f, worth.tolist(), 250)


def test_two_loads_are_a_whole_round_apart() -> None:
    """In 150, out 440, in 350, out 210: 1150 s for two loads, a second less for one."""
    c = collapse(ferry(), 1)
    worth = np.zeros(len(c.program.most), dtype=np.int64)
    worth[[j for (i, _), j in c.columns.items() if c.arcs[i].load is not None]] = 1
    days = FleetDays(c, 0)
    assert [days.best(worth, seconds)[0] for seconds in (359, 360, 1149, 1150)] == [0, 1, 1, 2]


def test_who_carries_nothing_stays_at_home() -> None:
    """However much is paid for driving in, out and late."""
    c = collapse(ferry(), 1)
    worth = np.ones(len(c.program.most), dtype=np.int64)
    worth[[j for (i, _), j in c.columns.items() if c.arcs[i].load is not None]] = -10_000
    assert FleetDays(c, 0).best(worth, 900) == (0, {})


def test_time_to_spare_is_spent_where_it_is_worth_most() -> None:
    c = collapse(ferry(), 1)
    worth = np.zeros(len(c.program.most), dtype=np.int64)
    worth[c.delay["first", 0, 0]], worth[c.delay["last", 0, 0]] = 2, 3
    value, day = FleetDays(c, 0).best(worth, 400)
    assert (value, day[c.delay["last", 0, 0]]) == (120, 40)
