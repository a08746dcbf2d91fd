"""A plan made while another is driven: what drivers are told, and how else it could go on."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from treve.errors import Figure
from treve.languages import length_of, remedy, say, say_finding
from treve.measures import SECONDS_PER_MINUTE
from treve.operations.changes import TripChange, What
from treve.operations.replan import Candidate, Replan
from treve.report.clock import Clock, clock_of
from treve.report.names import names_in
from treve.report.rows import to_csv
from treve.report.terminal import Sentence, plan_table
from treve.timetabling.timetable import Trip

FILE_NAME = "changes.csv"
"""What drivers are told, beside the files of the plan."""

MOST_ROWS = 12
"""Most changes shown in a terminal; the file has all of them."""

HEADER = (
    *("vehicle", "what", "old_departs", "new_departs", "old_arrives", "new_arrives"),
    *("from", "to", "corridor", "load", "quantity", "unit"),
)
"""Columns; the same in every language, so that tools can rely on them."""


def replan_table(made: Replan, language: str) -> Group:
    """Show what drivers are told, how else it could go on, and the plan.

    Args:
        made: A plan from a moment on.
        language: As :func:`treve.languages.choose` takes it.

    Returns:
        Something for a rich console to print.
    """
    parts: list[RenderableType] = [Sentence(_heading(made, language), "bold")]
    parts += [Sentence(text) for text in findings_told(made, language)]
    if made.changes.vehicles_told:
        parts.append(Padding(_changes(made, language), (1, 0, 0, 0)))
        more = len(_told(made)) - MOST_ROWS
        if more > 0:
            parts.append(Sentence(say("replan-more", language, more=more, file=FILE_NAME)))
    weight = say("replan-weight", language, minutes=round(made.per_change_minutes, 2))
    parts.append(Padding(Sentence(weight), (1, 0, 0, 0)))
    parts.append(Padding(_candidates(made, language), (0, 0, 1, 0)))
    return Group(*parts, plan_table(made.plan, language))


def _heading(made: Replan, language: str) -> str:
    counts = made.changes.counts
    figures: dict[str, Figure] = {what.value: count for what, count in counts.items()}
    clock = clock_of(made.plan)
    at_seconds = made.plan.replanned.at_seconds if made.plan.replanned else 0
    return say(
        "replan-heading",
        language,
        at=clock.moment(at_seconds, language),
        vehicles=len(made.changes.vehicles_told),
        **figures,
    )


def findings_told(made: Replan, language: str) -> Iterator[str]:
    """What became of those on the way, each with what to do about it."""
    found = made.plan.replanned.findings if made.plan.replanned else ()
    names = names_in(made.plan, language)
    for finding in found:
        figures = {
            key: names.get(str(value), value) if key in {"passed", "next"} else value
            for key, value in finding.figures.items()
        }
        told = replace(finding, figures=figures)
        yield f"{say_finding(told, language)} {remedy(told, language)}".strip()


def _told(made: Replan) -> list[TripChange]:
    return [row for row in made.changes.rows if row.what is not What.UNCHANGED]


def _changes(made: Replan, language: str) -> Table:
    table = Table.grid(padding=(0, 2))
    for _ in range(3):
        table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    clock, ways = clock_of(made.plan), _ways(made)
    for row in _told(made)[:MOST_ROWS]:
        origin, destination, _ = ways.get(row.trip.way, (row.trip.way, "", ""))
        table.add_row(
            Text(row.vehicle),
            Text(_what(row, language)),
            Text(_times(row, clock)),
            Sentence(f"{origin} → {destination}"),
        )
    return table


def _what(row: TripChange, language: str) -> str:
    later = length_of(abs(row.later_seconds), language)
    return say("replan-what", language, what=row.what.value, length=later)


def _times(row: TripChange, clock: Clock) -> str:
    trips = [trip for trip in (row.old, row.new) if trip is not None]
    return " → ".join(
        f"{clock.at(trip.departure_seconds):%H:%M}–{clock.at(trip.arrival_seconds):%H:%M}"
        for trip in trips
    )


def _ways(made: Replan) -> dict[str, tuple[str, str, str]]:
    return {way.id: (way.origin, way.destination, way.corridor) for way in made.plan.problem.ways}


def _candidates(made: Replan, language: str) -> Table:
    table = Table.grid(padding=(0, 2))
    for _ in range(4):
        table.add_column(no_wrap=True)
    for at, one in enumerate(made.candidates):
        table.add_row(*map(Text, _candidate(one, language, taken=at == 0)))
    return table


def _candidate(one: Candidate, language: str, *, taken: bool) -> tuple[str, ...]:
    whole = math.ceil(round(one.pause_minutes, 6)) * SECONDS_PER_MINUTE
    return (
        "*" if taken else " ",
        say("replan-candidate", language, name=one.name),
        length_of(whole, language),
        say(
            "replan-candidate-told",
            language,
            vehicles=one.vehicles_told,
            people=one.people_left,
        ),
    )


def changes_csv(made: Replan) -> bytes:
    """Every trip that had not ended, as it was told and as it is: ``changes.csv``.

    Args:
        made: A plan from a moment on.

    Returns:
        CSV; times are ISO 8601 in the scene's time zone with their offset.
    """
    clock, ways = clock_of(made.plan), _ways(made)
    people = {load.id: load.people for load in made.plan.problem.loads}
    rows = (_cells(row, clock, ways, people) for row in made.changes.rows)
    return to_csv(HEADER, rows)


def _cells(
    row: TripChange,
    clock: Clock,
    ways: dict[str, tuple[str, str, str]],
    people: dict[str, bool],
) -> tuple[str | int, ...]:
    trip = row.trip

    def stamp(one: Trip | None, *, arrives: bool) -> str:
        if one is None:
            return ""
        return clock.stamp(one.arrival_seconds if arrives else one.departure_seconds)

    unit = "" if trip.load is None else "people" if people.get(trip.load, True) else "kg"
    return (
        row.vehicle,
        row.what.value,
        stamp(row.old, arrives=False),
        stamp(row.new, arrives=False),
        stamp(row.old, arrives=True),
        stamp(row.new, arrives=True),
        *ways.get(trip.way, (trip.way, "", "")),
        trip.load or "",
        trip.quantity,
        unit,
    )
