"""The stay that a certificate claims: followed from the end of every stretch, or refused."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from tests.problems.one_gate import GATE, LOAD, PROBLEM
from treve.timetabling.bound import prove_bound
from treve.timetabling.bound.stay import grain_seconds
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.referee import check_certificate
from treve.timetabling.window import (
    Window,
)

DAY = 86_400


def _half_an_hour_a_day(minutes: int, margin: int = 0) -> Problem:
    """Two days on which the gate is open for less than a round takes."""
    hours = tuple(Window(k * DAY + 7_200, k * DAY + 7_200 + minutes * 60) for k in range(2))
    return replace(
        PROBLEM,
        gates=(replace(GATE, hours=hours),),
        loads=(replace(LOAD, quantity=50),),
        windows=(Window(0, 2 * DAY),),
        margin_seconds=margin,
    )


@pytest.mark.parametrize("margin", [0, 900])
def test_the_referee_follows_the_stay_itself(margin: int) -> None:
    problem = _half_an_hour_a_day(minutes=20, margin=margin)
    bound = prove_bound(problem)
    assert bound.certificate is not None
    claims = bound.open_seconds, bound.pause_seconds
    assert check_certificate(problem, bound.certificate, *claims) == ()
    more = replace(bound.certificate, value=bound.certificate.value + 2 * grain_seconds(problem))
    (fault, *_) = check_certificate(problem, more, *claims)
    assert (fault.code, fault.objects) == ("referee-proof-claim", (f"stay:{LOAD.id}",))


@pytest.mark.parametrize(
    "changes",
    [
        {"multipliers": {"stay:nobody": Fraction(1)}},
        {"multipliers": {f"stay:{LOAD.id}": Fraction(2)}},
        {"value": Fraction(1, 2)},
        {"windows": 0},
    ],
)
def test_a_claim_that_is_none_is_refused(changes: dict[str, object]) -> None:
    problem = _half_an_hour_a_day(minutes=20)
    certificate = prove_bound(problem).certificate
    assert certificate is not None
    wrong = replace(certificate, **changes)  # type: ignore[arg-type]
    faults = check_certificate(problem, wrong, 0)
    assert [fault.code for fault in faults] == ["referee-proof-claim"]


def test_a_stay_with_something_that_takes_no_time_is_refused() -> None:
    problem = _half_an_hour_a_day(minutes=20)
    bound = prove_bound(problem)
    assert bound.certificate is not None
    fleets = tuple(replace(one, loading_seconds={LOAD.kind: 0}) for one in problem.fleets)
    instant = replace(problem, fleets=fleets)
    codes = [f.code for f in check_certificate(instant, bound.certificate, 1)]
    assert "referee-proof-claim" in codes
