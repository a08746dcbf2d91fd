"""``treve verify``: a saved plan holds as it was written, and not a letter changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.cli.dispatched import SCENE, dispatched
from treve.cli import main
from treve.cli.verify import case_of
from treve.plan.model import Plan
from treve.plan.recheck import CHECKS, run_checks
from treve.store.plans import plan_to_json, write_plan
from treve.timetabling.solution import Outcome
from treve.timetabling.timetable import Timetable


@pytest.fixture(scope="module")
def plan() -> Plan:
    """A plan that holds."""
    return dispatched()


@pytest.fixture
def saved(plan: Plan, tmp_path: Path) -> Path:
    """The plan, written."""
    path = tmp_path / "plan.json"
    write_plan(plan, path)
    return path


def _verify(path: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, Any]:
    code = main(["verify", str(path), "--json", "--lang", "en", *more])
    return code, json.loads(capsys.readouterr().out)


def _named(told: Any) -> list[tuple[str, str, str]]:
    """Check, code and main object of each fault."""
    return [
        (check["name"], finding["code"], finding["objects"][0])
        for check in told["checks"]
        for finding in check["findings"]
    ]


def test_a_plan_holds_as_it_was_written(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = _verify(saved, capsys, "--scene", SCENE)
    assert (code, _named(told)) == (0, [])
    assert (told["verdict"], told["faults"]) == ("passed", 0)
    assert [check["name"] for check in told["checks"]] == [*CHECKS, "given-scene"]
    assert {check["verdict"] for check in told["checks"]} == {"passed"}


def test_the_folder_of_a_plan_will_do(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _verify(saved.parent, capsys)[0] == 0


def test_people_read_one_line_a_check(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(saved), "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Timetable, to the second: holds"
    assert lines[len(CHECKS)] == "The scene given: not checked"
    assert lines[-1] == "The plan holds."
    assert main(["verify", str(saved), "--lang", "fr"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "Le plan tient."


def _loaded(document: Any) -> Any:
    return next(trip for trip in document["timetable"]["trips"] if trip["load"] is not None)


def _later(document: Any) -> tuple[str, str, str]:
    trip = _loaded(document)
    trip["departure_seconds"] += 60
    return ("timetable", "referee-travel-time", trip["vehicle"])


def _overfilled(document: Any) -> tuple[str, str, str]:
    trip = _loaded(document)
    trip["quantity"] += 1000
    return ("timetable", "referee-overfull", trip["vehicle"])


def _trip_lost(document: Any) -> tuple[str, str, str]:
    trip = _loaded(document)
    document["timetable"]["trips"].remove(trip)
    return ("timetable", "referee-units-missing", trip["load"])


def _demand(document: Any) -> tuple[str, str, str]:
    load = document["problem"]["loads"][0]
    load["quantity"] += 1
    return ("timetable", "referee-units-missing", load["id"])


def _demand_hidden(document: Any) -> tuple[str, str, str]:
    load = document["problem"]["loads"][0]
    load["quantity"] += 1
    document["timetable"]["unmoved"] = {load["id"]: 1}
    document["people_unmoved"] += 1
    return ("scene", "verify-differs", load["id"])


def _gate(document: Any) -> tuple[str, str, str]:
    gate = document["problem"]["gates"][0]
    gate["hours"] = [{"start_seconds": 0, "end_seconds": 10**6}]
    return ("scene", "verify-differs", gate["id"])


def _gate_seconds(document: Any) -> tuple[str, str, str]:
    for row in document["problem"]["gates"][0]["passages"]:
        row["seconds"] += 1
    return ("timetable", "referee-passage-time", document["timetable"]["trips"][0]["vehicle"])


def _vehicle_invented(document: Any) -> tuple[str, str, str]:
    fleet = document["problem"]["fleets"][0]
    fleet["count"] += 1
    return ("scene", "verify-differs", fleet["id"])


def _scene_changed(document: Any) -> tuple[str, str, str]:
    document["scene"]["groups"][0]["leaving"] -= 1
    return ("scene", "verify-digest", document["scene"]["name"])


def _pause(document: Any) -> tuple[str, str, str]:
    document["pause_minutes"] -= 1
    return ("figures", "referee-claim-pause", "pause")


def _open(document: Any) -> tuple[str, str, str]:
    document["open_minutes"] -= 1
    return ("figures", "referee-claim-open", "open")


def _no_pause(document: Any) -> tuple[str, str, str]:
    document["pause_minutes"] = None
    return ("figures", "verify-figure-missing", "pause_minutes")


def _people(document: Any) -> tuple[str, str, str]:
    document["people_moved"] += 1
    return ("figures", "referee-claim-total", "people_moved")


def _tonnes(document: Any) -> tuple[str, str, str]:
    document["tonnes_unmoved"] += 0.5
    return ("figures", "referee-claim-total", "kilograms_unmoved")


def _gap(document: Any) -> tuple[str, str, str]:
    document["gap"] = 0.0
    return ("figures", "verify-gap", "gap")


def _bound(document: Any) -> tuple[str, str, str]:
    document["bound_open_minutes"] = document["open_minutes"] + 1
    return ("answer", "verify-bound-above", "bound")


def _proof_stretched(document: Any) -> tuple[str, str, str]:
    """Whoever makes a multiplier larger to claim more is found by the row."""
    rows = document["certificate"]["multipliers"]
    name = max(
        (row for row in rows if row.startswith("demand:")), key=lambda row: Fraction(rows[row])
    )
    larger = 9 * Fraction(rows[name])
    rows[name] = f"{larger.numerator}/{larger.denominator}"
    return ("proof", "referee-proof-value", name)


def _proof_row_invented(document: Any) -> tuple[str, str, str]:
    document["certificate"]["multipliers"]["fleet-time:moon"] = "1/2"
    return ("proof", "referee-proof-unknown-row", "fleet-time:moon")


def _proof_lost(document: Any) -> tuple[str, str, str]:
    document["certificate"] = None
    return ("proof", "referee-proof-missing", "bound")


def _shortest(document: Any) -> tuple[str, str, str]:
    document["outcome"] = "proven_shortest"
    return ("answer", "verify-outcome", "outcome")


def _outcome(document: Any) -> tuple[str, str, str]:
    document["outcome"] = "unknown"
    return ("answer", "verify-outcome", "outcome")


def _verdict(document: Any) -> tuple[str, str, str]:
    document["referee"]["verdict"] = "failed"
    return ("answer", "verify-own-verdict", "referee")


def _silence_cut(document: Any) -> tuple[str, str, str]:
    row = document["silence"].pop()
    return ("silence", "verify-silence-missing", row["object"])


def _silence_added(document: Any) -> tuple[str, str, str]:
    document["silence"].append({**document["silence"][0], "object": "moon"})
    return ("silence", "verify-silence-needless", "moon")


def _resumed(document: Any) -> tuple[str, str, str]:
    document["hours"][-1]["out"]["civilians"] -= 1
    return ("hours", "verify-stated", f"hour {len(document['hours']) - 1}")


def _most_out(document: Any) -> tuple[str, str, str]:
    document["hours"][1]["most_out"] += 1
    return ("most", "verify-stated", "hour 1")


def _worth(document: Any) -> tuple[str, str, str]:
    document["worth"][0]["bound_falls_minutes"] += 100
    return ("worth", "verify-stated", document["worth"][0]["change"])


def _bottleneck(document: Any) -> tuple[str, str, str]:
    document["bottleneck"][0]["share"] /= 2
    return ("bottleneck", "verify-stated", document["bottleneck"][0]["object"])


def _baseline(document: Any) -> tuple[str, str, str]:
    document["baselines"]["nearest_first_minutes"] *= 2
    return ("baselines", "verify-stated", "baselines")


def _assumed(document: Any) -> tuple[str, str, str]:
    row = document["assumed"][0]
    row["high_hours"] += 10
    return ("assumed", "verify-stated", f"{row['object']} {row['field']}")


def _hushed(document: Any) -> tuple[str, str, str]:
    finding = document["findings"].pop(0)
    return ("findings", "verify-row-missing", finding["code"])


def _without_aid(document: Any) -> tuple[str, str, str]:
    document["pause_without_aid_minutes"] -= 60
    return ("unaided", "verify-stated", "pause")


def _bound_lowered(document: Any) -> tuple[str, str, str]:
    document["bound_minutes"] -= 1
    return ("proof", "verify-stated", "bound")


def _bound_lost(document: Any) -> tuple[str, str, str]:
    document.update(bound_minutes=None, bound_open_minutes=None, certificate=None, gap=None)
    return ("proof", "verify-bound-missing", "bound_minutes")


TAMPERED = (
    _later,
    _overfilled,
    _trip_lost,
    _demand,
    _demand_hidden,
    _gate,
    _gate_seconds,
    _vehicle_invented,
    _scene_changed,
    _pause,
    _open,
    _no_pause,
    _people,
    _tonnes,
    _gap,
    _bound,
    _proof_stretched,
    _proof_row_invented,
    _proof_lost,
    _shortest,
    _outcome,
    _verdict,
    _silence_cut,
    _silence_added,
    _resumed,
    _most_out,
    _worth,
    _bottleneck,
    _baseline,
    _assumed,
    _hushed,
    _without_aid,
    _bound_lowered,
    _bound_lost,
)


@pytest.mark.parametrize("tamper", TAMPERED, ids=lambda tamper: tamper.__name__.strip("_"))
def test_a_tampered_plan_names_the_object(
    tamper: Callable[[Any], tuple[str, str, str]],
    plan: Plan,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    document = json.loads(plan_to_json(plan))
    expected = tamper(document)
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    code, told = _verify(path, capsys)
    assert (code, told["verdict"]) == (1, "failed")
    assert expected in _named(told)


def test_a_bound_beyond_its_proof_is_caught(plan: Plan) -> None:
    assert plan.bound_open_minutes is not None
    higher = replace(plan, bound_open_minutes=plan.bound_open_minutes + 1)
    assert _codes(higher, "proof") == ["referee-proof-open"]


def test_a_demand_in_the_problem_alone_is_seen_through(plan: Plan) -> None:
    """Whoever lowers a demand and hides its trip is found by the scene."""
    people = next(load for load in plan.problem.loads if load.people)
    loads = tuple(
        replace(load, quantity=load.quantity - 1) if load is people else load
        for load in plan.problem.loads
    )
    forged = replace(plan, problem=replace(plan.problem, loads=loads))
    faults = run_checks(case_of(forged))["scene"].faults
    assert [(fault.code, fault.objects) for fault in faults] == [("verify-differs", (people.id,))]
    assert faults[0].figures["found"] == str(people.quantity)


def test_objects_left_out_or_invented_are_named(plan: Plan) -> None:
    extra = replace(plan.problem.stops[-1], id="moon")
    stops = (*plan.problem.stops[:-1], extra)
    problem = replace(plan.problem, stops=stops, margin_seconds=plan.problem.margin_seconds + 1)
    faults = CHECKS["scene"](case_of(replace(plan, problem=problem)))
    assert {(fault.code, fault.objects[0]) for fault in faults} == {
        ("verify-invented", "moon"),
        ("verify-left-out", plan.problem.stops[-1].id),
        ("verify-differs", "problem"),
    }


def test_a_broken_problem_is_all_that_is_said(plan: Plan) -> None:
    broken = replace(plan, problem=replace(plan.problem, windows=()))
    told = run_checks(case_of(broken))
    assert {name: len(checked.faults) for name, checked in told.items()} == {"timetable": 1}


def test_without_a_timetable_there_is_nothing_to_check(plan: Plan) -> None:
    none = replace(
        plan,
        timetable=None,
        outcome=Outcome.UNKNOWN,
        referee=replace(plan.referee, verdict="no_timetable"),
        pause_minutes=None,
        open_minutes=None,
        pause_without_aid_minutes=None,
        gap=None,
        worth=(),
        hours=(),
        most_out_certificates={},
        people_moved=0,
        people_unmoved=plan.people_moved + plan.people_unmoved,
        tonnes_moved=0.0,
        tonnes_unmoved=plan.tonnes_moved + plan.tonnes_unmoved,
        silence=(),
    )
    failed = {name for name, told in run_checks(case_of(none)).items() if told.faults}
    assert failed == {"findings"}  # they speak of trips that are gone


def test_units_that_bind_do_not_stay_behind(plan: Plan) -> None:
    load = next(load for load in plan.problem.loads if load.binding)
    assert plan.timetable is not None
    behind = replace(plan, timetable=Timetable(plan.timetable.trips, {load.id: 1}))
    assert "verify-left-behind" in _codes(behind, "figures")
    given = replace(behind, fixed_pause_minutes=60.0)
    assert "verify-left-behind" not in _codes(given, "figures")


def test_a_given_pause_binds_the_timetable(plan: Plan) -> None:
    assert plan.pause_minutes is not None
    short = replace(plan, fixed_pause_minutes=plan.pause_minutes / 2)
    assert set(_codes(short, "timetable")) == {"referee-outside-windows"}


def _codes(plan: Plan, check: str) -> list[str]:
    return [fault.code for fault in CHECKS[check](case_of(plan)) if fault.severity == "fault"]


def test_what_is_not_checked_is_told(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, told = _verify(saved, capsys)
    fields = {field for row in told["not_checked"] for field in row["fields"]}
    assert {"seed", "steps", "version", "scene", "changes"} <= fields
    assert all(row["message"] and row["remedy"] for row in told["not_checked"])
    assert told["checks"][-1]["verdict"] == "not_checked"
    _, told = _verify(saved, capsys, "--scene", SCENE)
    fields = {field for row in told["not_checked"] for field in row["fields"]}
    assert "scene" not in fields
    assert told["checks"][-1]["verdict"] == "passed"
    assert main(["verify", str(saved), "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "The scene given: not checked" in lines
    after = lines[lines.index("Not checked:") + 1 :]
    assert [line.split(":")[0] for line in after[:2]] == ["seed", "version"]


def test_another_scene_is_named_with_what_differs(
    saved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other"
    assert main(["new", str(other), "--example", SCENE]) == 0
    capsys.readouterr()
    scene = other / "scene.yaml"
    text = scene.read_text(encoding="utf-8")
    scene.write_text(text.replace("count: 3", "count: 4"), encoding="utf-8")
    code, told = _verify(saved, capsys, "--scene", str(other))
    assert code == 1
    assert _named(told) == [
        ("given-scene", "verify-other-scene", str(other)),
        ("given-scene", "verify-scene-differs", "bus"),
    ]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"treve_plan": 1}'])
def test_what_is_no_plan_is_wrong_input(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.json"
    path.write_text(text, encoding="utf-8")
    assert main(["verify", str(path), "--lang", "en"]) == 2
    assert str(path) in capsys.readouterr().err


def test_a_missing_file_is_wrong_input(tmp_path: Path) -> None:
    assert main(["verify", str(tmp_path / "nowhere.json")]) == 2


def test_a_missing_scene_is_wrong_input(saved: Path, tmp_path: Path) -> None:
    assert main(["verify", str(saved), "--scene", str(tmp_path / "nowhere")]) == 2
