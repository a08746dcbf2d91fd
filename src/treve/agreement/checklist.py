"""The checklist: what the field asks an agreement to settle, and what settles it here.

Of twenty-five lines each is *binding* (a condition: it changes the timetable), *checked* (a clause
or the head, in which faults and warnings are looked for) or *recorded* (kept word by word). Any
line may be recorded besides.
"""

from __future__ import annotations

import typing
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from treve.agreement.clauses.recorded import Recorded, Topic
from treve.agreement.model import Agreement

Standing = Literal["binding", "checked", "recorded"]
"""What becomes of a line."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the checklist.

    Attributes:
        word: What it is about: a word of :data:`~treve.agreement.clauses.recorded.Topic`.
        standing: What becomes of it, the most that can.
        kinds: Kinds of clauses that speak of it, beside ``recorded``; none: the head, or words.
    """

    word: Topic
    standing: Standing
    kinds: tuple[str, ...] = ()


LINES: tuple[Line, ...] = (
    Line("parties", "checked"),
    Line("document", "checked"),
    Line("definitions", "recorded"),
    Line("effect", "checked", ("effect", "pause_windows")),
    Line("area", "checked", ("pull_back",)),
    Line("prohibited_acts", "recorded"),
    Line("permitted_acts", "recorded"),
    Line("positions", "checked", ("position",)),
    Line("leaving", "checked", ("leaving", "destinations", "quota", "longest_aboard")),
    Line("routes", "binding", ("inspection", "permission", "convoy_size", "gate_share")),
    Line("aid", "checked", ("aid",)),
    Line("medical", "binding", ("order", "least_by")),
    Line("detainees", "recorded"),
    Line("monitoring", "checked", ("monitoring",)),
    Line("incidents", "recorded"),
    Line("committee", "recorded"),
    Line("reciprocity", "binding", ("reciprocity", "end_rule")),
    Line("sequencing", "binding", ("sequence",)),
    Line("guarantees", "recorded"),
    Line("spoilers", "recorded"),
    Line("communication", "recorded"),
    Line("return", "recorded"),
    Line("humanitarian_law", "checked", ("leaving",)),
    Line("costs", "recorded"),
    Line("lead_times", "binding", ("lead_time",)),
)
"""All of them, in the order of the checklist."""


def lines_told(agreement: Agreement) -> tuple[Topic, ...]:
    """The lines on which an agreement says something, in their order."""
    told = set(_told(agreement))
    return tuple(line.word for line in LINES if line.word in told)


def lines_untold(agreement: Agreement) -> tuple[Topic, ...]:
    """The lines on which it says nothing, in their order."""
    told = lines_told(agreement)
    return tuple(word for word in typing.get_args(Topic) if word not in told)


def _told(agreement: Agreement) -> Iterator[str]:
    head = agreement.head
    if head.parties:
        yield "parties"
    if head.version or head.date or head.stage or head.purpose or head.languages:
        yield "document"
    kinds = {clause.kind for clause in (*agreement.conditions, *agreement.clauses)}
    yield from (line.word for line in LINES if kinds.intersection(line.kinds))
    yield from (clause.about for clause in agreement.clauses if isinstance(clause, Recorded))
