"""The vehicle catalogue."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from treve.measures import parse_cubic_metres, parse_minutes, parse_tonnes
from treve.scene.model import VehicleClass
from treve.store.catalogue import catalogue, catalogue_rows


def test_a_coach_and_an_ambulance() -> None:
    assert catalogue()["coach"].vehicle == VehicleClass("coach", {"seats": 50.0}, 20.0, 15.0)
    ambulance = {"seats": 2.0, "stretchers": 1.0, "wheelchairs": 1.0}
    assert catalogue()["ambulance"].vehicle == VehicleClass("ambulance", ambulance, 15.0, 10.0)


def test_private_cars_do_not_come_back() -> None:
    cars = catalogue()["private_car"]
    assert (cars.vehicle.returns, cars.occupancy) == (False, 4.0)


def test_the_classes_everybody_needs_are_there() -> None:
    assert {"coach", "minibus", "ambulance", "truck", "private_car"} <= set(catalogue())


def test_every_row_has_a_type_that_its_default_is_of() -> None:
    reads: dict[str, Callable[[str], object]] = {
        "count": int,
        "ratio": float,
        "duration": parse_minutes,
        "mass": parse_tonnes,
        "volume": parse_cubic_metres,
        "truth": lambda text: {"true": True, "false": False}[text],
    }
    for row in catalogue_rows():
        reads[row.type](row.default)
        assert row.meaning
        assert row.unit
        assert row.source


@pytest.mark.parametrize("vehicle", ["coach", "ambulance", "truck", "private_car"])
def test_what_no_publication_gives_is_said_to_be_assumed(vehicle: str) -> None:
    assumed = catalogue()[vehicle].assumed
    assert "loading_minutes" in assumed
    assert all(why and not why.startswith("assumed") for why in assumed.values())
