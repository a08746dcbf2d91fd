"""The Bus Evacuation Problem as published by two sources, in one layout with or without colons.

``B seats`` buses and seats of each; ``Y b1..bY`` yards and buses at each; ``P people d1..dP``
collection points and people; ``S places c1..cS`` shelters and places; a row per yard with the
travel to each point; a row per point with the travel to each shelter, the same back.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bench.readers.case import Case, CaseError
from treve.measures import MINUTES_PER_DAY

SOURCE = "Bus Evacuation Problem, instance {name}"

LONGEST_MINUTES = 365 * MINUTES_PER_DAY
"""A scene's calendar is no longer than a year. Where one bus alone would need more, as it would on
the instances of Valparaíso, all of them together do not."""


def read_bep(path: Path) -> Case:
    """Read one file.

    Args:
        path: ``BEP-1-3-3-2-i1.txt``, ``InstanceBEP-1-4-2-4.txt`` and the like.

    Returns:
        Yards as depots, points as assembly points, shelters as receiving sites.

    Raises:
        CaseError: The numbers do not fit together.
    """
    rows = [_numbers(path, line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row]
    if len(rows) < 4:
        message = f"{path}: fewer than four lines of numbers"
        raise CaseError(message)
    (_buses, seats), yards, points, shelters = rows[0][:2], rows[1], rows[2], rows[3]
    counts, people, places = yards[1:], points[2:], shelters[2:]
    to_points = rows[4 : 4 + len(counts)]
    to_shelters = rows[4 + len(counts) :]
    _expect(path, "yards", yards[0], len(counts), len(to_points))
    _expect(path, "points", points[0], len(people), len(to_shelters))
    _expect(path, "shelters", shelters[0], len(places))
    for row in to_points:
        _expect(path, "points in a yard's row", len(people), len(row) - 1)
    for row in to_shelters:
        _expect(path, "shelters in a point's row", len(places), len(row) - 1)
    return _case(path.stem, seats, counts, people, places, to_points, to_shelters)


def _numbers(path: Path, line: str) -> list[int]:
    try:
        return [int(word) for word in line.replace(":", " ").split()]
    except ValueError as error:
        message = f"{path}: {error}"
        raise CaseError(message) from error


def _expect(path: Path, what: str, stated: int, *found: int) -> None:
    for count in found:
        if count != stated:
            message = f"{path}: {stated} {what} stated, {count} found"
            raise CaseError(message)


def _links(
    origins: list[str], ends: list[str], rows: list[list[int]]
) -> Iterator[tuple[str, str, str, float, float]]:
    """One way from each origin to each end; the first number of a row is how many follow."""
    for origin, row in zip(origins, rows, strict=True):
        for end, units in zip(ends, row[1:], strict=True):
            yield origin, end, "bus", float(units), float(units)


def _case(
    name: str,
    seats: int,
    counts: list[int],
    people: list[int],
    places: list[int],
    to_points: list[list[int]],
    to_shelters: list[list[int]],
) -> Case:
    yards = [f"yard-{number}" for number in range(1, len(counts) + 1)]
    points = [f"point-{number}" for number in range(1, len(people) + 1)]
    shelters = [f"shelter-{number}" for number in range(1, len(places) + 1)]
    links = [*_links(yards, points, to_points)]
    for point, shelter, name_of_class, empty, loaded in _links(points, shelters, to_shelters):
        links.append((point, shelter, name_of_class, empty, loaded))
        links.append((shelter, point, name_of_class, empty, loaded))
    longest = max(link[3] for link in links)
    loads = sum(-(-count // seats) for count in people)
    return Case(
        name=name,
        source=SOURCE.format(name=name),
        places=[
            *({"id": yard, "kind": "depot"} for yard in yards),
            *({"id": point, "kind": "assembly_point"} for point in points),
            *(
                {"id": shelter, "kind": "receiving_site", "capacity": {"people": count}}
                for shelter, count in zip(shelters, places, strict=True)
            ),
        ],
        classes=[{"id": "bus", "like": "coach", "loading_minutes": 0, "unloading_minutes": 0}],
        fleets=[
            {
                "id": f"bus-{yard}",
                "class": "bus",
                "count": count,
                "home": yard,
                "seats": seats,
                "rests_inside": True,
                "source": "published",
            }
            for yard, count in zip(yards, counts, strict=True)
            if count
        ],
        groups=[
            {
                "id": f"people-{point}",
                "place": point,
                "category": "civilians",
                "people": count,
                "leaving": count,
                "destinations": shelters,
                "source": "published",
            }
            for point, count in zip(points, people, strict=True)
            if count
        ],
        links=links,
        horizon_minutes=min(LONGEST_MINUTES, 2 * longest * (1 + loads)),
    )
