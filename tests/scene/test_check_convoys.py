"""Convoys of a scene: sizes, fleets that can form one, and teams that lead."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from tests.riverbend import riverbend_scene
from treve.scene.check import check_scene
from treve.scene.check_convoys import check_convoys
from treve.scene.model import Scene
from treve.scene.remarks import Doubts, Path
from treve.scene.ways import Convoy, Corridor

HERE: Path = ("corridors", 0, "convoy")


def with_convoys(fewest: int, most: int, **changes: Any) -> Scene:
    return dataclasses.replace(
        riverbend_scene(),
        corridors=(Corridor("east", ("bridge",), convoy=Convoy(fewest, most)),),
        **changes,
    )


def found(scene: Scene, doubts: Doubts | None = None) -> list[tuple[str, Path, dict[str, Any]]]:
    return [
        (remark.finding.code, remark.path, dict(remark.finding.figures))
        for remark in check_convoys(scene, doubts or Doubts())
    ]


def test_a_scene_without_convoys_has_nothing_to_tell() -> None:
    assert found(riverbend_scene()) == []


@pytest.mark.parametrize(("fewest", "most"), [(1, 10), (1, 1), (2, 2)])
def test_convoys_that_every_fleet_can_form_are_right(fewest: int, most: int) -> None:
    scene = with_convoys(fewest, most, escort_teams=1)
    larger = tuple(dataclasses.replace(fleet, count=max(2, fleet.count)) for fleet in scene.fleets)
    assert found(dataclasses.replace(scene, fleets=larger)) == []


def test_sizes_that_cannot_be_are_faults() -> None:
    sizes = {"smallest_vehicles": 3, "largest_vehicles": 2}
    assert found(with_convoys(3, 2)) == [("convoy-sizes-turned", HERE, sizes)]
    assert found(with_convoys(1, 0)) == [("convoy-without-vehicles", HERE, {})]
    assert found(with_convoys(0, 4)) == [("convoy-without-vehicles", HERE, {})]


def test_a_spacing_that_nobody_has_to_keep_is_a_warning() -> None:
    """Where each may go alone and nobody is led, none goes behind another of its convoy."""

    def with_spacing(fewest: int, minutes: float | None, teams: int | None) -> list[str]:
        scene = with_convoys(fewest, 9, escort_teams=teams)
        convoy = Convoy(fewest, 9, minutes)
        corridors = (dataclasses.replace(scene.corridors[0], convoy=convoy),)
        told = found(dataclasses.replace(scene, corridors=corridors))
        return [code for code, *_ in told if code.startswith("convoy-")]

    assert with_spacing(1, 0.5, None) == ["convoy-spacing-idle"]
    assert (
        with_spacing(2, 0.5, None) == with_spacing(1, None, None) == with_spacing(1, 0.5, 3) == []
    )


def test_fleets_of_which_none_can_form_a_convoy_are_named() -> None:
    scene = with_convoys(4, 9)
    named = found(scene)
    small = {at: one for at, one in enumerate(scene.fleets) if one.id in {"bus", "ambulance"}}
    assert named[:2] == [
        ("fleet-below-convoy", ("fleets", at, "count"),
         {"vehicles": one.in_service, "corridors": "east (4)"})
        for at, one in small.items()
    ]  # fmt: skip


def test_who_is_taken_along_by_a_larger_fleet_is_not() -> None:
    """Three buses form a convoy of three; the ambulance goes behind them."""
    scene = with_convoys(3, 9)
    assert {fleet.id: fleet.in_service for fleet in scene.fleets}["bus"] == 3
    assert found(scene) == []


def test_vehicles_kept_back_are_in_no_convoy() -> None:
    scene = with_convoys(3, 9)
    kept = dataclasses.replace(scene.fleets[0], reserve_percent=30)
    fleets = (kept, *scene.fleets[1:])
    assert kept.in_service == 2
    assert found(dataclasses.replace(scene, fleets=fleets))[0][1] == ("fleets", 0, "count")


def test_private_cars_and_vehicles_without_a_road_there_are_left_alone() -> None:
    scene = with_convoys(1_000, 1_000)
    elsewhere = [dataclasses.replace(link, vehicle_class="coach") for link in scene.links]
    named = [path[1] for _, path, _ in found(dataclasses.replace(scene, links=tuple(elsewhere)))]
    assert [scene.fleets[at].vehicle.id for at in named if isinstance(at, int)] == ["coach"]


def test_no_team_is_a_fault_and_a_team_without_convoys_a_warning() -> None:
    none = found(with_convoys(1, 2, escort_teams=0))
    idle = found(dataclasses.replace(riverbend_scene(), escort_teams=4))
    assert none == [("escort-teams-none", ("escort_teams",), {})]
    assert idle == [("escort-without-convoys", ("escort_teams",), {"teams": 4})]


@pytest.mark.parametrize(
    "doubts", [Doubts(sections=frozenset({"fleets"})), Doubts(figures=True)], ids=["list", "figure"]
)
def test_of_what_could_not_be_read_nothing_is_said(doubts: Doubts) -> None:
    assert found(with_convoys(4, 9), doubts) == []
    assert found(dataclasses.replace(riverbend_scene(), escort_teams=4), doubts) == []


def test_the_check_of_a_scene_asks_for_convoys() -> None:
    codes = [remark.finding.code for remark in check_scene(with_convoys(3, 2))]
    assert "convoy-sizes-turned" in codes
