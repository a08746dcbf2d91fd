"""Kinds of value: the canonical form, or a fault with its code."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from treve.store.fields import (
    Choices,
    Count,
    Id,
    Kilometres,
    Latitude,
    LengthOfTime,
    Minutes,
    Moment,
    PeopleNumber,
    PerHour,
    Queue,
    Text,
    Tonnes,
    convoy_shorthand,
    lanes_shorthand,
    minutes_shorthand,
    name_alone,
    one_or_several,
    pause_shorthand,
)


@pytest.mark.parametrize(
    ("kind", "entered", "value"),
    [
        (Id, "north-gate_2", "north-gate_2"),
        (Id, "église", "église"),
        (PeopleNumber, 40.0, 40),
        (Minutes, "1 h 30 min", 90.0),
        (Minutes, 35, 35.0),
        (Tonnes, "600 kg", 0.6),
        (Kilometres, "800 m", 0.8),
        (Queue, 12, 12),
        (Queue, "12 vehicles", 12),
        (Queue, " 1 vehicle", 1),
        (Queue, "12 véhicules", 12),
        (Choices, "school", {"school": None}),
        (Choices, ["school", "hall"], {"school": None, "hall": None}),
        (Choices, {"school": 290}, {"school": 290}),
    ],
)
def test_a_value_is_taken(kind: Any, entered: object, value: object) -> None:
    assert TypeAdapter(kind).validate_python(entered) == value


@pytest.mark.parametrize(
    ("kind", "entered", "code"),
    [
        (Id, 12, "not-text"),
        (Queue, "12 cars", "not-a-number"),
        (Queue, "-1 vehicles", "not-a-number"),
        (Queue, "vehicles", "not-a-number"),
        (Queue, {"out": 3}, "not-a-number"),
        (Queue, 1.5, "not-whole"),
        (Choices, ["school", "hall", "school"], "destination-twice"),
        (Id, "a.b", "bad-id"),
        (Id, "-a", "bad-id"),
        (Text, None, "not-text"),
        (PeopleNumber, 1.5, "fractional-people"),
        (PeopleNumber, -1, "negative-people"),
        (PeopleNumber, "40", "not-a-number"),
        (PeopleNumber, True, "not-a-number"),
        (PeopleNumber, float("inf"), "not-a-number"),
        (PeopleNumber, 123456789012345678901, "number-too-large"),
        (Minutes, 123456789012345678901, "number-too-large"),
        (LengthOfTime, 30, "length-without-unit"),
        (Minutes, "2026-05-09", "number-is-date"),
        (LengthOfTime, "0:30", "number-is-date"),
        (PeopleNumber, "2026-05-09T00:00", "number-is-date"),
        (Count, 1.5, "not-whole"),
        (Count, -1, "negative-number"),
        (PerHour, -0.5, "negative-number"),
        (PerHour, 1e-300, "number-too-small"),
        (PerHour, 0.039, "number-too-small"),
        (PerHour, 10_000_001, "number-too-large"),
        (Minutes, 10**400, "number-too-large"),
        (Minutes, -(10**400), "negative-number"),
        (Minutes, "527041 min", "number-too-large"),
        (Minutes, "0.001 s", "number-too-small"),
        (PeopleNumber, 10**400, "number-too-large"),
        (PeopleNumber, -(10**400), "negative-number"),
        (PeopleNumber, 10_000_001, "number-too-large"),
        (Latitude, 91, "coordinate-range"),
        (Minutes, "3 kg", "wrong-unit"),
        (Minutes, -1, "negative-measure"),
        (Minutes, None, "not-a-number"),
        (Choices, [], "no-destination"),
        (Choices, {}, "no-destination"),
        (Choices, 3, "not-a-list"),
        (Moment, 6, "not-a-time"),
    ],
)
def test_a_value_is_refused(kind: Any, entered: object, code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(kind).validate_python(entered)
    assert refused.value.errors()[0]["type"] == code


def test_shorthand() -> None:
    assert lanes_shorthand(2) == {"both": 2}
    assert minutes_shorthand(2) == [{"minutes": 2}]
    assert minutes_shorthand({"minutes": 2}) == [{"minutes": 2}]
    assert one_or_several("bridge") == ["bridge"]
    assert name_alone("police") == {"id": "police"}
    assert pause_shorthand("continuous") == {}


@pytest.mark.property
@given(st.integers(0, 10**7))
def test_every_whole_number_of_people_is_one(people: int) -> None:
    assert TypeAdapter(PeopleNumber).validate_python(float(people)) == people


@pytest.mark.parametrize(
    ("entered", "number"),
    [
        ("10%", "10"),
        ("4 an hour", "4"),
        ("2.5 h", "2.5"),
        ("40", "none"),
        ("3,500", "none"),
        ([], "none"),
    ],
)
def test_a_number_before_a_unit_is_told(entered: object, number: str) -> None:
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(PerHour).validate_python(entered)
    assert raised.value.errors()[0]["ctx"]["number"] == number


def test_a_number_alone_is_the_most_that_go_together() -> None:
    assert convoy_shorthand(10) == {"largest": 10}
    assert convoy_shorthand({"smallest": 5, "largest": 20}) == {"smallest": 5, "largest": 20}
