"""Agreements in: every fault at once, by line and column."""

from __future__ import annotations

import dataclasses
import json
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import jsonschema
import pytest

from tests.riverbend import riverbend_scene
from treve.agreement.conditions.end_rule import EndRule
from treve.agreement.conditions.gate_share import GateShare
from treve.agreement.conditions.lead_time import LeadTime
from treve.agreement.conditions.least_by import LeastBy
from treve.agreement.conditions.quota import Quota
from treve.agreement.conditions.reciprocity import Reciprocity
from treve.agreement.conditions.sequence import InSequence
from treve.agreement.model import AgreedParty, Agreement, Head
from treve.agreement.selection import Selection
from treve.errors import InputError
from treve.languages import available, remedy, say_finding
from treve.scene.model import Group, Party
from treve.store.agreement_document import KINDS, entry_class, keys_of
from treve.store.agreement_ground import scene_ground
from treve.store.agreements import examine_agreement, read_agreement
from treve.store.schema import agreement_schema
from treve.store.yaml_lines import read_yaml
from treve.timetabling.window import (
    Window,
)

PARIS = ZoneInfo("Europe/Paris")
WHOLE = """\
treve_agreement: 1
name: Drill
conditions:
  - {id: beds-first, kind: sequence, first: mill-beds, then: {categories: civilians},
     share_percent: 50, once: left, source: made up}
  - {id: both, kind: reciprocity, one: {from: mill}, other: {from: [church]}, batches: 2,
     slack_people: 50, parties: north}
  - {id: each, kind: reciprocity, one: {from: mill}, other: {from: [church]}, each_for: 1.3,
     slack_people: 50}
  - {id: every-day, kind: quota, what: goods, most_tonnes: 300 kg, each: day}
  - {id: end, kind: end_rule, last: church-people, not_before: {items: blankets}}
  - {id: lead, kind: lead_time, lead: 3 h, after: 2026-11-01T05:00}
  - {id: lead-of-beds, kind: lead_time, lead: 30 min, what: mill-beds}
  - {id: bridge, kind: gate_share, gate: bridge, what: {to: school}, most_percent: 62.5}
  - {id: early, kind: least_by, what: {people: all, categories: [civilians]},
     by: 2026-11-03T06:00, least_people: 40}
"""
MILL, CHURCH = (
    Selection(people=True, origins=("mill",)),
    Selection(people=True, origins=("church",)),
)
CIVILIANS = Selection(people=True, categories=("civilians",))
BEDS = Selection(people=True, groups=("mill-beds",))


def faults(text: str, tmp_path: Path) -> list[str]:
    """What is wrong with an agreement for Riverbend: line, column, object and code."""
    file = tmp_path / "agreement.yaml"
    file.write_text(text, encoding="utf-8")
    found = examine_agreement(file, riverbend_scene()).faults
    for finding in found:
        for language in available():
            said = say_finding(finding, language)
            assert not said.startswith(finding.code)
            assert "$" not in said
            assert remedy(finding, language)
    return [
        f"{f.spot.line}:{f.spot.column} {' '.join(f.objects)} {f.code}" for f in found if f.spot
    ]


def clause_faults(clause: str, tmp_path: Path) -> list[str]:
    """What is wrong with one clause, without the line."""
    text = f"treve_agreement: 1\nconditions:\n  - {{id: a, {clause}}}\n"
    return [line.split(" ", 1)[1] for line in faults(text, tmp_path)]


def test_every_kind_is_read(tmp_path: Path) -> None:
    file = tmp_path / "agreement.yaml"
    file.write_text(WHOLE, encoding="utf-8")
    assert read_agreement(file, riverbend_scene()) == Agreement(
        "Drill",
        (
            InSequence("beds-first", BEDS, CIVILIANS, 50, "left", source="made up"),
            Reciprocity("both", MILL, CHURCH, 2, slack_people=50, parties=("north",)),
            Reciprocity("each", MILL, CHURCH, each_for=1.3, slack_people=50),
            Quota("every-day", Selection(people=False), most_tonnes=0.3, each="day"),
            EndRule(
                "end",
                Selection(people=True, groups=("church-people",)),
                Selection(people=False, items=("blankets",)),
            ),
            LeadTime("lead", 180, after=datetime(2026, 11, 1, 5, tzinfo=PARIS)),
            LeadTime("lead-of-beds", 30, BEDS),
            GateShare("bridge", "bridge", Selection(people=True, destinations=("school",)), 62.5),
            LeastBy("early", CIVILIANS, datetime(2026, 11, 3, 6, tzinfo=PARIS), 40),
        ),
    )


def test_json_says_the_same(tmp_path: Path) -> None:
    yaml, indented = tmp_path / "agreement.yaml", tmp_path / "agreement.json"
    yaml.write_text(WHOLE, encoding="utf-8")
    indented.write_text(json.dumps(read_yaml(yaml).data, indent="\t"), encoding="utf-8")
    scene = riverbend_scene()
    assert read_agreement(indented, scene) == read_agreement(yaml, scene)


def test_an_agreement_may_hold_no_clause(tmp_path: Path) -> None:
    assert faults("treve_agreement: 1\n", tmp_path) == []


def test_every_fault_is_told_at_once_where_it_stands(tmp_path: Path) -> None:
    text = """\
treve_agreement: 2
nam: Geneva
conditions:
  - id: a
    kind: reciprosity
  - id: b
    kind: sequence
    first: {groups: [mill-people, mill-bed]}
    then: {from: [chuch], categories: civilian}
    share_percent: a lot
    onse: left
  - id: b
    kind: quota
    what: goods
    most_people: 20
  -
  - 12
  - {id: c, knd: quota}
  - {id: d, what: goods}
  - {id: e, kind: }
"""
    assert faults(text, tmp_path) == [
        "1:18 agreement agreement-wrong-version",
        "2:1 agreement unknown-key",
        "5:11 a unknown-word",
        "8:35 b unknown-group",
        "9:19 b unknown-place",
        "9:39 b unknown-word",
        "10:20 b not-a-number",
        "11:5 b unknown-key",
        "12:9 b condition-id-twice",
        "15:18 b condition-other-unit",
        "16:4 conditions[4] empty-row",
        "17:5 conditions[5] not-a-mapping",
        "18:13 c unknown-key",
        "19:5 d missing-key",
        "20:13 e no-value",
    ]


@pytest.mark.parametrize(
    ("clause", "codes"),
    [
        ("kind: quota, what: mill-people", ["condition-neither-stated"]),
        ("kind: quota, what: people, most_people: 2, most_tonnes: 1", ["condition-both-stated"]),
        ("kind: quota, what: goods, most_people: 2", ["condition-other-unit"]),
        ("kind: quota, what: goods, most_people: 2.5", ["fractional-people"]),
        ("kind: quota, what: gods, most_people: 2", ["unknown-group"]),
        ("kind: quota, what: mill, most_people: 2", ["condition-no-group"]),
        ("kind: quota, what: civilians, most_people: 2", ["condition-no-group"]),
        ("kind: quota, what: blankets, most_tonnes: 2", ["condition-no-group"]),
        ("kind: quota, what: {}, most_people: 2", ["condition-empty-selection"]),
        ("kind: quota, what: {from: []}, most_people: 2", ["condition-empty-list"]),
        ("kind: quota, what: {items: rice}, most_tonnes: 2", ["unknown-item"]),
        ("kind: quota, what: {consignments: rice}, most_tonnes: 2", ["unknown-consignment"]),
        ("kind: quota, what: {to: [mill]}, most_people: 2", ["condition-holds-nothing"]),
        ("kind: quota, what: {goods: all, to: mill}, most_tonnes: 2", ["condition-holds-nothing"]),
        (
            "kind: quota, what: {groups: mill-people, goods: all}, most_tonnes: 2",
            ["condition-people-and-goods"],
        ),
        ("kind: quota, what: people, most_people: 2, each: week", ["unknown-word"]),
        (
            "kind: sequence, first: mill-people, then: goods, share_percent: 0",
            ["condition-share-out-of-range"],
        ),
        (
            "kind: sequence, first: mill-people, then: goods, share_percent: 101",
            ["condition-share-out-of-range"],
        ),
        ("kind: sequence, first: mill-people, then: {from: mill}", ["condition-sides-overlap"]),
        ("kind: sequence, first: mill-people", ["missing-key"]),
        ("kind: sequence, first: mill-people, thn: people", ["unknown-key"]),
        ("kind: lead_time, lead: 72", ["length-without-unit"]),
        ("kind: lead_time, lead: 72 h", ["condition-lead-too-long"]),
        ("kind: lead_time, lead: 72 h, after: 12:00", ["time-without-date"]),
        ("kind: least_by, what: people, least_people: 2, by: 2026-11-06T00:00",
         ["condition-outside-calendar"]),
        ("kind: least_by, what: people, least_people: 2, by: 2026-11-31T00:00", ["no-such-time"]),
        ("kind: least_by, what: people, least_people: 20000, by: 2026-11-03T00:00",
         ["condition-more-than-there-is"]),
        ("kind: least_by, what: people, by: 2026-11-03T00:00", ["condition-neither-stated"]),
        ("kind: gate_share, gate: brige, what: people, most_percent: 3", ["unknown-gate"]),
        ("kind: reciprocity, one: mill-people, other: church-people", ["condition-neither-stated"]),
        ("kind: reciprocity, one: mill-people, other: church-people, batches: 1",
         ["condition-too-few-batches"]),
        ("kind: reciprocity, one: mill-people, other: church-people, each_for: 1",
         ["condition-nobody-may-begin"]),
    ],
)  # fmt: skip
def test_one_fault_is_one_remark(clause: str, codes: list[str], tmp_path: Path) -> None:
    assert clause_faults(clause, tmp_path) == [f"a {code}" for code in codes]


def test_clauses_in_a_circle_are_named_at_the_last_of_them(tmp_path: Path) -> None:
    text = """\
treve_agreement: 1
conditions:
  - {id: x, kind: sequence, first: mill-people, then: church-people, share_percent: 50}
  - {id: q, kind: quota, what: people, most_people: 300}
  - {id: z, kind: sequence, first: {from: church}, then: mill-people, share_percent: 1}
"""
    assert faults(text, tmp_path) == ["5:5 x z conditions-wait-in-a-circle"]


def test_parties_are_those_of_the_scene_where_it_has_any(tmp_path: Path) -> None:
    file = tmp_path / "agreement.yaml"
    file.write_text(
        "treve_agreement: 1\nconditions:\n"
        "  - {id: a, kind: lead_time, lead: 1 h, parties: [north, soth]}\n",
        encoding="utf-8",
    )
    scene = riverbend_scene()
    assert read_agreement(file, scene).conditions[0].parties == ("north", "soth")
    named = dataclasses.replace(scene, parties=(Party("north"), Party("south")))
    (fault,) = examine_agreement(file, named).faults
    assert (fault.code, fault.figures["likely"], str(fault.spot)) == (
        "unknown-party",
        "south",
        f"{file}:3:58",
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "agreement-empty"),
        ("- a\n", "not-an-agreement"),
        ("treve: 1\nname: A scene\n", "not-an-agreement"),
        ("name: x\n", "missing-key"),
        ("treve_agreement: 1\nconditions: {a: 1}\n", "not-a-list"),
        ("treve_agreement: 1\nconditions:\n\t- a\n", "yaml-tab"),
        ("treve_agreement: 1\nname: a\nname: b\n", "yaml-duplicate-key"),
    ],
)
def test_the_form_of_the_file(text: str, code: str, tmp_path: Path) -> None:
    assert [line.split()[-2:] for line in faults(text, tmp_path)] == [["agreement", code]]


def test_no_file_is_a_fault_too(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_agreement(tmp_path / "none.yaml", riverbend_scene())
    assert [(f.code, f.objects) for f in caught.value.faults] == [("file-missing", ("agreement",))]


def test_an_hour_that_comes_twice_is_a_warning(tmp_path: Path) -> None:
    file = tmp_path / "agreement.yaml"
    file.write_text(
        "treve_agreement: 1\nconditions:\n"
        "  - {id: a, kind: lead_time, lead: 240 h, after: 2026-10-25T02:30}\n",
        encoding="utf-8",
    )
    examination = examine_agreement(file, riverbend_scene())
    codes = [finding.code for finding in examination.remarks]
    assert [code for code in codes if not code.startswith("protection-")] == ["time-twice"]
    assert examination.faults == ()
    assert examination.agreement is not None


def test_the_keys_of_a_kind_are_the_fields_of_its_clause() -> None:
    for kind, clause in KINDS.items():
        spelt = [known.spelt for known in keys_of(clause)]
        fields = entry_class(kind).model_fields
        assert ["id", "kind", *spelt[1:]] == [known.alias or name for name, known in fields.items()]
        assert all(known.description for known in fields.values())
        assert {field.name for field in dataclasses.fields(clause)} == {
            "kind",
            *(known.field for known in keys_of(clause)),
        }


def test_the_schema_takes_what_is_read_and_no_misspelt_key(tmp_path: Path) -> None:
    file = tmp_path / "agreement.yaml"
    file.write_text(WHOLE, encoding="utf-8")
    data, schema = read_yaml(file).data, agreement_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(data)
    data["conditions"][0]["onse"] = "left"
    assert not jsonschema.Draft202012Validator(schema).is_valid(data)


def test_the_ground_of_a_scene_tells_destinations_apart_that_were_counted() -> None:
    scene = riverbend_scene()
    group = dataclasses.replace(
        scene.groups[0], leaving=380, destinations=("school", "clinic"),
        shares={"school": 300, "clinic": 80},
    )  # fmt: skip
    ground = scene_ground(dataclasses.replace(scene, groups=(group, *_none_leaving(scene.groups))))
    assert [(flow.load, flow.quantity) for flow in ground.flows] == [
        (f"{group.id}>school", 300),
        (f"{group.id}>clinic", 80),
        ("blankets", 600),
    ]
    assert ground.windows == (Window(0, 72 * 3600),)
    assert ground.days == tuple(
        Window((24 * day - 6) * 3600, (24 * day + 18) * 3600) for day in range(4)
    )


def _none_leaving(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    return tuple(dataclasses.replace(group, leaving=0, shares={}) for group in groups[1:])


def test_a_slip_in_the_head_makes_nobody_unknown(tmp_path: Path) -> None:
    text = (
        "treve_agreement: 1\nversoin: 2\nparties: [north, {id: south, role: guarantor}]\n"
        "clauses:\n  - {id: a, kind: recorded, about: costs, text: x, parties: [north, soth]}\n"
    )
    assert faults(text, tmp_path) == [
        "2:1 agreement unknown-key",
        "5:69 a unknown-party",
    ]


def test_a_head_is_read(tmp_path: Path) -> None:
    file = tmp_path / "agreement.yaml"
    file.write_text(
        "treve_agreement: 1\nversion: 1.2\nclass: local\nlanguages: [French, English]\n"
        "authoritative: French\n"
        "parties: [north, {id: wild, role: excluded, decided_by: all}]\n",
        encoding="utf-8",
    )
    assert read_agreement(file, riverbend_scene()).head == Head(
        version="1.2",
        stage="local",
        languages=("French", "English"),
        authoritative="French",
        parties=(
            AgreedParty("north", "signatory"),
            AgreedParty("wild", "excluded", decided_by="all"),
        ),
    )


def test_a_clause_in_the_wrong_list_is_told_where_it_belongs(tmp_path: Path) -> None:
    text = (
        "treve_agreement: 1\nconditions:\n  - {id: a, kind: aid, given: unconditionally}\n"
        "clauses:\n  - {id: a, kind: quota, what: people, most_people: 3}\n"
    )
    assert faults(text, tmp_path) == [
        "3:19 a clause-in-other-list",
        "5:10 a condition-id-twice",
        "5:19 a clause-in-other-list",
    ]
