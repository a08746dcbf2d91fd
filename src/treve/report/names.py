"""What the scene calls its objects."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from treve.errors import Finding
from treve.scene.model import Corridor, Gate, Party, Place, Scene


def names_of(scene: Scene) -> dict[str, str]:
    """The name of every place, gate, corridor and party that has one, by its id."""
    named: tuple[Place | Gate | Corridor | Party, ...] = (
        *scene.places,
        *scene.gates,
        *scene.corridors,
        *scene.parties,
    )
    return {thing.id: thing.name for thing in named if thing.name}


def with_names(finding: Finding, names: Mapping[str, str]) -> Finding:
    """The same finding, speaking of its objects by name."""
    return dataclasses.replace(
        finding, objects=tuple(names.get(thing, thing) for thing in finding.objects)
    )
