"""Shortest ways: hand cases on the town, laws on random towns, networkx on a real extract."""

from __future__ import annotations

import dataclasses
import random
from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.roads.towns import COACH, TRUCK, Edge, graph_of, spot
from treve.roads.closures import Closure
from treve.roads.footing import Anchor, find_footings, open_roads
from treve.roads.graph import Floats, Profile, RoadGraph
from treve.roads.network import Network, build_network
from treve.roads.readers.osm import read_osm
from treve.roads.routing import Router
from treve.roads.speeds import RoadSpeed, Speeds, speeds_of

FIVE_METRES_A_SECOND = Speeds("bus", Profile.BUS, (18.0,) * 18, 10.0)


def network_of(graph: RoadGraph, *closures: Closure, profile: Profile = Profile.BUS) -> Network:
    network, faults = build_network(open_roads(graph, profile), (), closures)
    assert faults == ()
    return network


def all_pairs(graph: RoadGraph, *closures: Closure) -> Floats:
    router = Router(network_of(graph, *closures), FIVE_METRES_A_SECOND)
    return router.matrix_seconds(range(graph.nodes), range(graph.nodes))


def between(graph: RoadGraph, router: Router, origin: int, destination: int) -> float:
    """Seconds between two OSM nodes."""
    one, two = (int(np.flatnonzero(graph.node_ids == n)[0]) for n in (origin, destination))
    return float(router.matrix_seconds([one], [two])[0, 0])


def test_hand_cases_on_the_town(town: RoadGraph, speeds_table: tuple[RoadSpeed, ...]) -> None:
    coach = Router(network_of(town), speeds_of(COACH, speeds_table))
    # 1 to 2: one kilometre of primary road at 50 (tagged), 60 without the tag.
    assert between(town, coach, 1, 2) == pytest.approx(72.0, abs=0.1)
    # 6 to 1 against the one-way street: by 2, one kilometre at 25, then one at 50.
    assert between(town, coach, 6, 1) == pytest.approx(144.0 + 72.0, abs=0.2)
    assert between(town, coach, 1, 6) == pytest.approx(np.sqrt(2) * 144.0, abs=0.2)
    # 7 to 5 is drawn from 5 to 7 and tagged -1.
    assert between(town, coach, 7, 5) == pytest.approx(np.sqrt(2) * 144.0, abs=0.2)
    # The motorway is one-way without any tag; round the roundabout and back.
    assert np.isfinite(between(town, coach, 24, 5))
    assert between(town, coach, 22, 24) < between(town, coach, 24, 22)


def test_who_may_drive_where(town: RoadGraph, speeds_table: tuple[RoadSpeed, ...]) -> None:
    coach = Router(network_of(town), speeds_of(COACH, speeds_table))
    truck = Router(network_of(town, profile=Profile.TRUCK), speeds_of(TRUCK, speeds_table))
    assert np.isfinite(between(town, coach, 6, 8))
    assert np.isinf(between(town, truck, 6, 8))
    assert np.isinf(between(town, truck, 2, 9))
    assert np.isinf(between(town, coach, 3, 11))  # the bollard


def test_the_quicker_of_two_parallel_roads_counts() -> None:
    graph = graph_of([(0, 0), (1, 0)], [(0, 1, 0xFF), (0, 1, 0xFF)])
    graph = dataclasses.replace(graph, metres=np.array([1500.0, 1000.0]))
    assert all_pairs(graph).tolist() == [[0.0, 200.0], [200.0, 0.0]]


def test_a_drive_knows_its_length_and_line(town: RoadGraph) -> None:
    roads = open_roads(town, Profile.BUS)
    anchors = (Anchor("a", 5.0064, 46.0), Anchor("b", 5.0450, 46.0003))
    footings, faults = find_footings(roads, anchors)
    assert faults == ()
    network, _ = build_network(roads, footings)
    router = Router(network, FIVE_METRES_A_SECOND)
    doors = network.doors
    (drive,) = router.drives(doors["a"].depart, [doors["b"].arrive])
    (same,) = router.drives_towards(doors["b"].arrive, [doors["a"].depart])
    assert drive is not None
    assert drive == same
    assert drive.seconds == pytest.approx(drive.metres / 5.0)
    line = router.line(drive)
    assert line[0] == pytest.approx((5.0064, 46.0), abs=1e-5)
    assert len(line) == 5  # a, 3, 14, 4 and b; 2 lies straight on the way
    assert line[-1][0] == pytest.approx(5.0450, abs=1e-4)


def test_many_rows_are_searched_a_few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = graph_of([(n, 0) for n in range(7)], [(n, n + 1, 0xFF) for n in range(6)])
    whole = all_pairs(graph)
    monkeypatch.setattr("treve.roads.routing._AT_ONCE", 3)
    assert all_pairs(graph).tolist() == whole.tolist()


@st.composite
def towns(draw: st.DrawFn) -> RoadGraph:
    """Up to eight junctions and twenty streets, some of them one-way."""
    points = draw(
        st.lists(
            st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=2, max_size=8, unique=True
        )
    )
    node = st.integers(0, len(points) - 1)
    bits = st.sampled_from([0xFF, 0x0F, 0xF0])
    street: st.SearchStrategy[Edge] = st.tuples(node, node, bits)
    edges = draw(st.lists(street.filter(lambda e: e[0] != e[1]), min_size=1, max_size=20))
    return graph_of(points, edges)


@pytest.mark.property
@given(towns())
@settings(max_examples=150, deadline=None)
def test_no_way_round_is_shorter_than_the_shortest(graph: RoadGraph) -> None:
    seconds = all_pairs(graph)
    for middle in range(graph.nodes):
        round_about = seconds[:, middle, None] + seconds[None, middle, :]
        assert (seconds <= round_about + 1e-6).all()


@pytest.mark.property
@given(towns(), st.data())
@settings(max_examples=150, deadline=None)
def test_closing_a_road_never_shortens(graph: RoadGraph, data: st.DataObject) -> None:
    way = data.draw(st.integers(1, graph.edges))
    closed = all_pairs(graph, Closure("c", None, (way,)))
    assert (closed >= all_pairs(graph) - 1e-6).all()


@pytest.mark.property
@given(towns(), st.tuples(*[st.floats(0, 9)] * 2), st.floats(0.05, 3))
@settings(max_examples=150, deadline=None)
def test_a_danger_area_never_shortens(
    graph: RoadGraph, centre: tuple[float, float], half_km: float
) -> None:
    x, y = centre
    west, south = spot(x - half_km, y - half_km)
    east, north = spot(x + half_km, y + half_km)
    box = shapely.box(west, south, east, north)
    area = Closure("danger", box)
    open_, closed = all_pairs(graph), all_pairs(graph, area)
    assert (closed >= open_ - 1e-6).all()
    # From a junction inside nothing leads anywhere.
    inside = {
        node
        for node in range(graph.nodes)
        if box.intersects(shapely.Point(graph.longitude[node], graph.latitude[node]))
    }
    for node in inside:
        others = [other for other in range(graph.nodes) if other != node]
        assert np.isinf(closed[node, others]).all()


@pytest.mark.property
@given(towns())
@settings(max_examples=150, deadline=None)
def test_turning_every_road_round_transposes_the_matrix(graph: RoadGraph) -> None:
    bits = ((graph.allowed >> 4) | (graph.allowed << 4)).astype(np.uint8)
    turned = dataclasses.replace(graph, allowed=bits)
    assert np.allclose(all_pairs(turned), all_pairs(graph).T)


@pytest.mark.oracle
@pytest.mark.parametrize(
    ("name", "profile"),
    [("andorra.osm.pbf", Profile.BUS), ("oslo-east.osm.pbf", Profile.TRUCK)],
)
def test_networkx_agrees_to_the_second(
    maps: Path, speeds_table: tuple[RoadSpeed, ...], name: str, profile: Profile
) -> None:
    import networkx as nx

    graph = read_osm(maps / name)
    vehicle = COACH if profile is Profile.BUS else TRUCK
    speeds = speeds_of(vehicle, speeds_table)
    # The other opinion is formed from the graph's own fields, not from the network's arcs.
    other: nx.DiGraph[int] = nx.DiGraph()
    forward, backward = graph.may_drive(profile)
    for edge in range(graph.edges):
        a, b = int(graph.tail[edge]), int(graph.head[edge])
        class_kph = speeds.kph[graph.road_class[edge]]
        ways = (
            (forward[edge], a, b, graph.limit_forward_kph[edge]),
            (backward[edge], b, a, graph.limit_backward_kph[edge]),
        )
        for open_, one, two, limit in ways:
            seconds = graph.metres[edge] / (min(class_kph, limit) / 3.6)
            known = other.get_edge_data(one, two, {"seconds": np.inf})["seconds"]
            if open_ and seconds < known:
                other.add_edge(one, two, seconds=seconds)
    nodes = random.Random(7).sample(sorted(other.nodes), 40)
    router = Router(network_of(graph, profile=profile), speeds)
    ours = router.matrix_seconds(nodes, nodes)
    for row, origin in enumerate(nodes):
        theirs = nx.single_source_dijkstra_path_length(other, origin, weight="seconds")
        expected = [theirs.get(node, np.inf) for node in nodes]
        assert ours[row].tolist() == pytest.approx(expected, abs=0.5)
    assert np.isfinite(ours).mean() > 0.5
