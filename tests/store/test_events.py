"""Files of events: read whole, or every fault at once with its line."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.operations.riverbend import driven
from tests.riverbend import START, riverbend_scene
from treve.errors import Finding, InputError
from treve.operations.events import (
    GateOpen,
    GateShut,
    PauseEnds,
    PeopleChanged,
    PlaceChanged,
    VehiclesLost,
    VehiclesMore,
)
from treve.store.build_events import EventBuilder
from treve.store.events import read_at, read_events
from treve.store.events_document import PeopleEntry

WHOLE = """
treve_events: 1
events:
  - {kind: gate_shut, gate: bridge, from: 2026-11-02T08:00, to: 2026-11-02T09:00, source: police}
  - {kind: gate_open, gate: bridge}
  - {kind: vehicles_lost, fleet: bus, lost: 2, note: a landslide}
  - {kind: vehicles_lost, fleet: bus, lost: bus-3}
  - {kind: vehicles_lost, fleet: bus, lost: [bus-1, bus-2]}
  - {kind: vehicles_more, fleet: bus, more: 5}
  - {kind: people, group: mill-people, people: -30}
  - {kind: place, place: school, capacity: {people: 950}, intake_per_hour: {people: 300}}
  - {kind: pause_ends, at: 2026-11-02T20:00}
"""

FAULTY = """treve_events: 1
evnts: []
events:
  - kind: gate_shut
    gate: brige
    to: 2026-11-02T25:00
  - {kind: vehicles_lost, fleet: bus, lost: bus-9}
  - {kind: vehicles_lost, fleet: bus, lost: 4}
  - {kind: vehicles_lost, fleet: buss, lost: 1}
  - {kind: gate_shutt, gate: bridge}
  - {kind: people, group: mill-people, people: 0}
  - {kind: people, group: mill-people, people: 1.5}
  - {kind: people, group: mill-people, people: many}
  - {kind: people, group: mill-people, people: 9999999999999}
  - {kind: place, place: school}
  - {kind: vehicles_more, flet: bus, more: 2}
  - {kind: gate_open, gate: bridge, from: 2026-11-02T09:00, to: 2026-11-02T08:00}
  - {gate: bridge}
  -
  - shut
  - {kind: vehicles_lost, fleet: bus, lost: []}
"""


def _faults(text: str, folder: Path) -> list[tuple[int, int, str]]:
    file = folder / "events.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_events(file, riverbend_scene())
    spots = [(fault.spot, fault.code) for fault in caught.value.faults]
    return [(spot.line, spot.column, code) for spot, code in spots if spot]


def test_every_kind_of_event_is_read(tmp_path: Path) -> None:
    file = tmp_path / "events.yaml"
    file.write_text(WHOLE, encoding="utf-8")

    assert read_events(file, riverbend_scene()) == (
        GateShut(
            gate="bridge",
            start=START + timedelta(hours=2),
            end=START + timedelta(hours=3),
            source="police",
        ),
        GateOpen(gate="bridge"),
        VehiclesLost(fleet="bus", count=2, note="a landslide"),
        VehiclesLost(fleet="bus", vehicles=("bus-3",)),
        VehiclesLost(fleet="bus", vehicles=("bus-1", "bus-2")),
        VehiclesMore(fleet="bus", count=5),
        PeopleChanged(group="mill-people", people=-30),
        PlaceChanged(place="school", capacity={"people": 950}, intake_per_hour={"people": 300.0}),
        PauseEnds(end=START + timedelta(hours=14)),
    )


def test_every_fault_is_told_at_once_by_line_and_column(tmp_path: Path) -> None:
    assert _faults(FAULTY, tmp_path) == [
        (2, 1, "unknown-key"),
        (5, 11, "unknown-gate"),
        (6, 9, "no-such-time"),
        (7, 45, "unknown-vehicle"),
        (8, 45, "event-more-lost-than-there"),
        (9, 34, "unknown-fleet"),
        (10, 12, "unknown-word"),
        (11, 48, "event-of-nothing"),
        (12, 48, "fractional-people"),
        (13, 48, "not-a-number"),
        (14, 48, "number-too-large"),
        (15, 5, "event-of-nothing"),
        (16, 27, "unknown-key"),
        (17, 65, "end-before-start"),
        (18, 5, "missing-key"),
        (19, 4, "empty-row"),
        (20, 5, "not-a-mapping"),
        (21, 45, "event-of-nothing"),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "events-empty"),
        ("treve_events: 2\nevents: []\n", "events-wrong-version"),
        ("treve_agreement: 1\nconditions: []\n", "not-events"),
        ("- a\n- b\n", "not-events"),
        ("events: []\n", "missing-key"),
    ],
)
def test_what_is_no_file_of_events_is_told_so(text: str, code: str, tmp_path: Path) -> None:
    assert [found for _, _, found in _faults(text, tmp_path)] == [code]


def test_the_builder_gathers_what_is_wrong() -> None:
    builder = EventBuilder(riverbend_scene())
    entry = PeopleEntry.model_validate({"kind": "people", "group": "mil-people", "people": 3})

    assert builder.build(entry, ("events", 0)) is None
    figures = {"key": "group", "value": "mil-people", "likely": "mill-people"}
    assert builder.remarks == [
        (("events", 0, "group"), Finding("unknown-group", (), figures, "fault"))
    ]


def test_the_moment_is_local_to_the_scene() -> None:
    assert read_at(" 2026-11-02T08:00 ", driven()) == START + timedelta(hours=2)
    assert read_at("2026-11-02 05:00", driven()) == START - timedelta(hours=1)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2025-11-02T08:00", "replan-at-beyond"),
        ("2026-11-05T06:01", "replan-at-beyond"),
        ("08:00", "time-without-date"),
        ("2026-11-02T08:00+01:00", "time-with-offset"),
        ("soon", "not-a-time"),
    ],
)
def test_a_moment_beyond_the_plan_or_none_is_refused(text: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        read_at(text, driven())
    assert [(fault.code, fault.objects) for fault in caught.value.faults] == [(code, ("--at",))]
