"""A timetable taken apart into errands and driven again."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

import pytest

from bench.peers.errands import drive, errands_of, hand_out, open_seconds_at, share_out
from bench.peers.plain import Plain
from tests.bench.peers import tiny
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.referee import check_timetable, measure
from treve.timetabling.window import (
    Window,
)


def test_driven_again_in_its_order_a_timetable_is_no_longer() -> None:
    problem = tiny.gates()
    dispatched = nearest_first(problem)
    assert dispatched is not None
    plain = Plain(problem)
    again = drive(plain, hand_out(plain.pools, errands_of(plain, dispatched)))
    assert check_timetable(problem, again) == ()
    assert measure(problem, again).open_seconds <= measure(problem, dispatched).open_seconds
    assert measure(problem, again).moved == measure(problem, dispatched).moved


def test_units_are_shared_out_and_what_carries_nothing_drives_empty() -> None:
    problem = tiny.gates()
    dispatched = nearest_first(problem)
    assert dispatched is not None
    plain = Plain(problem)
    handed = hand_out(plain.pools, errands_of(plain, dispatched))
    load = problem.loads[0]
    units = {(load.id, stop): load.quantity for stop in load.destinations}
    shared = [e for e in chain(*share_out(plain, handed, units).values()) if e.load is not None]
    assert {errand.load.id for errand in shared if errand.load} == {load.id}
    assert sum(errand.units for errand in shared) >= load.quantity


def test_nobody_drives_from_where_nobody_stands() -> None:
    problem = tiny.gates()
    dispatched = nearest_first(problem)
    assert dispatched is not None
    plain = Plain(problem)
    first, *_ = errands_of(plain, dispatched)
    with pytest.raises(ValueError, match="no vehicle at"):
        hand_out(plain.pools, [replace(first, start_seconds=-1)])


def test_open_time_up_to_a_moment() -> None:
    windows = (Window(0, 10), Window(20, 30))
    assert [open_seconds_at(windows, t) for t in (0, 5, 15, 25, 90)] == [0, 5, 10, 15, 20]
