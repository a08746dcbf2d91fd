"""Lengths on the ground and the flat view."""

from __future__ import annotations

import numpy as np
import pytest

from treve.roads.geometry import Flat, ground_metres


def metres(*spots: float) -> float:
    return float(ground_metres(*(np.array([value]) for value in spots))[0])


def test_a_degree_of_latitude() -> None:
    assert metres(5.0, 46.0, 5.0, 47.0) == pytest.approx(111_195.1, abs=0.1)


def test_aleppo_to_idlib() -> None:
    # 36.2021 N 37.1343 E to 35.9306 N 36.6339 E: 54.2 km in a straight line.
    assert metres(37.1343, 36.2021, 36.6339, 35.9306) == pytest.approx(54_200, rel=0.01)


def test_nothing_between_a_spot_and_itself() -> None:
    assert metres(5.0, 46.0, 5.0, 46.0) == 0.0


def test_the_view_goes_there_and_back() -> None:
    flat = Flat(46.0)
    longitude, latitude = np.array([5.0, -71.3]), np.array([46.0, -12.5])
    assert flat.longitude(flat.x(longitude)) == pytest.approx(longitude)
    assert flat.degrees_north(flat.y(latitude)) == pytest.approx(latitude)


def test_the_view_is_true_on_its_parallel() -> None:
    flat = Flat(46.0)
    east = flat.x(5.1) - flat.x(5.0)
    assert east == pytest.approx(metres(5.0, 46.0, 5.1, 46.0), rel=1e-4)
