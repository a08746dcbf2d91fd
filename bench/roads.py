"""How long a street map takes, and how much memory: ``python -m bench.roads MAP [MAP ...]``.

Every map is read in a process of its own, so that the peak is its own too. Prints a Markdown table:
reading into the graph; 100 x 100 minutes between random points; legs of 40 places through 6 gates
for one vehicle class, lines included.
"""

from __future__ import annotations

import json
import random
import resource
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

POINTS = 100
GATES = 6
PLACES = 40
SEED = 7
ROUNDS = 3
_MEGABYTE = 1024.0


@dataclass(frozen=True, slots=True)
class Row:
    """One map: seconds and megabytes."""

    name: str
    junctions: int
    stretches: int
    read_seconds: float
    read_megabytes: float
    matrix_seconds: float
    legs_seconds: float


def peak_megabytes() -> float:
    """The most memory this process has held so far (Linux counts in kilobytes)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MEGABYTE


def measure(path: Path) -> Row:
    """Read a map and search it; the first use of each library is part of the figure."""
    begun = time.perf_counter()
    from treve.roads.readers.osm import read_osm  # noqa: PLC0415 - importing is measured too

    graph = read_osm(path)
    read_seconds = time.perf_counter() - begun
    read_megabytes = peak_megabytes()

    from treve.roads.footing import Anchor, find_footings, open_roads  # noqa: PLC0415
    from treve.roads.graph import Profile  # noqa: PLC0415
    from treve.roads.network import build_network  # noqa: PLC0415
    from treve.roads.routing import Router  # noqa: PLC0415
    from treve.roads.speeds import speeds_of  # noqa: PLC0415
    from treve.scene.model import VehicleClass  # noqa: PLC0415
    from treve.store.roads import road_speeds  # noqa: PLC0415

    draw = random.Random(SEED)
    spots = draw.sample(range(graph.nodes), POINTS)
    anchors = [
        Anchor(str(at), float(graph.longitude[at]), float(graph.latitude[at]), number < GATES)
        for number, at in enumerate(spots)
    ]
    coach = speeds_of(VehicleClass("coach", {"seats": 50.0}, 20.0, 15.0), road_speeds())
    roads = open_roads(graph, Profile.BUS)
    footings, _ = find_footings(roads, anchors)
    network, _ = build_network(roads, footings)
    router = Router(network, coach)
    doors = [network.doors[footing.anchor.id] for footing in footings]
    matrix = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        router.matrix_seconds([door.depart for door in doors], [door.arrive for door in doors])
        matrix.append(time.perf_counter() - begun)
    begun = time.perf_counter()
    places = doors[GATES : GATES + PLACES]
    for gate in doors[:GATES]:
        out = router.drives(gate.depart, [place.arrive for place in places])
        back = router.drives_towards(gate.arrive, [place.depart for place in places])
        for drive in (*out, *back):
            if drive is not None:
                router.line(drive)
    legs_seconds = time.perf_counter() - begun
    return Row(
        path.name,
        graph.nodes,
        graph.edges,
        read_seconds,
        read_megabytes,
        statistics.median(matrix),
        legs_seconds,
    )


def main(paths: list[str]) -> None:
    """Measure each map in a process of its own and print the table."""
    print(
        "| map | junctions | stretches | read (s) | peak (MB) "
        f"| {POINTS} x {POINTS} minutes (s) | legs and lines of {GATES} gates (s) |"
    )
    print("|---|---|---|---|---|---|---|")
    for path in paths:
        command = [sys.executable, "-m", "bench.roads", "--one", path]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        row = Row(**json.loads(done.stdout))
        print(
            f"| {row.name} | {row.junctions} | {row.stretches} | {row.read_seconds:.2f} "
            f"| {row.read_megabytes:.0f} | {row.matrix_seconds:.2f} | {row.legs_seconds:.2f} |"
        )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        found = measure(Path(sys.argv[2]))
        print(json.dumps({name: getattr(found, name) for name in Row.__slots__}))
    else:
        main(sys.argv[1:])
