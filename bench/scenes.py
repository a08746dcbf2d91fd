"""Writing an instance as an ordinary scene: ``scene.yaml`` with its tables as CSV beside it."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from bench.full import CLOSE_HOUR, OPEN_HOUR, SMALLEST_VEHICLES, Full, agreement_yaml, second_gate
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


def write_scene(instance: Instance, folder: Path, full: Full | None = None) -> None:
    """Write a drawn instance as a scene folder.

    Args:
        instance: What to write.
        folder: Made if it is not there; files of the same name are replaced.
        full: What the variant of this name adds; its agreement is written, too, as
            ``agreement.yaml``. ``None``: the instance as it was drawn.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "scene.yaml").write_text(_scene_yaml(instance, full), encoding="utf-8")
    if full is not None:
        agreed = agreement_yaml(instance, ZERO.date().isoformat())
        (folder / "agreement.yaml").write_text(agreed, encoding="utf-8")
    write_table(folder / "places.csv", ("id", "kind", "inside"), _place_rows(instance))
    links = _link_rows(instance, full)
    write_table(folder / "links.csv", ("from", "to", "minutes", "inside"), links)
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


def _scene_yaml(instance: Instance, full: Full | None) -> str:
    size = instance.size
    capacities = {
        "bus": f"seats: {BUS_SEATS}",
        "ambulance": f"seats: 0, stretchers: {AMBULANCE_STRETCHERS}, wheelchairs: 0",
        "truck": f"tonnes: {TRUCK_KILOGRAMS // 1000}, cubic_metres: {TRUCK_CUBIC_METRES}",
    }
    counts = {"bus": size.buses, "ambulance": size.ambulances, "truck": size.trucks}
    lines = [
        "treve: 1",
        f"name: Bench {instance.name}{', full' if full else ''}",
        f"description: {_told(instance, full)}",
        "calendar:",
        "  time_zone: UTC",
        f"  start: {_minute(ZERO)}",
        f"  end: {_minute(ZERO + timedelta(days=size.days))}",
        f"  pause: {_pause(instance, full)}",
        "  margin: 0 min",
        "sources:",
        "  - {id: bench, title: Drawn at random by the generator of the bench}",
        "places: places.csv",
        "gates:",
    ]
    for gate, seconds in _gates(instance, full):
        lines.append(
            f"  - {{id: {gate}, lanes: {size.lanes}, minutes: {exact_minutes(seconds)}, "
            "inside: true, source: bench}"
        )
    lines.append("corridors:")
    lines += _corridors(instance, full)
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


def _told(instance: Instance, full: Full | None) -> str:
    drawn = f"Drawn by the bench's generator, size {instance.size.name}, seed {instance.seed}"
    return f"{drawn}{', variant full' if full else ''}."


def _gates(instance: Instance, full: Full | None) -> Iterable[tuple[str, int]]:
    yield from zip(instance.gates, instance.passage_seconds, strict=True)
    if full is not None:
        yield second_gate(instance), full.second_passage_seconds


def _corridors(instance: Instance, full: Full | None) -> Iterable[str]:
    for at, gate in enumerate(instance.gates, start=1):
        gates, convoy = gate, ""
        if full is not None and at == 1:
            sizes = f"smallest: {SMALLEST_VEHICLES}, largest: {full.largest_vehicles}"
            convoy = f", convoy: {{{sizes}}}"
        if full is not None and at == len(instance.gates):
            gates = f"{gate}, {second_gate(instance)}"
        yield f"  - {{id: c{gate[1:]}, gates: [{gates}]{convoy}}}"


def _pause(instance: Instance, full: Full | None) -> str:
    opens, closes = instance.size.open_hour, instance.size.close_hour
    if full is not None and (opens is None or closes is None):
        opens, closes = OPEN_HOUR, CLOSE_HOUR
    if opens is None or closes is None:
        return "continuous"
    hours = f'from: "{opens:02d}:00", to: "{closes:02d}:00"'
    return f"{{daily: [{{{hours}}}]}}"


def _minute(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")


def _place_rows(instance: Instance) -> Iterable[Row]:
    for point in instance.points:
        yield (point, "assembly_point", "true")
    for site in instance.sites:
        yield (site, "receiving_site", "true")


def _link_rows(instance: Instance, full: Full | None) -> Iterable[Row]:
    for point, row in zip(instance.points, instance.inside_minutes, strict=True):
        for gate, minutes in zip(instance.gates, row, strict=True):
            yield (point, gate, minutes, "true")
    outer = list(instance.gates)
    if full is not None:
        outer[-1] = second_gate(instance)
        yield (instance.gates[-1], outer[-1], full.between_minutes, "true")
    for gate, row in zip(outer, instance.outside_minutes, strict=True):
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
