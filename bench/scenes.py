"""Writing an instance as an ordinary scene: ``scene.yaml`` with its tables as CSV beside it."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from bench.instances import Instance
from bench.problems import (
    AMBULANCE_STRETCHERS,
    BUS_SEATS,
    CATEGORIES,
    GOODS_ITEM,
    SERVICE_MINUTES,
    TRUCK_CUBIC_METRES,
    TRUCK_KILOGRAMS,
    VEHICLE_CLASSES,
)

ZERO = datetime(2026, 11, 2, 6, 0)  # noqa: DTZ001 - scene files hold local times
"""The first minute of every drawn calendar, local time in UTC."""

Row = Sequence[str | int | float]


def write_scene(instance: Instance, folder: Path) -> None:
    """Write a drawn instance as a scene folder.

    Args:
        instance: What to write.
        folder: Made if it is not there; files of the same name are replaced.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "scene.yaml").write_text(_scene_yaml(instance), encoding="utf-8")
    write_table(folder / "places.csv", ("id", "kind", "inside"), _place_rows(instance))
    write_table(folder / "links.csv", ("from", "to", "minutes", "inside"), _link_rows(instance))
    write_table(
        folder / "groups.csv",
        ("id", "place", "category", "people", "leaving", "destinations"),
        _group_rows(instance),
    )
    write_table(
        folder / "consignments.csv",
        ("id", "item", "tonnes", "from", "to", "within_pause"),
        _consignment_rows(instance),
    )


def write_table(path: Path, header: Sequence[str], rows: Iterable[Row]) -> None:
    """Write a table beside a scene: UTF-8, one header line, line ends of one character.

    Args:
        path: File to write; replaced if it is there.
        header: Names of the columns.
        rows: As many cells each as there are columns.
    """
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def exact_minutes(seconds: int) -> float:
    """Minutes that a scene can hold and that come back as the same whole seconds.

    Args:
        seconds: At least 0.
    """
    return round(seconds / 60, 4)


def _scene_yaml(instance: Instance) -> str:
    size = instance.size
    capacities = {
        "bus": f"seats: {BUS_SEATS}",
        "ambulance": f"seats: 0, stretchers: {AMBULANCE_STRETCHERS}, wheelchairs: 0",
        "truck": f"tonnes: {TRUCK_KILOGRAMS // 1000}, cubic_metres: {TRUCK_CUBIC_METRES}",
    }
    counts = {"bus": size.buses, "ambulance": size.ambulances, "truck": size.trucks}
    lines = [
        "treve: 1",
        f"name: Bench {instance.name}",
        f"description: Drawn by the bench's generator, size {size.name}, seed {instance.seed}.",
        "calendar:",
        "  time_zone: UTC",
        f"  start: {_minute(ZERO)}",
        f"  end: {_minute(ZERO + timedelta(days=size.days))}",
        f"  pause: {_pause(instance)}",
        "  margin: 0 min",
        "sources:",
        "  - {id: bench, title: Drawn at random by the generator of the bench}",
        "places: places.csv",
        "gates:",
    ]
    for gate, seconds in zip(instance.gates, instance.passage_seconds, strict=True):
        lines.append(
            f"  - {{id: {gate}, lanes: {size.lanes}, minutes: {exact_minutes(seconds)}, "
            "inside: true, source: bench}"
        )
    lines.append("corridors:")
    lines += [f"  - {{id: c{gate[1:]}, gates: [{gate}]}}" for gate in instance.gates]
    lines.append("fleets:")
    for fleet, count in counts.items():
        loading, unloading = SERVICE_MINUTES[fleet]
        lines.append(
            f"  - {{id: {fleet}, class: {VEHICLE_CLASSES[fleet]}, count: {count}, "
            f"home: {instance.sites[0]}, {capacities[fleet]}, "
            f"loading_minutes: {loading}, unloading_minutes: {unloading}, rests_inside: true, "
            "source: bench}"
        )
    lines += [f"{table}: {table}.csv" for table in ("links", "groups", "consignments")]
    return "\n".join(lines) + "\n"


def _pause(instance: Instance) -> str:
    size = instance.size
    if size.open_hour is None or size.close_hour is None:
        return "continuous"
    hours = f'from: "{size.open_hour:02d}:00", to: "{size.close_hour:02d}:00"'
    return f"{{daily: [{{{hours}}}]}}"


def _minute(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")


def _place_rows(instance: Instance) -> Iterable[Row]:
    for point in instance.points:
        yield (point, "assembly_point", "true")
    for site in instance.sites:
        yield (site, "receiving_site", "true")


def _link_rows(instance: Instance) -> Iterable[Row]:
    for point, row in zip(instance.points, instance.inside_minutes, strict=True):
        for gate, minutes in zip(instance.gates, row, strict=True):
            yield (point, gate, minutes, "true")
    for gate, row in zip(instance.gates, instance.outside_minutes, strict=True):
        for site, minutes in zip(instance.sites, row, strict=True):
            yield (gate, site, minutes, "true")


def _group_rows(instance: Instance) -> Iterable[Row]:
    destinations = ";".join(instance.sites)
    for p, point in enumerate(instance.points):
        for fleet, people in (("ambulance", instance.wounded[p]), ("bus", instance.people[p])):
            if people:
                category = CATEGORIES[fleet]
                yield (f"{point}-{category}", point, category, people, people, destinations)


def _consignment_rows(instance: Instance) -> Iterable[Row]:
    for p, point in enumerate(instance.points):
        kilograms = instance.goods_kilograms[p]
        if kilograms:
            origin = instance.sites[instance.goods_from[p]]
            yield (f"{point}-goods", GOODS_ITEM, kilograms / 1000, origin, point, "true")
