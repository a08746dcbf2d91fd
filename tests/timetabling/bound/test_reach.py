"""What a gate or a bay surely loses at the ends of the pause."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.one_gate import with_fleet
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.bound import prove_bound
from treve.timetabling.bound.columns import Ends
from treve.timetabling.bound.reach import Spare
from treve.timetabling.problem import Stop
from treve.timetabling.referee import check_certificate
from treve.timetabling.span import pause_seconds

ENDS = Ends(head=30, tail=20, ready_head=10, ready_tail=5)


@pytest.mark.parametrize(
    ("spare", "lost"),
    [
        (Spare(1, 100, 100, 1000), 50),
        (Spare(1, 100, 100, 40), 40),
        (Spare(1, 100, 100, 0), 0),
        (Spare(2, 100, 100, 0), 0),
        (Spare(2, 100, 100, 100), 30),
        (Spare(2, 100, 100, 200), 65),
        (Spare(3, 100, 100, 0), 15),
        (Spare(3, 4, 100, 300), 4 + 65),
    ],
)
def test_no_more_is_lost_than_there_is(spare: Spare, lost: int) -> None:
    assert spare.lost(ENDS) == lost


def test_a_gate_that_nobody_can_pass_loses_nothing_more() -> None:
    assert Spare(1, 100, 100, 1000).lost(None) == 0


def test_one_bay_stands_empty_until_a_bus_can_be_there_and_after_the_last_has_left() -> None:
    """Two buses, one bay: 660 s in, twice 300 s of boarding, 720 s out."""
    problem = replace(
        with_fleet(count=2), stops=(Stop("village", bays=1), Stop("town", inside=False))
    )
    bound, found = prove_bound(problem), nearest_first(problem)
    assert found is not None
    assert bound.pause_seconds == pause_seconds(problem, found) == 660 + 2 * 300 + 720
    assert check_certificate(problem, bound.certificate, bound.open_seconds) == ()
    assert [(use.object, use.kind) for use in bound.uses] == [("village", "bays")]
