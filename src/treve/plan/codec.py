"""Frozen dataclasses to plain JSON values and back, and the JSON Schema of both, from their types.

One walk over the type hints serves all three, so that a field added to a type is written, read and
described at once. Enumerations become their values, fractions ``"numerator/denominator"``, times
ISO 8601 with their offset, sets sorted lists, mappings objects whose keys are text. Of a union of
dataclasses each has a field ``kind`` of one word of its own, which tells them apart.
"""

from __future__ import annotations

import dataclasses
import enum
import functools
import json
import math
import re
import reprlib
import types
import typing
from collections.abc import Callable, Mapping
from datetime import datetime
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

from treve.scene.limits import FIRST_YEAR, LAST_YEAR

Json = dict[str, Any] | list[Any] | str | int | float | bool | None
"""What ``json.loads`` gives."""

_NAMES: Mapping[Any, str] = {
    str: "text",
    bool: "boolean",
    int: "integer",
    float: "number",
    datetime: "moment",
    Fraction: "fraction",
}
_PLAIN: Mapping[Any, Mapping[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    datetime: {"type": "string", "format": "date-time"},
    Fraction: {"type": "string", "pattern": r"^-?[0-9]+/[1-9][0-9]*$"},
}


_SHORT = reprlib.Repr()
_SHORT.maxlevel, _SHORT.maxstring, _SHORT.maxother, _SHORT.maxlong = 3, 60, 60, 60
"""Shows a value in a few signs, however long or deeply nested it is."""

_MOST = 2**63
"""Largest number that a plan may hold: beyond it arithmetic in floats and machine words breaks."""

_HALF_LETTER = re.compile("[\ud800-\udfff]")


class ShapeError(ValueError):
    """A JSON value does not have the shape of its type.

    Args:
        code: ``plan-field-missing``, ``plan-field-unknown`` or ``plan-field-wrong``.
        path: Keys and indexes from the top to the value.
        wanted: What should stand there: ``text``, ``boolean``, ``integer``, ``number``,
            ``moment``, ``fraction``, ``object``, ``list``, ``row`` (of so many), ``figure``
            (any number or text), or the values of a closed set.
        found: What stands there, cut to a few characters.
    """

    def __init__(
        self, code: str, path: tuple[str | int, ...] = (), wanted: str = "", found: str = ""
    ) -> None:
        """Keep the parts; the path grows while the error climbs."""
        self.code, self.path, self.wanted, self.found = code, path, wanted, found
        super().__init__(code)

    def under(self, *keys: str | int) -> ShapeError:
        """The same error as seen from above ``keys``."""
        return ShapeError(self.code, (*keys, *self.path), self.wanted, self.found)

    @property
    def where(self) -> str:
        """The path as it would be written in JavaScript: ``timetable.trips[3].vehicle``."""
        parts = (f"[{key}]" if isinstance(key, int) else f".{key}" for key in self.path)
        return "".join(parts).removeprefix(".")


def _wrong(wanted: str, value: object) -> ShapeError:
    plain = value is None or isinstance(value, bool)
    found = json.dumps(value) if plain else _SHORT.repr(value)
    return ShapeError(
        "plan-field-wrong", wanted=wanted, found=found if len(found) <= 60 else found[:57] + "..."
    )


def encode(value: Any) -> Json:  # noqa: ANN401, PLR0911 - one return for each kind of value
    """Turn a value of the model into plain JSON values.

    Args:
        value: A frozen dataclass, or whatever may stand in one.

    Returns:
        The same as dictionaries, lists, text, numbers and ``None``; keys in the fields' order.
    """
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return _number(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {name: encode(getattr(value, name)) for name in _names(type(value))}
    if isinstance(value, enum.Enum):
        return encode(value.value)
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {_key(key): encode(item) for key, item in value.items()}
    if isinstance(value, frozenset):
        return sorted((encode(item) for item in value), key=str)
    return [encode(item) for item in value]


def _number(value: float) -> float:
    # NumPy's floats are floats too, but print differently; JSON has no infinity.
    if not math.isfinite(value):
        raise ValueError(value)
    return float(value)


def _key(key: object) -> str:
    return str(key.value) if isinstance(key, enum.Enum) else str(key)


@functools.cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))


def decode(raw: Json, kind: Any, zone: ZoneInfo) -> Any:  # noqa: ANN401 - the inverse of encode
    """Turn plain JSON values back into a value of the model.

    Args:
        raw: What :func:`encode` gave.
        kind: The type to make: a dataclass, or any hint that stands in one.
        zone: Time zone that every time is told in.

    Returns:
        A value equal to the one that was encoded.

    Raises:
        ShapeError: Where a field is missing, unknown or of the wrong type.
    """
    return _decoder(kind, zone)(raw)


Decoder = Callable[[Any], Any]


@functools.lru_cache(maxsize=512)
def _decoder(kind: Any, zone: ZoneInfo) -> Decoder:  # noqa: ANN401, PLR0911 - a type hint
    """The reader of one type; made once, as a timetable holds a hundred thousand values."""
    if dataclasses.is_dataclass(kind):
        return _Fields(typing.cast("type", kind), zone)
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return functools.partial(_enumeration, kind)
    if kind in _NAMES:
        return functools.partial(_plain, kind, zone)
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Literal:
        return functools.partial(_word, arguments)
    if origin in (typing.Union, types.UnionType):
        members = tuple(one for one in arguments if one is not types.NoneType)
        if len(members) > 1 and all(map(dataclasses.is_dataclass, members)):
            return _Kinds(members, zone, may_be_none=len(members) < len(arguments))
        return _union(tuple(arguments), zone)
    if origin is tuple and arguments[-1] is Ellipsis:
        return functools.partial(_row, tuple, arguments[0], zone)
    if origin is tuple:
        return functools.partial(_fixed, tuple(arguments), zone)
    if origin is frozenset:
        return functools.partial(_row, frozenset, arguments[0], zone)
    return functools.partial(_mapping, arguments[0], arguments[1], zone)


class _Fields:
    """Reads one dataclass. A class, because a type may hold itself (a certificate its basis)."""

    def __init__(self, kind: type, zone: ZoneInfo) -> None:
        self._kind, self._zone = kind, zone
        self._hints = typing.get_type_hints(kind)
        self._needed = tuple(field.name for field in dataclasses.fields(kind) if _needed(field))

    def __call__(self, raw: Any) -> Any:  # noqa: ANN401 - the dataclass
        if not isinstance(raw, dict):
            raise _wrong("object", raw)
        for name in self._needed:
            if name not in raw:
                raise ShapeError("plan-field-missing", (name,))
        values = {}
        for name, item in raw.items():
            if name not in self._hints:
                raise ShapeError("plan-field-unknown", (name,))
            values[name] = _at(name, _decoder(self._hints[name], self._zone), item)
        return self._kind(**values)


KIND = "kind"
"""The field that tells the dataclasses of a union apart."""


class _Kinds:
    """Reads one of several dataclasses, told apart by their field ``kind``."""

    def __init__(self, members: tuple[Any, ...], zone: ZoneInfo, *, may_be_none: bool) -> None:
        self._readers = {word: _decoder(one, zone) for one in members for word in _words(one)}
        self._may_be_none = may_be_none

    def __call__(self, raw: Any) -> Any:  # noqa: ANN401 - one of the dataclasses
        if raw is None and self._may_be_none:
            return None
        if not isinstance(raw, dict):
            raise _wrong("object", raw)
        if KIND not in raw:
            raise ShapeError("plan-field-missing", (KIND,))
        _at(KIND, functools.partial(_word, tuple(self._readers)), raw[KIND])
        return self._readers[raw[KIND]](raw)


def _words(kind: type) -> tuple[str, ...]:
    """The words that a dataclass is told by."""
    return typing.get_args(typing.get_type_hints(kind)[KIND])


def _word(words: tuple[str, ...], raw: Any) -> str:  # noqa: ANN401 - JSON
    if not isinstance(raw, str) or raw not in words:
        raise _wrong(" | ".join(words), raw)
    return raw


def _needed(field: dataclasses.Field[Any]) -> bool:
    return field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING


def _at(key: str | int, read: Decoder, item: Any) -> Any:  # noqa: ANN401 - any value
    try:
        return read(item)
    except ShapeError as error:
        raise error.under(key) from None


def _enumeration(kind: type[enum.Enum], raw: Any) -> enum.Enum:  # noqa: ANN401 - JSON
    for member in kind:
        if member.value == raw and isinstance(raw, type(member.value)):
            return member
    raise _wrong(" | ".join(str(member.value) for member in kind), raw)


def _plain(kind: Any, zone: ZoneInfo, raw: Any) -> Any:  # noqa: ANN401 - JSON
    if kind is float and isinstance(raw, int) and not isinstance(raw, bool) and abs(raw) < _MOST:
        return float(raw)
    if kind in (str, bool, int, float):
        if isinstance(raw, kind) and (kind is bool or not isinstance(raw, bool)) and _sound(raw):
            return raw
        raise _wrong(_NAMES[kind], raw)
    if not isinstance(raw, str):
        raise _wrong(_NAMES[kind], raw)
    try:
        return _fraction(raw) if kind is Fraction else _moment(raw, zone)
    except (ValueError, ZeroDivisionError, OverflowError):
        raise _wrong(_NAMES[kind], raw) from None


def _sound(raw: str | float) -> bool:
    """Whether a text can be written again, and a number can be reckoned with."""
    if isinstance(raw, str):
        return raw.isascii() or not _HALF_LETTER.search(raw)
    return -_MOST < raw < _MOST


def _fraction(raw: str) -> Fraction:
    above, below = raw.split("/")
    fraction = Fraction(int(above), int(below))
    float(fraction)  # beyond the largest float this overflows
    return fraction


def _moment(raw: str, zone: ZoneInfo) -> datetime:
    moment = datetime.fromisoformat(raw)
    if moment.tzinfo is None or not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError(raw)
    return moment.astimezone(zone)


def _union(arguments: tuple[Any, ...], zone: ZoneInfo) -> Decoder:
    """Reads ``X | None``, or one of a few plain types of which the first that fits is taken."""
    members = [kind for kind in arguments if kind is not types.NoneType]
    readers = [_decoder(kind, zone) for kind in members]

    def read(raw: Any) -> Any:  # noqa: ANN401 - JSON
        if raw is None and len(members) < len(arguments):
            return None
        if len(readers) == 1:
            return readers[0](raw)
        for kind, reader in zip(members, readers, strict=True):
            if kind in (int, float, str) and type(raw) is kind:
                return reader(raw)
        raise _wrong("figure", raw)

    return read


def _row(make: Callable[[Any], Any], kind: Any, zone: ZoneInfo, raw: Any) -> Any:  # noqa: ANN401 - JSON
    if not isinstance(raw, list):
        raise _wrong("list", raw)
    read = _decoder(kind, zone)
    values = []
    for index, item in enumerate(raw):
        try:
            values.append(read(item))
        except ShapeError as error:
            raise error.under(index) from None
    return make(values)


def _fixed(kinds: tuple[Any, ...], zone: ZoneInfo, raw: Any) -> tuple[Any, ...]:  # noqa: ANN401 - JSON
    if not isinstance(raw, list) or len(raw) != len(kinds):
        raise _wrong("row", raw)
    pairs = enumerate(zip(kinds, raw, strict=True))
    return tuple(_at(index, _decoder(kind, zone), item) for index, (kind, item) in pairs)


def _mapping(key_kind: Any, kind: Any, zone: ZoneInfo, raw: Any) -> dict[Any, Any]:  # noqa: ANN401 - JSON
    if not isinstance(raw, dict):
        raise _wrong("object", raw)
    read = _decoder(kind, zone)
    return {_read_key(key_kind, key): _at(key, read, item) for key, item in raw.items()}


def _read_key(kind: Any, key: str) -> Any:  # noqa: ANN401 - text or a whole number
    wanted = int if kind is int else str
    try:
        read = wanted(key)
    except ValueError:
        raise _wrong(_NAMES[wanted], key).under(key) from None
    if not _sound(read):
        raise _wrong(_NAMES[wanted], key)
    return read


def schema(kind: Any, known: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401, PLR0911
    """Describe a type as JSON Schema.

    Args:
        kind: A dataclass or any hint that stands in one.
        known: The ``$defs``; every dataclass met is added under its module's and its own name.

    Returns:
        The schema of the type; a dataclass is a reference into ``known``.
    """
    if dataclasses.is_dataclass(kind):
        return _described(typing.cast("type", kind), known)
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return {"enum": [member.value for member in kind]}
    if kind in _PLAIN:
        return dict(_PLAIN[kind])
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Literal:
        return {"enum": list(arguments)}
    if origin in (typing.Union, types.UnionType):
        return {"anyOf": [schema(member, known) for member in arguments]}
    if kind is types.NoneType:
        return {"type": "null"}
    if origin is tuple and arguments[-1] is not Ellipsis:
        items = [schema(member, known) for member in arguments]
        return {"type": "array", "prefixItems": items, "items": False, "minItems": len(items)}
    if origin in (tuple, frozenset):
        return {"type": "array", "items": schema(arguments[0], known)}
    keys = {"propertyNames": {"pattern": "^-?[0-9]+$"}} if arguments[0] is int else {}
    return {"type": "object", "additionalProperties": schema(arguments[1], known), **keys}


def _described(kind: type, known: dict[str, Any]) -> dict[str, Any]:
    name = f"{kind.__module__.removeprefix('treve.').removesuffix('.model')}.{kind.__name__}"
    if name not in known:
        known[name] = {}  # a type may hold itself
        hints = typing.get_type_hints(kind)
        known[name] = {
            "type": "object",
            "description": (kind.__doc__ or "").split("\n", maxsplit=1)[0],
            "properties": {key: schema(hints[key], known) for key in _names(kind)},
            "required": [field.name for field in dataclasses.fields(kind) if _needed(field)],
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{name}"}
