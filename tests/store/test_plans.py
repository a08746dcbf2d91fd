"""Plans as files: what is written comes back equal, and every bad file is named."""

from __future__ import annotations

import dataclasses
import json
import os
import runpy
import stat
from collections.abc import Callable
from datetime import datetime, timedelta
from fractions import Fraction
from importlib import resources
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo

import jsonschema
import pytest

from treve.errors import Finding, InputError, Spot
from treve.languages import say_finding
from treve.plan.document import plan_document, plan_schema
from treve.plan.model import Plan
from treve.store.plans import plan_from_json, plan_to_json, read_plan, schema_to_json, write_plan

LITTLE = runpy.run_path(str(Path(__file__).parents[1] / "report" / "little.py"))


def _plan(name: str = "little_plan") -> Plan:
    return cast("Callable[[], Plan]", LITTLE[name])()


@pytest.mark.parametrize("name", ["little_plan", "impossible_plan", "unknown_plan"])
def test_a_plan_comes_back_equal(name: str, tmp_path: Path) -> None:
    plan = _plan(name)
    path = tmp_path / "new" / "plan.json"
    write_plan(plan, path)
    again = read_plan(path)
    assert again == plan
    assert plan_to_json(again) == plan_to_json(plan) == path.read_text(encoding="utf-8")


def test_awkward_values_come_back_equal(tmp_path: Path) -> None:
    zone = ZoneInfo("Europe/Paris")
    base = _plan()
    assert base.certificate is not None
    plan = dataclasses.replace(
        base,
        # The hour that the clocks of Paris show twice.
        zero=datetime(2026, 10, 25, 2, 30, tzinfo=zone, fold=1),
        scene=dataclasses.replace(base.scene, name="Île </script> \u2028 حلب"),
        certificate=dataclasses.replace(base.certificate, value=Fraction(10**60 + 1, 3**80)),
        units_bound={0: 9, 1: 670},
        findings=(
            Finding("split-family", ("mill",), {"people": 3, "share": 0.5, "why": "x"}, "note"),
            Finding("odd", (), {}, "fault", Spot("scene.yaml", 4, 2)),
        ),
        changes=("fleets.bus.count=60",),
        pause_minutes=0.1 + 0.2,
    )
    path = tmp_path / "plan.json"
    write_plan(plan, path)
    again = read_plan(path)
    assert again == plan
    assert again.zero.utcoffset() == timedelta(hours=1)
    assert [type(v) for v in again.findings[0].figures.values()] == [int, float, str]


def test_the_document_has_the_promised_fields() -> None:
    document = plan_document(_plan())
    promised = [
        *("treve_plan", "outcome", "pause_minutes", "open_minutes", "bound_minutes"),
        *("bound_open_minutes", "gap", "pause_without_aid_minutes", "baselines", "bottleneck"),
        *("worth", "people_moved", "people_unmoved", "tonnes_moved", "tonnes_unmoved", "assumed"),
        *("clash", "referee", "seed", "steps", "version", "scene", "problem", "timetable"),
        *("certificate", "zero", "hours", "silence", "findings", "digest"),
    ]
    assert [name for name in promised if name not in document] == []
    assert set(document["baselines"]) >= {"hand_formula_minutes", "nearest_first_minutes"}
    assert set(document["bottleneck"][0]) >= {"object", "kind", "use", "limit"}
    assert set(document["worth"][0]) >= {
        *("change", "bound_falls_minutes", "pause_falls_minutes", "resolvable"),
    }
    assert document["referee"] == {"verdict": "passed", "faults": []}
    assert document["certificate"]["value"] == "100001/7"
    assert document["outcome"] == "feasible"


def test_the_shipped_schema_is_up_to_date() -> None:
    shipped = resources.files("treve.store") / "data" / "plan.schema.json"
    remedy = "python -m treve.store.plans > src/treve/store/data/plan.schema.json"
    assert shipped.read_text(encoding="utf-8") == schema_to_json(), remedy


@pytest.mark.parametrize("name", ["little_plan", "impossible_plan", "unknown_plan"])
def test_a_plan_keeps_to_its_schema(name: str) -> None:
    validator = jsonschema.Draft202012Validator(plan_schema())
    validator.check_schema(plan_schema())
    validator.validate(json.loads(plan_to_json(_plan(name))))


def test_the_schema_refuses_what_the_reader_refuses() -> None:
    validator = jsonschema.Draft202012Validator(plan_schema())
    document = json.loads(plan_to_json(_plan()))
    document["problem"]["loads"][0]["quantity"] = "two"
    assert [list(error.absolute_path) for error in validator.iter_errors(document)] == [
        ["problem", "loads", 0, "quantity"]
    ]


def _fault(text: str) -> Finding:
    with pytest.raises(InputError) as caught:
        plan_from_json(text, "plan.json")
    (fault,) = caught.value.faults
    return fault


def test_a_cut_file_says_where_it_ends() -> None:
    text = plan_to_json(_plan())
    cut = text[: text.index('"problem"') + 40]
    fault = _fault(cut)
    assert fault.code == "plan-file-cut"
    line = cut.count("\n") + 1
    assert fault.spot is not None
    assert (fault.spot.file, fault.spot.line) == ("plan.json", line)


def test_every_cut_is_an_input_error() -> None:
    text = plan_to_json(_plan())
    for length in range(0, len(text) - 2, 97):
        assert _fault(text[:length]).code in {"plan-file-cut", "plan-file-broken"}


def test_a_stray_sign_is_shown_by_line_and_column() -> None:
    fault = _fault('{\n "treve_plan": 1,\n "seed" 7\n}\n')
    assert (fault.code, fault.spot) == ("plan-file-broken", Spot("plan.json", 3, 9))


@pytest.mark.parametrize("text", ["[]", "3", '"plan"', "{}", "null"])
def test_other_json_is_no_plan(text: str) -> None:
    assert _fault(text).code == "plan-file-not-a-plan"


@pytest.mark.parametrize("depth", [5_000, 100_000])
def test_what_is_nested_too_deep_is_no_plan(depth: int) -> None:
    for text in ("[" * depth, '{"x": ' + "[" * depth + "]" * depth + "}"):
        assert _fault(text) == Finding(
            "plan-file-too-deep", severity="fault", spot=Spot("plan.json")
        )


def test_what_is_nested_less_deep_is_a_field_of_another_type() -> None:
    for depth in (10, 300, 600, 900, 950):
        text = _replaced("pause_minutes", "[" * depth + "]" * depth)
        assert _fault(text).code in {"plan-field-wrong", "plan-file-too-deep"}
    fault = _fault(_replaced("pause_minutes", "[" * 300 + "]" * 300))
    assert fault.figures["found"] == "[[[[...]]]]"


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "9" * 5_000])
def test_what_is_no_number_is_shown_by_line_and_column(number: str) -> None:
    fault = _fault('{"a": "NaN \\" Infinity",\n  "treve_plan": ' + number + "}")
    shown = {"value": number[:20]}
    assert (fault.code, dict(fault.figures)) == ("plan-file-number", shown)
    assert fault.spot == Spot("plan.json", 2, 17)


@pytest.mark.parametrize("number", ["9" * 450, "-" + "9" * 450, "1e400", "1e300"])
def test_a_number_beyond_all_is_no_value_of_a_plan(number: str) -> None:
    fault = _fault(_replaced("pause_minutes", number))
    assert (fault.code, fault.objects) == ("plan-field-wrong", ("pause_minutes",))


def test_a_key_that_stands_twice_is_named() -> None:
    fault = _fault('{"treve_plan": 1, "scene": {"name": "a", "name": "b"}}')
    assert (fault.code, dict(fault.figures)) == ("plan-file-key-twice", {"key": "name"})


def test_an_empty_file_asks_for_a_plan_and_not_for_a_scene(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    for content in (b"", b" \n"):
        path.write_bytes(content)
        with pytest.raises(InputError) as caught:
            read_plan(path)
        assert caught.value.faults[0].code == "plan-file-empty"


def test_a_file_without_end_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("treve.store.plans.MOST_MEGABYTES", 1)
    with pytest.raises(InputError) as caught:
        read_plan(Path("/dev/zero"))
    assert caught.value.faults[0].code == "plan-file-too-large"


def _replaced(field: str, value: str) -> str:
    """The little plan with one of its fields written otherwise."""
    lines = plan_to_json(_plan()).split("\n")
    at = next(at for at, line in enumerate(lines) if line.startswith(f' "{field}":'))
    lines[at] = f' "{field}": {value},'
    return "\n".join(lines)


@pytest.mark.parametrize("version", [2, "1", True, None])
def test_another_version_is_refused(version: object) -> None:
    fault = _fault(json.dumps({"treve_plan": version}))
    assert (fault.code, fault.figures["known_version"]) == ("plan-file-version", 1)


def _tampered(change: Callable[[Any], object]) -> Finding:
    document = json.loads(plan_to_json(_plan()))
    change(document)
    return _fault(json.dumps(document))


@pytest.mark.parametrize(
    ("change", "code", "path"),
    [
        (lambda d: d.pop("outcome"), "plan-field-missing", "outcome"),
        (lambda d: d.update(colour=1), "plan-field-unknown", "colour"),
        (lambda d: d.update(outcome="splendid"), "plan-field-wrong", "outcome"),
        (lambda d: d.update(seed=1.5), "plan-field-wrong", "seed"),
        (lambda d: d.update(seed=True), "plan-field-wrong", "seed"),
        (lambda d: d.update(gap="small"), "plan-field-wrong", "gap"),
        (lambda d: d.update(zero="2026-11-02T06:00"), "plan-field-wrong", "zero"),
        (lambda d: d.update(units_bound={"a": 1}), "plan-field-wrong", "units_bound.a"),
        (lambda d: d.update(scene=[]), "plan-field-missing", "scene.calendar"),
        (
            lambda d: d["scene"]["calendar"].update(time_zone="Mars/Olympus"),
            "plan-field-wrong",
            "scene.calendar.time_zone",
        ),
        (
            lambda d: d["timetable"]["trips"][3].pop("vehicle"),
            "plan-field-missing",
            "timetable.trips[3].vehicle",
        ),
        (
            lambda d: d["timetable"]["trips"][3]["passings"][0].update(lane=None),
            "plan-field-wrong",
            "timetable.trips[3].passings[0].lane",
        ),
        (
            lambda d: d["certificate"]["multipliers"].update({"gate:bridge": "3/0"}),
            "plan-field-wrong",
            "certificate.multipliers.gate:bridge",
        ),
        (
            lambda d: d["certificate"]["basis"].update(value=0.5),
            "plan-field-wrong",
            "certificate.basis.value",
        ),
        (
            lambda d: d["scene"]["links"][0]["line"][1].append(3),
            "plan-field-wrong",
            "scene.links[0].line[1]",
        ),
        (
            lambda d: d["problem"]["gates"][0].update(lanes={}),
            "plan-field-wrong",
            "problem.gates[0].lanes",
        ),
    ],
)
def test_a_tampered_field_is_named(change: Callable[[Any], object], code: str, path: str) -> None:
    fault = _tampered(change)
    assert (fault.code, fault.figures["path"], fault.severity) == (code, path, "fault")
    assert fault.objects == (path,)


def test_a_tampered_field_is_found_by_line_and_column() -> None:
    lines = plan_to_json(_plan()).split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith(' "problem"'))
    lines[at] = lines[at].replace('"quantity": 380', '"quantity": "lots"')
    fault = _fault("\n".join(lines))
    column = lines[at].index('"lots"') + 1
    assert fault.spot == Spot("plan.json", at + 1, column)


def test_faults_are_told_in_both_languages() -> None:
    fault = _tampered(lambda document: document.update(seed="x"))
    assert say_finding(fault, "en") == "The field seed should be a whole number, but is 'x'."
    assert say_finding(fault, "fr") == (
        "Le champ seed devrait être un nombre entier, mais c’est 'x'."
    )
    shut = _tampered(lambda document: document.update(outcome="x"))
    assert "one of proven_shortest | feasible" in say_finding(shut, "en")
    table = _tampered(lambda document: document.update(referee=3))
    assert "an object in {…}" in say_finding(table, "en")


def test_what_has_a_default_may_be_absent() -> None:
    plan = _plan()
    document = json.loads(plan_to_json(plan))
    for name in ("changes", "units_bound", "fixed_pause_minutes"):
        del document[name]
    assert plan_from_json(json.dumps(document)) == plan


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "plan-file-empty"),
        (b'{"\xff": 1}', "wrong-encoding"),
        (b"PK\x03\x04 a workbook", "plan-file-not-text"),
        (None, "file-missing"),
    ],
)
def test_bad_files(content: bytes | None, code: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        read_plan(path)
    assert [fault.code for fault in caught.value.faults] == [code]


def test_a_folder_is_no_plan(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_plan(tmp_path)
    assert caught.value.faults[0].code == "file-unreadable"


def test_a_failed_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.json"
    path.write_text("old", encoding="utf-8")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError) as caught:
        write_plan(_plan(), path)
    assert caught.value.faults[0].code == "plan-file-unwritable"
    assert (path.read_text(encoding="utf-8"), list(tmp_path.iterdir())) == ("old", [path])


def test_others_may_read_the_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    write_plan(_plan(), path)
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~mask


def test_a_number_without_end_is_not_written() -> None:
    with pytest.raises(ValueError, match="inf"):
        plan_to_json(dataclasses.replace(_plan(), pause_minutes=float("inf")))


def test_every_field_of_the_answer_is_described() -> None:
    reference = Path(__file__).parents[2] / "docs" / "reference" / "plan-json.md"
    text = reference.read_text(encoding="utf-8")
    assert [name for name in plan_document(_plan()) if f"`{name}`" not in text] == []
