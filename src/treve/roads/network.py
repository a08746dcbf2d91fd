"""The network one kind of vehicle drives on: open roads, cut at places, gates and closures.

A gate becomes two nodes, one where vehicles arrive and one from which they leave, with no arc
between them. So a leg can end at a gate or begin there, but never slip through one that its
corridor does not name; and one search from all gates prices every leg.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import shapely
from shapely.ops import substring

from treve.errors import Finding
from treve.roads.closures import Closure, Interval, closed_intervals, merge
from treve.roads.footing import Footing, OpenRoads
from treve.roads.graph import Floats, Integers

_TOUCH_METRES = 1e-6


@dataclass(frozen=True, slots=True)
class Doors:
    """The nodes of an anchor: one and the same for a place, two for a gate."""

    arrive: int
    depart: int


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """Arcs between nodes.

    Attributes:
        roads: The roads it was cut from.
        nodes: How many nodes there are; the graph's own come first.
        tail, head, metres, road_class, limit_kph: By arc.
        piece: By arc: the stretch it drives, into the three arrays below.
        backward: By arc: whether it drives the stretch against the way it is drawn.
        piece_road, piece_begin, piece_end: By stretch: position among the open roads, and its
            ends in metres on the flat view; a whole road has the end infinity.
        doors: By anchor id.
        footings: By anchor id.
    """

    roads: OpenRoads
    nodes: int
    tail: Integers
    head: Integers
    metres: Floats
    road_class: Floats
    limit_kph: Floats
    piece: Integers
    backward: Integers
    piece_road: Integers
    piece_begin: Floats
    piece_end: Floats
    doors: Mapping[str, Doors]
    footings: Mapping[str, Footing]

    def arc_line(self, arc: int) -> Floats:
        """Points of an arc in the order of travel, metres on the flat view."""
        piece = int(self.piece[arc])
        line = self.roads.lines[int(self.piece_road[piece])]
        begin, end = float(self.piece_begin[piece]), float(self.piece_end[piece])
        if np.isfinite(end):
            line = substring(line, begin, end)
        points = np.asarray(shapely.get_coordinates(line))
        if len(points) == 1:  # two that stand at one spot of the road: a way of no length
            points = np.repeat(points, 2, axis=0)
        return points[::-1] if self.backward[arc] else points


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A piece of one road between two pairs of nodes."""

    road: int
    begin: float
    end: float
    first: Doors
    last: Doors


@dataclass(slots=True)
class _Cut:
    """Where one road is cut: its anchors and its closed stretches."""

    feet: list[tuple[float, Doors]] = field(default_factory=list)
    closed: list[Interval] = field(default_factory=list)


def build_network(
    roads: OpenRoads, footings: Sequence[Footing], closures: Sequence[Closure] = ()
) -> tuple[Network, tuple[Finding, ...]]:
    """Cut the open roads at anchors and closures.

    Returns:
        The network, and a fault for each anchor that stands on a closed road
        (``place-on-closed-road``, ``gate-on-closed-road``).
    """
    closed = closed_intervals(closures, roads.lines, roads.graph.way_ids[roads.edges], roads.flat)
    cuts = {road: _Cut(closed=merge([i for i, _ in found])) for road, found in closed.items()}
    doors: dict[str, Doors] = {}
    faults: list[Finding] = []
    nodes = roads.graph.nodes
    for footing in footings:
        gate = footing.anchor.is_gate
        doors[footing.anchor.id] = Doors(nodes, nodes + int(gate))
        nodes += 1 + int(gate)
        by = [
            name
            for road, spot in footing.spots
            for interval, name in closed.get(road, [])
            if _within(spot, interval)
        ]
        if by:
            code = "gate-on-closed-road" if gate else "place-on-closed-road"
            faults.append(Finding(code, (footing.anchor.id, by[0]), {}, "fault"))
        for road, spot in footing.spots:
            cuts.setdefault(road, _Cut()).feet.append((spot, doors[footing.anchor.id]))
    stretches: list[_Stretch] = []
    for road in sorted(cuts):
        pieces, nodes = _stretches(roads, road, cuts[road], nodes)
        stretches += pieces
    network = _assemble(roads, cuts, stretches, nodes, doors, footings)
    return network, tuple(faults)


def _within(spot: float, interval: Interval) -> bool:
    return interval[0] - _TOUCH_METRES <= spot <= interval[1] + _TOUCH_METRES


def _stretches(roads: OpenRoads, road: int, cut: _Cut, nodes: int) -> tuple[list[_Stretch], int]:
    """Cut one road; where a closure cuts it, it ends at a node of its own."""
    edge = int(roads.edges[road])
    tail, head = int(roads.graph.tail[edge]), int(roads.graph.head[edge])
    feet = sorted(cut.feet, key=lambda foot: foot[0])
    length = float(shapely.length(roads.lines[road]))
    marks = [(0.0, Doors(tail, tail)), *feet, (length, Doors(head, head))]
    found: list[_Stretch] = []
    for (begin, first), (end, last) in pairwise(marks):
        for one, two in _open(begin, end, cut.closed):
            if one > begin and two < end:
                continue  # nothing leads there
            ends = [first, last]
            if one > begin:
                ends[0], nodes = Doors(nodes, nodes), nodes + 1
            if two < end:
                ends[1], nodes = Doors(nodes, nodes), nodes + 1
            found.append(_Stretch(road, one, two, ends[0], ends[1]))
    return found, nodes


def _open(begin: float, end: float, closed: Sequence[Interval]) -> list[Interval]:
    """Take the closed intervals out of one interval."""
    left: list[Interval] = []
    at = begin
    touched = False
    for interval in closed:
        if interval[1] < begin - _TOUCH_METRES or interval[0] > end + _TOUCH_METRES:
            continue
        touched = True
        if interval[0] > at + _TOUCH_METRES:
            left.append((at, interval[0]))
        at = max(at, interval[1] + _TOUCH_METRES)
    if not touched:
        return [(begin, end)]
    if at < end - _TOUCH_METRES:
        left.append((at, end))
    return left


def _assemble(
    roads: OpenRoads,
    cuts: Mapping[int, _Cut],
    stretches: Sequence[_Stretch],
    nodes: int,
    doors: Mapping[str, Doors],
    footings: Sequence[Footing],
) -> Network:
    """Put whole roads and cut stretches into arrays, and both directions into arcs."""
    graph = roads.graph
    whole = np.setdiff1d(np.arange(len(roads.edges)), np.array(sorted(cuts), np.int64))
    road = np.concatenate((whole, np.array([s.road for s in stretches], np.int64)))
    begin = np.concatenate((np.zeros(len(whole)), np.array([s.begin for s in stretches])))
    end = np.concatenate((np.full(len(whole), np.inf), np.array([s.end for s in stretches])))
    flat_metres = np.maximum(shapely.length(roads.lines[road]), 1e-9)
    share = np.where(np.isinf(end), 1.0, (end - begin) / flat_metres)
    edge = roads.edges[road]
    metres = graph.metres[edge] * share

    def ends(whole_nodes: Integers, cut_nodes: Sequence[int]) -> Integers:
        return np.concatenate((whole_nodes[roads.edges[whole]], np.array(cut_nodes, np.int64)))

    forward, backward = np.flatnonzero(roads.forward[road]), np.flatnonzero(roads.backward[road])
    piece = np.concatenate((forward, backward))
    return Network(
        roads=roads,
        nodes=nodes,
        tail=np.concatenate(
            (
                ends(graph.tail, [s.first.depart for s in stretches])[forward],
                ends(graph.head, [s.last.depart for s in stretches])[backward],
            )
        ),
        head=np.concatenate(
            (
                ends(graph.head, [s.last.arrive for s in stretches])[forward],
                ends(graph.tail, [s.first.arrive for s in stretches])[backward],
            )
        ),
        metres=metres[piece],
        road_class=graph.road_class[edge][piece].astype(np.float64),
        limit_kph=np.concatenate(
            (graph.limit_forward_kph[edge][forward], graph.limit_backward_kph[edge][backward])
        ),
        piece=piece,
        backward=np.repeat(np.array([0, 1]), [len(forward), len(backward)]),
        piece_road=road,
        piece_begin=begin,
        piece_end=end,
        doors=dict(doors),
        footings={footing.anchor.id: footing for footing in footings},
    )
