"""What is said of a timetable, against what it is."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.mill import CAR_OUT, fault, problem, timetable, with_object
from treve.timetabling.referee.claims import check_claims, check_totals
from treve.timetabling.timetable import Timetable


def test_true_claims_hold() -> None:
    assert check_claims(problem(), timetable(), 2890, 2890, {}) == ()


def test_each_false_claim_is_named() -> None:
    assert check_claims(problem(), timetable(), 2889, 2891, {"people": 1}) == (
        fault("claim-pause", "pause", claimed_seconds=2889, measured_seconds=2890),
        fault("claim-open", "open", claimed_seconds=2891, measured_seconds=2890),
        fault("claim-unmoved", "people", claimed=1, measured=0),
    )


def test_units_left_behind_are_claimed() -> None:
    fewer = Timetable(timetable().trips[:CAR_OUT])
    assert check_claims(problem(), fewer, 2890, 2890, {"people": 4}) == ()
    assert check_claims(problem(), fewer, 2890, 2890, {}) == (
        fault("claim-unmoved", "people", claimed=0, measured=4),
    )


def test_totals_tell_people_from_goods() -> None:
    goods = with_object("loads", "beds", people=False)
    fewer = Timetable(timetable().trips[:CAR_OUT])
    assert (
        check_totals(
            goods,
            fewer,
            people_moved=56,
            people_unmoved=4,
            kilograms_moved=2,
            kilograms_unmoved=0,
        )
        == ()
    )
    assert check_totals(
        goods,
        fewer,
        people_moved=60,
        people_unmoved=0,
        kilograms_moved=1,
        kilograms_unmoved=1,
    ) == (
        fault("claim-total", "people_moved", claimed=60, measured=56),
        fault("claim-total", "people_unmoved", claimed=0, measured=4),
        fault("claim-total", "kilograms_moved", claimed=1, measured=2),
        fault("claim-total", "kilograms_unmoved", claimed=1, measured=0),
    )


def test_of_a_broken_problem_nothing_is_said() -> None:
    broken = replace(problem(), windows=())
    assert check_claims(broken, timetable(), 0, 0, {}) == ()
    assert (
        check_totals(
            broken,
            timetable(),
            people_moved=0,
            people_unmoved=0,
            kilograms_moved=0,
            kilograms_unmoved=0,
        )
        == ()
    )
