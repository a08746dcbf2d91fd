"""Fixtures of this room: scenes are values, so one serves all tests."""

from __future__ import annotations

import pytest

from tests.riverbend import TRUCK, riverbend_scene
from treve.scene.model import Scene, VehicleClass


@pytest.fixture(scope="session")
def riverbend() -> Scene:
    """Give the smallest scene."""
    return riverbend_scene()


@pytest.fixture(scope="session")
def truck() -> VehicleClass:
    """Give a truck of eight tonnes and thirty cubic metres."""
    return TRUCK
