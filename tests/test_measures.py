"""Quantities as people type them, in their unit; and what is refused, with its code."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treve.errors import Finding
from treve.languages import say_finding
from treve.measures import (
    Entered,
    MeasureError,
    parse_cubic_metres,
    parse_kilometres,
    parse_kph,
    parse_length_of_time,
    parse_minutes,
    parse_tonnes,
)

Parse = Callable[[Entered], float]


@pytest.mark.parametrize(
    ("parse", "entered", "expected"),
    [
        (parse_minutes, 35, 35.0),
        (parse_minutes, "35", 35.0),
        (parse_minutes, "35 min", 35.0),
        (parse_minutes, "2 h", 120.0),
        (parse_minutes, "48h", 2880.0),
        (parse_minutes, "1 h 30 min", 90.0),
        (parse_minutes, "1h30min", 90.0),
        (parse_minutes, "1 h 30", 90.0),
        (parse_minutes, "12h05", 725.0),
        (parse_minutes, "1 d 12h30", 2190.0),
        (parse_length_of_time, "12h30", 750.0),
        (parse_minutes, "90 s", 1.5),
        (parse_minutes, "3 d", 4320.0),
        (parse_minutes, "2 heures", 120.0),
        (parse_minutes, " 1.5 Hours ", 90.0),
        (parse_tonnes, "12 t", 12.0),
        (parse_tonnes, "600 kg", 0.6),
        (parse_tonnes, 0.6, 0.6),
        (parse_kilometres, "12 km", 12.0),
        (parse_kilometres, "800 m", 0.8),
        (parse_cubic_metres, "4.8 m3", 4.8),
        (parse_cubic_metres, "4.8m³", 4.8),
        (parse_cubic_metres, "500 L", 0.5),
        (parse_kph, "30 km/h", 30.0),
        (parse_kph, "10 m/s", 36.0),
        (parse_kph, "10 mph", 16.09344),
    ],
)
def test_a_quantity_is_read_in_its_unit(parse: Parse, entered: Entered, expected: float) -> None:
    assert parse(entered) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize(
    ("parse", "entered", "code"),
    [
        (parse_minutes, "35 km", "wrong-unit"),
        (parse_tonnes, "12 m3", "wrong-unit"),
        (parse_cubic_metres, "3 m", "wrong-unit"),
        (parse_kph, "30 km", "wrong-unit"),
        (parse_minutes, "soon", "not-a-measure"),
        (parse_minutes, "", "not-a-measure"),
        (parse_minutes, "1 h 5", "not-a-measure"),
        (parse_minutes, "1 h 60", "not-a-measure"),
        (parse_minutes, "30 1 h", "not-a-measure"),
        (parse_minutes, "2 d 12", "not-a-measure"),
        (parse_minutes, "1 h -30 min", "not-a-measure"),
        (parse_minutes, "1,5 h", "not-a-measure"),
        (parse_minutes, "12:30", "not-a-measure"),
        (parse_minutes, True, "not-a-measure"),
        (parse_minutes, float("nan"), "not-a-measure"),
        (parse_minutes, float("inf"), "not-a-measure"),
        (parse_tonnes, "1 t 200 kg", "not-a-measure"),
        (parse_tonnes, "-3 t", "negative-measure"),
        (parse_minutes, -1, "negative-measure"),
    ],
)
def test_what_is_no_such_quantity_is_refused(parse: Parse, entered: Entered, code: str) -> None:
    with pytest.raises(MeasureError) as refused:
        parse(entered)
    assert refused.value.code == code


def test_a_refusal_carries_what_its_sentence_needs() -> None:
    with pytest.raises(MeasureError) as refused:
        parse_kilometres("5 min")
    fault = refused.value
    assert fault.figures == {
        "text": "5 min",
        "unit": "kilometres",
        "accepted": "km, m, mi",
        "given": "min",
    }
    assert say_finding(Finding(fault.code, figures=fault.figures), "en") == (
        '"5 min" is in min, which does not measure kilometres.'
    )


@pytest.mark.property
@given(hours=st.integers(0, 10_000), minutes=st.integers(0, 59))
def test_hours_and_minutes_add_up(hours: int, minutes: int) -> None:
    assert parse_minutes(f"{hours} h {minutes} min") == hours * 60 + minutes


@pytest.mark.property
@given(st.text(max_size=12))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        minutes = parse_minutes(text)
    except MeasureError:
        return
    assert minutes >= 0


@pytest.mark.parametrize(
    ("entered", "expected"), [("48 h", 2880.0), ("1 h 30 min", 90.0), (0, 0.0), ("0", 0.0)]
)
def test_a_length_of_time_has_a_unit_unless_it_is_nothing(
    entered: Entered, expected: float
) -> None:
    assert parse_length_of_time(entered) == expected


@pytest.mark.parametrize("entered", [48, 1.5, "48", " 30 ", "1.5"])
def test_a_length_of_time_without_a_unit_is_refused(entered: Entered) -> None:
    with pytest.raises(MeasureError) as caught:
        parse_length_of_time(entered)
    assert caught.value.code == "length-without-unit"
    assert caught.value.figures == {"text": str(entered).strip()}


@pytest.mark.parametrize(
    ("entered", "code"), [("-3", "negative-measure"), ("soon", "not-a-measure")]
)
def test_what_is_no_length_of_time_is_told_as_before(entered: str, code: str) -> None:
    with pytest.raises(MeasureError) as caught:
        parse_length_of_time(entered)
    assert caught.value.code == code
