"""Documents under a version."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from treve.plan.versioned import versioned, versioned_schema


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer."""

    hours: int


def test_the_version_stands_first() -> None:
    assert list(versioned("treve_answer", 2, Answer(3)).items()) == [
        ("treve_answer", 2),
        ("hours", 3),
    ]


def test_what_is_no_dataclass_is_no_document() -> None:
    with pytest.raises(TypeError):
        versioned("treve_answer", 2, 3)


def test_the_schema_asks_for_the_version() -> None:
    made = versioned_schema("treve_answer", 2, Answer, "An answer")
    assert made["required"] == ["treve_answer", "hours"]
    assert made["properties"]["treve_answer"] == {"const": 2}
