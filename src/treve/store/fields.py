"""The kinds of value a scene's document holds, each with its own faults.

Every validator turns what was typed into one canonical form (``lanes: 1`` becomes
``{both: 1}``) or raises a ``PydanticCustomError`` whose type is the code of a finding and whose
context are its figures: :mod:`treve.store.faults` only has to add objects and the spot.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from typing import Annotated, Any, LiteralString, TypeVar

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from treve import measures
from treve.scene import limits
from treve.scene.likely import NONE_NEAR
from treve.scene.totals import is_total
from treve.store.numbers import ThousandsPoint

_ID = re.compile(r"[^\W_](?:[\w-]*)\Z")
_WITH_UNIT = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(?:%|[^\W\d_])")
_DATE_OR_CLOCK = re.compile(r"\s*(\d{4}-\d{2}-\d{2}([T ].*)?|\d{1,2}:\d{2}(:\d{2})?)\s*\Z")
_SO_MANY_VEHICLES = re.compile(r"\s*(\d{1,9})\s*(?:vehicles?|véhicules?)\s*\Z")
_Checked = TypeVar("_Checked", int, float)

_MOST_DIGITS = 15
"""Numbers of more digits are shown by their order of magnitude."""

TOGETHER = "true"
"""What ``keep_together`` says where a group keeps together by itself."""
_TOGETHER = frozenset({TOGETHER, "yes", "oui"})
_NOT_TOGETHER = frozenset({"", "false", "no", "non"})

_PAUSES = "continuous, {daily: ...}, {windows: ...}"
_EARTH_LATITUDE, _EARTH_LONGITUDE = 90.0, 180.0


def fault(code: LiteralString, **figures: str | float) -> PydanticCustomError:
    """Make an error that becomes the finding ``code`` with these figures."""
    # The template is the code: who shows the error says the finding's sentence instead.
    return PydanticCustomError(code, code, dict(figures))


def _shown(value: object) -> str:
    return "nothing" if value is None else str(value)


def _identifier(value: object) -> str:
    if not isinstance(value, str):
        raise fault("not-text", value=_shown(value))
    if not _ID.match(value):
        if is_total(value):
            raise fault("total-row", value=value)
        raise fault("bad-id", value=value)
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise fault("not-text", value=_shown(value))
    return value


def _together(value: object) -> str:
    """``true`` or ``yes``: by themselves; an id: with all others of that word."""
    word = str(value).lower() if isinstance(value, bool) else value
    if word in _NOT_TOGETHER:
        return ""
    return TOGETHER if word in _TOGETHER else _identifier(value)


def _people(value: object) -> int:
    return _whole(value, "fractional-people", "negative-people")


def _count(value: object) -> int:
    return _whole(value, "not-whole", "negative-number")


def _whole(value: object, fractional: str, negative: str) -> int:
    number = _number(value)
    if number < 0:
        raise fault(negative, value=_digits(number))
    if number != int(number):
        raise fault(fractional, value=number)
    if isinstance(number, ThousandsPoint):
        raise fault("thousands-point", value=number.written, whole=int(number))
    return int(number)


def _refuse_date(value: object) -> None:
    """Spreadsheets take 9.5 for the ninth of May, and show 0:09 for nine minutes."""
    if isinstance(value, str) and _DATE_OR_CLOCK.match(value):
        raise fault("number-is-date", value=value)


def _not_a_number(value: object) -> PydanticCustomError:
    """The fault, with the number that stands there all the same: before a unit, say."""
    found = _WITH_UNIT.match(value) if isinstance(value, str) else None
    return fault("not-a-number", value=_shown(value), number=found[1] if found else NONE_NEAR)


def _number(value: object) -> float | int:
    _refuse_date(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _not_a_number(value)
    if isinstance(value, float) and not math.isfinite(value):
        raise _not_a_number(value)
    if value < -limits.MOST_OF_ANYTHING:
        raise fault("negative-number", value=_digits(value))
    if value > limits.MOST_OF_ANYTHING:
        raise fault("number-too-large", value=_digits(value), most=limits.MOST_OF_ANYTHING, unit="")
    return value


def _digits(value: float) -> str | float:
    """A number to show, by its order of magnitude where it is long."""
    if abs(value) < 10**_MOST_DIGITS:
        return value
    return f"{'-' if value < 0 else ''}1e+{int(math.log10(abs(value)))}"


def _limited(
    check: Callable[[object], _Checked], most: float, least: float = 0.0, *, unit: str = ""
) -> Callable[[object], _Checked]:
    """A check that also refuses what is more than the most, or some but less than the least."""

    def refuse_beyond(number: float) -> None:
        if math.inf > number > most:
            raise fault("number-too-large", value=_digits(number), most=most, unit=unit)

    def limited(value: object) -> _Checked:
        if isinstance(value, int | float):
            refuse_beyond(value)
        number = check(value)
        refuse_beyond(number)
        if 0 < number < least:
            raise fault("number-too-small", value=f"{number:.3g}", least=f"{least:.3g}", unit=unit)
        return number

    return limited


def _positive(value: object) -> float:
    number = float(_number(value))
    if number < 0:
        raise fault("negative-number", value=_digits(number))
    return number


def _coordinate(largest: float, kind: str) -> Callable[[object], float]:
    def check(value: object) -> float:
        if isinstance(value, int | float) and largest < abs(value) < math.inf:
            raise fault("coordinate-range", value=_digits(value), kind=kind, largest=largest)
        return float(_number(value))

    return check


def _measure(parse: Callable[[measures.Entered], float]) -> Callable[[object], float]:
    def check(value: object) -> float:
        if not isinstance(value, str | int | float):
            raise _not_a_number(value)
        _refuse_date(value)
        if not isinstance(value, str):
            _number(value)
        try:
            measured = parse(value)
        except measures.MeasureError as error:
            raise fault(error.code, **error.figures) from None
        return measured

    return check


def _measured(
    parse: Callable[[measures.Entered], float],
    example: str,
    most: float = limits.MOST_OF_ANYTHING,
    least: float = 0.0,
    *,
    unit: str = "",
) -> tuple[Any, Any]:
    schema = {
        "anyOf": [
            {"type": "number", "minimum": 0, "maximum": most},
            {"type": "string", "pattern": r"^\s*[\d.]+"},
        ],
        "examples": [example],
    }
    check = _limited(_measure(parse), most, least, unit=unit)
    return BeforeValidator(check), WithJsonSchema(schema)


def _counted(most: int, check: Callable[[object], int] = _count) -> tuple[Any, Any]:
    schema = {"type": "integer", "minimum": 0, "maximum": most}
    return BeforeValidator(_limited(check, most)), WithJsonSchema(schema)


def _queue(value: object) -> int:
    """So many vehicles, with or without the word."""
    told = _SO_MANY_VEHICLES.match(value) if isinstance(value, str) else None
    return _count(int(told[1]) if told else value)


def _numbered(most: float, least: float = 0.0, unit: str = "") -> tuple[Any, Any]:
    schema = {"type": "number", "minimum": 0, "maximum": most}
    return BeforeValidator(_limited(_positive, most, least, unit=unit)), WithJsonSchema(schema)


def _choices(value: object) -> Mapping[str, int | None]:
    """``[a, b]`` or ``{a: 290, b: 10}`` or one id alone: the places chosen, counted or not."""
    if isinstance(value, str):
        value = [value]
    if isinstance(value, list):
        if not value:
            raise fault("no-destination")
        chosen = [_identifier(entry) for entry in value]
        twice = [name for name in dict.fromkeys(chosen) if chosen.count(name) > 1]
        if twice:
            raise fault("destination-twice", value=twice[0])
        return dict.fromkeys(chosen, None)
    if isinstance(value, Mapping):
        if not value:
            raise fault("no-destination")
        cut = [key for key, people in value.items() if people is None and key.isdecimal()]
        if cut:  # in braces the comma of 1,300 ends the number
            raise fault("comma-in-number", key=cut[0])
        return {_identifier(key): _people(people) for key, people in value.items()}
    raise fault("not-a-list", value=_shown(value))


def pause_shorthand(value: object) -> object:
    """``continuous`` is a pause with no hours of its own."""
    if isinstance(value, str):
        if value != "continuous":
            raise fault("unknown-word", value=value, likely="continuous", allowed=_PAUSES)
        return {}
    return value


def lanes_shorthand(value: object) -> object:
    """A number alone means lanes that serve both directions."""
    return value if isinstance(value, Mapping) else {"both": value}


def convoy_shorthand(value: object) -> object:
    """A number alone means at most so many vehicles together, and as few as one."""
    return value if isinstance(value, Mapping) else {"largest": value}


def minutes_shorthand(value: object) -> object:
    """A number alone means the same minutes for every vehicle."""
    if isinstance(value, list | Mapping):
        return value if isinstance(value, list) else [value]
    return [{"minutes": value}]


def one_or_several(value: object) -> object:
    """One entry alone means a list of one."""
    return value if isinstance(value, list) else [value]


def name_alone(value: object) -> object:
    """A text alone means an entry with that id."""
    return {"id": value} if isinstance(value, str) else value


def no_truth(value: object) -> object:
    """``true`` is no 1, whatever Python says."""
    return str(value).lower() if isinstance(value, bool) else value


def _moment(value: object) -> str:
    """A local date and time, or a time of day; what it means is settled in the scene's zone."""
    if not isinstance(value, str):
        raise fault("not-a-time", value=_shown(value))
    return value.strip()


Id = Annotated[
    str, BeforeValidator(_identifier), Field(description="Letters, digits, '-' and '_'.")
]
Text = Annotated[str, BeforeValidator(_text)]
Together = Annotated[
    str,
    BeforeValidator(_together),
    WithJsonSchema({"anyOf": [{"type": "boolean"}, {"type": "string"}]}),
]
PeopleNumber = Annotated[int, *_counted(limits.MOST_PEOPLE, _people)]
Count = Annotated[int, *_counted(limits.MOST_OF_ANYTHING)]
Vehicles = Annotated[int, *_counted(limits.MOST_VEHICLES)]
Queue = Annotated[
    int,
    BeforeValidator(_limited(_queue, limits.MOST_VEHICLES)),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 0, "maximum": limits.MOST_VEHICLES},
                {"type": "string", "pattern": r"^\s*\d+\s*(vehicles?|véhicules?)\s*$"},
            ],
            "examples": ["12 vehicles"],
        }
    ),
]
Lanes = Annotated[int, *_counted(limits.MOST_LANES)]
Bays = Annotated[int, *_counted(limits.MOST_BAYS)]
Aboard = Annotated[int, *_counted(limits.MOST_ABOARD)]
Percent = Annotated[float, *_numbered(limits.MOST_PERCENT)]
Share = Annotated[
    float,
    BeforeValidator(_limited(_positive, limits.MOST_OF_ANYTHING)),
    WithJsonSchema({"type": "number", "minimum": 1, "maximum": limits.MOST_PERCENT}),
]
"""In percent; less than 1 and more than 100 are refused by whoever knows of what it is a share."""
Ratio = Annotated[float, *_numbered(limits.MOST_OF_ANYTHING)]
Occupancy = Annotated[float, *_numbered(limits.MOST_ABOARD)]
PerHour = Annotated[float, *_numbered(limits.MOST_PER_HOUR, limits.LEAST_PER_HOUR)]
Days = Annotated[float, *_numbered(limits.MOST_DAYS_OF_RELIEF)]
Latitude = Annotated[float, BeforeValidator(_coordinate(_EARTH_LATITUDE, "latitude"))]
Longitude = Annotated[float, BeforeValidator(_coordinate(_EARTH_LONGITUDE, "longitude"))]
Minutes = Annotated[
    float,
    *_measured(
        measures.parse_minutes, "35 min", limits.MOST_MINUTES, limits.LEAST_MINUTES, unit=" min"
    ),
]
LengthOfTime = Annotated[
    float,
    BeforeValidator(
        _limited(
            _measure(measures.parse_length_of_time),
            limits.MOST_MINUTES,
            limits.LEAST_MINUTES,
            unit=" min",
        )
    ),
    WithJsonSchema(
        {
            "anyOf": [
                {"const": 0},
                {"type": "string", "pattern": r"^\s*([\d.]+\s*[^\W\d]|0+\s*$)"},
            ],
            "examples": ["30 min", "2 h"],
        }
    ),
]
"""In minutes, but typed with its unit: no name says which one a bare number would be in."""
Tonnes = Annotated[
    float,
    *_measured(measures.parse_tonnes, "12 t", limits.MOST_TONNES, limits.LEAST_TONNES, unit=" t"),
]
CubicMetres = Annotated[
    float, *_measured(measures.parse_cubic_metres, "4.8 m3", limits.MOST_TONNES, unit=" m3")
]
Kilometres = Annotated[
    float, *_measured(measures.parse_kilometres, "4.2 km", limits.MOST_KILOMETRES, unit=" km")
]
Kph = Annotated[
    float,
    *_measured(measures.parse_kph, "30 km/h", limits.MOST_KPH, limits.LEAST_KPH, unit=" km/h"),
]
Moment = Annotated[
    str,
    BeforeValidator(_moment),
    Field(description="Local time without an offset: 2026-11-02T06:00, or 06:00 every day."),
]
Choices = Annotated[
    Mapping[str, int | None],
    BeforeValidator(_choices, json_schema_input_type=str | list[str] | dict[str, int]),
]
