"""Crews who are at work longer than they should, because what they are on its way with waits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from treve.errors import Finding
from treve.plan.clock import minutes
from treve.scene.model import Scene
from treve.timetabling.duties import Duties, has_duties
from treve.timetabling.problem import Problem
from treve.timetabling.timetable import Trip


def longer_shifts(problem: Problem, stands: Iterable[Trip]) -> dict[str, int]:
    """By fleet, seconds of the longest shift of trips that stand, where that is too long.

    Args:
        problem: What they are for.
        stands: Trips that are over or are driven to their end, those of a vehicle together.
    """
    if not has_duties(problem):
        return {}
    duties, longest = Duties(problem), dict[str, int]()
    fleets = {fleet.id: fleet for fleet in problem.fleets}
    days: dict[str, list[Trip]] = defaultdict(list)
    for trip in stands:
        days[trip.vehicle].append(trip)
    for day in days.values():
        fleet = fleets[day[0].fleet]
        if fleet.shifts is None:
            continue
        log = None
        for trip in sorted(day, key=lambda one: one.begins_seconds):
            log = duties.after(fleet, log, (trip,))
            worked = 0 if log is None else log.until_seconds - log.began_seconds
            if worked > max(fleet.shifts.longest_seconds, longest.get(fleet.id, 0)):
                longest[fleet.id] = worked
    return longest


def with_longer_shifts(scene: Scene, longest: Mapping[str, int]) -> Scene:
    """The scene in which crews of these fleets may be at work as long as some of them are."""
    fleets = (
        replace(fleet, longest_shift_minutes=minutes(longest[fleet.id]))
        if fleet.id in longest
        else fleet
        for fleet in scene.fleets
    )
    return replace(scene, fleets=tuple(fleets)) if longest else scene


def told_of(longest: Mapping[str, int]) -> Iterator[Finding]:
    """A warning for each of these fleets."""
    for fleet, seconds in longest.items():
        figures = {"longest_minutes": minutes(seconds)}
        yield Finding("replan-shift-beyond-limit", (fleet,), figures)
