"""Recorded: what was agreed and no program judges, kept word by word with its figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Annotated, Literal

from treve.agreement.keys import Begins, ClauseId, Ends, Key, Parties, SourceText, Typed, Where
from treve.agreement.words import statement
from treve.errors import Figure, Finding

UNITS = frozenset(
    """
    seconds minutes hours days weeks months years people guards observers monitors members
    representatives doctors patients families vehicles buses ambulances trucks trips passages lanes
    sites posts incidents items parcels kits tonnes kilograms litres metres kilometres percent
    dollars euros pounds votes
    """.split()  # noqa: SIM905 - a list of words reads better than 40 quoted strings
)
"""The last word of a figure's name: what the number counts."""

Topic = Literal[
    "parties",
    "document",
    "definitions",
    "effect",
    "area",
    "prohibited_acts",
    "permitted_acts",
    "positions",
    "leaving",
    "routes",
    "aid",
    "medical",
    "detainees",
    "monitoring",
    "incidents",
    "committee",
    "reciprocity",
    "sequencing",
    "guarantees",
    "spoilers",
    "communication",
    "return",
    "humanitarian_law",
    "costs",
    "lead_times",
]
"""What a clause is about: the twenty-five lines of the checklist, in their order."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the parties agreed about one of the lines of the checklist, in words and figures.

    Attributes:
        id: Unique in the agreement.
        parties: Whom it binds.
        about: The line of the checklist.
        text: What was agreed.
        figures: By name, and a number's name ends in its unit (``armed_guards``).
        begins, ends: When it holds.
        where: Where it holds.
        source: Where the clause comes from.
    """

    id: ClauseId
    about: Annotated[Topic, Key("Which line of the checklist it is about.", Typed.WORD)]
    text: Annotated[str, Key("What was agreed, in words.", Typed.TEXT)]
    figures: Annotated[
        Mapping[str, Figure],
        Key(
            "Numbers and texts by name; a number's name ends in its unit: `most_guards: 20`.",
            Typed.FIGURES,
            without="none",
        ),
    ] = field(default_factory=lambda: MappingProxyType({}))
    begins: Begins = None
    ends: Ends = None
    where: Where = ()
    parties: Parties = ()
    source: SourceText = ""
    kind: Literal["recorded"] = "recorded"

    def said(self) -> Finding:
        """The clause as a finding that can be said."""
        figures = "; ".join(f"{name}: {value}" for name, value in self.figures.items())
        said = {"about": self.about, "text": self.text, "list": figures or "none"}
        return statement("clause-recorded", self.id, **said)

    def wrong(self) -> Iterator[Finding]:
        """Numbers of which nobody knows what they count."""
        for name, value in self.figures.items():
            if not isinstance(value, str) and name.rpartition("_")[2] not in UNITS:
                figures: dict[str, Figure] = {"key": "figures", "field": name}
                yield Finding("clause-figure-without-unit", (), figures, "fault")
