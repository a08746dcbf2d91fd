"""From an agreement's document to its clauses: names, moments, and what they say together."""

from __future__ import annotations

import typing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from treve.agreement.circles import circle
from treve.agreement.clauses import OtherClause
from treve.agreement.conditions import Condition
from treve.agreement.contradictions import contradictions
from treve.agreement.keys import Typed
from treve.agreement.model import Agreement
from treve.agreement.protection import protection
from treve.agreement.selection import Ground, Selection
from treve.errors import Figure, Finding
from treve.scene.calendar import Hours
from treve.scene.likely import likely
from treve.scene.model import Category, Scene
from treve.store.agreement_document import ALL_KINDS, ClauseKey, SelectionEntry, keys_of
from treve.store.agreement_ground import scene_ground
from treve.store.entries import Entry
from treve.store.local_time import LocalTimes
from treve.store.yaml_lines import Place

Remark = tuple[Place, Finding]
"""Where in the document, and what."""

_NAMED: Mapping[Typed, tuple[str, tuple[str, ...]]] = {
    Typed.GATE: ("unknown-gate", ("gates",)),
    Typed.GATES: ("unknown-gate", ("gates",)),
    Typed.CORRIDOR: ("unknown-corridor", ("corridors",)),
    Typed.PLACES: ("unknown-place", ("places",)),
    Typed.THINGS: ("unknown-thing", ("places", "gates", "corridors")),
    Typed.PARTY: ("unknown-party", ("parties",)),
    Typed.PARTIES: ("unknown-party", ("parties",)),
}
"""What blames a name that is not there, and the lists of the scene that it may stand in."""

_OF_PEOPLE, _OF_GOODS = ("people", "groups", "categories"), ("goods", "consignments", "items")


_TWO_SIDES = 2


@dataclass(slots=True)
class ClauseBuilder:
    """Makes clauses against a scene, and gathers what is wrong with them.

    Attributes:
        scene: What they speak of.
        remarks: The place in the document and the finding, for each fault and warning.
        known_parties: Ids of the parties that the agreement itself lists.
    """

    scene: Scene
    remarks: list[Remark] = field(default_factory=list)
    known_parties: tuple[str, ...] = ()
    _ground: Ground = field(init=False)
    _times: LocalTimes = field(init=False)
    _whole: bool = True
    _made: dict[str, tuple[Condition | OtherClause, Place]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Take the scene's people, goods and hours down once."""
        self._ground = scene_ground(self.scene)
        self._times = LocalTimes(ZoneInfo(self.scene.calendar.time_zone), self.remarks)

    def build(self, entry: Entry, place: Place, *, in_part: bool = False) -> None:
        """Make a clause; it is kept unless something is wrong with it.

        Args:
            entry: Of one of the classes of :func:`treve.store.agreement_document.entry_class`.
            place: Where it stands in the document.
            in_part: Whether it is what is left of an entry with faults: only its names and
                moments are looked at.
        """
        kind = ALL_KINDS[str(getattr(entry, "kind", ""))]
        self._whole = not in_part
        before = self._faults()
        values = {
            known.field: self._value(known, getattr(entry, known.field), place)
            for known in keys_of(kind)
            if known.spelt in _stated(entry)
        }
        if in_part or self._faults() > before:
            return
        clause = kind(**values)
        found = clause.wrong() if isinstance(clause, OtherClause) else clause.wrong(self._ground)
        for finding in found:
            key = str(finding.figures["key"])
            self.remarks.append(((*place, key) if key in _stated(entry) else place, finding))
        if not isinstance(clause, OtherClause):
            self.remarks.extend(self._overlap(clause, place))
        if self._faults() == before:
            self._made.setdefault(clause.id, (clause, place))

    def clauses(self) -> tuple[tuple[Condition, ...], tuple[OtherClause, ...]]:
        """All that nothing is wrong with, conditions first, once they are looked at together."""
        made = [clause for clause, _ in self._made.values()]
        conditions = tuple(one for one in made if not isinstance(one, OtherClause))
        waiting = circle(conditions, self._ground)
        if waiting:
            last = max(self._made[name][1] for name in waiting)
            figures: dict[str, Figure] = {"list": ", ".join(waiting), "key": "conditions"}
            self.remarks.append(
                (last, Finding("conditions-wait-in-a-circle", waiting, figures, "fault"))
            )
        return conditions, tuple(one for one in made if isinstance(one, OtherClause))

    def look_at(self, agreement: Agreement, *, whole: bool) -> None:
        """Look for what cannot stand together, and for what protects nobody.

        Args:
            agreement: Everything that could be read.
            whole: Whether that is all of the file; what could not be read is not missing.
        """
        found = list(contradictions(agreement, self.scene, self._ground))
        if whole and not self._faults():
            found += protection(agreement, self.scene, self._ground.flows)
        for finding in found:
            name = finding.objects[0] if finding.objects else ""
            self.remarks.append((self._place(name, agreement), finding))

    def _place(self, name: str, agreement: Agreement) -> Place:
        """Where a clause or a party of this name stands; at the top, if nowhere."""
        if name in self._made:
            return self._made[name][1]
        parties = [party.id for party in agreement.head.parties]
        return ("parties", len(parties) - 1 - parties[::-1].index(name)) if name in parties else ()

    def _faults(self) -> int:
        return sum(finding.severity == "fault" for _, finding in self.remarks)

    def _value(self, known: ClauseKey, value: Any, place: Place) -> Any:  # noqa: ANN401 - as typed
        """What the field of the clause holds, from what the document has."""
        here = (*place, known.spelt)
        if known.key.typed is Typed.SELECTION:
            return self._selection(value, here)
        if known.key.typed is Typed.MOMENT:
            return self._times.moment(value, here)
        if known.key.typed is Typed.HOURS:
            windows = self.scene.calendar.windows
            return self._times.hours(value, here, Hours(windows[0].start, windows[-1].end))
        if known.key.typed is Typed.CATEGORIES:
            return tuple(category.value for category in value)
        if known.key.typed in _NAMED:
            several = isinstance(value, list)
            self._know(known.key.typed, value if several else [value], here)
        return tuple(value) if isinstance(value, list) else value

    def _know(self, typed: Typed, names: Iterable[str], place: Place) -> None:
        """Blame names that neither the scene nor the agreement has."""
        scene = self.scene
        code, lists = _NAMED[typed]
        there = [thing.id for section in lists for thing in getattr(scene, section)]
        if typed in (Typed.PARTY, Typed.PARTIES):
            there += self.known_parties
            if not there:
                return
        self._blame_unknown(code, names, there, place)

    def _selection(self, entry: SelectionEntry, place: Place) -> Selection:
        """Whom or what an entry selects, with a remark where that cannot be."""
        scene, stated = self.scene, _stated(entry)
        people = [key for key in _OF_PEOPLE if key in stated]
        goods = [key for key in _OF_GOODS if key in stated]
        made = Selection(
            people=not goods,
            groups=tuple(entry.groups),
            categories=tuple(category.value for category in entry.categories),
            consignments=tuple(entry.consignments),
            items=tuple(entry.items),
            origins=tuple(entry.origins),
            destinations=tuple(entry.destinations),
        )
        before = self._faults()
        if people and goods:
            both: dict[str, Figure] = {"key": people[0], "field": goods[0]}
            finding = Finding("condition-people-and-goods", (), both, "fault")
            self.remarks.append(((*place, goods[0]), finding))
        places = [one.id for one in scene.places]
        consignments = [one.id for one in scene.consignments]
        items = dict.fromkeys(one.item for one in scene.consignments)
        groups = [group.id for group in scene.groups]
        self._blame_unknown("unknown-group", made.groups, groups, (*place, "groups"))
        self._blame_unknown(
            "unknown-consignment", made.consignments, consignments, (*place, "consignments")
        )
        self._blame_unknown("unknown-item", made.items, items, (*place, "items"))
        self._blame_unknown("unknown-place", made.origins, places, (*place, "from"))
        self._blame_unknown("unknown-place", made.destinations, places, (*place, "to"))
        if self._whole and self._faults() == before and not self._ground.units(made):
            figures: dict[str, Figure] = {"key": str(place[-1]), "people": int(made.people)}
            self.remarks.append((place, Finding("condition-holds-nothing", (), figures, "fault")))
        return made

    def _blame_unknown(
        self, code: str, names: Iterable[str], known: Iterable[str], place: Place
    ) -> None:
        """Blame names that are not there."""
        there = list(known)
        for position, name in enumerate(names):
            if name not in there:
                figures: dict[str, Figure] = {
                    "key": str(place[-1]),
                    "value": name,
                    "likely": likely(name, there),
                }
                finding = self._no_group(name) if code == "unknown-group" else None
                finding = finding or Finding(code, (), figures, "fault")
                self.remarks.append(((*place, position), finding))

    def _no_group(self, name: str) -> Finding | None:
        """Whether something else has the name that stands for a group, such as a place."""
        others = {
            "from": (place.id for place in self.scene.places),
            "categories": (category.value for category in Category),
            "items": (consignment.item for consignment in self.scene.consignments),
            "consignments": (consignment.id for consignment in self.scene.consignments),
        }
        meant = next((key for key, names in others.items() if name in names), None)
        if meant is None:
            return None
        return Finding("condition-no-group", (), {"value": name, "field": meant}, "fault")

    def _overlap(self, clause: Condition, place: Place) -> Iterator[Remark]:
        """Those on both sides of a clause, who would wait for themselves."""
        if len(clause.selections) == _TWO_SIDES:
            one, other = clause.selections
            both = [flow for flow in self._ground.flows if one.holds(flow) and other.holds(flow)]
            if both:
                names = dict.fromkeys(
                    name for flow in both for name in flow.groups + flow.consignments
                )
                figures: dict[str, Figure] = {"names": ", ".join(names), "key": "kind"}
                finding = Finding("condition-sides-overlap", (), figures, "fault")
                yield place, finding


def blame_twins(sections: Mapping[str, Iterable[object]]) -> Iterator[Remark]:
    """Ids of clauses that stand a second time, in whichever list.

    Args:
        sections: Lists of clauses as the document has them, by key.
    """
    seen: set[str] = set()
    for section, entries in sections.items():
        for position, entry in enumerate(entries):
            name = entry.get("id") if isinstance(entry, Mapping) else None
            if isinstance(name, str):
                if name in seen:
                    finding = Finding("condition-id-twice", (name,), {"key": "id"}, "fault")
                    yield (section, position, "id"), finding
                seen.add(name)


def _stated(entry: Entry) -> frozenset[str]:
    """The keys that the document states, as it spells them."""
    fields: Mapping[str, Any] = type(entry).model_fields
    return frozenset(
        typing.cast("str", fields[name].alias or name) for name in entry.model_fields_set
    )
