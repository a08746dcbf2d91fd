"""Events in: one file, YAML or JSON, of what happened since a plan was made.

Every fault is told at once: the form of the file, its keys, what events name in the scene, and
moments that cannot be. Beside it the moment from which on is planned again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from treve.errors import Figure, Finding, InputError
from treve.operations.events import Event
from treve.plan.model import Plan
from treve.scene.likely import likely
from treve.scene.model import Scene
from treve.store.build_events import EventBuilder
from treve.store.events_document import EVENT_KINDS, EventsHead
from treve.store.local_time import LocalTimes
from treve.store.reading import Reading
from treve.store.yaml_lines import Place, YamlDocument, read_yaml

_OWN_WORDS: Mapping[str, str] = {
    "empty-file": "events-empty",
    "wrong-version": "events-wrong-version",
}
"""Codes of a file of events in place of those of a scene."""

_AT = "--at"
_EARLY = timedelta(days=1)
"""So long before anything begins one may plan again; sooner is a slip of the keyboard."""


def read_at(text: str, plan: Plan) -> datetime:
    """Read the moment from which on is planned again.

    Args:
        text: A local date and time in the scene's zone, as typed after ``--at``.
        plan: What is being driven.

    Raises:
        InputError: It is no moment, or lies a day before anything of the plan or after its last
            window.
    """
    remarks: list[tuple[Place, Finding]] = []
    zone = ZoneInfo(plan.scene.calendar.time_zone)
    at = LocalTimes(zone, remarks).moment(text.strip(), (_AT,))
    faults = [replace(one, objects=(_AT,)) for _, one in remarks if one.severity == "fault"]
    if at is not None and not faults:
        trips = plan.timetable.trips if plan.timetable else ()
        first = min((trip.begins_seconds for trip in trips), default=0)
        begins = plan.zero.astimezone(UTC) + timedelta(seconds=min(0, first))
        ends = plan.scene.calendar.windows[-1].end
        if not begins - _EARLY <= at.astimezone(UTC) <= ends.astimezone(UTC):
            span = [f"{moment.astimezone(zone):%Y-%m-%dT%H:%M}" for moment in (begins, ends)]
            figures: dict[str, Figure] = {"value": text, "first": span[0], "last": span[1]}
            faults.append(Finding("replan-at-beyond", (_AT,), figures, "fault"))
    if at is None or faults:
        raise InputError(tuple(faults))
    return at


def read_events(path: str | Path, scene: Scene) -> tuple[Event, ...]:
    """Read and check events.

    Args:
        path: A YAML or JSON file.
        scene: What they speak of.

    Returns:
        The events in the order of the file.

    Raises:
        InputError: With every fault there is, each with its spot.
    """
    document = read_yaml(Path(path), str(path))
    reading = _Reading(document, scene)
    events: tuple[Event, ...] = ()
    if isinstance(document.data, dict) and _is_events(document.data):
        events = reading.read(document.data)
    elif document.data is not None:
        reading.remark((), Finding("not-events", (), {}, "fault"))
    faults = tuple(one for one in reading.remarks() if one.severity == "fault")
    if faults:
        raise InputError(faults)
    return events


def _is_events(data: Mapping[str, Any]) -> bool:
    """Whether the file is nothing else, which somebody may name in its place."""
    return "treve_events" in data or not {"treve", "treve_agreement", "treve_plan"} & set(data)


class _Reading(Reading):
    """One file on its way to events.

    Args:
        document: The file's plain data with its lines.
        scene: What it speaks of.
    """

    def __init__(self, document: YamlDocument, scene: Scene) -> None:
        super().__init__(document, "events", ("events",), _OWN_WORDS)
        self._builder = EventBuilder(scene)

    def read(self, data: Mapping[str, Any]) -> tuple[Event, ...]:
        """Read everything, event by event."""
        self.data = data
        self.validate(EventsHead, data, ())
        listed = data.get("events")
        entries = listed if isinstance(listed, list) else []
        made = [self._event(entry, ("events", at)) for at, entry in enumerate(entries)]
        for place, finding in self._builder.remarks:
            self.remark(place, finding)
        return tuple(event for event in made if event is not None)

    def _event(self, entry: object, place: Place) -> Event | None:
        """One event: its kind first, since its keys are the kind's."""
        if entry is None:
            self.remark(place, Finding("empty-row", (), {}, "fault"))
        elif not isinstance(entry, Mapping):
            figures = {"key": "events", "value": str(entry)}
            self.remark(place, Finding("not-a-mapping", (), figures, "fault"))
        elif "kind" not in entry:
            self.remark(place, Finding("missing-key", (), {"key": "kind"}, "fault"))
        elif not isinstance(entry["kind"], str) or entry["kind"] not in EVENT_KINDS:
            kind, allowed = str(entry["kind"]), ", ".join(EVENT_KINDS)
            near = likely(kind, EVENT_KINDS)
            named = {"key": "kind", "value": kind, "likely": near, "allowed": allowed}
            self.remark((*place, "kind"), Finding("unknown-word", (), named, "fault"))
        else:
            made = self.validate(EVENT_KINDS[entry["kind"]], entry, place)
            return None if made is None else self._builder.build(made, place)
        return None
