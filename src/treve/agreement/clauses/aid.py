"""Aid: on what terms goods come in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from treve.agreement.keys import Begins, ClauseId, Ends, Key, Parties, SourceText, Typed, Where
from treve.agreement.selection import Selection
from treve.agreement.words import named, statement
from treve.errors import Finding

_UNSAID = "not stated"


@dataclass(frozen=True, slots=True)
class AidTerms:
    """On what terms aid comes in: given for nothing, or for something; looked into, and sealed.

    Attributes:
        id: Unique in the agreement.
        parties: Whom it binds.
        what: Of which goods it speaks.
        given: Whether it depends on anything else.
        inspection, seals, diversion: In words: how loads are looked into, sealed, and kept from
            others than those they are for.
        begins, ends: When it holds.
        where: Where it holds.
        source: Where the clause comes from.
    """

    id: ClauseId
    given: Annotated[
        Literal["unconditionally", "conditionally"],
        Key("Whether it comes in whatever else is done or left undone.", Typed.WORD),
    ]
    what: Annotated[Selection | None, Key("Of which goods it speaks.", without="all goods")] = None
    inspection: Annotated[
        str, Key("Who looks into what, and where.", Typed.TEXT, without=_UNSAID)
    ] = ""
    seals: Annotated[str, Key("Who seals the loads.", Typed.TEXT, without=_UNSAID)] = ""
    diversion: Annotated[
        str, Key("What keeps it from others than those it is for.", Typed.TEXT, without=_UNSAID)
    ] = ""
    begins: Begins = None
    ends: Ends = None
    where: Where = ()
    parties: Parties = ()
    source: SourceText = ""
    kind: Literal["aid"] = "aid"

    def said(self) -> Finding:
        """The clause as a finding that can be said."""
        what = "all_goods" if self.what is None else named(self.what)
        return statement("clause-aid", self.id, what=what, given=self.given)

    def wrong(self) -> Iterator[Finding]:
        """People, who are no aid."""
        if self.what is not None and self.what.people:
            yield Finding("clause-of-goods", (), {"key": "what"}, "fault")
