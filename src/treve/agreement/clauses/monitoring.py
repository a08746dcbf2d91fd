"""Monitoring: who watches where, with what, and reports how often."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from treve.agreement.keys import Begins, ClauseId, Ends, Key, Parties, SourceText, Typed, Where
from treve.agreement.words import statement
from treve.errors import Finding


@dataclass(frozen=True, slots=True)
class Monitoring:
    """Observers at gates: whose they are, what they may see, when they report.

    Attributes:
        id: Unique in the agreement.
        parties: Whom it binds.
        gates: Where observers stand.
        by: Whose they are.
        access, tools: What they may see, and with what, in words.
        report_every_minutes: How often they report.
        begins, ends: When it holds.
        where: Where it holds besides.
        source: Where the clause comes from.
    """

    id: ClauseId
    gates: Annotated[tuple[str, ...], Key("Gates at which observers stand.", Typed.GATES)]
    by: Annotated[tuple[str, ...], Key("Whose they are.", Typed.PARTIES, without="not stated")] = ()
    access: Annotated[
        str, Key("What they may see, and whom ask.", Typed.TEXT, without="not stated")
    ] = ""
    tools: Annotated[str, Key("With what: cameras, drones.", Typed.TEXT, without="not stated")] = ""
    report_every_minutes: Annotated[
        float | None,
        Key("How often they report.", Typed.LENGTH, spelt="report_every", without="not stated"),
    ] = None
    begins: Begins = None
    ends: Ends = None
    where: Where = ()
    parties: Parties = ()
    source: SourceText = ""
    kind: Literal["monitoring"] = "monitoring"

    def said(self) -> Finding:
        """The clause as a finding that can be said."""
        by = ", ".join(self.by) or "none"
        return statement("clause-monitoring", self.id, list=", ".join(self.gates), by=by)

    def wrong(self) -> Iterator[Finding]:
        """Nothing: every such clause can be meant."""
        yield from ()
