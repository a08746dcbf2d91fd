"""The judgement of a scene's document: every remark there is, each with its spot."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from treve.errors import Figure, Finding, Spot
from treve.scene.check import check_scene
from treve.scene.likely import NONE_NEAR
from treve.scene.model import Scene
from treve.scene.remarks import Doubts
from treve.store.build import Builder
from treve.store.document import ENTRIES, CarriesEntry, SceneDocument
from treve.store.faults import keys_at, object_name, translate
from treve.store.loading import Loaded
from treve.store.mending import HARMLESS, mended_entry, mended_section
from treve.store.stray_rows import stray_rows
from treve.store.text import UNREADABLE
from treve.store.yaml_lines import Place
from treve.store.zones import zone_town

_ROUNDS = 3
"""Mending one fault can bring another to light (a misspelt key whose value is wrong too)."""


_NAMED_IN: Mapping[str, tuple[str, ...]] = {
    "unknown-place": ("places",),
    "unknown-gate": ("gates",),
    "unknown-end": ("places", "gates"),
}
"""The sections that a name of no object may stand in, by the code that says there is none."""


@dataclass(frozen=True, slots=True)
class Examination:
    """What reading a scene came to.

    Attributes:
        scene: The scene; ``None`` where there are faults.
        remarks: Every fault, warning and note, in the order of the input.
    """

    scene: Scene | None
    remarks: tuple[Finding, ...]

    @property
    def faults(self) -> tuple[Finding, ...]:
        """The remarks that forbid to go on."""
        return tuple(finding for finding in self.remarks if finding.severity == "fault")


class Examiner:
    """Validates a document, mends it where it must, builds the scene and checks it.

    Args:
        loaded: What the files say, changes laid over.
    """

    def __init__(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self._remarks = list(loaded.faults)
        self._kept = {
            section: list(range(len(entries)))
            for section, entries in loaded.data.items()
            if section in ENTRIES and isinstance(entries, list)
        }
        self._misspelt: dict[Place, str] = {}
        self._left_out: set[str] = set()
        self._other_days = False
        self._doubtful = {finding.objects[0] for finding in loaded.faults if finding.objects}

    def examine(self) -> Examination:
        """Go through all steps."""
        self._blame_empty_keys()
        self._set_strays_apart()
        document = self._document()
        if document is None:
            return Examination(None, self._sorted())
        builder = Builder(
            document,
            calendar_known="calendar" not in self._doubtful,
            days_known=not self._other_days,
        )
        scene = builder.build()
        for place, finding in builder.remarks:
            self._remark(place, finding)
            if finding.code == "unknown-class" and finding.figures["likely"] == NONE_NEAR:
                self._doubtful.add("fleets")
        ids, sections = frozenset(self._left_out), frozenset(self._doubtful)
        figures = any(finding.severity == "fault" for finding in self._remarks)
        calendar = not builder.whole_calendar
        doubts = Doubts(ids, sections, calendar=calendar, figures=figures)
        for remark in check_scene(scene, doubts, zone_town(scene.calendar.time_zone)):
            self._remark(remark.path, remark.finding)
        remarks = self._sorted()
        usable = all(finding.severity != "fault" for finding in remarks)
        return Examination(scene if usable else None, remarks)

    def _blame_empty_keys(self) -> None:
        """Keys without a value: whoever wrote ``hours:`` meant some, and not always."""
        for section, value in self._loaded.data.items():
            if section in self._loaded.tables:
                continue
            holders: list[tuple[Place, object]] = [((section,), value)]
            if isinstance(value, list):
                holders = [((section, at), entry) for at, entry in enumerate(value)]
            empty: list[Place] = [(section,)] if value is None else []
            for place, holder in holders:
                if isinstance(holder, Mapping):
                    known = keys_at(place)
                    empty += [(*place, key) for key in known if holder.get(key, "") is None]
            for place in empty:
                finding = Finding("no-value", (), {"key": str(place[-1])}, "fault")
                self._remark(place, finding, on_key=True)

    def _set_strays_apart(self) -> None:
        """Tell of rows of another list once, rather than of each key that they lack here."""
        for stray in [*stray_rows(self._loaded.data)]:
            section, first = stray.section, stray.positions[0]
            figures: dict[str, Figure] = {
                "rows": len(stray.positions),
                "section": section,
                "meant": stray.meant,
                "stated": int(stray.meant in self._loaded.data),
            }
            finding = Finding("rows-of-another-list", (), figures, "fault")
            self._remark((section, self._kept[section].index(first)), finding)
            self._kept[section] = [at for at in self._kept[section] if at not in stray.positions]
            self._doubtful.add(stray.meant)

    def _document(self) -> SceneDocument | None:
        """The document without what is wrong in it; ``None`` where too little is left."""
        data = dict(self._loaded.data)
        for section, kept in self._kept.items():
            data[section] = [data[section][at] for at in kept]
        for _ in range(_ROUNDS):
            try:
                return SceneDocument.model_validate(data)
            except ValidationError as error:
                data = self._mended(data, error)
        return None

    def _mended(self, data: dict[str, Any], error: ValidationError) -> dict[str, Any]:
        out: dict[str, set[int]] = {}
        mended = dict(data)
        for details in error.errors(include_url=False):
            place, finding, on_key = translate(details, data)
            self._remark(place, finding, on_key=on_key)
            section = str(place[0]) if place else ""
            if len(place) > 1 and isinstance(place[1], int):
                entries, at = list(mended[section]), place[1]
                left = None
                if isinstance(entries[at], Mapping):
                    left = mended_entry(section, dict(entries[at]), place, finding)
                if left is None:
                    out.setdefault(section, set()).add(at)
                else:
                    mended[section] = [*entries[:at], left, *entries[at + 1 :]]
                    if str(place[-1]) in CarriesEntry.model_fields:
                        self._doubtful.add(section)  # nobody knows what its vehicles carry
            else:
                self._doubt(section, finding)
                mended = mended_section(mended, place)
        # A calendar of other days takes its place; of the days that are told it may be whole.
        self._other_days |= mended.get("calendar") is HARMLESS["calendar"]
        for section, positions in out.items():
            mended[section] = self._without(section, mended[section], positions)
        return mended

    def _doubt(self, section: str, finding: Finding) -> None:
        """Nothing is said against what refers to a section that is not whole."""
        meant = (section, finding.figures.get("likely"), finding.figures.get("key"))
        self._doubtful |= {str(name) for name in meant}
        if section not in self._loaded.data or section in self._kept:
            self._kept.pop(section, None)

    def _without(self, section: str, entries: list[Any], positions: set[int]) -> list[Any]:
        """The entries that are left, once their ids have been noted."""
        self._doubtful.add(section)
        kept = self._kept[section]
        data = self._loaded.data
        self._left_out |= {object_name((section, kept[at]), data) for at in positions}
        self._blame_twins(section, {kept[at] for at in positions})
        self._kept[section] = [kept[at] for at in range(len(entries)) if at not in positions]
        return [entry for at, entry in enumerate(entries) if at not in positions]

    def _blame_twins(self, section: str, positions: set[int]) -> None:
        """Ids that stand twice, where one of the two entries is left out for another fault."""
        named: dict[str, list[int]] = {}
        for at, entry in enumerate(self._loaded.data[section]):
            if isinstance(entry, Mapping) and isinstance(entry.get("id"), str):
                named.setdefault(entry["id"], []).append(at)
        for name, (_, *later) in named.items():
            if not positions.isdisjoint(named[name]):
                for at in later:
                    fault = Finding("duplicate-id", (name,), {"section": section}, "fault")
                    spot = self._loaded.spot((section, at, "id"))
                    self._remarks.append(dataclasses.replace(fault, spot=spot))

    def _remark(self, place: Place, finding: Finding, *, on_key: bool = False) -> None:
        place = self._original(place)
        if finding.code == "unknown-key" and len(place) == len(("fleets", 0, "cuont")):
            self._misspelt[(*place[:-1], str(finding.figures["likely"]))] = str(place[-1])
        objects = finding.objects or (object_name(place, self._loaded.data),)
        if finding.code == "missing-key" and place[:1] and place[0] in self._loaded.tables:
            place = (*place, str(finding.figures["key"]))  # an empty cell of a column that is there
        spot = self._loaded.spot(place, on_key=on_key)
        self._remarks.append(dataclasses.replace(finding, objects=objects, spot=spot))

    def _original(self, place: Place) -> Place:
        """The place in the document as it was, from the place in the mended one."""
        if len(place) > 1 and isinstance(place[1], int):
            kept = self._kept.get(str(place[0]), ())
            if place[1] < len(kept):
                place = (place[0], kept[place[1]], *place[2:])
        as_written = self._misspelt.get(place[:3])
        return place if as_written is None else (*place[:2], as_written, *place[3:])

    def _sorted(self) -> tuple[Finding, ...]:
        order = {self._loaded.yaml.file: 0}
        for table in self._loaded.tables.values():
            order.setdefault(table.file, len(order))

        def by_spot(finding: Finding) -> tuple[int, int, int, str]:
            spot = finding.spot or Spot("")
            return order.get(spot.file, len(order)), spot.line, spot.column, finding.code

        unique: dict[tuple[object, ...], Finding] = {}
        for finding in self._remarks:
            follows = self._follows_from_a_table(finding) or self._follows_from_a_sign(finding)
            if not (follows or self._is_misspelt(finding)):
                key = str(finding.figures.get("key"))
                # Of several days the first is told.
                unique.setdefault((finding.code, finding.objects, str(finding.spot), key), finding)
        return tuple(sorted(unique.values(), key=by_spot))

    def _follows_from_a_table(self, finding: Finding) -> bool:
        """Whether it is wrong only because a table that could not be read is not there."""
        unread = self._loaded.unread
        if finding.code == "missing-key" and finding.figures.get("key") in unread:
            return finding.objects == ("scene",)
        return not unread.isdisjoint(_NAMED_IN.get(finding.code, ()))

    def _follows_from_a_sign(self, finding: Finding) -> bool:
        """Whether a name is wrong only because of a sign in it that is none, told by itself."""
        named = f"{finding.figures.get('value')}{finding.figures.get('likely')}"
        if finding.code not in {"bad-id", *_NAMED_IN} or UNREADABLE not in named:
            return False
        return any(other.code == "unwritable-sign" for other in self._remarks)

    def _is_misspelt(self, finding: Finding) -> bool:
        """Whether a missing key stands there after all, misspelt: one remark is enough."""
        if finding.code != "missing-key":
            return False
        return any(
            other.code == "unknown-key"
            and other.objects == finding.objects
            and other.figures.get("likely") == finding.figures.get("key")
            for other in self._remarks
        )
