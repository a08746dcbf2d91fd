"""What each fleet can do, and where it may rest."""

from __future__ import annotations

from dataclasses import replace

from treve.plan.build import build_problem
from treve.plan.fleets import capacity
from treve.scene.model import Consignment, Fleet, Place, PlaceKind, Scene, VehicleClass


def test_a_truck_drives_out_again_unless_it_may_rest(riverbend: Scene, truck: VehicleClass) -> None:
    goods = (Consignment("rice", "rice", 5, "clinic", "mill", within_pause=True),)

    def ways(fleet: Fleet) -> list[str]:
        scene = replace(riverbend, fleets=(fleet,), groups=(), consignments=goods)
        return sorted(way.id for way in build_problem(scene).problem.ways)

    assert ways(Fleet("truck", truck, 1, "clinic")) == ["clinic>mill/east", "mill>clinic/east"]


def test_vehicles_of_a_scene_without_an_outside_rest_inside(riverbend: Scene) -> None:
    places = tuple(replace(place, inside=True) for place in riverbend.places)
    problem = build_problem(replace(riverbend, places=places)).problem

    assert [(fleet.id, fleet.rests_inside) for fleet in problem.fleets] == [
        ("bus", True),
        ("ambulance", True),
        ("cars", True),
    ]


def test_vehicles_from_outside_do_not_rest_inside(riverbend: Scene) -> None:
    problem = build_problem(riverbend).problem

    assert [fleet.rests_inside for fleet in problem.fleets] == [False, False, False]


def test_a_fleet_without_work_is_left_at_home_with_a_remark(
    riverbend: Scene, truck: VehicleClass
) -> None:
    nothing = replace(truck, capacity={"wheelchairs": 1.0})
    scene = replace(riverbend, fleets=(*riverbend.fleets, Fleet("idle", nothing, 3, "clinic")))

    built = build_problem(scene)

    assert [fleet.id for fleet in built.problem.fleets] == ["bus", "ambulance", "cars"]
    assert ("fleet-without-work", ("idle",)) in [(f.code, f.objects) for f in built.findings]


def test_a_share_of_a_person_is_not_seated(riverbend: Scene) -> None:
    cars = replace(riverbend.fleets[2], occupancy=4.5)

    assert capacity(cars, {}) == {"seats": 4}
    codes = [f.code for f in build_problem(replace(riverbend, fleets=(cars,))).findings]
    assert "occupancy-counted-whole" in codes


def test_a_truck_that_no_road_leads_out_is_said(riverbend: Scene, truck: VehicleClass) -> None:
    one_way = tuple(
        replace(link, origin=link.destination, destination=link.origin, two_way=False)
        for link in riverbend.links[:1]
    )
    goods = (Consignment("rice", "rice", 5, "clinic", "mill", within_pause=True),)
    scene = replace(
        riverbend,
        fleets=(Fleet("truck", truck, 1, "clinic"),),
        groups=(),
        consignments=goods,
        links=(*one_way, *riverbend.links[1:]),
    )

    assert ("fleet-cannot-leave-zone", ("truck", "mill")) in [
        (f.code, f.objects) for f in build_problem(scene).findings
    ]


def test_a_fleet_that_no_road_leads_away_from_is_a_warning(riverbend: Scene) -> None:
    depot = Place("depot", PlaceKind.DEPOT, inside=False)
    bus = replace(riverbend.fleets[0], home="depot")
    scene = replace(
        riverbend, places=(*riverbend.places, depot), fleets=(bus, *riverbend.fleets[1:])
    )

    (idle,) = (f for f in build_problem(scene).findings if f.code == "fleet-reaches-nothing")

    assert (idle.severity, idle.objects) == ("warning", ("bus",))
    assert idle.figures["home"] == "depot"
    assert str(idle.figures["links"]).startswith("depot-")


def test_a_share_of_a_fleet_is_kept_back_for_breakdowns(riverbend: Scene) -> None:
    """A tenth of 30 is three, not four; of one vehicle begun it is a whole one."""
    bus = riverbend.fleets[0]
    for count, percent, used in ((30, 10, 27), (31, 10, 27), (4, 25, 3), (4, 1, 3)):
        fleet = replace(bus, count=count, reserve_percent=percent)
        built = build_problem(replace(riverbend, fleets=(fleet, *riverbend.fleets[1:])))
        assert built.problem.fleets[0].count == used
        found = [f for f in built.findings if f.code == "vehicles-kept-back"]
        assert [dict(f.figures) for f in found] == [
            {"kept_vehicles": count - used, "vehicles": count}
        ]
