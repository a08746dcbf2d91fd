"""The agreement's document: what an agreement's file may say, key by key.

The classes of the conditions are made from the clauses themselves: each field of a clause says
what is typed behind its key (:mod:`treve.agreement.keys`), so that a new kind of condition needs
nothing here.
"""

from __future__ import annotations

import dataclasses
import functools
import operator
import typing
from collections.abc import Mapping
from types import GenericAlias
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator as Shorthand
from pydantic import Field, create_model

from treve.agreement.clauses import OtherClause
from treve.agreement.conditions import Condition
from treve.agreement.keys import Key, Typed
from treve.agreement.model import Role, Stage
from treve.store.agreement_fields import Distances, Figures, Line
from treve.store.entries import Entry, HoursList
from treve.store.fields import (
    Count,
    Id,
    Latitude,
    LengthOfTime,
    Longitude,
    Minutes,
    Moment,
    PeopleNumber,
    Ratio,
    Share,
    Text,
    Tonnes,
    Vehicles,
    fault,
    name_alone,
    no_truth,
    one_or_several,
)
from treve.store.words import CategoryWord

KINDS: Mapping[str, type[Condition]] = {
    str(clause.__dataclass_fields__["kind"].default): clause
    for clause in typing.get_args(Condition)
}
"""Every kind of condition by its word."""

OTHER_KINDS: Mapping[str, type[OtherClause]] = {
    str(clause.__dataclass_fields__["kind"].default): clause
    for clause in typing.get_args(OtherClause)
}
"""Every other kind of clause by its word."""

ALL_KINDS: Mapping[str, type[Condition | OtherClause]] = {**KINDS, **OTHER_KINDS}
SECTIONS: Mapping[str, Mapping[str, type[Condition | OtherClause]]] = {
    "conditions": KINDS,
    "clauses": OTHER_KINDS,
}
"""Lists of clauses in the document, each with the kinds that it may hold."""


def _as_text(value: object) -> object:
    """A number as it is typed: versions look like numbers."""
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


def _some(value: object) -> object:
    """A list that names somebody: an empty one would mean everybody."""
    listed = one_or_several(value)
    if not listed:
        raise fault("condition-empty-list")
    return listed


Ids = Annotated[list[Id], Shorthand(_some, json_schema_input_type=Id | list[Id])]
Names = Annotated[list[Text], Shorthand(_some, json_schema_input_type=Text | list[Text])]
Categories = Annotated[
    list[CategoryWord],
    Shorthand(_some, json_schema_input_type=CategoryWord | list[CategoryWord]),
]
"""One alone, or a list."""


class SelectionEntry(Entry):
    """People, or goods: those that fit every list; of people where nothing says goods."""

    people: Literal["all"] | None = Field(None, description="all: people, as far as lists allow.")
    goods: Literal["all"] | None = Field(None, description="all: goods, as far as lists allow.")
    groups: Ids = Field([], description="People of any of these groups.")
    categories: Categories = Field([], description="People of any of these categories.")
    consignments: Names = Field([], description="Goods of any of these consignments.")
    items: Names = Field([], description="Goods that are any of these items.")
    origins: Ids = Field([], alias="from", description="From any of these places.")
    destinations: Ids = Field(
        [], alias="to", description="Who may go to some of these places and to no other."
    )


def selection_shorthand(value: object) -> object:
    """``people`` and ``goods`` mean all of them; any other name alone is a group's."""
    if isinstance(value, str):
        return {value: "all"} if value in {"people", "goods"} else {"groups": [value]}
    if isinstance(value, Mapping) and not value:
        raise fault("condition-empty-selection")
    return value


_TYPED: Mapping[Typed, Any] = {
    Typed.SELECTION: Annotated[
        SelectionEntry, Shorthand(selection_shorthand, json_schema_input_type=Id | SelectionEntry)
    ],
    Typed.GATE: Id,
    Typed.PARTIES: Annotated[
        list[Id], Shorthand(one_or_several, json_schema_input_type=Id | list[Id])
    ],
    Typed.ID: Id,
    Typed.TEXT: Text,
    Typed.PERCENT: Share,
    Typed.PEOPLE: PeopleNumber,
    Typed.TONNES: Tonnes,
    Typed.COUNT: Count,
    Typed.RATIO: Ratio,
    Typed.LENGTH: LengthOfTime,
    Typed.MOMENT: Moment,
    Typed.HOURS: HoursList,
    Typed.GATES: Ids,
    Typed.CORRIDOR: Id,
    Typed.PLACES: Ids,
    Typed.THINGS: Ids,
    Typed.CATEGORIES: Categories,
    Typed.VEHICLES: Vehicles,
    Typed.MINUTES: Minutes,
    Typed.PARTY: Id,
    Typed.LATITUDE: Latitude,
    Typed.LONGITUDE: Longitude,
    Typed.LINE: Line,
    Typed.DISTANCES: Distances,
    Typed.FIGURES: Figures,
}
"""What stands in the document for each way of typing; words are the field's own."""


@dataclasses.dataclass(frozen=True, slots=True)
class ClauseKey:
    """A field of a clause, and the key it has in the file."""

    field: str
    spelt: str
    key: Key
    needed: bool


def keys_of(clause: type[Condition | OtherClause]) -> tuple[ClauseKey, ...]:
    """The keys of a kind of clause, but for ``kind``, in their order."""
    hints = typing.get_type_hints(clause, include_extras=True)
    found = []
    for field in dataclasses.fields(clause):
        told = [one for one in typing.get_args(hints[field.name]) if isinstance(one, Key)]
        needed = field.default is field.default_factory is dataclasses.MISSING
        found += [ClauseKey(field.name, key.spelt or field.name, key, needed) for key in told]
    return tuple(found)


@functools.cache
def entry_class(kind: str, *, in_part: bool = False) -> type[Entry]:
    """Make the document's class of a kind of clause from its fields.

    Args:
        kind: One of :data:`ALL_KINDS`.
        in_part: Whether every key may be left out: for what is left of an entry with faults.
    """
    clause = ALL_KINDS[kind]
    hints = typing.get_type_hints(clause)
    defaults = {field.name: _default(field) for field in dataclasses.fields(clause)}
    fields: dict[str, Any] = {}
    for known in keys_of(clause):
        typed = known.key.typed
        annotation = hints[known.field] if typed is Typed.WORD else _TYPED[typed]
        default = defaults[known.field]
        if known.needed:
            default = None if in_part else ...
        alias = None if known.spelt == known.field else known.spelt
        described: Any = Field(
            [] if default == () else default, alias=alias, description=known.key.meaning
        )
        fields[known.field] = (annotation, described)
        if known.field == "id":
            fields["kind"] = (hints["kind"], Field(description="What it asks."))
    said = (clause.__doc__ or "").partition("\n")[0].replace("``", "`")
    made = create_model(f"{clause.__name__}Entry", __base__=Entry, __doc__=said, **fields)
    return typing.cast("type[Entry]", made)


def _default(field: dataclasses.Field[Any]) -> Any:  # noqa: ANN401 - as the field holds it
    """What holds where a key is not stated; figures that nobody states are none."""
    return {} if field.default_factory is not dataclasses.MISSING else field.default


class AgreedPartyEntry(Entry):
    """A party, and what it is in the agreement."""

    id: Id = Field(description="The scene's id of it, or the agreement's own.")
    role: Role = Field("signatory", description="What it is in the agreement.")
    name: Text = Field("", description="Its name for people.")
    decided_by: Text = Field(
        "", description="Who decides that it is this, as for groups that are excluded."
    )
    of: Id | None = Field(None, description="Of an affiliate: the party whose signature binds it.")


class AgreementHead(Entry):
    """What stands above the clauses."""

    treve_agreement: Annotated[Literal[1], Shorthand(no_truth)] = Field(
        description="Version of this format."
    )
    name: Text = Field("", description="Name of the agreement.")
    version: Annotated[Text, Shorthand(_as_text, json_schema_input_type=str | int | float)] = Field(
        "", description="Version of the text."
    )
    date: Text = Field("", description="The day it was made: 2016-12-13.")
    stage: Stage | None = Field(None, alias="class", description="What class of agreement it is.")
    purpose: Text = Field("", description="What for, and to which process it belongs.")
    languages: Names = Field([], description="Languages in which it was written.")
    authoritative: Text = Field("", description="The language that counts where they differ.")
    source: Text = Field("", description="Where the text comes from.")
    parties: list[Annotated[AgreedPartyEntry, Shorthand(name_alone)]] = Field(
        default_factory=list, description="Whom it speaks of, each with its role."
    )
    conditions: list[Any] = Field(
        default_factory=list, description="Clauses that bind the timetable."
    )
    clauses: list[Any] = Field(
        default_factory=list, description="All other clauses: checked, or recorded."
    )


def _typed_list(kinds: Mapping[str, Any], described: str) -> Any:  # noqa: ANN401 - a field
    """A list of clauses of these kinds, told apart by their word."""
    any_of: Any = functools.reduce(operator.or_, (entry_class(kind) for kind in kinds))
    listed = GenericAlias(list, (Annotated[any_of, Field(discriminator="kind")],))
    return listed, Field(default_factory=list, description=described)


AgreementDocument: type[Entry] = create_model(
    "AgreementDocument",
    __base__=AgreementHead,
    __doc__="An agreement: what the parties accepted.",
    conditions=_typed_list(KINDS, "Clauses that bind the timetable."),
    clauses=_typed_list(OTHER_KINDS, "All other clauses: checked, or recorded."),
)
"""The whole document, for the schema and the manual; it is read clause by clause."""
