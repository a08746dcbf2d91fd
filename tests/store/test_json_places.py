"""Values found again in JSON text."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treve.errors import Spot
from treve.store.json_places import spot_of

TEXT = '{\n "a": [1, {"b\\"c": true}],\n "d": {},\n "e": []\n}\n'


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        ((), 1, 1),
        (("a",), 2, 7),
        (("a", 0), 2, 8),
        (("a", 1, 'b"c'), 2, 20),
        (("d",), 3, 7),
        (("nowhere",), 1, 1),
        (("a", 2), 2, 7),
        (("a", "b"), 2, 7),
        (("d", 0), 3, 7),
        (("d", "x"), 3, 7),
        (("e", 0), 4, 7),
        (("e", 3), 4, 7),
    ],
)
def test_line_and_column(path: tuple[str | int, ...], line: int, column: int) -> None:
    assert spot_of(TEXT, path, "plan.json") == Spot("plan.json", line, column)


def test_of_a_key_written_twice_the_last_is_meant() -> None:
    assert spot_of('{"a": 1,\n"a": 2}', ("a",), "f") == Spot("f", 2, 6)


@pytest.mark.property
@given(
    st.dictionaries(st.text(), st.lists(st.integers() | st.text(), min_size=1), min_size=1),
    st.data(),
)
def test_what_stands_there_is_what_was_meant(
    value: dict[str, list[int | str]], data: st.DataObject
) -> None:
    key = data.draw(st.sampled_from(sorted(value)))
    index = data.draw(st.integers(min_value=0, max_value=len(value[key]) - 1))
    text = json.dumps(value, indent=1)
    spot = spot_of(text, (key, index), "f")
    rest = "\n".join(text.split("\n")[spot.line - 1 :])[spot.column - 1 :]
    assert json.JSONDecoder().raw_decode(rest)[0] == value[key][index]
