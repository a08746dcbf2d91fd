"""What a gate surely loses at the ends of the pause."""

from __future__ import annotations

import pytest

from treve.timetabling.bound.columns import Ends
from treve.timetabling.bound.reach import Spare

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
