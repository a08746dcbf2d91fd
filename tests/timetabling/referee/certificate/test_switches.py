"""The referee's own row of a lane that has to be switched, against the bound's."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from tests.problems.at_gates import ferry_lane
from treve.timetabling.bound import prove_bound
from treve.timetabling.bound.collapsed import collapse
from treve.timetabling.problem import Leg, Problem, Way
from treve.timetabling.referee import check_certificate
from treve.timetabling.referee.certificate.sheet import OPEN_TIME, Sheet
from treve.timetabling.referee.certificate.switches import switch_rows

NAME = "gate-switches:gate:bus"


def test_both_sides_make_the_same_row() -> None:
    problem = ferry_lane(1200)
    (found,) = (row for row in collapse(problem, 1).program.rows if row.name == NAME)
    ((name, make),) = switch_rows(Sheet.of(problem, 1, 0))
    row = make()
    assert name == NAME
    assert row.least == found.least == -6 * 1200 + 6 * _lost(problem)
    assert row.coefficients[OPEN_TIME] == 6
    assert set(row.coefficients.values()) == {6, -(6 * 60 + 1200)}


def _lost(problem: Problem) -> int:
    """The same of a lane that needs no switching."""
    rows = collapse(problem, 1).program.rows
    return next(row.least for row in rows if row.name == "gate-time:gate:both")


def test_where_a_road_leads_round_the_gate_there_is_none() -> None:
    problem = ferry_lane(1200)
    around = Way("around", "camp", "town", (Leg(9000, 9000),), frozenset({"bus"}))
    assert list(switch_rows(Sheet.of(replace(problem, ways=(*problem.ways, around)), 1, 0))) == []
    assert list(switch_rows(Sheet.of(ferry_lane(1200, lanes=2), 1, 0))) == []
    assert list(switch_rows(Sheet.of(ferry_lane(), 1, 0))) == []


def test_a_proof_for_a_lane_that_takes_longer_to_switch_does_not_hold_for_this_one() -> None:
    slow, quick = ferry_lane(2400), ferry_lane(600)
    bound = prove_bound(slow)
    assert bound.certificate is not None
    assert NAME in bound.certificate.multipliers
    claims = bound.open_seconds, bound.pause_seconds
    assert check_certificate(slow, bound.certificate, *claims) == ()
    assert check_certificate(quick, bound.certificate, *claims) != ()


def test_a_row_of_a_fleet_that_does_not_return_is_not_taken() -> None:
    problem = ferry_lane(2400)
    bound = prove_bound(problem)
    assert bound.certificate is not None
    moved = {**bound.certificate.multipliers, "gate-switches:gate:nobody": Fraction(1)}
    forged = replace(bound.certificate, multipliers=moved)
    claims = bound.open_seconds, bound.pause_seconds
    assert check_certificate(problem, forged, *claims) != ()
