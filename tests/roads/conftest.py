"""A town drawn by hand, and scenes in it."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from importlib import resources

import pytest

from tests.roads.towns import COACH, DATA
from treve.roads.graph import Profile, RoadGraph
from treve.roads.readers.osm import read_osm
from treve.roads.speeds import RoadSpeed
from treve.scene.calendar import Calendar, PauseStyle
from treve.scene.model import Fleet, Place, Scene, VehicleClass
from treve.scene.ways import Corridor, Gate


@pytest.fixture(scope="session")
def town() -> RoadGraph:
    """The town of ``data/town.osm``."""
    return read_osm(DATA / "town.osm")


@pytest.fixture(scope="session")
def speeds_table() -> tuple[RoadSpeed, ...]:
    """The shipped speeds, read without the room that stores them."""
    text = (resources.files("treve.roads") / "data" / "road_speeds.csv").read_text("utf-8")
    return tuple(
        RoadSpeed(row["road_class"], Profile[row["profile"].upper()], float(row["kph"]))
        for row in csv.DictReader(text.splitlines())
    )


SceneMaker = Callable[..., Scene]


@pytest.fixture
def make_scene() -> SceneMaker:
    """Make a scene of places, gates and corridors (id and gates)."""

    def make(
        places: Sequence[Place],
        gates: Sequence[Gate] = (),
        corridors: Sequence[tuple[str, tuple[str, ...]]] = (),
        vehicles: Sequence[VehicleClass] = (COACH,),
    ) -> Scene:
        return Scene(
            "town",
            Calendar("UTC", PauseStyle.CONTINUOUS, ()),
            tuple(places),
            tuple(Fleet(v.id, v, 1, places[-1].id) for v in vehicles),
            tuple(gates),
            tuple(Corridor(name, ids) for name, ids in corridors),
        )

    return make
