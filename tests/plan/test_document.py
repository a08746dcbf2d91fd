"""The document of a plan."""

from __future__ import annotations

import dataclasses
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from treve.errors import InputError, Spot
from treve.plan.document import plan_document, plan_from_document, plan_schema
from treve.plan.model import Plan

LITTLE = runpy.run_path(str(Path(__file__).parents[1] / "report" / "little.py"))


@pytest.fixture
def plan() -> Plan:
    """A feasible plan with every list filled."""
    return cast("Callable[[], Plan]", LITTLE["little_plan"])()


def test_a_plan_is_its_document(plan: Plan) -> None:
    assert plan_from_document(plan_document(plan)) == plan


def test_the_answer_comes_first_and_the_long_fields_last(plan: Plan) -> None:
    names = list(plan_document(plan))
    assert names[0] == "treve_plan"
    assert names[-6:-2] == ["scene", "problem", "timetable", "certificate"]
    assert names[-2:] == ["units_certificates", "most_out_certificates"]
    assert set(names) == {"treve_plan"} | {field.name for field in dataclasses.fields(Plan)}


def test_the_schema_asks_for_what_the_reader_asks_for(plan: Plan) -> None:
    schema = plan_schema()
    assert set(schema["properties"]) == set(plan_document(plan))
    needed = set(schema["required"])
    for name in plan_document(plan):
        document = {key: value for key, value in plan_document(plan).items() if key != name}
        if name in needed:
            with pytest.raises(InputError):
                plan_from_document(document)
        else:
            assert isinstance(plan_from_document(document), Plan)


@pytest.mark.parametrize(("value", "found"), [(None, "null"), (True, "true"), ("x", "'x'")])
def test_a_wrong_value_is_shown_as_the_file_writes_it(
    plan: Plan, value: object, found: str
) -> None:
    with pytest.raises(InputError) as caught:
        plan_from_document({**plan_document(plan), "seed": value}, lambda _: Spot("plan.json"))
    assert caught.value.faults[0].figures["found"] == found


def test_a_fault_names_file_and_field(plan: Plan) -> None:
    document = {**plan_document(plan), "seed": "seven"}
    with pytest.raises(InputError) as caught:
        plan_from_document(document, lambda path: Spot("/".join(map(str, path)), 3, 4))
    (fault,) = caught.value.faults
    assert (fault.code, fault.objects, fault.spot) == (
        "plan-field-wrong",
        ("seed",),
        Spot("seed", 3, 4),
    )
    assert fault.figures == {"path": "seed", "wanted": "integer", "found": "'seven'"}
