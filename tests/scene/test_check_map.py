"""Coordinates given in pairs, the right way round."""

from __future__ import annotations

import pytest

from treve.scene.calendar import Calendar, PauseStyle
from treve.scene.check_map import check_map
from treve.scene.model import Place, PlaceKind, Scene

Pair = tuple[float | None, float | None]


def remarks(*pairs: Pair, town: tuple[float, float] | None = None) -> list[tuple[str, str]]:
    places = tuple(
        Place(f"p{number}", PlaceKind.DEPOT, latitude=latitude, longitude=longitude)
        for number, (latitude, longitude) in enumerate(pairs)
    )
    scene = Scene("Map", Calendar("UTC", PauseStyle.CONTINUOUS, ()), places, ())
    return [(remark.finding.code, remark.finding.objects[0]) for remark in check_map(scene, town)]


@pytest.mark.parametrize(
    ("pairs", "found"),
    [
        ([(46.1, 4.7), (46.2, 4.8), (46.3, 4.9)], []),
        ([(46.1, 4.7), (46.2, 4.8), (4.9, 46.3)], [("coordinates-swapped", "p2")]),
        ([(46.1, 4.7), (46.2, 4.8), (-33.9, 151.2)], [("far-from-all", "p2")]),
        ([(46.1, None)], [("half-coordinates", "p0")]),
        ([(None, 4.7)], [("half-coordinates", "p0")]),
        # Aleppo's latitude and longitude are nearly alike: a degree off is enough.
        ([(36.20, 37.15), (36.17, 37.12), (37.10, 36.16)], [("coordinates-swapped", "p2")]),
        ([(36.20, 37.15), (36.17, 37.12), (37.02, 36.63)], []),
        ([(46.1, 4.7), (4.8, 46.2)], []),  # Of two points nobody knows which is wrong.
        ([(None, None)] * 4, []),
    ],
)
def test_pairs(pairs: list[Pair], found: list[tuple[str, str]]) -> None:
    assert remarks(*pairs) == found


def test_all_of_them_exchanged_are_told_by_their_time_zone() -> None:
    paris, damascus = (48.9, 2.3), (33.5, 36.3)
    assert remarks((4.7, 46.1), (4.8, 46.2), town=paris) == [
        ("coordinates-outside-zone", "p0"),
        ("coordinates-outside-zone", "p1"),
    ]
    assert remarks((46.1, 4.7), (46.2, 4.8), town=paris) == []
    assert remarks((36.2, 37.1), town=damascus) == []
