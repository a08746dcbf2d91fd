"""Where time zones lie."""

from __future__ import annotations

import pytest

from treve.store.zones import zone_town


@pytest.mark.parametrize(
    ("zone", "town"),
    [
        ("Europe/Paris", (48.867, 2.333)),
        ("Asia/Damascus", (33.5, 36.3)),
        ("America/Bogota", (4.6, -74.083)),
        ("Pacific/Auckland", (-36.867, 174.767)),
    ],
)
def test_the_town_of_a_zone(zone: str, town: tuple[float, float]) -> None:
    assert zone_town(zone) == pytest.approx(town, abs=0.001)


def test_a_zone_that_lies_nowhere() -> None:
    assert zone_town("UTC") is None
    assert zone_town("Europe/Atlantis") is None
