"""Agreements in: one YAML or JSON file, read whole or not at all.

Every fault is told at once: the form of the file, its keys, what the clauses name in the scene, and
what they say together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from treve.agreement.model import AgreedParty, Agreement, Head
from treve.errors import Finding, InputError
from treve.scene.likely import likely
from treve.scene.model import Scene
from treve.store.agreement_document import (
    ALL_KINDS,
    SECTIONS,
    AgreementHead,
    entry_class,
)
from treve.store.build_agreement import ClauseBuilder, blame_twins
from treve.store.entries import Entry
from treve.store.faults import keys_at
from treve.store.misnamed import misnamed
from treve.store.reading import Reading
from treve.store.yaml_lines import Place, YamlDocument, read_yaml

_USUAL_NAME = "agreement.yaml"

_OWN_WORDS: Mapping[str, str] = {
    "empty-file": "agreement-empty",
    "wrong-version": "agreement-wrong-version",
}
"""Codes of an agreement in place of those of a scene."""


@dataclass(frozen=True, slots=True)
class AgreementExamination:
    """What reading an agreement gave.

    Attributes:
        agreement: ``None`` where there is any fault.
        remarks: Faults and warnings, in the order of the file.
    """

    agreement: Agreement | None
    remarks: tuple[Finding, ...]

    @property
    def faults(self) -> tuple[Finding, ...]:
        """Those that make the agreement unusable."""
        return tuple(finding for finding in self.remarks if finding.severity == "fault")


def read_agreement(path: str | Path, scene: Scene) -> Agreement:
    """Read and check an agreement.

    Args:
        path: A YAML or JSON file.
        scene: What it speaks of, its relief already turned into consignments
            (:func:`treve.aid.supply.supply`).

    Returns:
        The agreement, checked against the scene.

    Raises:
        InputError: With every fault there is, each with its spot.
    """
    examination = examine_agreement(path, scene)
    if examination.agreement is None:
        raise InputError(examination.faults)
    return examination.agreement


def examine_agreement(path: str | Path, scene: Scene) -> AgreementExamination:
    """Read and check an agreement, and give all remarks rather than raise them.

    Args:
        path: As :func:`read_agreement` takes it.
        scene: As :func:`read_agreement` takes it.
    """
    if (fault := misnamed(Path(path), "agreement", _USUAL_NAME)) is not None:
        return AgreementExamination(None, (fault,))
    document = read_yaml(Path(path), str(path))
    reading = _Reading(document, scene)
    if isinstance(document.data, dict) and _is_agreement(document.data):
        agreement = reading.read(document.data)
    else:
        agreement = Agreement()
        if document.data is not None:
            reading.remark((), Finding("not-an-agreement", (), {}, "fault"))
    remarks = reading.remarks()
    usable = all(finding.severity != "fault" for finding in remarks)
    return AgreementExamination(agreement if usable else None, remarks)


def _is_agreement(data: Mapping[str, Any]) -> bool:
    """Whether the file is no scene, which somebody may name in its place."""
    told = {"treve_agreement", "conditions", "clauses"}
    return bool(told & set(data)) or "treve" not in data


class _Reading(Reading):
    """One file on its way to an agreement.

    Args:
        document: The file's plain data with its lines.
        scene: What it speaks of.
    """

    def __init__(self, document: YamlDocument, scene: Scene) -> None:
        super().__init__(document, "agreement", (*SECTIONS, "parties"), _OWN_WORDS)
        self._builder = ClauseBuilder(scene)

    def read(self, data: Mapping[str, Any]) -> Agreement:
        """Read everything, key by key and clause by clause."""
        self.data = data
        top = self.validate(AgreementHead, data, ())
        head = _head(top) if isinstance(top, AgreementHead) else Head()
        self._builder.known_parties = tuple(_ids(data.get("parties")))
        lists = {key: data.get(key) for key in SECTIONS}
        entries = {key: one if isinstance(one, list) else [] for key, one in lists.items()}
        for section, listed in entries.items():
            for position, entry in enumerate(listed):
                self._clause(entry, (section, position))
        for place, finding in blame_twins(entries):
            self.remark(place, finding)
        conditions, clauses = self._builder.clauses()
        name = data.get("name")
        made = Agreement(name if isinstance(name, str) else "", conditions, clauses, head)
        self._builder.look_at(made, whole=not self.has_faults)
        for place, finding in self._builder.remarks:
            self.remark(place, finding)
        return made

    def _clause(self, entry: object, place: Place) -> None:
        """One clause: its kind first, since its keys are the kind's."""
        section = str(place[0])
        if entry is None:
            self.remark(place, Finding("empty-row", (), {}, "fault"))
        elif not isinstance(entry, Mapping):
            figures = {"key": section, "value": str(entry)}
            self.remark(place, Finding("not-a-mapping", (), figures, "fault"))
        elif "kind" not in entry:
            self._no_kind(entry, place)
        elif not isinstance(entry["kind"], str) or entry["kind"] not in SECTIONS[section]:
            self._unknown_kind(entry["kind"], (*place, "kind"))
        else:
            made = self.validate(entry_class(entry["kind"]), entry, place)
            if made is not None:
                self._builder.build(made, place)
            elif (left := _what_is_left(entry)) is not None:
                self._builder.build(left, place, in_part=True)

    def _no_kind(self, entry: Mapping[str, Any], place: Place) -> None:
        """A clause of no kind, or whose key for it is misspelt."""
        kinds = SECTIONS[str(place[0])]
        known = dict.fromkeys(key for kind in kinds for key in keys_at((), entry_class(kind)))
        strange = [key for key in entry if key not in known]
        meant = next((key for key in strange if likely(key, known) == "kind"), None)
        if meant is None:
            self.remark(place, Finding("missing-key", (), {"key": "kind"}, "fault"))
            return
        figures = {"key": meant, "likely": "kind", "allowed": ", ".join(known)}
        finding = Finding("unknown-key", (), figures, "fault")
        self.remark((*place, meant), finding, on_key=True)

    def _unknown_kind(self, value: object, place: Place) -> None:
        if value is None:
            finding = Finding("no-value", (), {"key": "kind"}, "fault")
            self.remark(place, finding, on_key=True)
            return
        section = str(place[0])
        if str(value) in ALL_KINDS:
            other = next(key for key, kinds in SECTIONS.items() if str(value) in kinds)
            figures = {"key": "kind", "value": str(value), "field": other}
            self.remark(place, Finding("clause-in-other-list", (), figures, "fault"))
            return
        near, allowed = likely(str(value), SECTIONS[section]), ", ".join(SECTIONS[section])
        figures = {"key": "kind", "value": str(value), "likely": near, "allowed": allowed}
        self.remark(place, Finding("unknown-word", (), figures, "fault"))


def _ids(listed: object) -> Iterator[str]:
    """Ids of parties as they are typed, whatever else is wrong with the head."""
    for entry in listed if isinstance(listed, list) else []:
        name = entry.get("id") if isinstance(entry, Mapping) else entry
        if isinstance(name, str):
            yield name


def _head(entry: AgreementHead) -> Head:
    """What stands above the clauses, as values."""
    return Head(
        entry.version,
        entry.date,
        entry.stage,
        entry.purpose,
        tuple(entry.languages),
        entry.authoritative,
        entry.source,
        tuple(
            AgreedParty(one.id, one.role, one.name, one.decided_by, one.of or "")
            for one in entry.parties
        ),
    )


def _what_is_left(entry: Mapping[str, Any]) -> Entry | None:
    """An entry without the keys that are wrong, so that the others are looked at too."""
    model = entry_class(entry["kind"], in_part=True)
    left = dict(entry)
    for depth in (2, 1):
        try:
            return model.model_validate(left)
        except ValidationError as error:
            for details in error.errors(include_url=False):
                _drop(left, [step for step in details["loc"] if step != "[key]"][:depth])
    return None


def _drop(data: dict[str, Any], place: list[int | str]) -> None:
    """Take a key out, of a selection or of the whole entry."""
    first, inner = str(place[0]), place[1:]
    if inner and isinstance(data.get(first), Mapping):
        data[first] = {key: value for key, value in data[first].items() if key != inner[0]}
    else:
        data.pop(first, None)
