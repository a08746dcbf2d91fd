"""Which row of a gate's table counts."""

from __future__ import annotations

import pytest

from treve.plan.gates import lanes, most_specific, passages
from treve.scene.ways import Gate, PassageMinutes
from treve.timetabling.problem import Direction, Lane

GATE = Gate(
    "g",
    (
        PassageMinutes(9),
        PassageMinutes(8, vehicle_class="coach"),
        PassageMinutes(7, load="people"),
        PassageMinutes(6, load="stretcher_cases"),
        PassageMinutes(5, direction="in"),
        PassageMinutes(4, load="people", direction="out", regime="strict"),
        PassageMinutes(3, load="empty"),
    ),
)


@pytest.mark.parametrize(
    ("vehicle_class", "state", "direction", "minutes"),
    [
        ("truck", "goods", Direction.OUT, 9),
        ("coach", "goods", Direction.OUT, 8),
        ("coach", "civilians", Direction.OUT, 7),
        ("coach", "stretcher_cases", Direction.OUT, 6),
        ("truck", "goods", Direction.IN, 5),
        ("coach", "goods", Direction.IN, 8),
        ("coach", "empty", Direction.IN, 3),
    ],
)
def test_the_most_specific_row_counts(
    vehicle_class: str, state: str, direction: Direction, minutes: float
) -> None:
    row = most_specific(GATE, vehicle_class, state, direction)

    assert row is not None
    assert row.minutes == minutes


def test_rows_of_the_regime_in_force_count() -> None:
    strict = Gate("g", GATE.minutes, regime="strict")

    row = most_specific(strict, "truck", "civilians", Direction.OUT)

    assert row == PassageMinutes(4, load="people", direction="out", regime="strict")


def test_a_later_row_replaces_one_alike() -> None:
    gate = Gate("g", (PassageMinutes(1), PassageMinutes(2)))

    assert most_specific(gate, "coach", "empty", Direction.IN) == PassageMinutes(2)


def test_no_row_means_no_passage() -> None:
    gate = Gate("g", (PassageMinutes(1, vehicle_class="ambulance"),))

    assert passages(gate, {"coach": frozenset({"civilians"})}) == ()


def test_lanes_of_each_kind_and_directions_without_a_lane() -> None:
    gate = Gate("g", (PassageMinutes(1),), lanes_both=0, lanes_out=2)

    assert lanes(gate) == (Lane(frozenset({Direction.OUT})),) * 2
    assert {row.direction for row in passages(gate, {"coach": frozenset()})} == {Direction.OUT}
