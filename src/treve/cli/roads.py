"""``treve roads FILE --scene DIR``: minutes, kilometres and lines from a street map."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from treve.cli.common import (
    JsonOption,
    finding_json,
    print_findings,
    print_json,
    print_line,
    progress,
    words,
)
from treve.errors import Figure, Finding, InputError, Spot

if TYPE_CHECKING:
    from treve.roads.closures import Closure
    from treve.roads.graph import RoadGraph
    from treve.roads.links import RoadLinks, Route
    from treve.store.roads import SavedLinks

_METRES = 1000.0
_READING_SHARE = 0.5
_ROADS_EXPECTED = 50_000.0


def roads(
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE",
            help="OpenStreetMap extract: .osm.pbf, .osm, .osm.gz, .osm.bz2. "
            "Without it, the roads.npz that stands beside the scene.",
        ),
    ] = None,
    scene: Annotated[
        Path, typer.Option("--scene", metavar="DIR", help="The scene's folder or YAML file.")
    ] = Path(),
    closed: Annotated[
        Path | None,
        typer.Option(
            "--closed",
            metavar="GEOJSON",
            help="Closed roads and danger areas. Default: closed.geojson beside the scene.",
        ),
    ] = None,
    place_limit_km: Annotated[
        float,
        typer.Option(metavar="KM", min=0.0, help="Furthest that a place may lie from a road."),
    ] = 1.0,
    gate_limit_km: Annotated[
        float, typer.Option(metavar="KM", min=0.0, help="Furthest that a gate may lie from a road.")
    ] = 0.25,
    as_json: JsonOption = False,
) -> None:
    """Find minutes, kilometres and lines between places and gates on a street map."""
    from treve.roads.links import Limits, make_links
    from treve.store.roads import read_scene_for_roads, road_speeds, save_graph, save_links

    folder = _folder(scene)
    read = read_scene_for_roads(scene)
    closures = _closures(closed, folder)
    begun = time.perf_counter()
    with progress(words("roads-at-work")) as advance:
        graph = _graph(file, folder, lambda count: advance(_share(count), str(count)))
        limits = Limits(place_limit_km * _METRES, gate_limit_km * _METRES)

        def told(vehicle_class: str, number: int, of: int) -> None:
            advance(_READING_SHARE + (1 - _READING_SHARE) * number / of, vehicle_class)

        try:
            found = make_links(read.scene, graph, road_speeds(), closures, limits, told)
        except InputError as error:
            raise InputError(read.locate(error.faults)) from None
    found = replace(found, findings=read.locate(found.findings))
    if file is not None:
        save_graph(graph, folder)
    saved = save_links(found.links, folder)
    seconds = time.perf_counter() - begun
    if as_json:
        print_json(_document(graph, found, saved, read.links_table, len(closures)))
    else:
        _print(graph, found, saved, read.links_table, seconds)


def _share(count: int) -> float:
    """How far reading has come: nobody knows how many roads there are, so ever more slowly."""
    return _READING_SHARE * count / (count + _ROADS_EXPECTED)


def _folder(scene: Path) -> Path:
    if not scene.exists():
        from treve.store.likely_scenes import likely_scene

        figures: dict[str, Figure] = {"likely": likely_scene(str(scene))}
        fault = Finding("roads-no-scene", (str(scene),), figures, "fault", Spot(str(scene)))
        raise InputError((fault,))
    return scene if scene.is_dir() else scene.parent


def _closures(closed: Path | None, folder: Path) -> tuple[Closure, ...]:
    from treve.store.roads import CLOSURES_FILE, read_closures

    usual = folder / CLOSURES_FILE
    if closed is None and not usual.exists():
        return ()
    return read_closures(closed or usual)


def _graph(file: Path | None, folder: Path, told: Any) -> RoadGraph:  # noqa: ANN401
    from treve.roads.readers.osm import read_osm
    from treve.store.roads import load_graph

    if file is None:
        return load_graph(folder)
    if file.is_dir():
        name = str(file)
        raise InputError((Finding("map-is-folder", (name,), {}, "fault", Spot(name)),))
    if file.exists() and not file.is_file():
        name = str(file)
        raise InputError((Finding("map-is-device", (name,), {}, "fault", Spot(name)),))
    return read_osm(file, told)


def _document(
    graph: RoadGraph, found: RoadLinks, saved: SavedLinks, named: str, closures: int
) -> dict[str, Any]:
    return {
        "junctions": graph.nodes,
        "stretches": graph.edges,
        "road_kilometres": round(graph.kilometres, 1),
        "closures": closures,
        "links": len(found.links),
        "links_file": str(saved.path),
        "kept_file": str(saved.kept) if saved.kept else None,
        "in_use": named == saved.path.name,
        "routes": [
            {
                "from": route.origin,
                "corridor": route.corridor,
                "to": route.destination,
                "class": route.vehicle_class,
                "minutes": route.minutes,
                "km": route.kilometres,
            }
            for route in found.routes
        ],
        "standing": [
            {
                "id": footing.anchor.id,
                "metres_off_road": round(footing.metres_off),
                "longitude": round(footing.longitude, 5),
                "latitude": round(footing.latitude, 5),
            }
            for footing in found.footings
        ],
        "findings": [finding_json(finding) for finding in found.findings],
    }


def _print(
    graph: RoadGraph, found: RoadLinks, saved: SavedLinks, named: str, seconds: float
) -> None:
    print_findings(found.findings)
    kilometres = round(graph.kilometres)
    print_line(words("roads-read", junctions=graph.nodes, kilometres=kilometres))
    grouped: dict[tuple[str, str], list[Route]] = {}
    for route in found.routes:
        grouped.setdefault((route.corridor, route.vehicle_class), []).append(route)
    for (corridor, vehicle_class), routes in grouped.items():
        minutes = sorted(route.minutes for route in routes)
        print_line(
            "  "
            + words(
                "roads-corridor",
                corridor=corridor,
                vehicle=vehicle_class,
                routes=len(routes),
                least=round(minutes[0], 1),
                most=round(minutes[-1], 1),
            )
        )
    figures = {"links": len(found.links), "seconds": round(seconds, 1)}
    print_line(words("roads-written", file=str(saved.path), **figures))
    if saved.kept:
        print_line(words("roads-kept", file=str(saved.kept)))
    if named != saved.path.name:
        print_line(words("roads-use", file=saved.path.name))
