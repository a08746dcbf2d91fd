"""What is not the same in two scenes, in words; no word and no time is cut in the middle."""

from __future__ import annotations

import itertools
import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import replace

from treve.errors import Figure, Finding
from treve.languages import say
from treve.plan.compare_model import SceneChange, Value
from treve.report.compare_labels import Labels
from treve.report.names import Names

MOST_ITEMS = 3
"""Most items told of a list that differs."""

LONGEST_TEXT = 72
"""Letters told of a text; it ends at a blank."""

_WORDS_BEFORE = 2
"""Words told before the first that differs."""

_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?")
_HOURS = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d)/(\d{4}-\d\d-\d\d \d\d:\d\d)")
_BETWEEN_ITEMS = "; "
_GROUNDS = frozenset(("provenance", "sources", "description"))
"""Sections, and fields above others, that say where figures come from and not what there is."""


def scene_lines(
    changes: Iterable[SceneChange], names: Names, labels: Labels, language: str
) -> Iterator[str]:
    """Tell each change of what there is, and how many there are of where figures come from.

    Args:
        changes: Of the scene.
        names: Of both scenes.
        labels: What the two plans are called.
        language: As :func:`treve.languages.choose` takes it.
    """
    grounds = 0
    for row in changes:
        if {row.section, row.field.split(".")[0]} & _GROUNDS:
            grounds += 1
        elif row.section != "name":  # the title tells both
            yield change_line(row, names, labels, language)
    if grounds:
        yield say("compare-grounds", language, count=grounds)


def with_lines(
    findings: Iterable[Finding],
    changes: Iterable[SceneChange],
    names: Names,
    labels: Labels,
    language: str,
) -> Iterator[Finding]:
    """The same findings, each with its change of a scene as a line (``$line``).

    Args:
        findings: One for each change.
        changes: In the same order.
        names: Of both scenes.
        labels: What the two scenes are called.
        language: As :func:`treve.languages.choose` takes it.
    """
    for finding, row in zip(findings, changes, strict=True):
        line = change_line(row, names, labels, language)
        yield replace(finding, figures={**finding.figures, "line": line})


def change_line(row: SceneChange, names: Names, labels: Labels, language: str) -> str:
    """Tell one change in a line."""
    name = names.get(row.object, row.object)
    if row.kind != "changed":
        label = labels[0] if row.kind == "dropped" else labels[1]
        return say("compare-only-in", language, name=name, section=row.section, label=label)
    if row.field == "order" and not name:
        return say("compare-reordered", language, section=row.section)
    field = row.field or row.section
    figures: dict[str, Figure] = {
        "whole": "no" if name else "yes",
        "name": name,
        "field": field.replace(".", "_"),
        "field_words": field.replace("_", " ").replace(".", " "),
    }
    first, second = _items(row.first, language), _items(row.second, language)
    gone, come = _without(first, second), _without(second, first)
    if len(first) > 1 or len(second) > 1:
        if first and second and bool(gone) != bool(come):
            figures["change"] = "less" if gone else "more"
            return say("compare-listed", language, **figures, items=_told(gone or come, language))
        first, second = gone or first, come or second
    ends = (first[0], second[0]) if len(first) == len(second) == 1 else None
    told = _texts(*ends, language) if ends else (_told(first, language), _told(second, language))
    return say("compare-changed", language, **figures, first=told[0], second=told[1])


def _items(value: Value, language: str) -> tuple[str, ...]:
    """A value as a list; nothing is an empty one."""
    if value is None or not str(value):
        return ()
    if isinstance(value, bool):
        return (say("compare-truth", language, truth="yes" if value else "no"),)
    text = f"{value:g}" if isinstance(value, float) else str(value)
    return tuple(text.split(_BETWEEN_ITEMS))


def _without(items: Iterable[str], others: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(item for item in items if item not in others)


def _told(items: tuple[str, ...], language: str) -> str:
    """So many items, and how many more there are."""
    if not items:
        return say("compare-nothing", language)
    told = [_times(_shortened(item), language) for item in items[:MOST_ITEMS]]
    if len(items) > MOST_ITEMS:
        told.append(say("compare-more-items", language, more=len(items) - MOST_ITEMS))
    return _BETWEEN_ITEMS.join(told)


def _times(text: str, language: str) -> str:
    """ISO times as people write them: ``2016-12-15 06:00``, two of them as from and to."""
    plain = _MOMENT.sub(r"\1 \2", text)
    hours = _HOURS.fullmatch(plain)
    if hours is None:
        return plain
    start, end = hours[1], hours[2]
    same_day = start[:10] == end[:10]
    return say("compare-hours", language, start=start, end=end[11:] if same_day else end)


def _texts(first: str, second: str, language: str) -> tuple[str, str]:
    """Two texts from where they begin to differ, if they are long."""
    if max(len(first), len(second)) <= LONGEST_TEXT:
        return _times(first, language), _times(second, language)
    ones, others = first.split(), second.split()
    pairs = zip(ones, others, strict=False)
    same = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))
    start = max(0, same - _WORDS_BEFORE)
    head = "… " if start else ""
    one, other = (head + _shortened(" ".join(words[start:])) for words in (ones, others))
    return one, other


def _shortened(text: str) -> str:
    return textwrap.shorten(text, LONGEST_TEXT, placeholder=" …", break_on_hyphens=False)
