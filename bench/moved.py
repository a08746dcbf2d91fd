"""How far the proven bound of a scene moves when what is assumed is a quarter less or more.

A plan moves each assumed input of each object alone. Here inputs that would be wrong together are
moved together: all checkpoints, all neighbourhoods, all roads.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from treve.measures import SECONDS_PER_HOUR
from treve.plan.build import build_problem
from treve.plan.changes import scaled
from treve.scene.model import Scene
from treve.timetabling.bound import prove_bound

LOW, HIGH = 0.75, 1.25


@dataclass(frozen=True, slots=True)
class Moved:
    """One input, and the bound with it a quarter lower and higher.

    Attributes:
        input: What is moved, in words.
        low_hours, high_hours: The bound on the pause, in hours.
        base_hours: With nothing moved.
    """

    input: str
    low_hours: float
    high_hours: float
    base_hours: float

    @property
    def spread_hours(self) -> float:
        """Between the two."""
        return abs(self.high_hours - self.low_hours)


def moved_inputs(scene: Scene) -> tuple[Moved, ...]:
    """Move each input; those that move the bound most come first.

    Args:
        scene: ``aleppo-2016``, or one with a fleet of buses and one of ambulances.
    """
    base = bound_hours(scene)
    rows = (
        Moved(name, bound_hours(move(scene, LOW)), bound_hours(move(scene, HIGH)), base)
        for name, move in _MOVES.items()
    )
    return tuple(sorted(rows, key=lambda row: row.spread_hours, reverse=True))


def bound_hours(scene: Scene) -> float:
    """The least pause of a scene, in hours (proven)."""
    return prove_bound(build_problem(scene).problem).pause_seconds / SECONDS_PER_HOUR


def _of(kind: str, field: str) -> Callable[[Scene, float], Scene]:
    """Scale a field of all members of one kind that have it."""

    def move(scene: Scene, factor: float) -> Scene:
        for member in getattr(scene, kind):
            scene = scaled(scene, member.id, field, factor) or scene
        return scene

    return move


def _one(owner: str, field: str) -> Callable[[Scene, float], Scene]:
    return lambda scene, factor: scaled(scene, owner, field, factor) or scene


def _margin(scene: Scene, factor: float) -> Scene:
    calendar = scene.calendar
    return replace(
        scene, calendar=replace(calendar, margin_minutes=calendar.margin_minutes * factor)
    )


_MOVES: dict[str, Callable[[Scene, float], Scene]] = {
    "people who leave": _of("groups", "leaving"),
    "minutes at both checkpoints": _of("gates", "minutes"),
    "minutes on all roads": _one("rashidin-road", "minutes"),
    "number of buses": _one("buses", "count"),
    "seats of a bus": _one("buses", "seats"),
    "boarding of a bus": _one("buses", "loading_minutes"),
    "alighting from a bus": _one("buses", "unloading_minutes"),
    "number of ambulances": _one("ambulances", "count"),
    "people in a private car": _of("fleets", "occupancy"),
    "vehicles that board or alight at once": _of("places", "bays"),
    "patients that hospitals take an hour": _one("idlib-hospitals", "intake_per_hour"),
    "margin at the end": _margin,
}
