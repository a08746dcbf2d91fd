"""Whole rounds in each of several windows: what a pencil finds, and nothing more than that."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from tests.timetabling.bound.rounds import CLASSES, DAY, HOUR, MINUTE, OPEN_HOURS, rounds
from treve.timetabling.bound import prove_bound, units_proof
from treve.timetabling.problem import (
    Direction,
    Leg,
    Problem,
    Stop,
    Way,
)
from treve.timetabling.referee import most_in_pause
from treve.timetabling.referee.certificate import check_certificate
from treve.timetabling.solution import Bound, Certificate
from treve.timetabling.window import (
    Window,
)

NIGHT_MINUTES = (DAY - OPEN_HOURS * HOUR) // MINUTE


def _confirmed(problem: Problem) -> Bound:
    """The bound, as the referee confirms it."""
    bound = prove_bound(problem)
    claims = bound.open_seconds, bound.pause_seconds
    assert check_certificate(problem, bound.certificate, *claims) == ()
    return bound


def _minutes(bound: Bound) -> tuple[float, float]:
    """Open time, and the whole pause."""
    return bound.open_seconds / MINUTE, bound.pause_seconds / MINUTE


@pytest.mark.parametrize(
    ("patients", "open_minutes", "pause_minutes"),
    [
        (5, 55, 55),
        (10, 65 * 2 - 20, 65 * 2 - 10),
        (20, 65 * 4 - 20, 65 * 4 - 10),
        (21, 65 * 5 - 20, 65 * 5 - 20 + NIGHT_MINUTES),
        (40, 65 * 8 - 20, 65 * 8 - 20 + NIGHT_MINUTES),
        (41, 300 + 65 * 5 - 20, 300 + 65 * 5 - 20 + 2 * NIGHT_MINUTES),
        (44, 300 + 65 * 5 - 20, 300 + 65 * 5 - 20 + 2 * NIGHT_MINUTES),
        (46, 300 + 65 * 6 - 20, 300 + 65 * 6 - 20 + 2 * NIGHT_MINUTES),
        (61, 600 + 65 * 5 - 20, 600 + 65 * 5 - 20 + 3 * NIGHT_MINUTES),
    ],
)
def test_each_ambulance_makes_whole_rounds_in_each_window(
    patients: int, open_minutes: int, pause_minutes: int
) -> None:
    """Four a window at most; those of the first and the last share what is left.

    Over a night nobody is charged the ten minutes of setting down: where two windows do it takes
    ten minutes less of open time than one.
    """
    problem = rounds(patients=patients)
    assert _minutes(_confirmed(problem)) == (open_minutes, pause_minutes)


def test_without_days_rounds_are_cut_in_halves_by_nights() -> None:
    bound = prove_bound(rounds(patients=44), whole_days=False)
    assert bound.pause_seconds < 28 * HOUR + 30 * MINUTE
    assert prove_bound(rounds(patients=44)).pause_seconds == 48 * HOUR + 5 * MINUTE


@pytest.mark.parametrize("margin", [MINUTE, 10 * MINUTE, 50 * MINUTE])
def test_each_margin_takes_its_window(margin: int) -> None:
    """With 50 minutes there is just time for four rounds; in the whole windows none is lost."""
    problem = rounds(patients=44, margin=margin)
    expected = 300 + 65 * 5 - 20 + 2 * margin // MINUTE
    assert _minutes(_confirmed(problem)) == (expected, expected + 2 * NIGHT_MINUTES)


def test_a_margin_may_take_a_whole_round() -> None:
    """With 51 minutes only three rounds fit, and six are left for the first and the last."""
    problem = rounds(patients=44, margin=51 * MINUTE)
    expected = 300 + 65 * 6 - 20 + 2 * 51
    assert _minutes(_confirmed(problem)) == (expected, expected + 2 * NIGHT_MINUTES)


def test_two_fleets_share_the_pause_as_it_is_split() -> None:
    """Forty-four patients leave 305 minutes for both ends, seven loads for each bus 340.

    Three loads of each in the whole window, and four at the ends: 100 * 4 - 30 - 30.
    """
    problem = rounds(patients=44, people=700)
    assert _minutes(_confirmed(problem)) == (640, 640 + 2 * NIGHT_MINUTES)


def test_no_number_of_windows_is_enough_where_there_are_not_rounds_enough() -> None:
    problem = rounds(patients=101, days=5)
    bound = prove_bound(problem)
    assert bound.open_seconds > 5 * OPEN_HOURS * HOUR
    assert prove_bound(problem, whole_days=False).open_seconds < 5 * OPEN_HOURS * HOUR
    assert check_certificate(problem, bound.certificate, 10**9, 10**9) == ()


def _of_windows(bound: Bound, windows: int) -> Certificate:
    assert bound.certificate is not None
    every = (bound.certificate, *bound.certificate.others)
    return next(c for c in every if c.windows == windows)


def test_forged_certificates_are_refused() -> None:
    problem = rounds(patients=44)
    bound = prove_bound(problem)
    assert bound.certificate is not None
    three = _of_windows(bound, 3)
    supposed = three.supposed_open_seconds
    assert supposed == 605 * MINUTE - 1
    row = max(three.multipliers, key=lambda name: three.multipliers[name])
    less = {name: y for name, y in three.multipliers.items() if name != row}
    forged = {
        "longer": replace(three, supposed_open_seconds=supposed + 1, value=three.value + 1),
        "fewer rows": replace(three, multipliers=less),
        "another sign": replace(three, multipliers=less | {row: -three.multipliers[row]}),
        "no such row": replace(three, multipliers=less | {"days:0:0": Fraction(1)}),
        "more": replace(three, value=three.value + 1),
        "two": replace(three, windows=2, basis=None, assumed_open_seconds=0),
        "four": replace(three, windows=4, basis=None, assumed_open_seconds=0),
        "nothing": replace(three, supposed_open_seconds=0),
        "shorter": replace(three, supposed_open_seconds=supposed - 1),
    }
    others = tuple(c for c in (bound.certificate, *bound.certificate.others) if c.windows != 3)
    for what, one in forged.items():
        assert check_certificate(problem, replace(one, others=others), bound.open_seconds), what


def test_what_proves_one_number_of_windows_is_no_proof_of_fewer() -> None:
    """Of two windows it is proven that all their time fails; that says nothing of five."""
    problem = rounds(patients=44)
    bound = prove_bound(problem)
    two = _of_windows(bound, 2)
    assert (two.supposed_open_seconds, two.value) == (10 * HOUR, Fraction(10 * HOUR + 1))
    alone = replace(two, others=())
    codes = [f.code for f in check_certificate(problem, alone, bound.open_seconds)]
    assert codes == ["referee-proof-open"]


@pytest.mark.parametrize(("patients", "days", "open_minutes"), [(16, 1, 65 * 4 - 10), (44, 6, 605)])
def test_work_outside_takes_nothing_of_rounds(patients: int, days: int, open_minutes: int) -> None:
    """Ambulances also carry patients from the camp to a hospital, at any time; so they may."""
    one = rounds(patients=patients, days=days)
    road = (Leg(20 * MINUTE, 20 * MINUTE, inside=False),)
    camp = replace(one.loads[0], id="camp", origin="camp", destinations=("hospital",))
    problem = replace(
        one,
        stops=(*one.stops, Stop("hospital", inside=False)),
        ways=(
            *one.ways,
            Way("on", "camp", "hospital", road, CLASSES),
            Way("back", "hospital", "camp", road, CLASSES),
        ),
        loads=(*one.loads, camp),
    )
    assert _confirmed(problem).open_seconds == open_minutes * MINUTE
    assert prove_bound(problem, whole_days=False).open_seconds < (open_minutes - 20) * MINUTE


@pytest.mark.parametrize(("windows", "most"), [(1, 20), (2, 40), (3, 60)])
def test_so_many_can_be_moved_in_windows_that_are_given(windows: int, most: int) -> None:
    problem = rounds(patients=101)
    second = (windows - 1) * DAY + OPEN_HOURS * HOUR
    units, certificate = units_proof(problem, second, rank=None)
    found = most_in_pause(problem, certificate, windows * OPEN_HOURS * HOUR)
    assert (units, found.units, found.faults) == (most, most, ())


def test_a_day_without_a_load_may_bring_a_vehicle_to_where_the_next_begins() -> None:
    """A second town, three hours beyond the first, where vehicles may stand overnight.

    To and fro is no day's work: the first brings the ambulances in, the second them out.
    """
    one = rounds(patients=5, days=2)
    far = (Leg(3 * HOUR, 3 * HOUR),)
    fleets = tuple(replace(fleet, rests_inside=True) for fleet in one.fleets)
    problem = replace(
        one,
        stops=(*one.stops, Stop("far")),
        ways=(
            Way("far-out", "far", "camp", far, one.ways[0].vehicle_classes),
            Way("far-in", "camp", "far", far, one.ways[0].vehicle_classes, (), Direction.IN),
        ),
        loads=(replace(one.loads[0], origin="far"),),
        fleets=fleets,
    )
    open_minutes = 3 * 60 + 15 + 3 * 60
    expected = (open_minutes, open_minutes + NIGHT_MINUTES)
    assert _minutes(_confirmed(problem)) == expected


@pytest.mark.parametrize(
    ("patients", "open_seconds", "pause_seconds"),
    [
        (15, 170 * MINUTE + 1, 55 * MINUTE + DAY - 1),
        (25, 290 * MINUTE + 2, 120 * MINUTE + 2 * DAY - 1),
        (30, 355 * MINUTE + 2, 55 * MINUTE + 3 * DAY - 1),
        (35, 410 * MINUTE + 3, 50 * MINUTE + 4 * DAY - 1),
    ],
)
def test_windows_of_unlike_lengths(patients: int, open_seconds: int, pause_seconds: int) -> None:
    """One round, two, one, two, one: what counts is which of them are the ends of the pause.

    Three each in two windows, one and two, take the shortest pause; the least open time is that of
    two, one, two with the one in the midst. Five each: two, one, two take the shortest pause, but
    one, two, one, one the least open time. Windows are a second longer than an hour or two.
    """
    windows = tuple(
        Window(DAY * n, DAY * n + hours * HOUR + 1) for n, hours in enumerate((1, 2, 1, 2, 1))
    )
    bound = _confirmed(replace(rounds(patients=patients), windows=windows))
    assert (bound.open_seconds, bound.pause_seconds) == (open_seconds, pause_seconds)
