"""How a condition can be relaxed by degrees: what of it can be eased, in which steps, how far."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from treve.agreement.conditions import Condition
from treve.agreement.keys import Eased, Key, Typed
from treve.errors import Figure

_UNITS = {
    Typed.PERCENT: "percent",
    Typed.PEOPLE: "people",
    Typed.TONNES: "tonnes",
    Typed.LENGTH: "minutes",
    Typed.MINUTES: "minutes",
    Typed.MOMENT: "minutes",
    Typed.HOURS: "minutes",
    Typed.VEHICLES: "vehicles",
    Typed.COUNT: "units",
    Typed.WORD: "word",
}
_LATER = (Typed.MOMENT, Typed.HOURS)
"""What is eased by minutes that are added, whatever it says now."""


@dataclass(frozen=True, slots=True)
class Degree:
    """One way in which one condition asks for less.

    Attributes:
        condition: Its id.
        field: What of it.
        value: What it says now; of a moment, or of hours, 0.
        unit: Of the value and the step: ``people``, ``minutes`` ...; of a word ``word``.
        step: From one degree to the next, below 0 where less is asked by less.
        limit: Beyond it nothing is left to ease; ``None``: no limit.
        words: Of a word: the values there are, each asking for less than the one before it.
    """

    condition: str
    field: str
    value: Figure
    unit: str
    step: float = 0.0
    limit: float | None = None
    words: tuple[str, ...] = ()

    def values(self, most: int) -> tuple[Figure, ...]:
        """The next values, each asking for less than the one before it.

        Args:
            most: How many of them at most.
        """
        if self.words:
            position = self.words.index(str(self.value))
            return self.words[position + 1 :][:most]
        found: list[Figure] = []
        at = float(self.value)
        while len(found) < most and at != self.limit:
            at += self.step
            if self.limit is not None and (at - self.limit) * self.step > 0:
                at = self.limit
            found.append(int(at) if at == int(at) else at)
        return tuple(found)


def degrees_of(condition: Condition) -> tuple[Degree, ...]:
    """Every way in which a condition can be eased by degrees; none: only by leaving it out.

    What it does not state, and people where it weighs goods or the other way round, is not eased.
    """
    return tuple(_degrees(condition))


def _degrees(condition: Condition) -> Iterator[Degree]:
    sorts = {selection.people for selection in condition.selections}
    hints = typing.get_type_hints(type(condition), include_extras=True)
    for field in dataclasses.fields(condition):
        value = getattr(condition, field.name)
        for key in typing.get_args(hints[field.name]):
            if not isinstance(key, Key) or key.eased is None or value is None:
                continue
            of_people = {Typed.PEOPLE: True, Typed.TONNES: False}.get(key.typed)
            if of_people is not None and of_people not in sorts:
                continue
            now = 0 if key.typed in _LATER else value
            if not _at_the_end(key.eased, now):
                yield Degree(
                    condition.id,
                    field.name,
                    now,
                    _UNITS[key.typed],
                    key.eased.step,
                    key.eased.limit,
                    key.eased.words,
                )


def _at_the_end(eased: Eased, value: Figure) -> bool:
    """Whether nothing is left to ease."""
    if eased.words:
        return value == eased.words[-1]
    return eased.limit is not None and (float(value) - eased.limit) * eased.step >= 0


def eased(condition: Condition, degree: Degree, value: Figure) -> Condition:
    """The condition asking for less.

    Args:
        condition: Whose degree it is.
        degree: One of :func:`degrees_of`.
        value: One of the degree's values; of a moment the minutes by which it comes later, of hours
            the minutes by which the last of them end later.
    """
    now = getattr(condition, degree.field)
    if isinstance(now, datetime):
        value_made: object = _later(now, float(value))
    elif isinstance(now, tuple):
        *others, last = now
        value_made = (*others, dataclasses.replace(last, end=_later(last.end, float(value))))
    else:
        value_made = float(value) if isinstance(now, float) else value
    changes: dict[str, typing.Any] = {degree.field: value_made}
    return dataclasses.replace(condition, **changes)


def _later(moment: datetime, minutes: float) -> datetime:
    return (moment.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(moment.tzinfo)
