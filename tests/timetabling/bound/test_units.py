"""How many in a given time, proven, and checked by the referee."""

from __future__ import annotations

import pytest

from tests.problems.ferry import ferry, with_clinic
from treve.timetabling.bound.units import given_windows, units_proof
from treve.timetabling.referee import most_by_moment, most_in_pause
from treve.timetabling.window import (
    Window,
)


def test_nobody_is_out_before_the_quickest_trip_is_done() -> None:
    nothing, some, everybody = (
        units_proof(ferry(), seconds, rank=None, whole=False) for seconds in (0, 10, 50_000)
    )
    assert nothing == (40, None)  # nothing is proven without any time
    assert some[0] < 10
    assert most_by_moment(ferry(), some[1], 10).units == some[0]
    assert everybody[0] == 40


@pytest.mark.parametrize("seconds", [360, 800, 1200])
def test_the_referee_confirms_the_most_in_a_pause(seconds: int) -> None:
    problem = ferry()
    most, certificate = units_proof(problem, seconds, rank=None)
    assert certificate is not None
    confirmed = most_in_pause(problem, certificate, seconds)
    assert (confirmed.units, confirmed.faults) == (most, ())


def test_a_full_place_holds_back_the_others_for_ever() -> None:
    most, certificate = units_proof(with_clinic(ferry()), 50_000, rank=None)
    assert certificate is not None
    assert most == 20


def test_windows_are_cut_at_the_second_that_is_given() -> None:
    days = (Window(0, 1000), Window(2000, 3000), Window(4000, 5000))
    problem = ferry(windows=days, margin=100)
    assert given_windows(problem, 2500, whole=True) == (Window(0, 1000), Window(2000, 2500))
    assert given_windows(problem, 2050, whole=True) == (Window(0, 1000),)
    assert given_windows(problem, 2050, whole=False) == (Window(0, 900), Window(2000, 2050))
