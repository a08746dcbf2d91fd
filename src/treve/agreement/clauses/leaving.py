"""People leaving: what they are promised, and what is asked of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from treve.agreement.keys import (
    Begins,
    ClauseId,
    Ends,
    Key,
    Parties,
    SourceText,
    Typed,
    Where,
)
from treve.agreement.selection import Selection
from treve.agreement.words import named, statement
from treve.errors import Finding

_UNSAID = "not stated"


@dataclass(frozen=True, slots=True)
class Leaving:
    """How people leave: by whose choice, where to, with whom, with what, and named to whom.

    Attributes:
        id: Unique in the agreement.
        parties: Whom it binds.
        who: Of whom it speaks.
        staying: Whether the option to stay is guaranteed or denied.
        destination: Whether each chooses one, or is assigned to it.
        families: Whether they stay together.
        names: Whether lists of names are asked for.
        boarding: Whether people board only once there is a go.
        vehicles: Whether armed people ride apart from others.
        weapons: What may be carried.
        own_cars: Whether people may drive themselves.
        baggage, screening: In words.
        begins, ends: When it holds.
        where: Where it holds.
        source: Where the clause comes from.
    """

    id: ClauseId
    who: Annotated[Selection | None, Key("Of whom it speaks.", without="everybody who leaves")] = (
        None
    )
    staying: Annotated[
        Literal["guaranteed", "denied"] | None,
        Key("The option to stay.", Typed.WORD, without=_UNSAID),
    ] = None
    destination: Annotated[
        Literal["chosen", "assigned"] | None,
        Key("Whether each person chooses, or is sent.", Typed.WORD, without=_UNSAID),
    ] = None
    families: Annotated[
        Literal["together", "separated"] | None,
        Key("Whether families go together.", Typed.WORD, without=_UNSAID),
    ] = None
    names: Annotated[
        Literal["not_required", "required"] | None,
        Key("Whether lists of names are asked for.", Typed.WORD, without=_UNSAID),
    ] = None
    boarding: Annotated[
        Literal["after_go", "before_go"] | None,
        Key("Whether anybody boards before all gates have said go.", Typed.WORD, without=_UNSAID),
    ] = None
    vehicles: Annotated[
        Literal["armed_apart", "mixed"] | None,
        Key("Whether armed people ride apart from civilians.", Typed.WORD, without=_UNSAID),
    ] = None
    weapons: Annotated[
        Literal["none", "light", "all"] | None,
        Key("What may be carried.", Typed.WORD, without=_UNSAID),
    ] = None
    own_cars: Annotated[
        Literal["permitted", "forbidden"] | None,
        Key("Whether people may drive themselves.", Typed.WORD, without=_UNSAID),
    ] = None
    baggage: Annotated[str, Key("What may be taken along.", Typed.TEXT, without=_UNSAID)] = ""
    screening: Annotated[
        str, Key("Who is looked at, by whom, for what.", Typed.TEXT, without=_UNSAID)
    ] = ""
    begins: Begins = None
    ends: Ends = None
    where: Where = ()
    parties: Parties = ()
    source: SourceText = ""
    kind: Literal["leaving"] = "leaving"

    def said(self) -> Finding:
        """The clause as a finding that can be said."""
        return statement(
            "clause-leaving",
            self.id,
            what="all_people" if self.who is None else named(self.who),
            staying=self.staying or "unsaid",
            destination=self.destination or "unsaid",
            families=self.families or "unsaid",
            names=self.names or "unsaid",
            boarding=self.boarding or "unsaid",
            vehicles=self.vehicles or "unsaid",
            weapons=self.weapons or "unsaid",
            cars=self.own_cars or "unsaid",
        )

    def wrong(self) -> Iterator[Finding]:
        """Goods, which choose nothing."""
        if self.who is not None and not self.who.people:
            yield Finding("clause-of-people", (), {"key": "who"}, "fault")
