"""Units at the borders: "1 h 30 min" in, 90.0 minutes out.

One function per quantity, named by the unit it returns. A bare number is already in that unit; a
text may state another one. Nothing of ours is imported here, and no sentence is written: what is
wrong is a :class:`MeasureError` with a code and figures, which ``treve.languages`` can say.

Conversions are exact by definition: a minute has 60 seconds, a tonne 1,000 kg, a litre is
0.001 cubic metres; an international mile is 1,609.344 m (agreement of 1 July 1959).
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

SECONDS_PER_MINUTE, SECONDS_PER_HOUR = 60, 3600
MINUTES_PER_HOUR, MINUTES_PER_DAY = 60, 1440
METRES_PER_KILOMETRE = 1000
KILOGRAMS_PER_TONNE = 1000
"""All by definition."""

LEAST_MINUTES = 0.5
"""A difference of less is none where whole minutes are told."""

Entered = str | int | float
"""What somebody typed for a quantity: a number in the key's unit, or a text with a unit."""


class MeasureError(ValueError):
    """A text that is not the quantity asked for.

    A ``ValueError``, so that validation gathers it with all other faults of the input.

    Attributes:
        code: ``not-a-measure``, ``wrong-unit``, ``negative-measure`` or ``length-without-unit``.
        figures: ``text`` as entered, ``unit`` wanted, ``accepted`` units, and for a wrong unit
            the one that was ``given``.
    """

    def __init__(self, code: str, figures: Mapping[str, str]) -> None:
        """Keep the code and the figures, and name them for logs."""
        self.code = code
        self.figures = dict(figures)
        super().__init__(f"{code} {self.figures}")


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A quantity: its unit, what one of each accepted unit makes of it, other spellings."""

    unit: str
    factors: Mapping[str, float]
    spelt_out: Mapping[str, str] = field(default_factory=dict)
    compound: bool = False


_MINUTES: Final = _Quantity(
    "minutes",
    {"min": 1, "h": 60, "d": 1440, "s": 1 / 60},
    {"minute": "min", "minutes": "min", "hour": "h", "hours": "h", "day": "d", "days": "d"}
    | {"mn": "min", "mins": "min", "hr": "h", "hrs": "h", "sec": "s", "secs": "s"}
    | {"second": "s", "seconds": "s", "heure": "h", "heures": "h", "j": "d", "jour": "d"}
    | {"jours": "d", "seconde": "s", "secondes": "s"},
    compound=True,
)
_TONNES: Final = _Quantity(
    "tonnes", {"t": 1, "kg": 0.001, "g": 1e-6}, {"tonne": "t", "tonnes": "t"}
)
_KILOMETRES: Final = _Quantity("kilometres", {"km": 1, "m": 0.001, "mi": 1.609344})
_CUBIC_METRES: Final = _Quantity("cubic_metres", {"m3": 1, "l": 0.001}, {"m³": "m3"})
_KPH: Final = _Quantity(
    "kph", {"km/h": 1, "mph": 1.609344, "m/s": 3.6}, {"kph": "km/h", "kmh": "km/h"}
)

_PART: Final = re.compile(r"([+-]?\d+(?:\.\d+)?)\s*([^\W\d]+(?:/[^\W\d]+|[3³](?!\d))?)?\s*")

_MINUTES_ALONE: Final = re.compile(r"[0-5]\d\Z")


def parse_minutes(entered: Entered) -> float:
    """Minutes, from ``35``, ``"35 min"``, ``"2 h"``, ``"1 h 30 min"``, ``"1h30"`` or ``"3 d"``.

    Raises:
        MeasureError: The text is no duration, or it is negative.
    """
    return _parse(entered, _MINUTES)


def parse_length_of_time(entered: Entered) -> float:
    """Minutes, from a text that states its unit: ``"35 min"``, ``"2 h"``, ``"1h30"``, or from 0.

    For what has no unit in its name, where a bare 48 may be minutes to one and hours to another.

    Raises:
        MeasureError: The text is no duration, it is negative, or it states no unit
            (``length-without-unit``).
    """
    minutes = _parse(entered, _MINUTES)
    bare = not isinstance(entered, str) or entered.strip(" +.0123456789") == ""
    if bare and minutes:
        raise MeasureError("length-without-unit", {"text": str(entered).strip()})
    return minutes


def parse_tonnes(entered: Entered) -> float:
    """Tonnes, from ``12``, ``"12 t"``, ``"600 kg"`` or ``"250 g"``.

    Raises:
        MeasureError: The text is no mass, or it is negative.
    """
    return _parse(entered, _TONNES)


def parse_kilometres(entered: Entered) -> float:
    """Kilometres, from ``12``, ``"12 km"``, ``"800 m"`` or ``"3 mi"``.

    Raises:
        MeasureError: The text is no distance, or it is negative.
    """
    return _parse(entered, _KILOMETRES)


def parse_cubic_metres(entered: Entered) -> float:
    """Cubic metres, from ``4.8``, ``"4.8 m3"`` or ``"500 l"``.

    Raises:
        MeasureError: The text is no volume, or it is negative.
    """
    return _parse(entered, _CUBIC_METRES)


def parse_kph(entered: Entered) -> float:
    """Kilometres per hour, from ``30``, ``"30 km/h"``, ``"20 mph"`` or ``"5 m/s"``.

    Raises:
        MeasureError: The text is no speed, or it is negative.
    """
    return _parse(entered, _KPH)


def _parse(entered: Entered, quantity: _Quantity) -> float:
    if isinstance(entered, bool):
        raise _fault("not-a-measure", entered, quantity)
    total = sum(_parts(entered, quantity)) if isinstance(entered, str) else float(entered)
    if not math.isfinite(total):
        raise _fault("not-a-measure", entered, quantity)
    if total < 0:
        raise _fault("negative-measure", entered, quantity)
    return total


def _parts(text: str, quantity: _Quantity) -> list[float]:
    """Each number with its unit, in the quantity's own unit."""
    rest = text.strip()
    found: list[tuple[float, str]] = []
    while rest:
        part = _PART.match(rest)
        if part is None:
            raise _fault("not-a-measure", text, quantity)
        after_hours = bool(found) and _short(found[-1][1], quantity) == "h"
        # The minutes behind hours go without their unit, in two digits: 12h30.
        minutes = after_hours and part.end() == len(rest) and _MINUTES_ALONE.match(part[1])
        found.append((float(part[1]), part[2] or ("min" if minutes else "")))
        rest = rest[part.end() :]
    several = len(found) > 1
    signed = several and any(number < 0 for number, _ in found)
    bare = several and any(not unit for _, unit in found)
    if not found or signed or bare or (several and not quantity.compound):
        raise _fault("not-a-measure", text, quantity)
    return [number * _factor(unit, text, quantity) for number, unit in found]


def _short(unit: str, quantity: _Quantity) -> str:
    return quantity.spelt_out.get(unit.lower(), unit.lower())


def _factor(unit: str, text: str, quantity: _Quantity) -> float:
    if not unit:
        return 1.0
    factor = quantity.factors.get(_short(unit, quantity))
    if factor is None:
        raise _fault("wrong-unit", text, quantity, given=unit)
    return factor


def _fault(code: str, entered: Entered, quantity: _Quantity, **more: str) -> MeasureError:
    accepted = ", ".join(quantity.factors)
    return MeasureError(
        code, {"text": str(entered), "unit": quantity.unit, "accepted": accepted, **more}
    )
