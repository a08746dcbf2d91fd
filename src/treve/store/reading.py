"""A file beside the scene that lists entries by kind, on its way in: its remarks and their spots.

Agreements and events are read so: key by key, and every fault is told at once.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import filterfalse
from typing import Any

from pydantic import ValidationError

from treve.errors import Finding, Spot
from treve.store.entries import Entry
from treve.store.faults import object_name, translate
from treve.store.yaml_lines import Place, YamlDocument


class Reading:
    """The remarks on one file.

    Args:
        document: The file's plain data with its lines.
        whole: What remarks call the file as a whole.
        lists: Keys of its lists.
        own_words: Codes in place of those of a scene.

    Attributes:
        data: What the file says, once it is known to be such a file.
    """

    def __init__(
        self,
        document: YamlDocument,
        whole: str,
        lists: Collection[str],
        own_words: Mapping[str, str],
    ) -> None:
        """Begin with the faults of its form."""
        self._document = document
        self._whole = whole
        self._lists = lists
        self._own_words = own_words
        self.data: Mapping[str, Any] = {}
        self._remarks = [self._in_own_words(finding) for finding in document.faults]

    def remark(self, place: Place, finding: Finding, *, on_key: bool = False) -> None:
        """Keep a finding with its spot, and with the entry it speaks of unless it names another.

        Args:
            place: Where in the file.
            finding: What is to be said.
            on_key: Whether its spot is the key there, and not the value.
        """
        if not finding.objects:
            finding = replace(finding, objects=(self._name(place),))
        document = self._document
        spot = document.key_spot(place) if on_key else document.spot(place)
        self._remarks.append(replace(finding, spot=spot))

    def remarks(self) -> tuple[Finding, ...]:
        """All of them, in the order of the file."""

        def by_spot(finding: Finding) -> tuple[int, int, str]:
            spot = finding.spot or Spot("")
            return spot.line, spot.column, finding.code

        return tuple(sorted(filterfalse(self._is_misspelt, self._remarks), key=by_spot))

    @property
    def has_faults(self) -> bool:
        """Whether anything in the file makes it unusable so far."""
        return any(finding.severity == "fault" for finding in self._remarks)

    def validate(self, model: type[Entry], data: Mapping[str, Any], place: Place) -> Entry | None:
        """The entry as its class, or a remark for each key that is wrong.

        Args:
            model: The class.
            data: What the file says of it.
            place: Where it stands in the file; empty: what stands above the list.
        """
        try:
            return model.model_validate(data)
        except ValidationError as error:
            for details in error.errors(include_url=False):
                inner, finding, on_key = translate(details, data, model)
                if inner == (f"treve_{self._whole}",) and finding.code != "no-value":
                    finding = replace(finding, code="wrong-version")
                if len(inner) == 1 and inner[0] in self._lists and finding.code == "no-value":
                    finding = replace(finding, code="no-entries")
                finding = self._in_own_words(replace(finding, objects=()))
                self.remark((*place, *inner), finding, on_key=on_key)
            return None

    def _name(self, place: Place) -> str:
        listed = len(place) > 1 and place[0] in self._lists
        return object_name(place, self.data) if listed else self._whole

    def _in_own_words(self, finding: Finding) -> Finding:
        """A remark of a reader of scenes, about this file."""
        objects = tuple(self._whole if name == "scene" else name for name in finding.objects)
        code = self._own_words.get(finding.code, finding.code)
        return replace(finding, code=code, objects=objects)

    def _is_misspelt(self, finding: Finding) -> bool:
        """Whether a missing key stands there after all, misspelt: one remark is enough."""
        return finding.code == "missing-key" and any(
            other.code == "unknown-key"
            and other.objects == finding.objects
            and other.figures.get("likely") == finding.figures.get("key")
            for other in self._remarks
        )
