"""Rows of conditions: worked out by hand, and held by every timetable that keeps the conditions."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.problems.conditioned import (
    BOTH,
    CONDITIONED,
    NIGHTS,
    NORTH_LEAVES,
    SOUTH_ARRIVES,
    SOUTH_LEAVES,
    any_conditioned,
    gate_share,
    quota,
    two_towns,
)
from tests.problems.tight import tight_case
from tests.timetabling.bound.counted import count, span_of, without_last_empties
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.bound import clash_of, prove_bound
from treve.timetabling.bound.collapsed import collapse
from treve.timetabling.bound.conditions import limits_of, most_in
from treve.timetabling.bound.prove import bound_with_proof
from treve.timetabling.bound.uses import uses_of
from treve.timetabling.clock import usable
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.referee import check_timetable, measure
from treve.timetabling.referee.certificate import check_certificate
from treve.timetabling.rows import (
    Calendar,
    Cap,
    Moment,
    Precedence,
    Quantity,
    Ratio,
    Rows,
)
from treve.timetabling.solution import Clash, Outcome, Request
from treve.timetabling.solvers import solve
from treve.timetabling.timetable import Timetable
from treve.timetabling.window import (
    Window,
)

SEEDS = st.integers(0, 10**9)
EVERYBODY_LEAVES = Quantity(BOTH, Moment.DEPARTURE)
BY_THE_UPPER = Quantity(BOTH, Moment.DEPARTURE, ("upper",))
STEPS = 150


def daily(most: int, what: Quantity = EVERYBODY_LEAVES) -> Problem:
    """One long window, and so many on each day of 6,000 seconds."""
    days = (Window(start, start + 6_000) for start in range(-3_000, 50_000, 6_000))
    return two_towns(Rows(caps=tuple(Cap("quota", what, most, day) for day in days)))


def _open(problem: Problem) -> int:
    return sum(window.seconds for window in problem.windows)


def test_a_quota_of_thirty_asks_for_three_nights() -> None:
    """Eighty leave: 30 and 30 are too few.

    The first leaves in the last second of the first night at the latest, with 60 seconds of
    boarding before; the last in the first of the third, 151 seconds before it is out of the zone.
    """
    bound = prove_bound(quota(30))
    assert bound.open_seconds == 7200 + 1 + 60 + 150
    assert bound.pause_seconds == bound.open_seconds + 2 * (86_400 - 7200)
    assert [(use.object, use.kind, use.share) for use in bound.uses] == [("quota", "condition", 1)]
    assert prove_bound(quota(40)).pause_seconds < 86_400 < 2 * 86_400 < bound.pause_seconds + 7200


def test_a_daily_quota_asks_for_as_many_days() -> None:
    """15 a day: six days, of which the first and the last may be a second."""
    assert prove_bound(daily(15)).open_seconds == 4 * 6_000 + 1 + 60 + 150
    assert prove_bound(daily(16)).open_seconds == 3 * 6_000 + 1 + 60 + 150


def test_who_may_not_pass_a_gate_goes_the_longer_way() -> None:
    """Twenty of eighty by the upper gate: both buses drive round with two loads of ten more."""
    freely, shared = two_towns(), two_towns(Rows(caps=(Cap("share", BY_THE_UPPER, 20),)))
    assert prove_bound(freely).open_seconds == 2730
    assert prove_bound(shared).open_seconds == 2930
    bound = prove_bound(shared)
    assert ("share", "condition") in [(use.object, use.kind) for use in bound.uses]


def test_a_daily_quota_of_a_gate_sends_others_round() -> None:
    assert prove_bound(daily(5, BY_THE_UPPER)).open_seconds > 2730
    assert prove_bound(daily(40, BY_THE_UPPER)).open_seconds == 2730


def exchange(free: int = 0, end_seconds: int = 5_000) -> Problem:
    """A bus for each town; the north waits, but for some, until the south has arrived."""
    rows = Rows(precedences=(Precedence("exchange", SOUTH_ARRIVES, 10, NORTH_LEAVES, free),))
    return two_towns(rows, north=10, south=10, windows=(Window(0, end_seconds),))


def test_one_trip_after_the_other_takes_the_time_of_both() -> None:
    """In, boarding, out and alighting; then from the other town out of the zone.

    150 s through the gate, 60 of boarding, 150 out, 200 to the camp and 30 of alighting; then 150.
    """
    bound = prove_bound(exchange())
    assert bound.open_seconds == 150 + 60 + 350 + 30 + 150
    assert [(use.object, use.kind, use.share) for use in bound.uses] == [
        ("exchange", "condition", 1)
    ]
    found = solve(exchange(), Request(), lambda steps: steps >= STEPS, lambda _: None)
    assert found.outcome is Outcome.PROVEN_SHORTEST
    assert prove_bound(exchange(free=10)) == prove_bound(replace(exchange(), rows=Rows()))


def test_what_waits_too_long_for_its_window_clashes_with_it() -> None:
    problem = exchange(end_seconds=600)
    assert prove_bound(problem).open_seconds > 600
    assert {(one.object, one.kind) for one in clash_of(problem)} == {
        ("windows", "time"),
        ("exchange", "condition"),
    }


def test_a_ratio_allows_its_share_of_all_there_is() -> None:
    (limit,) = limits_of(gate_share(Fraction(1, 2), 10))
    assert (limit.condition, limit.elsewhere) == ("share", 40)


def test_uncovered_hours_and_calendars_limit_nothing_or_all() -> None:
    part = replace(quota(30), rows=Rows(caps=(Cap("quota", EVERYBODY_LEAVES, 3, NIGHTS[0]),)))
    (limit,) = limits_of(part)
    assert [most_in(limit, NIGHTS, count) for count in (1, 2, 3)] == [None, None, None]
    assert most_in(limit, NIGHTS[:1], 1) == 3
    late = replace(part, rows=Rows(calendars=(Calendar("hours", SOUTH_LEAVES, NIGHTS[2:]),)))
    (limit,) = limits_of(late)
    assert most_in(limit, NIGHTS, 1) is None
    assert most_in(limit, NIGHTS[:2], 2) == 0
    assert prove_bound(part) == prove_bound(replace(part, rows=Rows()))


IMPOSSIBLE = {
    "a quota": (quota(26), Clash("quota", "condition", 27, 26, "people")),
    "a quota of nobody": (quota(0), Clash("quota", "condition", 27, 0, "people")),
    "a daily quota": (daily(7), Clash("quota", "condition", 9, 7, "people")),
    "a cap over all": (
        two_towns(Rows(caps=(Cap("most", EVERYBODY_LEAVES, 70),))),
        Clash("most", "condition", 80, 70, "people"),
    ),
    "a ratio": (
        two_towns(
            Rows(ratios=(Ratio("step", NORTH_LEAVES, SOUTH_ARRIVES, Fraction(1), 5),)), south=20
        ),
        Clash("step", "condition", 40, 25, "people"),
    ),
    "a calendar": (
        two_towns(Rows(calendars=(Calendar("never", SOUTH_LEAVES, (Window(60_000, 70_000),)),))),
        Clash("never", "condition", 40, 0, "people"),
    ),
}


@pytest.mark.parametrize("case", IMPOSSIBLE)
def test_what_no_condition_lets_move_is_proven_impossible(case: str) -> None:
    problem, clash = IMPOSSIBLE[case]
    bound = prove_bound(problem)
    assert bound.open_seconds > _open(problem)
    claims = bound.open_seconds, bound.pause_seconds
    assert check_certificate(problem, bound.certificate, *claims) == ()
    assert clash_of(problem) == (clash,)
    found = solve(problem, Request(), lambda _: True, lambda _: None)
    assert found.outcome is Outcome.PROVEN_IMPOSSIBLE
    assert found.clash == (clash,)


@pytest.mark.parametrize("name", CONDITIONED)
def test_proofs_under_conditions_are_confirmed(name: str) -> None:
    problem = CONDITIONED[name]
    bound, proof = bound_with_proof(problem)
    claims = bound.open_seconds, bound.pause_seconds
    assert check_certificate(problem, bound.certificate, *claims) == ()
    assert proof is not None
    assert uses_of(proof) == bound.uses


@pytest.mark.property
@given(SEEDS)
@settings(max_examples=60, deadline=None)
def test_no_timetable_under_conditions_is_shorter_than_the_bound(seed: int) -> None:
    problem = any_conditioned(seed)
    bound = prove_bound(problem)
    claims = bound.open_seconds, bound.pause_seconds
    assert check_certificate(problem, bound.certificate, *claims) == ()
    request = Request(bound=bound)
    searched = solve(problem, request, lambda steps: steps >= STEPS, lambda _: None).timetable
    for timetable in (nearest_first(problem), searched):
        if timetable is not None and not check_timetable(problem, timetable):
            measured = measure(problem, timetable)
            assert bound.open_seconds <= measured.open_seconds
            assert bound.pause_seconds <= measured.pause_seconds


def tightly_conditioned(seed: int) -> tuple[Problem, Timetable]:
    """A timetable, and caps that allow no more in any of their hours than it does."""
    problem, timetable = tight_case(seed)
    draw = Random(seed)
    loads = [load.id for load in problem.loads]
    caps: list[Cap] = []
    for number in range(draw.randint(1, 3) if loads else 0):
        gates = [gate.id for gate in problem.gates] if draw.random() < 0.4 else []
        what = Quantity(
            tuple(draw.sample(loads, draw.randint(1, len(loads)))),
            draw.choice(list(Moment)),
            tuple(draw.sample(gates, draw.randint(1, len(gates)))) if gates else (),
        )
        for hours in _hours(problem, draw):
            most = _units(problem, timetable, what, hours)
            caps.append(Cap(f"cap-{number}", what, most, hours))
    return replace(problem, rows=Rows(caps=tuple(caps))), timetable


def _hours(problem: Problem, draw: Random) -> tuple[Window | None, ...]:
    """All time, each window, or stretches of one length that follow each other."""
    kind = draw.randrange(3)
    if kind == 0:
        return (None,)
    if kind == 1:
        return problem.windows
    length = max(1, problem.horizon_seconds // draw.randint(2, 9))
    first = -draw.randrange(length)
    return tuple(
        Window(start, start + length) for start in range(first, problem.horizon_seconds, length)
    )


def _units(problem: Problem, timetable: Timetable, what: Quantity, hours: Window | None) -> int:
    ways = {way.id: way for way in problem.ways}
    units = 0
    for trip in timetable.trips:
        if trip.load not in what.loads or trip.unloading_end_seconds is None:
            continue
        if what.gates and not set(what.gates) & set(ways[trip.way].gates):
            continue
        leaves = what.moment is Moment.DEPARTURE
        at = trip.departure_seconds if leaves else trip.unloading_end_seconds
        if hours is None or hours.start_seconds <= at < hours.end_seconds:
            units += trip.quantity
    return units


@pytest.mark.property
@given(SEEDS)
@settings(max_examples=120, deadline=None)
def test_each_row_holds_where_caps_are_as_tight_as_can_be(seed: int) -> None:
    problem, timetable = tightly_conditioned(seed)
    assert check_timetable(problem, timetable) == ()
    days = without_last_empties(problem, timetable)
    short = replace(problem, windows=usable(problem.windows, problem.margin_seconds))
    span = span_of(short, days)
    if span is None:
        return
    c = collapse(short, span.windows, assumed_open_seconds=span.open_seconds)
    point = count(c, days, span)
    broken = [
        row.name
        for row in c.program.rows
        if sum(a * point[j] for j, a in row.coefficients.items()) < row.least
    ]
    assert broken == []


@pytest.mark.property
@given(SEEDS)
@settings(max_examples=60, deadline=None)
def test_nor_is_the_bound_above_it(seed: int) -> None:
    problem, timetable = tightly_conditioned(seed)
    bound, measured = prove_bound(problem), measure(problem, timetable)
    assert bound.open_seconds <= measured.open_seconds
    assert bound.pause_seconds <= measured.pause_seconds
    claims = bound.open_seconds, bound.pause_seconds
    assert check_certificate(problem, bound.certificate, *claims) == ()


@pytest.mark.property
@given(SEEDS, st.integers(1, 40))
@settings(max_examples=40, deadline=None)
def test_looser_caps_never_raise_the_bound(seed: int, more: int) -> None:
    problem, _ = tightly_conditioned(seed)
    caps = tuple(replace(cap, most_units=cap.most_units + more) for cap in problem.rows.caps)
    tight = prove_bound(problem, whole_days=False)
    if tight.open_seconds > _open(problem):
        return
    loose = prove_bound(replace(problem, rows=Rows(caps=caps)), whole_days=False)
    free = prove_bound(replace(problem, rows=Rows()), whole_days=False)
    assert free.open_seconds <= loose.open_seconds <= tight.open_seconds
    assert free.pause_seconds <= loose.pause_seconds <= tight.pause_seconds
