"""Amounts of a clause: so many people, or so many tonnes, as the selection asks."""

from __future__ import annotations

from collections.abc import Iterator

from treve.agreement.keys import kilograms
from treve.agreement.selection import Selection
from treve.errors import Figure, Finding

_LEAST_PERCENT = 1
"""Whoever writes less means a fraction of one: 0.5 for a half."""


def units(people: int | None, tonnes: float | None, selection: Selection) -> int:
    """The amount in units of the core; of what is not stated, none.

    Args:
        people: Where the clause counts people.
        tonnes: Where it counts goods.
        selection: What it speaks of.
    """
    if selection.people:
        return people or 0
    return kilograms(tonnes or 0)


def wrongly_counted(
    stem: str, people: int | None, tonnes: float | None, selection: Selection
) -> Iterator[Finding]:
    """What is wrong with an amount of which one of two keys must be stated.

    Args:
        stem: What both keys begin with, such as ``most``.
        people: Behind the key that ends in ``_people``.
        tonnes: Behind the key that ends in ``_tonnes``.
        selection: Of whom or what.
    """
    keys = f"{stem}_people", f"{stem}_tonnes"
    right, wrong = keys if selection.people else keys[::-1]
    stated = dict(zip(keys, (people, tonnes), strict=True))
    if people is None and tonnes is None:
        yield neither_stated(right, wrong)
    elif people is not None and tonnes is not None:
        yield both_stated(*keys)
    elif stated[right] is None:
        yield other_unit(wrong, right)
    elif not stated[right]:
        yield Finding("condition-amount-zero", (), {"key": right, "stem": stem}, "fault")


def neither_stated(key: str, other: str) -> Finding:
    """Of two keys one is needed, and there is none."""
    return Finding("condition-neither-stated", (), {"key": key, "field": other}, "fault")


def both_stated(key: str, other: str) -> Finding:
    """Of two keys only one can hold, and there are both; the second is to blame."""
    return Finding("condition-both-stated", (), {"key": other, "field": key}, "fault")


def other_unit(key: str, right: str) -> Finding:
    """People are counted where goods are meant, or the other way round."""
    return Finding("condition-other-unit", (), {"key": key, "field": right}, "fault")


def wrong_share(key: str, share_percent: float) -> Iterator[Finding]:
    """A share that is none, or more than all."""
    if not 0 < share_percent <= 100:
        figures: dict[str, Figure] = {"key": key, "value": share_percent}
        yield Finding("condition-share-out-of-range", (), figures, "fault")
    elif share_percent < _LEAST_PERCENT:
        figures = {"key": key, "value": share_percent, "likely": 100 * share_percent}
        yield Finding("condition-share-as-fraction", (), figures, "fault")
