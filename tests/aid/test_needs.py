"""The sheet of needs: what is sent, what stays unmet and for want of what."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.riverbend import TRUCK, riverbend_scene
from treve.aid.deliveries import Delivery
from treve.aid.items import Per, ReliefItem, Supplied
from treve.aid.needs import assess, in_proportion
from treve.aid.points import served_by_point
from treve.aid.reach import quickest_minutes
from treve.aid.supply import supply, unmet_needs
from treve.aid.trucks import Trucks
from treve.errors import Figure, Finding
from treve.languages import say_finding
from treve.plan.build import build_problem
from treve.scene.calendar import Hours
from treve.scene.model import Consignment, Fleet, Place, PlaceKind, Relief, Scene, Stock

WATER = ReliefItem(
    id="water",
    per=Per.PERSON_DAY,
    quantity=10,
    unit="litre",
    whole=False,
    kilograms=1,
    cubic_metres=0.001,
    kilocalories=0,
    priority=1,
    default=True,
    meaning="",
    source="a standard",
)
RICE = replace(
    WATER,
    id="rice",
    quantity=0.5,
    unit="kilogram",
    cubic_metres=0.002,
    kilocalories=3500,
    priority=2,
)
ITEMS = (RICE, WATER)


def scene_with_relief(*, water_tonnes: float = 100, trucks: int = 2, days: float = 10) -> Scene:
    """Riverbend with a warehouse at the school and distribution at the church square."""
    bare = riverbend_scene()
    places = tuple(
        replace(place, kind=PlaceKind.DISTRIBUTION_POINT) if place.id == "church" else place
        for place in bare.places
    )
    return replace(
        bare,
        places=places,
        fleets=(*bare.fleets, Fleet("truck", TRUCK, trucks, "school")),
        consignments=(),
        stocks=(Stock("school", "water", water_tonnes), Stock("school", "rice", 100)),
        relief=Relief(days=days, days_waiting=1, within_pause=True),
    )


def test_needs_are_met_by_priority_from_stock_with_trucks() -> None:
    needs = assess(scene_with_relief(), ITEMS)

    assert needs.people == Supplied(staying=50, waiting=679, days=10, days_waiting=1)
    assert [
        (row.item.id, row.kilograms, row.truck_loads, row.sent_kilograms) for row in needs.items
    ] == [
        ("water", 11790, 11790 / 8000, 11790),
        ("rice", 590, 590 / 8000, 590),
    ]
    assert needs.truck_loads == 2
    assert needs.deliveries == (
        Delivery("water", "school", "church", 11790),
        Delivery("rice", "school", "church", 590),
    )
    assert needs.findings == ()
    assert needs.ration() == pytest.approx((500, 1750))


def test_what_no_stock_holds_stays_in_plain_sight() -> None:
    needs = assess(scene_with_relief(water_tonnes=4), ITEMS)

    assert (needs.items[0].sent_kilograms, needs.items[0].no_stock_kilograms) == (4000, 7790)
    assert [
        (finding.code, finding.objects, dict(finding.figures)) for finding in needs.findings
    ] == [
        (
            "unmet-for-want-of-stock",
            ("water",),
            {"unmet_kilograms": 7790, "needed_kilograms": 11790, "consigned_kilograms": 0},
        )
    ]


def test_items_that_want_the_same_are_told_in_one_finding() -> None:
    needs = assess(replace(scene_with_relief(), stocks=()), ITEMS)
    kilograms = sum(row.kilograms for row in needs.items)

    assert needs.findings == (
        Finding(
            "unmet-for-want-of-stock",
            ("water", "rice"),
            {
                "unmet_kilograms": kilograms,
                "needed_kilograms": kilograms,
                "consigned_kilograms": 0,
            },
        ),
    )


def test_what_consignments_bring_is_told_from_what_is_in_no_stock() -> None:
    own = Consignment("own", "water", 5.0, "school", "church", within_pause=True)
    scene = replace(scene_with_relief(water_tonnes=4), consignments=(own,))
    (finding,) = assess(scene, ITEMS).findings
    assert dict(finding.figures) == {
        "unmet_kilograms": 2790,
        "needed_kilograms": 11790,
        "consigned_kilograms": 5000,
    }
    assert say_finding(finding, "en") == (
        "2,790 kg of the 11,790 kg needed of water are neither in stock nor in the scene’s own "
        "consignments, which bring 5,000 kg of it."
    )


def test_stocks_that_no_need_is_counted_for_are_told_with_the_likely_word() -> None:
    stocks = (Stock("school", "Watr", 5), Stock("school", "flour", 2), Stock("school", "water", 1))
    figures: dict[str, Figure] = {
        "tonnes": 7,
        "others": "Watr, flour",
        "likely": "water",
        "items": "rice, water",
    }
    told = Finding("stocks-not-counted", ("school",), figures, "note")
    assert assess(with_own_goods(stocks=stocks), ITEMS).findings[-1] == told
    assert told not in unmet_needs(with_own_goods(stocks=stocks), ITEMS)


def test_the_lower_priority_goes_without_where_trucks_do_not_suffice() -> None:
    scene = scene_with_relief(trucks=1, days=200)
    short = replace(scene, calendar=replace(scene.calendar, windows=(_first_hours(scene, 4),)))

    needs = assess(short, ITEMS)

    # 70 minutes at the ends and twice 21 on the road: three rounds begin in four hours.
    assert needs.truck_trips_at_most == 3
    assert [(row.item.id, row.sent_kilograms, row.no_truck_kilograms) for row in needs.items] == [
        ("water", 24000, 76000),
        ("rice", 0, 5340),
    ]
    assert [finding.code for finding in needs.findings][-1] == "unmet-for-want-of-trucks"


def test_no_trucks_and_no_point_are_said() -> None:
    needs = assess(riverbend_scene(), ITEMS)

    assert [finding.code for finding in needs.findings][:2] == [
        "no-distribution-point",
        "no-trucks",
    ]
    assert (needs.truck_loads, needs.deliveries) == (None, ())


def test_an_unknown_item_is_said() -> None:
    scene = scene_with_relief()
    asked = replace(scene, relief=Relief(days=1, items=("water", "ryce")))

    needs = assess(asked, ITEMS)

    assert [row.item.id for row in needs.items] == ["water"]
    assert [finding.objects for finding in needs.findings] == [("relief",)]
    assert needs.findings[0].figures == {"value": "ryce", "likely": "rice", "items": "rice, water"}


def test_goods_already_consigned_are_not_sent_twice() -> None:
    scene = replace(
        scene_with_relief(), consignments=(Consignment("own", "water", 11, "school", "church"),)
    )

    assert assess(scene, ITEMS).items[0].sent_kilograms == 790


def test_supply_makes_consignments_once() -> None:
    scene = supply(scene_with_relief(), ITEMS)

    assert [
        (c.id, c.tonnes, c.cubic_metres, c.within_pause, c.priority) for c in scene.consignments
    ] == [
        ("relief:water:school:church", 11.79, 11.79, True, 1),
        ("relief:rice:school:church", 0.59, 1.18, True, 2),
    ]
    assert supply(scene, ITEMS) == scene
    assert (
        sum(load.quantity for load in build_problem(scene).problem.loads if not load.people)
        == 12380
    )


def test_small_goods_ride_together() -> None:
    scene = supply(scene_with_relief(days=1), ITEMS)

    assert [(c.id, c.tonnes, c.cubic_metres, c.priority) for c in scene.consignments] == [
        ("relief:water+rice:school:church", 7.655, 8.02, 1)
    ]


def test_supply_gives_volume_to_goods_of_the_table() -> None:
    scene = replace(
        riverbend_scene(), consignments=(Consignment("own", "rice", 2, "school", "church"),)
    )

    assert supply(scene, ITEMS).consignments[0].cubic_metres == 4.0


def test_people_are_served_by_the_nearest_point() -> None:
    bare = riverbend_scene()
    near = Place("near", PlaceKind.DISTRIBUTION_POINT, latitude=46.0, longitude=4.0)
    far = Place("far", PlaceKind.DISTRIBUTION_POINT, latitude=47.0, longitude=5.0)
    homes = tuple(replace(place, latitude=46.1, longitude=4.1) for place in bare.places)
    scene = replace(bare, places=(*homes, far, near))

    assert served_by_point(scene, Relief(days=2)) == {"near": Supplied(50, 679, 2, 1)}


def test_quickest_minutes_run_through_gates() -> None:
    assert quickest_minutes(riverbend_scene(), "school", "truck") == {
        "school": 0,
        "bridge": 15,
        "church": 21,
        "mill": 25,
        "clinic": 32,
    }


def test_trucks_that_reach_no_point_make_no_trip() -> None:
    scene = replace(scene_with_relief(), links=())

    assert Trucks(scene, {"church"}).trips == 0
    # More trucks would not help: what is missing is a road.
    assert [finding.code for finding in assess(scene, ITEMS).findings] == [
        "unmet-for-want-of-links",
    ]


def test_what_is_unmet_is_the_same_before_and_after_supply() -> None:
    scene = scene_with_relief(water_tonnes=4)

    assert unmet_needs(scene, ITEMS) == assess(scene, ITEMS).findings != ()
    assert unmet_needs(supply(scene, ITEMS), ITEMS) == unmet_needs(scene, ITEMS)
    assert unmet_needs(replace(scene, relief=None), ITEMS) == ()


@pytest.mark.property
@given(
    st.integers(0, 10_000),
    st.dictionaries(st.sampled_from("abcdef"), st.floats(0.1, 100), min_size=1),
)
def test_shares_add_up_and_stay_within_one_unit(units: int, weights: dict[str, float]) -> None:
    split = in_proportion(units, weights)

    assert sum(split.values()) == units
    total = sum(weights.values())
    assert all(abs(split[name] - units * weights[name] / total) < 1 + 1e-6 for name in weights)


def _first_hours(scene: Scene, hours: int) -> Hours:
    window = scene.calendar.windows[0]
    return replace(window, end=window.start + timedelta(hours=hours))


def test_goods_come_from_the_nearest_warehouse_first_whatever_it_is_called() -> None:
    """The school is minutes away and the attic, first by its name, an hour and a half."""
    scene = scene_with_relief()
    attic = replace(
        next(place for place in scene.places if place.id == "school"), id="attic", name="Attic"
    )
    far = tuple(
        replace(
            link,
            origin="attic" if link.origin == "school" else link.origin,
            destination="attic" if link.destination == "school" else link.destination,
            minutes=link.minutes + 90,
            loaded_minutes=None,
        )
        for link in scene.links
        if "school" in (link.origin, link.destination)
    )
    stocks = (Stock("attic", "water", 100), Stock("school", "water", 10))

    needs = assess(
        replace(scene, places=(*scene.places, attic), links=(*scene.links, *far), stocks=stocks),
        (WATER,),
    )

    assert needs.deliveries == (
        Delivery("water", "school", "church", 10_000),
        Delivery("water", "attic", "church", 1790),
    )


def with_own_goods(*, stocks: tuple[Stock, ...] = ()) -> Scene:
    """No distribution point and no stock: the scene says itself what trucks bring."""
    bare = riverbend_scene()
    own = (
        Consignment("jars", "water", 11, "school", "church"),
        Consignment("sacks", "flour", 2, "school", "church"),
        Consignment("bags", "rice", 0.5, "school", "church"),
    )
    fleets = (*bare.fleets, Fleet("truck", TRUCK, 2, "school"))
    relief = Relief(days=10, items=("water",))
    return replace(bare, fleets=fleets, consignments=own, stocks=stocks, relief=relief)


def test_trucks_that_bring_the_goods_of_the_scene_make_trips() -> None:
    needs = assess(with_own_goods(), ITEMS)

    windows = with_own_goods().calendar.windows
    minutes = sum((one.end - one.start) / timedelta(minutes=1) for one in windows)
    # 70 minutes at the ends and twice 21 on the road.
    assert needs.truck_trips_at_most == 2 * math.ceil(minutes / 112)
    assert needs.findings[0] == Finding("no-distribution-point", (), {"consignments": 3})


def test_goods_that_no_need_is_counted_for_are_told() -> None:
    figures: dict[str, Figure] = {"tonnes": 2.5, "others": "flour, rice"}
    figures |= {"likely": "none", "items": "water"}
    told = Finding("consignments-not-counted", ("sacks", "bags"), figures, "note")
    assert assess(with_own_goods(), ITEMS).findings[-1] == told
    # A plan moves them: there it is no remark.
    assert told not in unmet_needs(with_own_goods(), ITEMS)


def test_own_goods_lend_no_trips_to_stocks_that_no_road_leaves() -> None:
    scene = with_own_goods(stocks=(Stock("nowhere", "water", 100),))
    places = (*scene.places, Place("nowhere", PlaceKind.WAREHOUSE))
    scene = replace(scene, places=places, relief=Relief(days=100, points=("church",)))
    codes = [finding.code for finding in assess(scene, ITEMS).findings]
    assert "unmet-for-want-of-links" in codes


def loaded_trips(scene: Scene) -> int:
    """Trips with goods that a plan of this scene needs, of Riverbend's trucks."""
    problem = build_problem(scene).problem
    (truck,) = (fleet for fleet in problem.fleets if fleet.id == "truck")
    goods = [load for load in problem.loads if not load.people]
    return sum(math.ceil(load.quantity / truck.capacity[load.kind]) for load in goods)


@pytest.mark.parametrize("days", [1, 3, 10, 40, 100])
def test_needs_count_the_truck_loads_that_a_plan_makes(days: float) -> None:
    own = Consignment("own", "water", 3.1, "school", "church", within_pause=True)
    scene = replace(scene_with_relief(days=days), consignments=(own,))

    needs = assess(scene, ITEMS)

    assert needs.truck_loads == loaded_trips(supply(scene, ITEMS))


def test_what_is_unmet_counts_as_truck_loads_too() -> None:
    enough = assess(scene_with_relief(), ITEMS).truck_loads

    assert assess(scene_with_relief(water_tonnes=4), ITEMS).truck_loads == enough
    assert assess(replace(scene_with_relief(), stocks=()), ITEMS).truck_loads == enough


def test_goods_without_a_point_are_truck_loads_all_the_same() -> None:
    scene = scene_with_relief()
    places = tuple(replace(place, kind=PlaceKind.DEPOT) for place in scene.places)

    needs = assess(replace(scene, places=places), ITEMS)

    assert (needs.by_point, needs.truck_loads) == ({}, 2)
