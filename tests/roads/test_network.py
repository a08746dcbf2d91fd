"""The network: gates stop everybody, closures cut where they begin, places on them are refused."""

from __future__ import annotations

import pytest

from tests.roads.towns import graph_of, spot
from treve.roads.closures import Closure, parse_closures
from treve.roads.footing import Anchor, find_footings, open_roads
from treve.roads.graph import Profile, RoadGraph
from treve.roads.network import Network, build_network
from treve.roads.routing import Router
from treve.roads.speeds import Speeds

FIVE_METRES_A_SECOND = Speeds("bus", Profile.BUS, (18.0,) * 18, 10.0)


def street() -> RoadGraph:
    """Four kilometres from node 0 to node 2, by node 1 in the middle."""
    return graph_of([(0, 0), (2, 0), (4, 0)], [(0, 1, 0xFF), (1, 2, 0xFF)])


def built(*anchors: tuple[str, float, bool], closures: tuple[Closure, ...] = ()) -> Network:
    roads = open_roads(street(), Profile.BUS)
    footings, _ = find_footings(roads, [Anchor(n, *spot(x, 0), gate) for n, x, gate in anchors])
    network, faults = build_network(roads, footings, closures)
    assert faults == ()
    return network


def seconds(network: Network, origin: str, destination: str) -> float:
    router = Router(network, FIVE_METRES_A_SECOND)
    one, two = network.doors[origin].depart, network.doors[destination].arrive
    return float(router.matrix_seconds([one], [two])[0, 0])


def test_places_cut_a_road_and_let_through() -> None:
    network = built(("a", 0.5, False), ("b", 1.0, False), ("c", 1.5, False))
    assert seconds(network, "a", "b") == pytest.approx(100, abs=0.1)
    assert seconds(network, "a", "c") == pytest.approx(200, abs=0.1)
    assert seconds(network, "c", "a") == pytest.approx(200, abs=0.1)


def test_a_gate_lets_nobody_slip_through() -> None:
    network = built(("a", 0.5, False), ("gate", 1.0, True), ("c", 3.0, False))
    assert seconds(network, "a", "c") == float("inf")
    assert seconds(network, "a", "gate") == pytest.approx(100, abs=0.1)
    assert seconds(network, "gate", "c") == pytest.approx(400, abs=0.1)
    assert seconds(network, "c", "gate") == pytest.approx(400, abs=0.1)


def test_gates_in_series_are_reached_one_after_the_other() -> None:
    network = built(("a", 0.0, False), ("g", 1.0, True), ("h", 3.0, True), ("b", 4.0, False))
    assert seconds(network, "g", "h") == pytest.approx(400, abs=0.1)
    assert seconds(network, "a", "h") == float("inf")
    assert seconds(network, "h", "b") == pytest.approx(200, abs=0.1)


def test_a_place_at_the_gate_is_on_its_road() -> None:
    network = built(("a", 1.0, False), ("gate", 1.0, True), ("b", 3.0, False))
    assert seconds(network, "a", "gate") == pytest.approx(0, abs=0.01)
    assert seconds(network, "gate", "b") == pytest.approx(400, abs=0.1)


def test_a_drive_of_no_length_has_a_line_of_one_spot() -> None:
    network = built(("a", 1.0, False), ("gate", 1.0, True), ("b", 3.0, False))
    router = Router(network, FIVE_METRES_A_SECOND)
    (drive,) = router.drives(network.doors["a"].depart, [network.doors["gate"].arrive])
    assert drive is not None
    for point in router.line(drive):
        assert point == pytest.approx(spot(1.0, 0), abs=1e-4)


def area(x_km: float, half_km: float) -> Closure:
    ring = [(-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)]
    corners = [spot(x_km + a * half_km, b * half_km) for a, b in ring]
    geometry = {"type": "Polygon", "coordinates": [corners]}
    (closure,), _ = parse_closures({"features": [{"geometry": geometry, "id": "area"}]}, "c")
    return closure


def test_a_road_stays_open_up_to_the_closure() -> None:
    network = built(
        ("a", 0.0, False), ("b", 0.8, False), ("c", 1.2, False), ("d", 1.9, False),
        closures=(area(1.0, 0.1),),
    )  # fmt: skip
    assert seconds(network, "a", "b") == pytest.approx(160, abs=0.1)
    assert seconds(network, "c", "d") == pytest.approx(140, abs=0.1)
    assert seconds(network, "b", "c") == float("inf")


def test_what_stands_in_a_closure_is_refused() -> None:
    roads = open_roads(street(), Profile.BUS)
    anchors = [Anchor("a", *spot(1, 0)), Anchor("g", *spot(1.05, 0), is_gate=True)]
    footings, _ = find_footings(roads, anchors)
    _, faults = build_network(roads, footings, (area(1.0, 0.1),))
    assert [(fault.code, fault.objects, fault.severity) for fault in faults] == [
        ("place-on-closed-road", ("a", "area"), "fault"),
        ("gate-on-closed-road", ("g", "area"), "fault"),
    ]


def test_the_line_of_a_cut_stretch_is_the_stretch() -> None:
    network = built(("a", 0.5, False), ("b", 1.0, False))
    router = Router(network, FIVE_METRES_A_SECOND)
    (drive,) = router.drives(network.doors["b"].depart, [network.doors["a"].arrive])
    assert drive is not None
    first, last = router.line(drive)
    assert first == pytest.approx(spot(1.0, 0), abs=2e-5)
    assert last == pytest.approx(spot(0.5, 0), abs=2e-5)
