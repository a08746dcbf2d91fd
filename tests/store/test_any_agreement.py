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
from treve.languages import remedy, say_finding
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
]  # fmt: skip
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
    clause = data.draw(st.sampled_from(clauses))
    key = data.draw(st.sampled_from([*clause, "strange"]))
    clause[key] = data.draw(NESTED)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "agreement.json"
        file.write_text(json.dumps({"treve_agreement": 1, "conditions": clauses}), encoding="utf-8")
        examination = examine_agreement(file, SCENE)
    assert (examination.agreement is None) is bool(examination.faults)
    for finding in examination.remarks:
        for language in ("en", "fr"):
            assert "(key=" not in say_finding(finding, language)
            assert remedy(finding, language)
    for condition in examination.agreement.conditions if examination.agreement else ():
        assert condition.id in say_finding(condition.said(), "fr")
