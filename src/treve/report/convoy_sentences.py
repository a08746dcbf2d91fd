"""Sentences about convoys: how many there are on each corridor, of which sizes, who leads them."""

from __future__ import annotations

from collections import Counter

from treve.errors import Figure
from treve.languages import say
from treve.plan.model import Plan
from treve.report.convoys import ConvoyRow, convoy_rows
from treve.report.names import names_in

_MOST_LEADERS = 4
"""Most vehicles named as leaders; the others stand in the table."""


def convoys_told(plan: Plan, language: str) -> list[str]:
    """A sentence for each corridor that is used in convoys, and one on who leads them."""
    rows = convoy_rows(plan)
    names = names_in(plan, language)
    told = []
    for corridor in dict.fromkeys(row.corridor for row in rows):
        mine = [row for row in rows if row.corridor == corridor]
        sizes = {len(row.vehicles) for row in mine}
        figures: dict[str, Figure] = {
            "name": names.get(corridor, corridor),
            "convoys": len(mine),
            "out": sum(row.direction == "out" for row in mine),
            "in": sum(row.direction == "in" for row in mine),
            "fewest": min(sizes),
            "most": max(sizes),
            "spread": max(sizes) - min(sizes),
            "mixed": sum(len(_fleets(row)) > 1 for row in mine),
        }
        told.append(say("report-convoys", language, **figures))
    leaders = Counter(row.leader for row in rows if len(row.vehicles) > 1)
    if leaders:
        first = sorted(leaders.items(), key=lambda one: (-one[1], one[0]))
        text = ", ".join(f"{vehicle} ({times})" for vehicle, times in first[:_MOST_LEADERS])
        more = len(first) - _MOST_LEADERS
        told.append(say("report-convoys-leaders", language, leaders=text, more=max(0, more)))
    return told


def _fleets(row: ConvoyRow) -> set[str]:
    return {vehicle.rpartition("-")[0] for vehicle in row.vehicles}
