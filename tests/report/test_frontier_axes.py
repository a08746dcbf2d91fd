"""What is varied is named in words, the typed path behind it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.report.plain import plain
from tests.report.test_frontier_outputs import CURVE, MAP
from treve.plan.frontier_model import Axis
from treve.report.frontier_axes import axes_paths, axes_words, axis_words
from treve.report.frontier_rows import columns, title

NAMED = replace(CURVE, names={"bridge": "Old bridge", "hall": "Village hall"})


@pytest.mark.parametrize(
    ("path", "unit", "english", "french"),
    [
        ("fleets.ambulances.count", "", "number of “ambulances”", "le nombre de « ambulances »"),
        (
            "fleets.private_car.count",
            "",
            "number of “private car”",
            "le nombre de « voiture particulière »",
        ),
        ("gates.bridge.lanes", "", "lanes at Old bridge", "les voies à Old bridge"),
        ("places.hall.bays", "", "bays at Village hall", "les quais à Village hall"),
        (
            *("places.hall.capacity.civilians", ""),
            "Village hall, capacity, civilians",
            "Village hall, capacité, civils",
        ),
        ("gates.bridge.longest_wait", "min", "Old bridge, longest wait, minutes", None),
        ("calendar.windows", "", "windows", "fenêtres"),
        ("odd", "", "odd", "odd"),
        ("escort_teams", "", "escort teams", "équipes d’escorte"),
        (
            *("corridors.bridge.convoy.largest", ""),
            "Old bridge, most vehicles in a convoy",
            "Old bridge, plus de véhicules dans un convoi",
        ),
    ],
)
def test_an_axis_is_told_in_words(path: str, unit: str, english: str, french: str | None) -> None:
    axis = Axis(path, (1.0, 2.0), unit)

    assert plain(axis_words(axis, NAMED, "en")) == english
    if french is not None:
        assert plain(axis_words(axis, NAMED, "fr")) == french


def test_the_typed_paths_stand_in_the_title_and_words_over_the_columns() -> None:
    assert axes_paths(MAP) == "fleets.bus.count × gates.bridge.lanes"
    assert plain(axes_words(MAP, "en")) == "number of “bus” × lanes at bridge"
    assert plain(title(MAP, "en")) == (
        "<Town>: the pause over number of “bus” × lanes at bridge "
        "(fleets.bus.count × gates.bridge.lanes)"
    )
    assert [plain(head) for head in columns(MAP, "en")[:2]] == [
        "number of “bus”",
        "lanes at bridge",
    ]
