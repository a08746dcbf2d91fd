"""From an agreement's document to its clauses."""

from __future__ import annotations

from typing import Any

import pytest

from tests.riverbend import riverbend_scene
from treve.store.agreement_document import entry_class
from treve.store.build_agreement import ClauseBuilder, blame_twins

AT = ("conditions", 0)


def built(entry: dict[str, Any], *, in_part: bool = False) -> ClauseBuilder:
    """A builder that has seen one clause."""
    builder = ClauseBuilder(riverbend_scene())
    made = entry_class(entry["kind"], in_part=in_part).model_validate(entry)
    builder.build(made, AT, in_part=in_part)
    return builder


def test_a_remark_stands_at_the_key_to_blame() -> None:
    builder = built({"id": "a", "kind": "quota", "what": "goods", "most_people": 3})
    ((place, finding),) = builder.remarks
    assert (place, finding.code) == ((*AT, "most_people"), "condition-other-unit")
    assert builder.clauses() == ((), ())


def test_a_remark_on_a_key_that_is_not_stated_stands_at_the_clause() -> None:
    ((place, finding),) = built({"id": "a", "kind": "quota", "what": "goods"}).remarks
    assert (place, finding.code) == (AT, "condition-neither-stated")


def test_of_what_is_left_of_a_clause_only_names_are_looked_at() -> None:
    entry = {"id": "a", "kind": "quota", "what": {"from": "mil", "to": "school"}}
    builder = built(entry, in_part=True)
    ((place, finding),) = builder.remarks
    assert (place, finding.figures["likely"]) == ((*AT, "what", "from", 0), "mill")
    assert builder.clauses() == ((), ())


def test_who_stands_on_both_sides_is_named() -> None:
    sides = {"first": {"from": ["mill", "church"]}, "then": "mill-beds"}
    ((_, finding),) = built({"id": "a", "kind": "sequence", **sides}).remarks
    assert finding.figures["names"] == "mill-beds"


@pytest.mark.parametrize(
    ("entries", "places"),
    [
        ([{"id": "a"}, {"id": "b"}], []),
        ([{"id": "a"}, 3, {"id": 3}, {}, {"id": "a"}, {"id": "a"}], [4, 5]),
    ],
)
def test_ids_that_stand_twice_are_blamed_at_the_later_ones(
    entries: list[object], places: list[int]
) -> None:
    assert [place for place, _ in blame_twins({"conditions": entries})] == [
        ("conditions", at, "id") for at in places
    ]
