"""The convoys in the page document: who goes together, when, and when each gate is theirs."""

from __future__ import annotations

from typing import Any

from treve.report.convoy_sentences import convoys_told
from treve.report.convoys import ConvoyRow, convoy_rows
from treve.report.page_desk import Desk


def convoys(desk: Desk) -> dict[str, Any]:
    """Every convoy by departure, and what is said of them; empty lists where nobody goes in one."""
    told = [convoys_told(desk.plan, language) for language in desk.languages]
    return {
        "convoys": [_convoy(row) for row in convoy_rows(desk.plan)],
        "convoys_told": [
            dict(zip(desk.languages, texts, strict=True)) for texts in zip(*told, strict=True)
        ],
    }


def _convoy(row: ConvoyRow) -> dict[str, Any]:
    return {
        "name": row.name,
        "corridor": row.corridor,
        "direction": row.direction,
        "vehicles": len(row.vehicles),
        "leader": row.leader,
        "last": row.tail,
        "departure_seconds": row.departure_seconds,
        "arrival_seconds": row.arrival_seconds,
        "gates": [[block.gate, block.start_seconds, block.end_seconds] for block in row.blocks],
        "people": row.people,
        "kilograms": row.kilograms,
    }
