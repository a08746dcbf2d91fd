"""The three periods of December 2016 as scenes, and the fit of minutes at gates."""

from __future__ import annotations

import pytest

from bench.periods import FIRST, PATIENTS, PERIODS, Period, fit_gate, least_hours, period_scene
from treve.scene.model import Scene
from treve.wiring import scene_to_plan


@pytest.fixture(scope="module")
def aleppo() -> Scene:
    return scene_to_plan("aleppo-2016")


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: period.id)
def test_a_period_has_its_people_and_vehicles(aleppo: Scene, period: Period) -> None:
    scene = period_scene(aleppo, period)
    patients = sum(group.leaving for group in scene.groups if group.category in PATIENTS)
    assert (sum(group.leaving for group in scene.groups), patients) == (
        period.people,
        period.patients,
    )
    assert [fleet.count for fleet in scene.fleets] == [period.buses, period.ambulances, period.cars]


def test_the_periods_add_up_to_the_record() -> None:
    assert sum(period.people for period in PERIODS) == 35_000
    assert sum(period.patients for period in PERIODS) == 811
    assert sum(period.cars for period in PERIODS) == 1231


def test_the_scene_has_the_minutes_that_fit_the_first_day(aleppo: Scene) -> None:
    fit = fit_gate(aleppo, 1.0)
    assert fit.gate == pytest.approx(1.0, abs=0.05)
    assert fit.hours[0] == pytest.approx(FIRST.hours, abs=0.1)


def test_no_minutes_at_gates_fit_where_the_road_alone_takes_too_long(aleppo: Scene) -> None:
    assert fit_gate(aleppo, 2.0).gate is None


def test_longer_minutes_at_gates_never_make_a_period_shorter(aleppo: Scene) -> None:
    short, long = (least_hours(period_scene(aleppo, FIRST, gate=gate)) for gate in (0.8, 1.2))
    assert short <= long
