"""What two plans are called beside each other: the shortest paths that tell them apart."""

from __future__ import annotations

from pathlib import Path

from treve.languages import say

PLAN_FILE = "plan.json"
"""The usual name of a plan: its folder says more."""

Labels = tuple[str, str]
"""What the first plan and the second are called."""


def labels_of(first: Path, second: Path, language: str) -> Labels:
    """Name two plans by the last parts of their paths, as few as tell them apart.

    Args:
        first: The file of one plan.
        second: Of the other.
        language: As :func:`treve.languages.choose` takes it.

    Returns:
        Folders for files of the usual name, else files; *first* and *second* where both are the
        same file.
    """
    one, other = _parts(first), _parts(second)
    for count in range(1, max(len(one), len(other)) + 1):
        labels = "/".join(one[-count:]), "/".join(other[-count:])
        if labels[0] != labels[1]:
            return labels
    return say("compare-first", language), say("compare-second", language)


def _parts(path: Path) -> tuple[str, ...]:
    whole = path.resolve()
    named = whole.parent if whole.name == PLAN_FILE and whole.parent.name else whole
    return tuple(part for part in named.parts if part != named.anchor)
