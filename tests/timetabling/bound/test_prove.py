"""How short at best: hand-made cases."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from tests.problems.ferry import ferry
from treve.timetabling.arcs import all_arcs
from treve.timetabling.bound import prove_bound
from treve.timetabling.bound.prove import _nothing, least_open
from treve.timetabling.referee.certificate import check_certificate
from treve.timetabling.window import (
    Window,
)


def test_one_trip_is_bound_by_its_own_way() -> None:
    """In 50 + 100, boarding 60, out 100 + 50: not a second less, and no more is needed."""
    bound = prove_bound(ferry(people=10))
    assert (bound.open_seconds, bound.pause_seconds) == (360, 360)


def test_the_margin_is_part_of_the_pause() -> None:
    assert prove_bound(ferry(people=10, margin=600)).open_seconds == 960


def test_four_loads_need_two_rounds() -> None:
    """Each bus: 150 in, 60 board, 150 out; 200 out, 30 alight, 200 in again; the same; 50 lost."""
    bound = prove_bound(ferry())
    assert 2 * 360 + 430 <= bound.open_seconds <= 2 * 360 + 430 + 50


def test_two_windows_make_the_bound_lower_where_the_way_between_is_free() -> None:
    """Overnight the buses drive outside for nothing: two windows need less than one."""
    days = (Window(0, 5_000), Window(50_000, 55_000))
    one, two = prove_bound(ferry()), prove_bound(ferry(windows=days))
    assert two.open_seconds < one.open_seconds
    assert two.pause_seconds == one.pause_seconds
    assert two.certificate is not None
    assert {c.windows for c in (two.certificate, *two.certificate.others)} == {1, 2}


def test_windows_too_short_for_anything_prove_that_it_cannot_be() -> None:
    short = (Window(0, 100), Window(1000, 1100))
    assert prove_bound(ferry(windows=short)).open_seconds > 200


def test_windows_no_longer_than_the_margin_do_not_count() -> None:
    bound = prove_bound(ferry(windows=(Window(0, 600),), margin=600))
    assert (bound.open_seconds, bound.certificate) == (601, None)


def test_nothing_that_binds_needs_no_pause() -> None:
    problem = ferry()
    free = problem.loads[0].__class__(
        "people", "seats", "civilians", 40, "town", ("camp",), binding=False
    )
    bound = prove_bound(
        problem.__class__(
            problem.stops, problem.gates, problem.ways, problem.fleets, (free,), problem.windows
        )
    )
    assert bound.certificate is not None
    assert (bound.open_seconds, bound.certificate.value) == (0, Fraction(0))


def test_windows_between_the_first_and_the_last_are_whole() -> None:
    problem = ferry(margin=60)
    assert [least_open(problem, 100, count) for count in (1, 2, 3)] == [0, 220, 220]


def test_what_a_solver_calls_impossible_is_proven_or_counts_for_nothing() -> None:
    problem = ferry()
    found = _nothing(problem, all_arcs(problem), 1)
    assert (found.certificate.claim, found.certificate.value) == ("open_seconds", Fraction(0))
    assert (found.open_seconds, found.proof) == (0, None)


def test_without_any_vehicles_nothing_moves_and_that_is_proven() -> None:
    """A table of fleets may be empty, and so may be the program's rows of standing somewhere."""
    nobody = replace(ferry(), fleets=())
    bound = prove_bound(nobody)
    assert bound.open_seconds == nobody.horizon_seconds + 1
    assert bound.certificate is not None
    assert (bound.certificate.claim, bound.certificate.value) == ("impossible", Fraction(40))
    assert (
        check_certificate(nobody, bound.certificate, bound.open_seconds, bound.pause_seconds) == ()
    )
