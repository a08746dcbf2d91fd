"""What a scene says against itself, found without any file."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from typing import Any

import pytest

from treve.scene.calendar import Calendar, Hours, PauseStyle
from treve.scene.check import Doubts, check_scene
from treve.scene.check_ways import MOST_GATES
from treve.scene.model import (
    Category,
    Consignment,
    Fleet,
    Group,
    Party,
    Place,
    PlaceKind,
    Relief,
    Scene,
    Side,
    Stock,
    VehicleClass,
)
from treve.scene.sources import Provenance, Source
from treve.scene.ways import Corridor, Gate, Link, PassageMinutes
from treve.timetabling.solvers.search.board import STEPS

COACH = VehicleClass("coach", {"seats": 50.0}, 20.0, 15.0)
AMBULANCE = VehicleClass("ambulance", {"stretchers": 1.0}, 15.0, 10.0)
CAR = VehicleClass("private_car", {"seats": 5.0}, 10.0, 5.0, returns=False)
SCENE = Scene(
    name="Tiny",
    calendar=Calendar(
        "UTC",
        PauseStyle.CONTINUOUS,
        (Hours(datetime(2026, 11, 2, 6, tzinfo=UTC), datetime(2026, 11, 2, 18, tzinfo=UTC)),),
        30.0,
    ),
    places=(
        Place("mill", PlaceKind.ASSEMBLY_POINT, latitude=46.1, longitude=4.7, side=Side.INNER),
        Place("school", PlaceKind.RECEIVING_SITE, latitude=46.2, longitude=4.8, inside=False),
    ),
    fleets=(Fleet("bus", COACH, 3, "school"),),
    gates=(Gate("bridge", (PassageMinutes(2.0),), latitude=46.15, longitude=4.75),),
    corridors=(Corridor("east", ("bridge",)),),
    links=(Link("mill", "bridge", 9.0), Link("bridge", "school", 14.0)),
    groups=(Group("millers", "mill", Category.CIVILIANS, 40, 30, ("school",)),),
)


def found(doubts: Doubts | None = None, **changes: Any) -> list[tuple[str, tuple[int | str, ...]]]:
    scene = dataclasses.replace(SCENE, **changes)
    return [(remark.finding.code, remark.path) for remark in check_scene(scene, doubts)]


def group(**changes: Any) -> tuple[Group, ...]:
    return (dataclasses.replace(SCENE.groups[0], **changes),)


def fleet(**changes: Any) -> tuple[Fleet, ...]:
    return (dataclasses.replace(SCENE.fleets[0], **changes),)


def gate(**changes: Any) -> tuple[Gate, ...]:
    return (dataclasses.replace(SCENE.gates[0], **changes),)


def with_room(**capacity: int) -> Place:
    return dataclasses.replace(SCENE.places[1], capacity=capacity)


def figures(code: str, **changes: Any) -> list[dict[str, Any]]:
    scene = dataclasses.replace(SCENE, **changes)
    remarks = check_scene(scene)
    return [dict(one.finding.figures) for one in remarks if one.finding.code == code]


def test_a_second_link_is_told_with_both_figures() -> None:
    links = (*SCENE.links, Link("mill", "bridge", 11.0))
    assert figures("duplicate-link", links=links) == [
        {"origin": "mill", "destination": "bridge", "earlier_minutes": 9.0, "minutes": 11.0}
    ]


def test_room_is_held_against_all_who_can_go_nowhere_else() -> None:
    """Thirty have only the school; of twenty, eight chose it and twelve the hall."""
    hall = Place("hall", PlaceKind.RECEIVING_SITE, latitude=46.2, longitude=4.9)
    shared = dataclasses.replace(
        SCENE.groups[0],
        id="others",
        leaving=20,
        destinations=("school", "hall"),
        shares={"school": 8, "hall": 12},
    )
    found = figures(
        "room-too-small",
        places=(SCENE.places[0], with_room(people=37), hall),
        groups=(*SCENE.groups, shared),
        links=(*SCENE.links, Link("bridge", "hall", 3.0)),
    )
    assert found == [{"kind": "people", "needed": 38, "room": 37}]


def test_room_for_goods_is_held_against_all_that_is_brought() -> None:
    shop = Place("shop", PlaceKind.DISTRIBUTION_POINT, capacity={"goods": 1500}, side=Side.INNER)
    rice = Consignment("rice", "rice", 2.0, "school", "shop")
    found = figures("room-too-small", places=(*SCENE.places, shop), consignments=(rice,))
    assert found == [{"kind": "goods", "needed": 2000, "room": 1500}]


def test_a_corridor_through_more_gates_than_a_trip_may_pass() -> None:
    names = tuple(f"gate-{number}" for number in range(11))
    gates = tuple(dataclasses.replace(SCENE.gates[0], id=name) for name in names)
    long = (*SCENE.corridors, Corridor("long", names))
    some = (*SCENE.gates, *gates)
    assert ("too-many-gates", ("corridors", 1, "gates")) in found(gates=some, corridors=long)
    told = figures("too-many-gates", gates=some, corridors=long)
    assert told == [{"gates": 11, "most": MOST_GATES}]
    fewer = (*SCENE.corridors, Corridor("long", names[:10]))
    assert figures("too-many-gates", gates=some, corridors=fewer) == []


def test_the_search_takes_as_many_gates_as_a_scene_may_have() -> None:
    assert STEPS - 2 == MOST_GATES


def test_a_scene_that_holds_together() -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("changes", "remarks"),
    [
        ({"groups": group(place="mil")}, [("unknown-place", ("groups", 0, "place"))]),
        (
            {"groups": group(destinations=("school", "schol"))},
            [("unknown-place", ("groups", 0, "destinations", 1))],
        ),
        (
            {"groups": group(leaving=50)},
            [("more-leaving-than-people", ("groups", 0, "leaving"))],
        ),
        (
            {"groups": group(shares={"school": 20})},
            [("shares-do-not-sum", ("groups", 0, "destinations"))],
        ),
        ({"groups": group(destinations=())}, [("no-destination-chosen", ("groups", 0))]),
        (
            {"groups": group(destinations=("mill",))},
            [
                ("destination-same-place", ("groups", 0, "destinations", 0)),
            ],
        ),
        ({"groups": SCENE.groups * 2}, [("duplicate-id", ("groups", 1, "id"))]),
        ({"groups": ()}, [("nothing-to-move", ())]),
        ({"groups": (), "relief": Relief(3.0)}, []),
        ({"relief": Relief(3.0, points=("shop",))}, [("unknown-place", ("relief", "points", 0))]),
        ({"stocks": (Stock("shop", "rice", 1.0),)}, [("unknown-place", ("stocks", 0, "place"))]),
        ({"fleets": fleet(home="schol")}, [("unknown-place", ("fleets", 0, "home"))]),
        ({"fleets": fleet(count=0)}, [("empty-fleet", ("fleets", 0, "count"))]),
        (
            {"fleets": fleet(reserve_percent=100)},
            [("fleet-kept-back-whole", ("fleets", 0, "reserve_percent"))],
        ),
        ({"fleets": fleet(occupancy=4.0)}, [("occupancy-not-car", ("fleets", 0, "occupancy"))]),
        ({"fleets": fleet(vehicle=CAR, home="mill", occupancy=4.0)}, []),
        (
            {"fleets": fleet(vehicle=CAR, home="mill", occupancy=0.5)},
            [("car-empty", ("fleets", 0, "occupancy"))],
        ),
        (
            {"fleets": fleet(vehicle=CAR, home="mill", occupancy=8.0)},
            [("car-overfull", ("fleets", 0, "occupancy"))],
        ),
        ({"fleets": fleet(vehicle=AMBULANCE)}, [("group-nobody-can-carry", ("groups", 0))]),
        (
            {"groups": group(category=Category.WHEELCHAIR_USERS)},
            [("group-nobody-can-carry", ("groups", 0))],
        ),
        ({"gates": gate(minutes=())}, [("gate-without-minutes", ("gates", 0, "minutes"))]),
        ({"gates": gate(lanes_both=0)}, [("gate-without-lanes", ("gates", 0, "lanes"))]),
        (
            {"gates": gate(lanes_both=0, lanes_switched=1)},
            [("gate-switch-missing", ("gates", 0, "lanes", "switched"))],
        ),
        ({"gates": gate(lanes_both=0, lanes_switched=1, switch_minutes=5.0)}, []),
        (
            {"gates": gate(switch_minutes=5.0)},
            [("gate-switch-idle", ("gates", 0, "lanes", "switch"))],
        ),
        ({"gates": gate(lanes_both=0, lanes_out=1)}, [("no-way-to-group", ("groups", 0))]),
        (
            {"gates": gate(minutes=(PassageMinutes(0.0),))},
            [("gate-zero-minutes", ("gates", 0, "minutes", 0, "minutes"))],
        ),
        (
            {"gates": gate(minutes=(PassageMinutes(2.0, load="people"),))},
            [("gate-row-missing", ("gates", 0, "minutes"))],
        ),
        (
            {"gates": gate(minutes=(PassageMinutes(2.0, regime="full"),), regime="light")},
            [("gate-row-missing", ("gates", 0, "minutes"))],
        ),
        (
            {"gates": gate(minutes=(PassageMinutes(2.0), PassageMinutes(1.0, "coatch")))},
            [("class-nobody-drives", ("gates", 0, "minutes", 1, "class"))],
        ),
        ({"gates": gate(owner="police")}, [("unknown-party", ("gates", 0, "owner"))]),
        ({"gates": gate(owner="police"), "parties": (Party("police"),)}, []),
        (
            {"corridors": (Corridor("east", ("bridge", "bridge")),)},
            [
                ("gate-twice", ("corridors", 0, "gates", 1)),
                ("unreachable", ("groups", 0, "destinations", 0)),
            ],
        ),
        (
            {"corridors": (*SCENE.corridors, Corridor("west", ()))},
            [("corridor-without-gates", ("corridors", 1, "gates"))],
        ),
        (
            {"links": (*SCENE.links, Link("mill", "mill", 1.0))},
            [("link-to-itself", ("links", 2))],
        ),
        (
            {"links": (*SCENE.links, Link("mill", "bridge", 1.0))},
            [("duplicate-link", ("links", 2))],
        ),
        (
            {"links": (Link("mill", "bridge", 9.0, loaded_minutes=8.0), SCENE.links[1])},
            [("loaded-quicker-than-empty", ("links", 0, "loaded_minutes"))],
        ),
        ({"links": (Link("mill", "bridge", 9.0, loaded_minutes=9.0), SCENE.links[1])}, []),
        (
            {"links": (Link("mill", "bridge", 0.0, loaded_minutes=0.0), SCENE.links[1])},
            [("link-zero-minutes", ("links", 0, "minutes"))],
        ),
        (
            {"links": (Link("mill", "bridge", 9.0, loaded_minutes=0.0), SCENE.links[1])},
            [("link-zero-minutes", ("links", 0, "loaded_minutes"))],
        ),
        (
            {"places": (SCENE.places[0], with_room(people=29))},
            [("room-too-small", ("places", 1, "capacity", "people"))],
        ),
        ({"places": (SCENE.places[0], with_room(people=30))}, []),
        (
            {"places": (SCENE.places[0], with_room(people=100, civilians=20, fighters=0))},
            [("room-too-small", ("places", 1, "capacity", "civilians"))],
        ),
        (
            {"groups": group(release=datetime(2026, 11, 2, 18, tzinfo=UTC))},
            [("release-after-calendar", ("groups", 0, "release"))],
        ),
        ({"groups": group(release=datetime(2026, 11, 2, 17, tzinfo=UTC))}, []),
        (
            {"groups": (*SCENE.groups, dataclasses.replace(SCENE.groups[0], id="Millers"))},
            [("id-differs-in-case", ("groups", 1, "id"))],
        ),
        (
            {"links": (Link("bridge", "mill", 9.0, two_way=False), SCENE.links[1])},
            [("no-way-out", ("groups", 0, "place"))],
        ),
        ({"links": SCENE.links[:1]}, [("unreachable", ("groups", 0, "destinations", 0))]),
        ({"links": (Link("mill", "school", 20.0),)}, []),
        (
            {
                "consignments": (
                    Consignment("rice", "rice", 2.0, "school", "mill", within_pause=True),
                )
            },
            [("nobody-carries-goods", ("consignments", 0))],
        ),
        (
            {"consignments": (Consignment("rice", "rice", 2.0, "school", "mill"),)},
            [("goods-will-not-move", ("consignments", 0))],
        ),
        (
            {"consignments": (Consignment("rice", "rice", 2.0, "mill", "mill"),)},
            [
                ("destination-same-place", ("consignments", 0, "to")),
                ("goods-will-not-move", ("consignments", 0)),
            ],
        ),
        (
            {"calendar": dataclasses.replace(SCENE.calendar, margin_minutes=720.0)},
            [("margin-eats-window", ("calendar", "margin"))],
        ),
        (
            {"calendar": dataclasses.replace(SCENE.calendar, margin_minutes=361.0)},
            [("margin-eats-half", ("calendar", "margin"))],
        ),
        ({"calendar": dataclasses.replace(SCENE.calendar, margin_minutes=360.0)}, []),
        (
            {"fleets": (dataclasses.replace(SCENE.fleets[0], reserve_percent=0.2),)},
            [("reserve-below-one", ("fleets", 0, "reserve_percent"))],
        ),
        (
            {
                "groups": group(provenance=Provenance("dril")),
                "sources": (Source("drill", "Invented"),),
            },
            [("unknown-source", ("groups", 0, "source"))],
        ),
        ({"groups": group(provenance=Provenance("A report of 2016"))}, []),
    ],
)
def test_one_fault(
    changes: dict[str, Any], remarks: list[tuple[str, tuple[int | str, ...]]]
) -> None:
    assert found(**changes) == remarks


def test_a_place_where_nobody_leaves_is_only_warned_about() -> None:
    lonely = Place("barn", PlaceKind.ASSEMBLY_POINT, side=Side.INNER)
    scene = dataclasses.replace(SCENE, places=(*SCENE.places, lonely))
    (remark,) = check_scene(scene)
    assert (remark.finding.code, remark.finding.severity) == ("no-way-out", "warning")


def test_goods_need_a_way_in() -> None:
    point = Place("square", PlaceKind.DISTRIBUTION_POINT, side=Side.INNER)
    scene = dataclasses.replace(SCENE, places=(*SCENE.places, point))
    (remark,) = check_scene(scene)
    assert (remark.finding.code, remark.finding.severity) == ("no-way-in", "warning")
    end = scene.links[0].destination
    only_in = dataclasses.replace(scene.links[0], origin=end, destination="square", two_way=False)
    (remark,) = check_scene(dataclasses.replace(scene, links=(*scene.links, only_in)))
    assert remark.finding.code == "no-way-out"


def test_coordinates_that_changed_places() -> None:
    school = dataclasses.replace(SCENE.places[1], latitude=4.8, longitude=46.2)
    assert found(places=(SCENE.places[0], school)) == [
        ("coordinates-swapped", ("places", 1, "latitude"))
    ]


def test_a_place_on_the_other_side_of_the_world() -> None:
    school = dataclasses.replace(SCENE.places[1], latitude=-33.0, longitude=151.0)
    assert found(places=(SCENE.places[0], school)) == [("far-from-all", ("places", 1, "latitude"))]


def test_half_of_a_pair() -> None:
    school = dataclasses.replace(SCENE.places[1], longitude=None)
    assert found(places=(SCENE.places[0], school)) == [("half-coordinates", ("places", 1))]


def test_nothing_is_said_against_what_could_not_be_read() -> None:
    doubts = Doubts(frozenset({"barn"}), frozenset({"places", "fleets"}), calendar=True)
    assert found(doubts, groups=group(place="barn"), fleets=()) == []


def test_a_class_without_a_link_of_its_own() -> None:
    links = (SCENE.links[0], Link("bridge", "school", 14.0, vehicle_class="minibus"))
    assert found(links=links) == [
        ("class-nobody-drives", ("links", 1, "class")),
        ("no-way-for-carriers", ("groups", 0)),
    ]


def test_likely_names_are_told() -> None:
    scene = dataclasses.replace(SCENE, groups=group(place="mil"))
    (remark,) = check_scene(scene)
    assert remark.finding.figures == {"value": "mil", "likely": "mill"}
    assert remark.finding.objects == ("millers",)
