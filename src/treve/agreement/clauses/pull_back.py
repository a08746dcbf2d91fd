"""Pull-back: how far from a line weapons and people under arms stand, by weapon class."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated, Literal

from treve.agreement.keys import Begins, ClauseId, Ends, Key, Parties, SourceText, Typed
from treve.agreement.words import statement
from treve.errors import Figure, Finding

_EARTH_RADIUS_METRES = 6_371_008.8
_METRES_NORTH = _EARTH_RADIUS_METRES * math.pi / 180
_FEWEST_POINTS = 2

Point = tuple[float, float]
"""Latitude and longitude."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where weapons of one class, or people under arms, of one party were seen.

    Attributes:
        id: Unique in the agreement.
        parties: Whom it binds.
        of: Whose they are.
        weapons: Their class, in the words of the distances.
        latitude, longitude: Where.
        begins, ends: When they stood there.
        source: Who saw them.
    """

    id: ClauseId
    of: Annotated[str, Key("Whose they are.", Typed.PARTY)]
    weapons: Annotated[str, Key("Their class, as in the distances of `pull_back`.", Typed.ID)]
    latitude: Annotated[float, Key("Degrees north.", Typed.LATITUDE)]
    longitude: Annotated[float, Key("Degrees east.", Typed.LONGITUDE)]
    begins: Begins = None
    ends: Ends = None
    parties: Parties = ()
    source: SourceText = ""
    kind: Literal["position"] = "position"

    def said(self) -> Finding:
        """The clause as a finding that can be said."""
        return statement("clause-position", self.id, by=self.of, weapons=self.weapons)

    def wrong(self) -> Iterator[Finding]:
        """Nothing: every such clause can be meant."""
        yield from ()


@dataclass(frozen=True, slots=True)
class PullBack:
    """On one side of a line nothing of a class stands nearer than so many metres.

    Attributes:
        id: Unique in the agreement.
        parties: Whom it binds; none: everybody.
        line: Its points, latitude and longitude.
        metres: The least distance by class of weapons; the classes are the agreement's own words.
        side: On which side of the line.
        staged: Whether both sides pull back at once, or one after the other.
        begins, ends: When it holds.
        source: Where the clause comes from.
    """

    id: ClauseId
    line: Annotated[
        tuple[Point, ...],
        Key("Its points, each [latitude, longitude]: a road, a front line.", Typed.LINE),
    ]
    metres: Annotated[
        Mapping[str, float],
        Key(
            "Least distance from it by class of weapons: `{heavy: 3500 m, personnel: 1 km}`.",
            Typed.DISTANCES,
            spelt="distances",
        ),
    ]
    side: Annotated[
        Literal["both", "north", "east", "south", "west"],
        Key("On which side of the line; what stands on the other is not spoken of.", Typed.WORD),
    ] = "both"
    staged: Annotated[
        Literal["simultaneous", "in_stages"] | None,
        Key("Whether all pull back at once.", Typed.WORD, without="not stated"),
    ] = None
    begins: Begins = None
    ends: Ends = None
    parties: Parties = ()
    source: SourceText = ""
    kind: Literal["pull_back"] = "pull_back"

    def said(self) -> Finding:
        """The clause as a finding that can be said."""
        told = "; ".join(f"{name}: {round(metres)} m" for name, metres in self.metres.items())
        return statement("clause-pull-back", self.id, list=told, side=self.side)

    def wrong(self) -> Iterator[Finding]:
        """A line of one point, and no distance at all."""
        if len(set(self.line)) < _FEWEST_POINTS:
            yield Finding("clause-line-of-one-point", (), {"key": "line"}, "fault")
        if not self.metres:
            yield Finding("clause-no-distance", (), {"key": "distances"}, "fault")

    def too_near(self, position: Position) -> Finding | None:
        """What stands nearer than it may; nothing where the clause does not speak of it.

        A party that the clause does not bind, a class that it does not name, hours in which both do
        not hold at once, and the other side of the line are not spoken of.
        """
        least = self.metres.get(position.weapons)
        if least is None or (self.parties and position.of not in self.parties):
            return None
        if not _at_once(self, position):
            return None
        away, east, north = offset_metres(self.line, (position.latitude, position.longitude))
        sides = {"north": north, "south": -north, "east": east, "west": -east, "both": 0.0}
        if sides[self.side] < 0 or away >= least:
            return None
        figures: dict[str, Figure] = {
            "by": position.of,
            "weapons": position.weapons,
            "metres": math.floor(away),
            "least_metres": round(least),
            "missing_metres": math.ceil(least - away),
        }
        return Finding("clause-position-too-near", (position.id, self.id), figures)


def offset_metres(line: tuple[Point, ...], point: Point) -> tuple[float, float, float]:
    """How far a point lies from the nearest point of a line, and in which direction.

    In a flat view about the point: within 20 km lengths are off by less than one per cent.

    Args:
        line: Two points or more.
        point: Latitude and longitude.

    Returns:
        The distance, and how much of it leads east and north of the line, in metres.
    """
    metres_east = _METRES_NORTH * math.cos(math.radians(point[0]))
    flat = [
        ((one[1] - point[1]) * metres_east, (one[0] - point[0]) * _METRES_NORTH) for one in line
    ]
    feet = (_foot(*pair) for pair in pairwise(flat))
    east, north = min(feet, key=lambda foot: math.hypot(*foot))
    return math.hypot(east, north), -east, -north


def _foot(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    """The point of a stretch that is nearest to the origin."""
    dx, dy = other[0] - one[0], other[1] - one[1]
    length = dx * dx + dy * dy
    share = 0.0 if length == 0 else -(one[0] * dx + one[1] * dy) / length
    share = min(1.0, max(0.0, share))
    return one[0] + share * dx, one[1] + share * dy


def _at_once(clause: PullBack, position: Position) -> bool:
    """Whether there is a moment at which both hold."""
    begins = [one.begins for one in (clause, position) if one.begins is not None]
    ends = [one.ends for one in (clause, position) if one.ends is not None]
    return not (begins and ends) or max(begins) < min(ends)
