"""Whatever stands behind whichever key of an agreement: it is read, or it is told what is wrong."""

from __future__ import annotations

import copy
import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.riverbend import riverbend_scene
from treve.agreement.model import NO_AGREEMENT
from treve.languages import remedy, say_finding
from treve.store.agreement_document import ALL_KINDS
from treve.store.agreements import examine_agreement

SCENE = riverbend_scene()
WHOLE: list[dict[str, Any]] = [
    {"id": "a", "kind": "sequence", "first": "mill-beds", "then": {"from": "church"},
     "share_percent": 50, "once": "left", "parties": ["x"], "source": "y"},
    {"id": "b", "kind": "reciprocity", "one": {"from": ["mill"]}, "other": "church-people",
     "batches": 2, "slack_people": 5, "slack_tonnes": 0},
    {"id": "c", "kind": "reciprocity", "one": {"from": ["mill"]}, "other": "church-people",
     "each_for": 1.5, "slack_people": 5},
    {"id": "d", "kind": "quota", "what": "goods", "most_tonnes": "3 t", "each": "day"},
    {"id": "e", "kind": "end_rule", "last": "mill-people", "not_before": {"items": ["blankets"]}},
    {"id": "f", "kind": "lead_time", "lead": "3 h", "after": "2026-11-02T06:00", "what": "people"},
    {"id": "g", "kind": "gate_share", "gate": "bridge", "what": "people", "most_percent": 50},
    {"id": "h", "kind": "least_by", "what": {"people": "all", "to": "school"}, "least_people": 5,
     "by": "2026-11-03T06:00"},
    {"id": "i", "kind": "order", "order": ["stretcher_cases", "civilians"], "at": "each_place"},
    {"id": "j", "kind": "permission", "gates": "bridge", "only": "mill-people"},
    {"id": "k", "kind": "pause_windows", "hours": [{"from": "07:00", "to": "20:00"}]},
    {"id": "l", "kind": "inspection", "gate": "bridge", "minutes": "4 min", "load": "people"},
    {"id": "m", "kind": "convoy_size", "corridor": "east", "largest": 3, "escort_teams": 2},
    {"id": "n", "kind": "longest_aboard", "longest": "3 h", "what": "mill-people"},
    {"id": "o", "kind": "destinations", "what": "mill-people", "only": ["school"]},
]  # fmt: skip
OTHERS: list[dict[str, Any]] = [
    {"id": "p", "kind": "effect", "begins": "2026-11-02T06:00", "lasts": "72 h", "end": "notice"},
    {"id": "q", "kind": "leaving", "who": "mill-people", "staying": "guaranteed", "where": "mill"},
    {"id": "r", "kind": "aid", "given": "unconditionally", "what": "goods"},
    {"id": "s", "kind": "monitoring", "gates": ["bridge"], "by": "x", "report_every": "1 h"},
    {"id": "t", "kind": "pull_back", "line": [[46.1, 4.7], [46.1, 4.8]], "side": "north",
     "distances": {"heavy": "3500 m"}},
    {"id": "u", "kind": "position", "of": "x", "weapons": "heavy", "latitude": 46.2,
     "longitude": 4.7, "begins": "2026-11-02T06:00"},
    {"id": "v", "kind": "recorded", "about": "costs", "text": "x", "figures": {"fuel_litres": 3}},
]  # fmt: skip
HEAD: dict[str, Any] = {
    "name": "A", "version": 2, "date": "2026-11-01", "class": "local", "purpose": "x",
    "languages": ["French", "English"], "authoritative": "French", "source": "y",
    "parties": [{"id": "x", "role": "signatory"}, "y"],
}  # fmt: skip
VALUES = (
    st.none()
    | st.booleans()
    | st.integers(-3, 10**12)
    | st.floats(allow_nan=False)
    | st.sampled_from(["people", "goods", "mill", "school", "mill-people", "all", "left", ""])
    | st.sampled_from(["2026-11-02T06:00", "2026-10-25T02:30", "9999-12-31T23:59", "06:00"])
    | st.sampled_from(["1 h", "72", "1e400", "x y", "3 t"])
    | st.text(st.characters(categories=["L", "N", "P"]), max_size=5)
)
NESTED = st.recursive(
    VALUES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["from", "to", "groups", "people", "goods", "x"]), inner)
    ),
    max_leaves=4,
)


@pytest.mark.property
@settings(max_examples=400)
@given(data=st.data())
def test_any_value_is_read_or_told(data: st.DataObject) -> None:
    clauses = copy.deepcopy(data.draw(st.lists(st.sampled_from(WHOLE), min_size=1, max_size=3)))
    others = copy.deepcopy(data.draw(st.lists(st.sampled_from(OTHERS), max_size=3)))
    head = copy.deepcopy(data.draw(st.just({}) | st.just(HEAD)))
    clause = data.draw(st.sampled_from([*clauses, *others, head] if head else [*clauses, *others]))
    key = data.draw(st.sampled_from([*clause, "strange"]))
    clause[key] = data.draw(NESTED)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "agreement.json"
        whole = {"treve_agreement": 1, **head, "conditions": clauses, "clauses": others}
        file.write_text(json.dumps(whole), encoding="utf-8")
        examination = examine_agreement(file, SCENE)
    assert (examination.agreement is None) is bool(examination.faults)
    for finding in examination.remarks:
        for language in ("en", "fr"):
            assert "(key=" not in say_finding(finding, language)
            assert remedy(finding, language)
    agreement = examination.agreement or NO_AGREEMENT
    for made in (*agreement.conditions, *agreement.clauses):
        assert made.id in say_finding(made.said(), "fr")


def test_every_kind_is_tried() -> None:
    assert {clause["kind"] for clause in (*WHOLE, *OTHERS)} == ALL_KINDS.keys()
