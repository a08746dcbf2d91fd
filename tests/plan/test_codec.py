"""Any frozen value to JSON and back: laws over made-up values, and every fault by its path."""

from __future__ import annotations

import dataclasses
import enum
import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any, Literal
from zoneinfo import ZoneInfo

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from treve.plan.codec import ShapeError, decode, encode, schema

PARIS = ZoneInfo("Europe/Paris")


class Colour(enum.Enum):
    """A closed set."""

    RED = "red"
    BLUE = "blue"


@dataclasses.dataclass(frozen=True)
class Thing:
    """One field of every type that a plan holds."""

    text: str
    whole: int
    real: float
    sure: bool
    colour: Colour
    moment: datetime
    exact: Fraction
    row: tuple[int, ...]
    pair: tuple[float, float]
    bag: frozenset[Colour]
    table: Mapping[str, Fraction]
    ranks: Mapping[int, int]
    figures: Mapping[str, int | float | str]
    maybe: int | None = None
    inner: Thing | None = None


_MOMENTS = st.integers(min_value=0, max_value=2_000_000_000).map(
    lambda second: (datetime(1990, 1, 1, tzinfo=UTC) + timedelta(seconds=second)).astimezone(PARIS)
)
_REALS = st.floats(-1e18, 1e18)
_WHOLES = st.integers(-(2**63) + 1, 2**63 - 1)
_FRACTIONS = st.fractions(-(10**60), 10**60)
_TEXTS = st.text()


def _things(inner: st.SearchStrategy[Thing | None]) -> st.SearchStrategy[Thing]:
    return st.builds(
        Thing,
        text=_TEXTS,
        whole=_WHOLES,
        real=_REALS,
        sure=st.booleans(),
        colour=st.sampled_from(Colour),
        moment=_MOMENTS,
        exact=_FRACTIONS,
        row=st.lists(_WHOLES).map(tuple),
        pair=st.tuples(_REALS, _REALS),
        bag=st.frozensets(st.sampled_from(Colour)),
        table=st.dictionaries(_TEXTS, _FRACTIONS, max_size=3),
        ranks=st.dictionaries(_WHOLES, _WHOLES, max_size=3),
        figures=st.dictionaries(_TEXTS, _WHOLES | _REALS | _TEXTS, max_size=3),
        maybe=st.none() | _WHOLES,
        inner=inner,
    )


ANY_THING = _things(st.none() | _things(st.none()))

ONE = Thing(
    text="حلب",
    whole=3,
    real=2.5,
    sure=True,
    colour=Colour.BLUE,
    moment=datetime(2026, 10, 25, 2, 30, tzinfo=PARIS, fold=1),
    exact=Fraction(-1, 3),
    row=(1, 2),
    pair=(0.5, 1.0),
    bag=frozenset(Colour),
    table={"a": Fraction(2)},
    ranks={-1: 4},
    figures={"people": 3},
)


@pytest.mark.property
@given(ANY_THING)
def test_what_is_written_is_read_equal(thing: Thing) -> None:
    text = json.dumps(encode(thing), allow_nan=False)
    again = decode(json.loads(text), Thing, PARIS)
    assert again == thing
    assert json.dumps(encode(again), allow_nan=False) == text


@pytest.mark.property
@given(ANY_THING)
def test_what_is_written_keeps_to_the_schema(thing: Thing) -> None:
    known: dict[str, Any] = {}
    top = {**schema(Thing, known), "$defs": known}
    jsonschema.Draft202012Validator(top).validate(json.loads(json.dumps(encode(thing))))


def test_the_plain_form() -> None:
    assert encode(ONE) == {
        "text": "حلب",
        "whole": 3,
        "real": 2.5,
        "sure": True,
        "colour": "blue",
        "moment": "2026-10-25T02:30:00+01:00",
        "exact": "-1/3",
        "row": [1, 2],
        "pair": [0.5, 1.0],
        "bag": ["blue", "red"],
        "table": {"a": "2/1"},
        "ranks": {"-1": 4},
        "figures": {"people": 3},
        "maybe": None,
        "inner": None,
    }


@pytest.mark.parametrize(
    ("key", "value", "where", "wanted"),
    [
        ("text", 3, "text", "text"),
        ("whole", 3.0, "whole", "integer"),
        ("whole", True, "whole", "integer"),
        ("real", "2", "real", "number"),
        ("real", False, "real", "number"),
        ("sure", 1, "sure", "boolean"),
        ("colour", "green", "colour", "red | blue"),
        ("colour", ["red"], "colour", "red | blue"),
        ("moment", "yesterday", "moment", "moment"),
        ("moment", "2026-10-25T02:30:00", "moment", "moment"),
        ("moment", 7, "moment", "moment"),
        ("exact", "1/0", "exact", "fraction"),
        ("exact", "1", "exact", "fraction"),
        ("row", {"a": 1}, "row", "list"),
        ("row", [1, "b"], "row[1]", "integer"),
        ("pair", [1.0], "pair", "row"),
        ("bag", ["red", "green"], "bag[1]", "red | blue"),
        ("table", [], "table", "object"),
        ("table", {"a": 0.5}, "table.a", "fraction"),
        ("ranks", {"one": 1}, "ranks.one", "integer"),
        ("figures", {"a": None}, "figures.a", "figure"),
        ("maybe", "x", "maybe", "integer"),
        ("text", "\ud800", "text", "text"),
        ("whole", 2**63, "whole", "integer"),
        ("whole", -(10**450), "whole", "integer"),
        ("real", 10**450, "real", "number"),
        ("real", float("inf"), "real", "number"),
        ("real", -1e300, "real", "number"),
        ("moment", "0001-01-01T00:00:00+10:00", "moment", "moment"),
        ("moment", "9999-12-31T23:59:59-23:59", "moment", "moment"),
        ("exact", "9" * 400 + "/1", "exact", "fraction"),
        ("exact", "9" * 5_000 + "/1", "exact", "fraction"),
        ("ranks", {"9" * 30: 1}, "ranks", "integer"),
        ("table", {"\udfff": "1/2"}, "table", "text"),
        ("inner", 3, "inner", "object"),
    ],
)
def test_what_does_not_fit_is_named(key: str, value: object, where: str, wanted: str) -> None:
    raw = encode(ONE)
    assert isinstance(raw, dict)
    with pytest.raises(ShapeError) as caught:
        decode({**raw, key: value}, Thing, PARIS)
    error = caught.value
    assert (error.code, error.where, error.wanted) == ("plan-field-wrong", where, wanted)


def test_missing_and_unknown_fields_are_named_from_the_top() -> None:
    raw = encode(dataclasses.replace(ONE, inner=ONE))
    assert isinstance(raw, dict)
    assert isinstance(raw["inner"], dict)
    short = {**raw, "inner": {k: v for k, v in raw["inner"].items() if k != "row"}}
    with pytest.raises(ShapeError) as missing:
        decode(short, Thing, PARIS)
    assert (missing.value.code, missing.value.where) == ("plan-field-missing", "inner.row")
    with pytest.raises(ShapeError) as unknown:
        decode({**raw, "rows": []}, Thing, PARIS)
    assert (unknown.value.code, unknown.value.where) == ("plan-field-unknown", "rows")


def test_what_was_found_is_shown_short() -> None:
    raw = encode(ONE)
    assert isinstance(raw, dict)
    with pytest.raises(ShapeError) as caught:
        decode({**raw, "whole": "x" * 500}, Thing, PARIS)
    assert len(caught.value.found) == 60


@dataclasses.dataclass(frozen=True)
class Square:
    """One of a union."""

    side: int
    kind: Literal["square"] = "square"


@dataclasses.dataclass(frozen=True)
class Circle:
    """The other."""

    width: float
    drawn: Literal["dotted", "whole"] = "whole"
    kind: Literal["circle"] = "circle"


@dataclasses.dataclass(frozen=True)
class Drawing:
    """Shapes of either kind."""

    shapes: tuple[Square | Circle, ...]
    frame: Square | Circle | None = None


DRAWING = Drawing((Square(3), Circle(2.5, "dotted")), Circle(9.0))


def test_dataclasses_of_a_union_are_told_apart_by_their_kind() -> None:
    written = json.loads(json.dumps(encode(DRAWING)))

    assert written["shapes"][1] == {"width": 2.5, "drawn": "dotted", "kind": "circle"}
    assert decode(written, Drawing, PARIS) == DRAWING
    assert decode({"shapes": []}, Drawing, PARIS) == Drawing(())
    known: dict[str, Any] = {}
    top = schema(Drawing, known)
    jsonschema.validate(written, {**top, "$defs": known})
    spoilt = {"shapes": [{"side": 3, "kind": "circle"}]}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(spoilt, {**top, "$defs": known})


@pytest.mark.parametrize(
    ("shape", "where", "code", "wanted"),
    [
        (7, "shapes[0]", "plan-field-wrong", "object"),
        (None, "shapes[0]", "plan-field-wrong", "object"),
        ({"side": 3}, "shapes[0].kind", "plan-field-missing", ""),
        ({"side": 3, "kind": "star"}, "shapes[0].kind", "plan-field-wrong", "square | circle"),
        ({"side": 3, "kind": ["circle"]}, "shapes[0].kind", "plan-field-wrong", "square | circle"),
        ({"side": 3, "kind": "circle"}, "shapes[0].width", "plan-field-missing", ""),
        ({"width": 3.0, "side": 1, "kind": "circle"}, "shapes[0].side", "plan-field-unknown", ""),
        (
            {"width": 3.0, "drawn": "red", "kind": "circle"},
            "shapes[0].drawn",
            "plan-field-wrong",
            "dotted | whole",
        ),
    ],
)
def test_what_is_of_no_kind_is_named(shape: object, where: str, code: str, wanted: str) -> None:
    with pytest.raises(ShapeError) as caught:
        decode({"shapes": [shape]}, Drawing, PARIS)

    assert (caught.value.where, caught.value.code, caught.value.wanted) == (where, code, wanted)
