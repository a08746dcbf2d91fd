"""The document of the page."""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path

import pytest

from treve.errors import Finding
from treve.plan.model import Plan, Quiet
from treve.report import sentences
from treve.report.page import page_document
from treve.scene.model import PeopleCount

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "page-document.md"


def test_it_is_plain_json_and_the_same_twice(plan: Plan) -> None:
    texts = [json.dumps(page_document(plan), allow_nan=False) for _ in range(2)]
    assert texts[0] == texts[1]


def test_every_field_is_described(plan: Plan) -> None:
    reference = REFERENCE.read_text(encoding="utf-8")
    document = page_document(plan)
    assert [name for name in document if f"`{name}`" not in reference] == []
    assert [name for name in document["summary"] if f"`{name}`" not in reference] == []
    assert [name for name in document["curves"] if f"`{name}`" not in reference] == []


def test_the_language_asked_for_comes_first(plan: Plan) -> None:
    document = page_document(plan, ("fr", "en"))
    assert (document["language"], document["languages"]) == ("fr", ["fr", "en"])
    assert document["summary"]["headline"]["fr"].startswith("Les armes doivent se taire")
    assert "report-headline-feasible = The guns" in document["messages"]["en"]


def test_the_summary_begins_with_when_the_pause_runs(plan: Plan, impossible: Plan) -> None:
    told = page_document(plan)["summary"]["lines"][0]
    assert told["en"].startswith("It runs from Mon 2 Nov 06:14 to 12:54")
    assert all("runs" not in line["en"] for line in page_document(impossible)["summary"]["lines"])


def test_a_trip_by_indexes(plan: Plan) -> None:
    document = page_document(plan)
    vehicle, way, load, quantity, *times, passings, goods = document["trips"][1]
    assert document["vehicles"][vehicle] == ["bus-1", 0]
    assert document["ways"][way]["id"] == "mill>school"
    assert document["loads"][load]["id"] == "mill-people"
    assert (quantity, times) == (50, [1440, 2640, 2640, 4260, 4260, 5160])
    assert passings == [3240, 3240, 3360, 0]
    assert goods == []
    assert len(document["trips"]) == 40


def test_goods_are_told_by_consignment_whatever_they_ride_with(mixed: Plan) -> None:
    document = page_document(mixed)
    rows = [
        (row["id"], row["goods"]["fr"], row["quantity"], row["unmoved"], row["destination"])
        for row in document["consignments"]
    ]
    assert rows == [
        ("bars", "savon", 200, 50, "church"),
        ("blankets", "couvertures", 400, 0, "church"),
    ]
    loaded = [trip for trip in document["trips"] if trip[-1]]
    assert sorted((trip[3], trip[-1]) for trip in loaded) == [
        (100, [[0, 100]]),
        (450, [[1, 400], [0, 50]]),
    ]


def test_times_and_windows(plan: Plan) -> None:
    document = page_document(plan)
    assert document["zero"] == "2026-11-02T06:00:00+01:00"
    assert document["offsets"] == [[-1800, 60]]
    assert (document["span"], document["pause"]) == ([-1800, 24840], [840, 24840])


def test_both_counts_stand_side_by_side(plan: Plan) -> None:
    (church,) = (row for row in page_document(plan)["counts"] if row["group"] == "church-people")
    assert church["counts"] == [
        {"people": 300, "source": "drill", "method": "registered", "used": True},
        {"people": 350, "source": "drill", "method": "estimated", "used": False},
    ]
    assert (church["people"], church["leaving"], church["staying"]) == (300, 290, 10)


def test_two_counts_of_the_same_number_are_told_apart(plan: Plan) -> None:
    group = dataclasses.replace(
        plan.scene.groups[2],
        counts=(PeopleCount(300, "radio", "heard"), PeopleCount(300, "drill", "registered")),
    )
    scene = dataclasses.replace(plan.scene, groups=(group,))
    (row,) = page_document(dataclasses.replace(plan, scene=scene))["counts"]
    assert [count["used"] for count in row["counts"]] == [False, True]


def test_page_and_terminal_say_the_outcome_in_the_same_words(plan: Plan) -> None:
    document = page_document(plan)
    told = document["summary"]["outcome_text"]
    assert told == {tag: sentences.outcome(plan, tag) for tag in document["languages"]}


def test_what_does_not_bind_is_no_bottleneck(plan: Plan) -> None:
    rows = (plan.bottleneck[0], dataclasses.replace(plan.bottleneck[1], share=0.004))
    document = page_document(dataclasses.replace(plan, bottleneck=rows))
    assert [row["object"] for row in document["bottleneck"]] == [plan.bottleneck[0].object]


def test_findings_are_said_with_names_and_faults_first(plan: Plan) -> None:
    rows = (Finding("page-not-built", severity="note"), Finding("odd", ("mill",), {}, "fault"))
    findings = page_document(dataclasses.replace(plan, findings=rows))["findings"]
    assert [row["severity"] for row in findings] == ["fault", "note"]
    assert (findings[0]["objects"], findings[0]["text"]["en"]) == (
        ["mill"],
        "odd (objects=The Mill, object=The Mill)",
    )
    assert findings[1]["remedy"]["fr"].startswith("Installez Node")


@pytest.mark.parametrize("name", ["impossible", "unknown"])
def test_a_plan_without_timetable_has_a_page_too(name: str, request: pytest.FixtureRequest) -> None:
    document = page_document(request.getfixturevalue(name))
    assert (document["trips"], document["pause"]) == ([], None)
    assert len(document["clash"]) == (1 if name == "impossible" else 0)


def test_no_variable_of_a_sentence_is_left_open(plan: Plan, impossible: Plan) -> None:
    for each in (plan, impossible):
        document = page_document(each)
        told = json.dumps({key: value for key, value in document.items() if key != "messages"})
        assert re.findall(r"\{ ?\$|report-[a-z]", told) == []


def test_a_road_that_must_be_quiet_is_named_by_both_its_ends(plan: Plan) -> None:
    ways = tuple(dataclasses.replace(way, corridor="") for way in plan.problem.ways)
    problem = dataclasses.replace(plan.problem, ways=ways)
    rows = (Quiet("bridge-mill", "road", 840, 24_840),)

    document = page_document(dataclasses.replace(plan, problem=problem, silence=rows))

    assert document["silence"] == [
        {
            "object": "bridge-mill",
            "kind": "road",
            "start_seconds": 840,
            "end_seconds": 24_840,
            "name": "Old bridge – The Mill",
        }
    ]
