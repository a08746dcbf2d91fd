"""What a gate's table becomes for the vehicles that pass."""

from __future__ import annotations

from treve.plan.gates import lanes, passages
from treve.scene.ways import Gate, PassageMinutes
from treve.timetabling.problem import Direction, Lane


def test_no_row_means_no_passage() -> None:
    gate = Gate("g", (PassageMinutes(1, vehicle_class="ambulance"),))

    assert passages(gate, {"coach": frozenset({"civilians"})}) == ()


def test_lanes_of_each_kind_and_directions_without_a_lane() -> None:
    gate = Gate("g", (PassageMinutes(1),), lanes_both=0, lanes_out=2)

    assert lanes(gate) == (Lane(frozenset({Direction.OUT})),) * 2
    assert {row.direction for row in passages(gate, {"coach": frozenset()})} == {Direction.OUT}
