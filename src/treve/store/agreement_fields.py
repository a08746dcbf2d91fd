"""The kinds of value that only an agreement's document holds: lines, distances, named figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, TypeAdapter, ValidationError, WithJsonSchema
from pydantic_core import PydanticCustomError

from treve.store.fields import Id, Kilometres, Latitude, Longitude, fault

_METRES_PER_KILOMETRE = 1000
_LATITUDE, _LONGITUDE = TypeAdapter[float](Latitude), TypeAdapter[float](Longitude)
_LENGTH, _NAME = TypeAdapter[float](Kilometres), TypeAdapter[str](Id)
_POINT = 2


def _line(value: object) -> tuple[tuple[float, float], ...]:
    """``[[36.2, 37.1], [36.3, 37.2]]``: latitude first, as in a scene."""
    if not isinstance(value, list):
        raise fault("not-a-list", value=str(value))
    return tuple(_point(entry) for entry in value)


def _point(entry: object) -> tuple[float, float]:
    if not isinstance(entry, list) or len(entry) != _POINT:
        raise fault("clause-not-a-point", value=str(entry))
    return _checked(_LATITUDE, entry[0]), _checked(_LONGITUDE, entry[1])


def _distances(value: object) -> Mapping[str, float]:
    """Lengths with their units, held in metres: a bare number could be either."""
    if not isinstance(value, Mapping):
        raise fault("not-a-mapping", value=str(value))
    found = {}
    for name, length in value.items():
        if not isinstance(length, str):
            raise fault("clause-length-without-unit", field=str(name), value=str(length))
        metres = _checked(_LENGTH, length) * _METRES_PER_KILOMETRE
        found[_checked(_NAME, name)] = round(metres, 3)
    return found


def _figures(value: object) -> Mapping[str, int | float | str]:
    """Numbers and texts by name."""
    if not isinstance(value, Mapping):
        raise fault("not-a-mapping", value=str(value))
    for name, figure in value.items():
        _checked(_NAME, name)
        if isinstance(figure, bool) or not isinstance(figure, int | float | str):
            raise fault("clause-not-a-figure", field=str(name), value=str(figure))
    return {name: _plain(figure) for name, figure in value.items()}


def _plain(figure: float | str) -> int | float | str:
    """The number itself, without what a reader keeps of how it was written."""
    if isinstance(figure, str):
        return figure
    return int(figure) if figure == int(figure) else float(figure)


def _checked(adapter: TypeAdapter[Any], value: object) -> Any:  # noqa: ANN401 - as the adapter's
    """One value inside, with its own fault where it has one."""
    try:
        return adapter.validate_python(value)
    except ValidationError as error:
        (first, *_) = error.errors(include_url=False)
        raise PydanticCustomError(first["type"], first["type"], first.get("ctx")) from None


Line = Annotated[
    tuple[tuple[float, float], ...],
    BeforeValidator(_line),
    WithJsonSchema(
        {
            "type": "array",
            "items": {
                "type": "array",
                "items": {"type": "number"},
                "minItems": 2,
                "maxItems": 2,
            },
            "minItems": 2,
        }
    ),
]
"""Points of a line: latitude and longitude of each."""
Distances = Annotated[
    Mapping[str, float],
    BeforeValidator(_distances),
    WithJsonSchema({"type": "object", "additionalProperties": {"type": "string"}}),
]
"""Lengths by name, in metres."""
Figures = Annotated[
    Mapping[str, int | float | str],
    BeforeValidator(_figures),
    WithJsonSchema({"type": "object", "additionalProperties": {"type": ["number", "string"]}}),
]
"""Numbers and texts by name."""
