"""Which row of a gate's table counts."""

from __future__ import annotations

import pytest

from treve.scene.passages import most_specific
from treve.scene.ways import Gate, PassageMinutes

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
        ("truck", "goods", "out", 9),
        ("coach", "goods", "out", 8),
        ("coach", "civilians", "out", 7),
        ("coach", "stretcher_cases", "out", 6),
        ("truck", "goods", "in", 5),
        ("coach", "goods", "in", 8),
        ("coach", "empty", "in", 3),
    ],
)
def test_the_most_specific_row_counts(
    vehicle_class: str, state: str, direction: str, minutes: float
) -> None:
    row = most_specific(GATE, vehicle_class, state, direction)

    assert row is not None
    assert row.minutes == minutes


def test_rows_of_the_regime_in_force_count() -> None:
    strict = Gate("g", GATE.minutes, regime="strict")

    row = most_specific(strict, "truck", "civilians", "out")

    assert row == PassageMinutes(4, load="people", direction="out", regime="strict")


def test_a_later_row_replaces_one_alike() -> None:
    gate = Gate("g", (PassageMinutes(1), PassageMinutes(2)))

    assert most_specific(gate, "coach", "empty", "in") == PassageMinutes(2)


def test_what_no_row_fits_may_not_pass() -> None:
    gate = Gate("g", (PassageMinutes(1, vehicle_class="ambulance"),))

    assert most_specific(gate, "coach", "empty", "out") is None
