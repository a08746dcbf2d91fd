"""Shortest ways in time: Dijkstra's algorithm, as SciPy has it, out and back.

Source: E. W. Dijkstra, *A note on two problems in connexion with graphs*, Numerische Mathematik 1
(1959), 269-271. Ways *towards* a node are found on the transposed graph.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from treve.roads.graph import Floats, Integers
from treve.roads.network import Network
from treve.roads.speeds import Speeds

LINE_TOLERANCE_METRES = 15.0
"""How far a simplified line for the map may stray from the road."""

_LEAST_SECONDS = 1e-6
_AT_ONCE = 64

Line = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Drive:
    """A shortest way.

    Attributes:
        seconds: Travel time, from road to road.
        metres: Its length.
        arcs: In the order of travel.
    """

    seconds: float
    metres: float
    arcs: tuple[int, ...]


class Router:
    """Shortest ways of one vehicle class on a network."""

    def __init__(self, network: Network, speeds: Speeds) -> None:
        """Weigh the arcs and keep the quickest of those that join the same two nodes."""
        self.network = network
        self.speeds = speeds
        seconds = speeds.arc_seconds(network.road_class, network.metres, network.limit_kph)
        # SciPy takes a weight of zero for "no arc" in some of its formats: keep all above it.
        self._seconds = np.maximum(seconds, _LEAST_SECONDS)
        order = np.lexsort((self._seconds, network.head, network.tail))
        tail, head = network.tail[order], network.head[order]
        fresh = np.ones(len(order), bool)
        fresh[1:] = (tail[1:] != tail[:-1]) | (head[1:] != head[:-1])
        self._arcs = order[fresh]
        self._keys = tail[fresh] * np.int64(network.nodes) + head[fresh]
        shape = (network.nodes, network.nodes)
        self._out = csr_array((self._seconds[self._arcs], (tail[fresh], head[fresh])), shape=shape)
        self._back = csr_array(self._out.T)

    def matrix_seconds(self, origins: Sequence[int], destinations: Sequence[int]) -> Floats:
        """Travel times between nodes; infinite where no way leads.

        The smaller side is searched from, a few nodes at a time, so that memory stays small.
        """
        if len(destinations) < len(origins):
            return self._matrix(self._back, destinations, origins).T
        return self._matrix(self._out, origins, destinations)

    @staticmethod
    def _matrix(graph: csr_array, sources: Sequence[int], targets: Sequence[int]) -> Floats:
        rows = [
            dijkstra(graph, indices=np.array(sources[at : at + _AT_ONCE]))[:, list(targets)]
            for at in range(0, len(sources), _AT_ONCE)
        ]
        return np.concatenate(rows) if rows else np.zeros((0, len(targets)))

    def drives(self, origin: int, destinations: Sequence[int]) -> list[Drive | None]:
        """Find the shortest way from a node to each of several others."""
        seconds, before = self._search(self._out, origin)
        return [self._drive(seconds, before, origin, node, forth=True) for node in destinations]

    def drives_towards(self, destination: int, origins: Sequence[int]) -> list[Drive | None]:
        """Find the shortest way to a node from each of several others, in one search."""
        seconds, after = self._search(self._back, destination)
        return [self._drive(seconds, after, destination, node, forth=False) for node in origins]

    @staticmethod
    def _search(graph: csr_array, root: int) -> tuple[Floats, Integers]:
        seconds, previous = dijkstra(graph, indices=np.array([root]), return_predecessors=True)
        return seconds[0], previous[0].astype(np.int64)

    def _drive(
        self, seconds: Floats, previous: Integers, root: int, node: int, *, forth: bool
    ) -> Drive | None:
        if not np.isfinite(seconds[node]):
            return None
        nodes = [node]
        while nodes[-1] != root:
            nodes.append(int(previous[nodes[-1]]))
        path = np.array(nodes[::-1] if forth else nodes, np.int64)
        keys = path[:-1] * np.int64(self.network.nodes) + path[1:]
        arcs = self._arcs[np.searchsorted(self._keys, keys)]
        metres = float(self.network.metres[arcs].sum())
        return Drive(float(seconds[node]), metres, tuple(int(arc) for arc in arcs))

    def line(self, drive: Drive) -> Line:
        """The way as longitude and latitude pairs, simplified (Douglas and Peucker 1973)."""
        if not drive.arcs:
            return ()
        points = np.concatenate([self.network.arc_line(arc) for arc in drive.arcs])
        simple = shapely.get_coordinates(
            shapely.simplify(shapely.linestrings(points), LINE_TOLERANCE_METRES)
        )
        flat = self.network.roads.flat
        longitude, latitude = flat.longitude(simple[:, 0]), flat.degrees_north(simple[:, 1])
        pairs = zip(longitude.tolist(), latitude.tolist(), strict=True)
        return tuple((round(lon, 5), round(lat, 5)) for lon, lat in pairs)
