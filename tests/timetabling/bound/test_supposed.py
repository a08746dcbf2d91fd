"""Bounds raised by whole days, and nothing raised that is not so."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.problems.ferry import ferry
from tests.problems.tight import tight_case
from tests.timetabling.bound.counted import span_of, without_last_empties
from treve.timetabling.bound import prove_bound
from treve.timetabling.bound.collapsed import collapse
from treve.timetabling.bound.stagger import staggers
from treve.timetabling.clock import usable
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.referee import measure
from treve.timetabling.referee.certificate import check_certificate
from treve.timetabling.referee.certificate.adding import add_up
from treve.timetabling.referee.certificate.days import goes_by_days
from treve.timetabling.referee.certificate.sheet import OPEN_TIME, Sheet
from treve.timetabling.timetable import Timetable
from treve.timetabling.window import (
    Window,
)


@pytest.mark.parametrize(("people", "seconds"), [(10, 360), (30, 1150), (50, 1940), (70, 2730)])
def test_somebody_makes_one_round_more(people: int, seconds: int) -> None:
    """An odd number of loads for two buses: one of them goes as often as if there were one more.

    In 150, out 440 and in 350 again for each load but the last, out 210.
    """
    bound = prove_bound(ferry(people=people))
    assert bound.open_seconds == seconds
    problem = ferry(people=people)
    found = check_certificate(problem, bound.certificate, seconds, bound.pause_seconds)
    assert found == ()


def test_days_are_left_aside_where_nobody_asks_for_them() -> None:
    bound = prove_bound(ferry(people=30), whole_days=False)
    assert bound.certificate is not None
    assert bound.certificate.supposed_open_seconds is None
    assert bound.open_seconds < 1150


def test_a_pause_supposed_too_long_proves_nothing() -> None:
    problem = ferry(people=30)
    bound = prove_bound(problem)
    certificate = bound.certificate
    assert certificate is not None
    assert certificate.supposed_open_seconds == 1149
    more = replace(certificate, supposed_open_seconds=1150, value=Fraction(1151))
    codes = [f.code for f in check_certificate(problem, more, 1151, 1151)]
    assert codes == ["referee-proof-value", "referee-proof-open", "referee-proof-pause"]


@pytest.mark.property
@given(st.integers(0, 10**9))
@settings(max_examples=150, deadline=None)
def test_no_multipliers_whatever_show_a_pause_to_fail_that_is_kept(seed: int) -> None:
    problem, timetable = tight_case(seed)
    problem = replace(problem, windows=(Window(0, problem.horizon_seconds),))
    _proves_no_more_than_is_kept(seed, problem, timetable)


@pytest.mark.property
@given(st.integers(0, 10**9))
@settings(max_examples=250, deadline=None)
def test_nor_in_several_windows(seed: int) -> None:
    problem, timetable = tight_case(seed)
    windows = usable(problem.windows, problem.margin_seconds)
    _proves_no_more_than_is_kept(seed, replace(problem, windows=windows), timetable)


def _proves_no_more_than_is_kept(seed: int, problem: Problem, timetable: Timetable) -> None:
    measured = measure(problem, timetable)
    span = span_of(problem, without_last_empties(problem, timetable))
    if span is None:
        return
    sheet = Sheet.of(problem, span.windows, measured.open_seconds)
    if not goes_by_days(sheet):
        return
    chance = Random(seed)
    y = _drawn(chance, problem, span.windows)
    total = add_up(sheet, y, {OPEN_TIME: 1}, measured.open_seconds)
    assert total.faults == ()
    assert total.value <= measured.open_seconds


def _drawn(chance: Random, problem: Problem, windows: int) -> dict[str, Fraction]:
    """Multipliers of some rows, large and small."""
    c = collapse(problem, windows)
    for family in staggers(c):
        c.program.rows += [family.row(c, k) for k in range(3)]
    found = {}
    for row in c.program.rows:
        if chance.random() < 0.5:
            y = Fraction(chance.randint(0, 400), chance.choice((1, 10, 100)))
            found[row.name] = y * chance.choice((1, 1, -1)) if row.equal else y
    return found


@pytest.mark.property
@pytest.mark.parametrize("seed", range(40))
def test_what_is_expected_changes_how_soon_it_is_found_and_not_what(seed: int) -> None:
    problem = tight_case(seed)[0]
    usual = prove_bound(problem)
    for guess in (usual.open_seconds, usual.open_seconds + 9, 1, 10**6):
        near = prove_bound(problem, near_seconds=guess)
        assert abs(near.open_seconds - usual.open_seconds) <= 1
        claims = near.open_seconds, near.pause_seconds
        assert check_certificate(problem, near.certificate, *claims) == ()
