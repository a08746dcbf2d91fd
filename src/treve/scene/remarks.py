"""A finding about a scene with its place in the scene's document, and what is not to be judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from treve.errors import Figure, Finding

Path = tuple[int | str, ...]
"""Keys and positions from the top of the document, as the document spells them."""


@dataclass(frozen=True, slots=True)
class Doubts:
    """What could not be read: nothing is said against what refers to it.

    Attributes:
        ids: Of objects that stand in the document but could not be read.
        sections: Lists of the document that are not whole.
        calendar: Whether the calendar could not be read.
        figures: Whether any figure or word may stand in for one that could not be read.
    """

    ids: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()
    calendar: bool = False
    figures: bool = False

    def of(self, *sections: str) -> bool:
        """Whether any of these lists is not whole."""
        return not self.sections.isdisjoint(sections)


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding and where it stands.

    Attributes:
        finding: Without a spot; who read the document knows it.
        path: Place in the document.
    """

    finding: Finding
    path: Path


Remarks = Iterator[Remark]


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes remarks about one object.

    Attributes:
        name: What remarks call it.
        path: Where it stands in the document.
    """

    name: str
    path: Path
    figures: Mapping[str, Figure] = field(default_factory=dict)

    def fault(self, code: str, *steps: int | str, **figures: Figure) -> Remark:
        """Write that the object cannot be used."""
        return self._remark(code, steps, figures, "fault")

    def warning(self, code: str, *steps: int | str, **figures: Figure) -> Remark:
        """Write that a person must look."""
        return self._remark(code, steps, figures, "warning")

    def _remark(
        self, code: str, steps: Path, figures: Mapping[str, Figure], severity: str
    ) -> Remark:
        finding = Finding(code, (self.name,), {**self.figures, **figures}, severity)
        return Remark(finding, (*self.path, *steps))


def pens(section: str, names: Iterator[str] | list[str]) -> list[Pen]:
    """One pen for each entry of a list of the document."""
    return [Pen(name or f"{section}[{at + 1}]", (section, at)) for at, name in enumerate(names)]
