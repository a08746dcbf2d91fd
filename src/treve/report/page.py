"""The document that the page is made from; ``docs/reference/page-document.md`` tells its fields."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import partial
from importlib import resources
from typing import Any

from treve.errors import Finding
from treve.languages import available, remedy, say_finding
from treve.plan.changes import CONDITION
from treve.plan.codec import encode
from treve.plan.model import Plan
from treve.report import condition_sentences, curves, row_sentences, sentences
from treve.report.clock import clock_of, with_moments
from treve.report.geometry import Lines, positions
from treve.report.lines_on_map import positions_on_map, pull_backs_on_map
from treve.report.names import (
    names_in,
    names_of,
    quiet_names,
)
from treve.report.open_hours import gap_minutes, hand_formula_pause_minutes
from treve.report.page_convoys import convoys
from treve.report.page_desk import Desk
from treve.report.page_movement import movement
from treve.report.runs import runs
from treve.report.selection_words import with_clause_names

FORMAT = 1
"""Version of the page document (``treve_page``)."""

_AREAS = ("page.ftl", "report.ftl")


def page_document(plan: Plan, languages: tuple[str, ...] = ()) -> dict[str, Any]:
    """Make the document of the page.

    Args:
        plan: What to show.
        languages: The one shown first, then the others; empty: all there are.

    Returns:
        Plain JSON values, the same for equal plans.
    """
    chosen = languages or available()
    at, schematic = positions(plan.scene)
    lines = Lines(plan.scene, at, drawn=schematic)
    spoken = {language: names_in(plan, language, apart=True) for language in chosen}
    desk = Desk(plan, chosen, names_of(plan.scene), at, lines, schematic, spoken)
    start, end = curves.span(plan)
    pause = curves.pause_span(plan)
    return {
        "treve_page": FORMAT,
        "version": plan.version,
        "language": chosen[0],
        "languages": list(chosen),
        "messages": {language: _messages(language) for language in chosen},
        "name": plan.scene.name,
        "description": plan.scene.description,
        "zero": clock_of(plan).stamp(0),
        "time_zone": plan.scene.calendar.time_zone,
        "offsets": clock_of(plan).offsets(min(start, 0), max(end, plan.problem.horizon_seconds)),
        "windows": [[w.start_seconds, w.end_seconds] for w in plan.problem.windows],
        "margin_seconds": plan.problem.margin_seconds,
        "span": [start, end if pause is None else max(end, pause[1])],
        "pause": None if pause is None else list(pause),
        "summary": _summary(desk),
        **_told(desk),
        **_things(desk),
        **movement(desk),
        **convoys(desk),
        "gate_use": curves.gate_use(plan),
        "curves": curves.curves(plan),
        "hours": encode(plan.hours),
        "silence": _silence(plan),
        "counts": _counts(plan),
        "sources": encode(plan.scene.sources),
    }


def _messages(language: str) -> str:
    """The Fluent source of the page's and the report's words."""
    folder = resources.files("treve.languages") / language
    files = (folder / area for area in _AREAS)
    return "\n".join(file.read_text(encoding="utf-8") for file in files if file.is_file())


def _summary(desk: Desk) -> dict[str, Any]:
    plan = desk.plan
    fields = (
        *("pause_minutes", "open_minutes", "bound_minutes", "bound_open_minutes", "gap"),
        *("pause_without_aid_minutes", "fixed_pause_minutes", "people_moved", "people_unmoved"),
        *("tonnes_moved", "tonnes_unmoved", "seed", "steps", "changes"),
    )
    return {
        "outcome": plan.outcome.value,
        "outcome_text": desk.texts(lambda language: sentences.outcome(plan, language)),
        **{name: encode(getattr(plan, name)) for name in fields},
        "hand_formula_minutes": plan.baselines.hand_formula_minutes,
        "hand_formula_pause_minutes": hand_formula_pause_minutes(plan),
        "nearest_first_minutes": plan.baselines.nearest_first_minutes,
        "headline": desk.texts(lambda language: sentences.headline(plan, language)),
        "lines": [
            *_runs(desk),
            *(
                desk.texts(lambda language, line=line: sentences.say_line(line, language))  # type: ignore[misc]
                for line in sentences.summary_lines(plan)
            ),
        ],
        "aid": [
            desk.texts(lambda language, line=line: sentences.say_line(line, language))  # type: ignore[misc]
            for line in sentences.aid_lines(plan)
        ],
    }


def _runs(desk: Desk) -> list[dict[str, str]]:
    told = desk.texts(lambda language: runs(desk.plan, language))
    return [told] if all(told.values()) else []


def _row(desk: Desk, row: Any) -> dict[str, Any]:  # noqa: ANN401 - any row that has an object
    fields = encode(row)
    if not isinstance(fields, dict):
        raise TypeError(row)
    return {**fields, "name": desk.name(row.object)}


def _silence(plan: Plan) -> list[dict[str, Any]]:
    """The silence schedule, roads by the names of both their ends."""
    names = quiet_names(plan)
    return [
        {**dataclasses.asdict(row), "name": names.get(row.object, row.object)}
        for row in plan.silence
    ]


def _told(desk: Desk) -> dict[str, Any]:
    """The rows that come with a sentence each."""
    plan = desk.plan
    clash = row_sentences.told_once(plan.clash)
    tellers: tuple[tuple[str, tuple[Any, ...], Callable[..., str]], ...] = (
        (
            "bottleneck",
            tuple(row for row in plan.bottleneck if row.share >= row_sentences.LEAST_SHARE),
            lambda row, names, tag: row_sentences.with_reserve(
                row_sentences.bottleneck_sentence(row, names, tag), plan, row, tag
            ),
        ),
        (
            "worth",
            tuple(row for row in plan.worth if row.kind != CONDITION),
            lambda row, names, tag: row_sentences.with_reserve(
                row_sentences.worth_sentence(row, names, tag, gap_minutes(plan)), plan, row, tag
            ),
        ),
        ("assumed", plan.assumed, row_sentences.assumed_reason),
        (
            "clash",
            tuple(clash),
            lambda row, names, tag: row_sentences.clash_sentence(
                row, names, tag, clash[row], plan.problem
            ),
        ),
    )
    told: dict[str, Any] = {}
    for key, rows, tell in tellers:
        told[key] = [
            {
                **_row(desk, row),
                "text": {tag: tell(row, desk.spoken[tag], tag) for tag in desk.languages},
            }
            for row in rows
        ]
    told |= _agreed(desk)
    told["findings"] = [_finding(desk, f) for f in sentences.ordered(plan.findings)]
    told["referee"] = {
        "verdict": plan.referee.verdict,
        "faults": [_finding(desk, fault) for fault in plan.referee.faults],
        "text": desk.texts(lambda language: sentences.referee_sentence(plan, language)),
    }
    return told


def _agreed(desk: Desk) -> dict[str, Any]:
    """What was agreed: what binds the timetable, and what does not."""
    plan = desk.plan
    conditions = [
        {
            "id": one.id,
            "kind": one.kind,
            "kept": condition_sentences.is_kept(plan, one.id),
            "text": desk.texts(partial(condition_sentences.said, plan, one)),
            "verdict": desk.texts(partial(condition_sentences.kept_sentence, plan, one.id)),
            "cost": desk.texts(partial(condition_sentences.cost_sentence, plan, one.id)),
        }
        for one in plan.agreement.conditions
    ]
    clauses = [
        {
            "id": clause.id,
            "kind": clause.kind,
            "text": desk.texts(partial(condition_sentences.clause_said, plan, clause)),
        }
        for clause in plan.agreement.clauses
    ]
    return {"conditions": conditions, "clauses": clauses}


def _finding(desk: Desk, finding: Finding) -> dict[str, Any]:
    named = {
        tag: with_moments(
            with_clause_names(finding, desk.plan.agreement, names, tag), desk.plan, tag
        )
        for tag, names in desk.spoken.items()
    }
    return {
        "code": finding.code,
        "severity": finding.severity,
        "objects": list(finding.objects),
        "text": desk.texts(lambda language: say_finding(named[language], language)),
        "remedy": desk.texts(lambda language: remedy(named[language], language)),
    }


def _things(desk: Desk) -> dict[str, Any]:
    """Places, gates, corridors and parties."""
    scene = desk.plan.scene
    return {
        "places": [
            {
                "id": place.id,
                "name": desk.name(place.id),
                "kind": place.kind.value,
                "at": desk.at[place.id],
                "inside": place.inside,
                "side": place.side.value,
                "bays": place.bays,
                "capacity": dict(place.capacity),
                "pcode": place.pcode,
            }
            for place in scene.places
        ],
        "gates": [
            {
                "id": gate.id,
                "name": desk.name(gate.id),
                "owner": desk.name(gate.owner),
                "at": desk.at[gate.id],
                "inside": gate.inside,
                "lanes": gate.lanes,
                "longest_wait_minutes": gate.longest_wait_minutes,
            }
            for gate in scene.gates
        ],
        "corridors": [
            {
                "id": corridor.id,
                "name": desk.name(corridor.id),
                "gates": list(corridor.gates),
                "legs": desk.lines.of_gates(corridor.gates),
            }
            for corridor in scene.corridors
        ],
        "parties": [{"id": party.id, "name": desk.name(party.id)} for party in scene.parties],
        "schematic": desk.schematic,
        # On a drawing nothing stands where it is: a line of the ground has no place there.
        "pull_backs": [] if desk.schematic else pull_backs_on_map(desk.plan),
        "positions": [] if desk.schematic else positions_on_map(desk.plan),
    }


def _counts(plan: Plan) -> list[dict[str, Any]]:
    """Every count of every group, with source and method."""
    rows = []
    for group in plan.scene.groups:
        used = (group.people, group.provenance.source, group.provenance.method)
        given = [(count.people, count.source, count.method) for count in group.counts] or [used]
        chosen = next((row for row in given if row == used), None) or next(
            (row for row in given if row[0] == group.people), None
        )
        rows.append(
            {
                "group": group.id,
                "place": group.place,
                "category": group.category.value,
                "people": group.people,
                "leaving": group.leaving,
                "staying": group.staying,
                "source": (chosen or used)[1],
                "method": (chosen or used)[2],
                "assumed": dict(group.provenance.assumed),
                "counts": [
                    {"people": row[0], "source": row[1], "method": row[2], "used": row == chosen}
                    for row in given
                ],
            }
        )
    return rows
