"""The kinds of value a scene's document holds, each with its own faults.

Every validator turns what was typed into one canonical form (``lanes: 1`` becomes
``{both: 1}``) or raises a ``PydanticCustomError`` whose type is the code of a finding and whose
context are its figures: :mod:`treve.store.faults` only has to add objects and the spot.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from typing import Annotated, Any, LiteralString

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from treve import measures

_ID = re.compile(r"[^\W_](?:[\w-]*)\Z")
_DATE_OR_CLOCK = re.compile(r"\s*(\d{4}-\d{2}-\d{2}([T ].*)?|\d{1,2}:\d{2}(:\d{2})?)\s*\Z")
_WHOLE_SCHEMA = {"type": "integer", "minimum": 0}
_NUMBER_SCHEMA = {"type": "number", "minimum": 0}
_BEYOND_ALL = 1e12
"""No count, duration or weight of a scene comes near it; also keeps infinity out."""

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
        raise fault("bad-id", value=value)
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise fault("not-text", value=_shown(value))
    return value


def _people(value: object) -> int:
    return _whole(value, "fractional-people", "negative-people")


def _count(value: object) -> int:
    return _whole(value, "not-whole", "negative-number")


def _whole(value: object, fractional: str, negative: str) -> int:
    number = _number(value)
    if number < 0:
        raise fault(negative, value=number)
    if number != int(number):
        raise fault(fractional, value=number)
    return int(number)


def _refuse_date(value: object) -> None:
    """Spreadsheets take 9.5 for the ninth of May, and show 0:09 for nine minutes."""
    if isinstance(value, str) and _DATE_OR_CLOCK.match(value):
        raise fault("number-is-date", value=value)


def _number(value: object) -> float | int:
    _refuse_date(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise fault("not-a-number", value=_shown(value))
    if value != value or math.isinf(value):  # noqa: PLR0124 - what is no number equals nothing
        raise fault("not-a-number", value=_shown(value))
    if not abs(value) < _BEYOND_ALL:
        raise fault("number-too-large", value=f"{float(value):.3g}")
    return value


def _positive(value: object) -> float:
    number = float(_number(value))
    if number < 0:
        raise fault("negative-number", value=number)
    return number


def _coordinate(largest: float, kind: str) -> Callable[[object], float]:
    def check(value: object) -> float:
        number = float(_number(value))
        if abs(number) > largest:
            raise fault("coordinate-range", value=number, kind=kind, largest=largest)
        return number

    return check


def _measure(parse: Callable[[measures.Entered], float]) -> Callable[[object], float]:
    def check(value: object) -> float:
        if not isinstance(value, str | int | float):
            raise fault("not-a-number", value=_shown(value))
        _refuse_date(value)
        try:
            measured = parse(value)
        except measures.MeasureError as error:
            raise fault(error.code, **error.figures) from None
        return float(_number(measured))

    return check


def _measured(parse: Callable[[measures.Entered], float], example: str) -> tuple[Any, Any]:
    schema = {
        "anyOf": [{"type": "number", "minimum": 0}, {"type": "string", "pattern": r"^\s*[\d.]+"}],
        "examples": [example],
    }
    return BeforeValidator(_measure(parse)), WithJsonSchema(schema)


def _choices(value: object) -> Mapping[str, int | None]:
    """``[a, b]`` or ``{a: 290, b: 10}`` or one id alone: the places chosen, counted or not."""
    if isinstance(value, str):
        value = [value]
    if isinstance(value, list):
        if not value:
            raise fault("no-destination")
        return dict.fromkeys((_identifier(entry) for entry in value), None)
    if isinstance(value, Mapping):
        if not value:
            raise fault("no-destination")
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


def _moment(value: object) -> str:
    """A local date and time, or a time of day; what it means is settled in the scene's zone."""
    if not isinstance(value, str):
        raise fault("not-a-time", value=_shown(value))
    return value.strip()


Id = Annotated[
    str, BeforeValidator(_identifier), Field(description="Letters, digits, '-' and '_'.")
]
Text = Annotated[str, BeforeValidator(_text)]
PeopleNumber = Annotated[int, BeforeValidator(_people), WithJsonSchema(_WHOLE_SCHEMA)]
Count = Annotated[int, BeforeValidator(_count), WithJsonSchema(_WHOLE_SCHEMA)]
Number = Annotated[float, BeforeValidator(_positive), WithJsonSchema(_NUMBER_SCHEMA)]
Latitude = Annotated[float, BeforeValidator(_coordinate(_EARTH_LATITUDE, "latitude"))]
Longitude = Annotated[float, BeforeValidator(_coordinate(_EARTH_LONGITUDE, "longitude"))]
Minutes = Annotated[float, *_measured(measures.parse_minutes, "35 min")]
LengthOfTime = Annotated[
    float,
    BeforeValidator(_measure(measures.parse_length_of_time)),
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
Tonnes = Annotated[float, *_measured(measures.parse_tonnes, "12 t")]
CubicMetres = Annotated[float, *_measured(measures.parse_cubic_metres, "4.8 m3")]
Kilometres = Annotated[float, *_measured(measures.parse_kilometres, "4.2 km")]
Kph = Annotated[float, *_measured(measures.parse_kph, "30 km/h")]
Moment = Annotated[
    str,
    BeforeValidator(_moment),
    Field(description="Local time without an offset: 2026-11-02T06:00, or 06:00 every day."),
]
Choices = Annotated[
    Mapping[str, int | None],
    BeforeValidator(_choices, json_schema_input_type=str | list[str] | dict[str, int]),
]
