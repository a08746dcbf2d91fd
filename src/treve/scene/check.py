"""Whether a scene holds together. (First thread: duplicates; the rest follows.)"""

from __future__ import annotations

from dataclasses import dataclass, field

from treve.errors import Finding
from treve.scene.model import Scene


@dataclass(frozen=True, slots=True)
class Doubts:
    """What could not be read, and is therefore not judged."""

    ids: frozenset[str] = frozenset()
    sections: frozenset[str] = field(default_factory=frozenset)
    calendar: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding and where it stands in the scene's document."""

    finding: Finding
    path: tuple[int | str, ...]
    on_key: bool = False


def check_scene(scene: Scene, doubts: Doubts | None = None) -> tuple[Remark, ...]:
    """Judge a scene."""
    return ()
