"""The Isolated Community Evacuation Problem (Krutein and Goodchild 2022): islands and vessels.

A folder holds ``input/`` and ``incidences/``; one case is one scenario. Each vessel is a fleet of
one, of a class of its own: it has its own speeds, its own docks, and a depot of its own, from which
the first approach takes the minutes until the vessel is available as well. (As hours of service
they would not count in the pause, which begins when the first vessel moves.) A location is an
assembly point; a vessel's minutes to it are those over the nearest of the location's docks that can
take the vessel, so that docks of one location count as one. Where a vessel's first call is at
another dock, the first approach takes the minutes that it loses on the way from there as well.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.readers.case import Case, CaseError, Entry
from treve.measures import MINUTES_PER_HOUR

SOURCE = "Isolated Community Evacuation Problem, {name}"
HORIZON_MINUTES = 7 * 1440
"""Far more than any of its published cases takes."""

Miles = dict[tuple[str, str], float]


@dataclass(frozen=True, slots=True)
class _Data:
    """The tables of one folder."""

    vessels: Sequence[Mapping[str, str]]
    homes: Mapping[str, str]
    mainland: Sequence[str]
    docks: Mapping[str, Sequence[str]]
    takes: Mapping[tuple[str, str], bool]
    approach: Miles
    loaded: Miles
    empty: Miles


def icep_scenarios(folder: Path) -> tuple[str, ...]:
    """Names of the scenarios of a folder, in the order of its table."""
    rows = _table(folder / "input" / "scenarios.csv")
    return tuple(dict.fromkeys(row["Scenario"] for row in rows))


def read_icep(folder: Path, scenario: str) -> Case:
    """Read one scenario.

    Args:
        folder: With ``input/`` and ``incidences/``.
        scenario: Its name, or the part after the colon (``Mid Island``).

    Raises:
        CaseError: There is no such scenario, or a table lacks what it should have.
    """
    names = [name for name in icep_scenarios(folder) if scenario in (name, _short(name))]
    if not names:
        message = f"{folder}: no scenario {scenario}; there are {icep_scenarios(folder)}"
        raise CaseError(message)
    rows = [
        row for row in _table(folder / "input" / "scenarios.csv") if row["Scenario"] == names[0]
    ]
    waiting = {row["Location"]: int(row["Demand"]) - int(row["private_evac"]) for row in rows}
    data = _read(folder)
    fleets, classes, links = [], [], []
    for vessel in data.vessels:
        found = _links(data, vessel, tuple(waiting))
        if found:
            links += found
            classes.append(_class(vessel))
            fleets.append(_fleet(vessel))
    name = f"{folder.name} {_short(names[0])}"
    return Case(
        name=name,
        source=SOURCE.format(name=name),
        places=_places(data, waiting, fleets),
        classes=classes,
        fleets=fleets,
        groups=[
            {
                "id": f"people-{_id(location)}",
                "place": _id(location),
                "category": "civilians",
                "people": people,
                "leaving": people,
                "destinations": [_id(dock) for dock in data.mainland],
                "source": "published",
            }
            for location, people in waiting.items()
        ],
        links=links,
        horizon_minutes=HORIZON_MINUTES,
    )


def _read(folder: Path) -> _Data:
    docks: dict[str, list[str]] = defaultdict(list)
    for row in _table(folder / "incidences" / "beta.csv"):
        docks[row["Island location"]].append(row["Island dock"])
    takes = {
        (row[""], vessel): value.strip() == "1"
        for row in _table(folder / "input" / "vessel_compatibility.csv")
        for vessel, value in row.items()
        if vessel
    }
    return _Data(
        vessels=_table(folder / "input" / "vessels.csv"),
        homes={
            row["Vessel"]: row["Dock"]
            for row in _table(folder / "input" / "initial_vessel_docks.csv")
        },
        mainland=[row["Dock"] for row in _table(folder / "input" / "mainland_docks.csv")],
        docks=docks,
        takes=takes,
        approach=_miles(folder / "incidences" / "zeta.csv"),
        loaded=_miles(folder / "incidences" / "gamma.csv"),
        empty=_miles(folder / "incidences" / "delta.csv"),
    )


def _links(
    data: _Data, vessel: Mapping[str, str], locations: Sequence[str]
) -> list[tuple[str, str, str, float, float]]:
    """A vessel's links: from home to each location, and between it and each mainland dock."""
    name = vessel["Vessel_name"]
    home = data.homes[name]
    depot = _depot(name)
    ready = float(vessel["time to availability"])
    fast = MINUTES_PER_HOUR / float(vessel["vmax"])
    slow = MINUTES_PER_HOUR / float(vessel["v_loaded"])
    links: dict[tuple[str, str], float] = {}

    def lay(origin: str, end: str, miles: float | None, pace: float, wait: float = 0.0) -> None:
        if miles is not None:
            minutes = round(wait + miles * pace, 6)
            links[origin, end] = min(minutes, links.get((origin, end), minutes))

    for location in locations:
        detours = _detours(data, name, location)
        for dock, miles in detours.items():
            near = 0.0 if dock == home else data.approach.get((home, dock))
            lay(depot, _id(location), near, fast, ready + miles * slow)
            for port in data.mainland:
                if data.takes.get((port, name), False):
                    lay(_id(location), _id(port), data.loaded.get((dock, port)), slow)
                    lay(_id(port), _id(location), data.empty.get((port, dock)), fast)
    return [(one, other, _id(name), each, each) for (one, other), each in links.items()]


def _detours(data: _Data, vessel: str, location: str) -> Mapping[str, float]:
    """Docks of a location that take a vessel: miles more to the nearest port than from the best.

    Later calls are at the best dock. The first may be at another that is nearer to the vessel's
    home; from there it has farther to go, which the first approach is charged with.
    """
    docks = [dock for dock in data.docks[location] if data.takes.get((dock, vessel), False)]
    ports = [port for port in data.mainland if data.takes.get((port, vessel), False)]
    miles = {
        dock: min(data.loaded[dock, port] for port in ports if (dock, port) in data.loaded)
        for dock in docks
        if any((dock, port) in data.loaded for port in ports)
    }
    return {dock: far - min(miles.values()) for dock, far in miles.items()}


def _depot(vessel: str) -> str:
    return f"home-{_id(vessel)}"


def _class(vessel: Mapping[str, str]) -> Entry:
    minutes = float(vessel["loading time"])
    return {
        "id": _id(vessel["Vessel_name"]),
        "like": "coach",
        "loading_minutes": minutes,
        "unloading_minutes": minutes,
    }


def _fleet(vessel: Mapping[str, str]) -> Entry:
    name = vessel["Vessel_name"]
    return {
        "id": f"fleet-{_id(name)}",
        "class": _id(name),
        "count": 1,
        "home": _depot(name),
        "seats": int(float(vessel["max_cap"])),
        "rests_inside": True,
        "source": "published",
    }


def _places(data: _Data, waiting: Mapping[str, int], fleets: Sequence[Entry]) -> list[Entry]:
    places: dict[str, Entry] = {
        _id(location): {"id": _id(location), "kind": "assembly_point", "name": location}
        for location in waiting
    }
    for dock in data.mainland:
        places[_id(dock)] = {"id": _id(dock), "kind": "receiving_site", "name": dock}
    for fleet in fleets:
        home = str(fleet["home"])
        places[home] = {"id": home, "kind": "depot"}
    return list(places.values())


def _miles(path: Path) -> Miles:
    return {
        (row["Origin"], row["Destination"]): float(row["Distance"])
        for row in _table(path)
        if row["Distance"]
    }


def _table(path: Path) -> list[dict[str, str]]:
    if not path.is_file():
        message = f"{path}: not there"
        raise CaseError(message)
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _short(scenario: str) -> str:
    return scenario.partition(":")[2].strip()


def _id(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
