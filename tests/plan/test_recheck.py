"""Plans that are true hold, and each forged figure is named with what it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.plan.little_plans import (
    case_of,
    free_plan,
    given_plan,
    impossible_plan,
    sharing_plan,
    shortest_plan,
)
from treve.errors import Finding
from treve.plan.compare_scene import scene_changes
from treve.plan.model import Plan
from treve.plan.parts import StepPart
from treve.plan.recheck import CHECKS, Checked, run_checks
from treve.plan.recheck_fields import CHECKED, UNCHECKED, WITHIN, plan_fields
from treve.plan.recheck_figures import check_answer, expected_outcome
from treve.plan.recheck_proofs import check_bottleneck
from treve.plan.recheck_questions import check_without_aid
from treve.plan.recheck_scene import scene_findings
from treve.plan.recheck_tables import check_baselines
from treve.scene.model import Relief
from treve.timetabling.problem import Load
from treve.timetabling.solution import Outcome

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "referee.md"
MAKERS = (free_plan, shortest_plan, given_plan, impossible_plan)


@pytest.fixture(scope="module")
def plans() -> dict[str, Plan]:
    return {make.__name__: make() for make in MAKERS}


@pytest.fixture
def plan(plans: dict[str, Plan]) -> Plan:
    return plans["free_plan"]


def _faults(plan: Plan) -> list[tuple[str, str, str]]:
    """Check, code and main object of each fault."""
    return [
        (name, fault.code, fault.objects[0])
        for name, checked in run_checks(case_of(plan)).items()
        for fault in checked.faults
    ]


def _unchecked(plan: Plan) -> list[tuple[str, str]]:
    return [
        (note.code, note.objects[0])
        for checked in run_checks(case_of(plan)).values()
        for note in checked.unchecked
    ]


@pytest.mark.parametrize("name", [make.__name__ for make in MAKERS])
def test_a_true_plan_holds(name: str, plans: dict[str, Plan]) -> None:
    assert _faults(plans[name]) == []


def test_loads_that_share_trucks_are_made_again_from_the_scene() -> None:
    plan = sharing_plan()
    assert _faults(plan) == []
    loads = {load.id: load for load in plan.problem.loads}
    shared, own = loads["mixed:rice+bars"], loads["rice"]
    assert (shared.quantity, own.quantity) == (1300, 8000)

    def told(*goods: Load) -> list[tuple[str, str, str]]:
        others = tuple(load for load in plan.problem.loads if load.people)
        problem = replace(plan.problem, loads=(*others, *goods))
        faults = _faults(replace(plan, problem=problem))
        return [fault for fault in faults if fault[0] == "scene"]

    assert told(own, replace(shared, quantity=1299)) == [
        ("scene", "verify-differs", "mixed:rice+bars"),
    ]
    assert told(own) == [("scene", "verify-left-out", "mixed:rice+bars")]
    assert told(replace(own, quantity=9000), replace(shared, id="bars", quantity=300)) == [
        ("scene", "verify-invented", "bars"),
        ("scene", "verify-left-out", "mixed:rice+bars"),
        ("scene", "verify-differs", "rice"),
    ]


def test_the_little_plans_are_of_every_kind(plans: dict[str, Plan]) -> None:
    assert [plan.outcome.value for plan in plans.values()] == [
        "feasible",
        "proven_shortest",
        "feasible",
        "proven_impossible",
    ]
    free, given = plans["free_plan"], plans["given_plan"]
    assert all((free.worth, free.assumed, free.hours, free.bottleneck, free.findings, free.silence))
    assert free.pause_without_aid_minutes != free.pause_minutes
    assert 0 < given.people_moved < given.people_moved + given.people_unmoved
    assert given.units_certificates != {}
    assert free.most_out_certificates != {}
    assert plans["impossible_plan"].clash != ()


def test_what_is_not_checked_is_told(plan: Plan) -> None:
    assert _unchecked(plan) == [
        ("verify-unchecked-run", "seed"),
        ("verify-unchecked-version", "version"),
        *(
            [("verify-unchecked-worth", "worth[].pause_falls_minutes")]
            if any(row.pause_falls_minutes is not None for row in plan.worth)
            else []
        ),
        ("verify-unchecked-without-aid", "pause_without_aid_minutes"),
    ]


Forgery = Callable[[Plan], tuple[Plan, tuple[str, str, str]]]


def _more_out(plan: Plan) -> tuple[Plan, tuple[str, str, str]]:
    first = next(row for row in plan.hours if row.out)
    category = next(iter(first.out))
    forged = replace(first, out={**first.out, category: first.out[category] + 10})
    hours = tuple(forged if row is first else row for row in plan.hours)
    return replace(plan, hours=hours), ("hours", "verify-stated", f"hour {first.hour}")


def _less_out_at_most(plan: Plan) -> tuple[Plan, tuple[str, str, str]]:
    """The curve of the most that anybody could have out is what the proofs give."""
    *hours, last = plan.hours
    forged = replace(last, most_out=(last.most_out or 0) - 1)
    return replace(plan, hours=(*hours, forged)), ("most", "verify-stated", f"hour {last.hour}")


def _proof_of_an_hour_dropped(plan: Plan) -> tuple[Plan, tuple[str, str, str]]:
    hour = min(plan.most_out_certificates)
    kept = {key: one for key, one in plan.most_out_certificates.items() if key != hour}
    return replace(plan, most_out_certificates=kept), ("most", "verify-stated", f"hour {hour}")


def _proof_of_no_hour(plan: Plan) -> tuple[Plan, tuple[str, str, str]]:
    proof = next(iter(plan.most_out_certificates.values()))
    more = {**plan.most_out_certificates, 999: proof}
    forged = replace(plan, most_out_certificates=more)
    return forged, ("most", "verify-row-needless", "hour 999")


def _worth_more(plan: Plan) -> tuple[Plan, tuple[str, str, str]]:
    first = replace(plan.worth[0], bound_falls_minutes=plan.worth[0].bound_falls_minutes + 5)
    forged = replace(plan, worth=(first, *plan.worth[1:]))
    return forged, ("worth", "verify-stated", first.change)


def _worth_beyond_the_bound(plan: Plan) -> tuple[Plan, tuple[str, str, str]]:
    first = replace(plan.worth[0], pause_falls_minutes=10_000.0)
    forged = replace(plan, worth=(first, *plan.worth[1:]))
    return forged, ("worth", "verify-out-of-range", first.change)


def _worth_of_the_moon(plan: Plan) -> tuple[Plan, tuple[str, str, str]]:
    moon = replace(plan.worth[-1], change="fleets.moon.count+1")
    forged = replace(plan, worth=(*plan.worth[:-1], moon))
    return forged, ("worth", "verify-row-needless", moon.change)


def _bottleneck(plan: Plan) -> tuple[Plan, tuple[str, str, str]]:
    first = replace(plan.bottleneck[0], object="moon")
    forged = replace(plan, bottleneck=(first, *plan.bottleneck[1:]))
    return forged, ("bottleneck", "verify-row-needless", "moon")


def _formula(plan: Plan) -> tuple[Plan, tuple[str, str, str]]:
    forged = replace(plan, baselines=replace(plan.baselines, hand_formula_minutes=1.0))
    return forged, ("baselines", "verify-stated", "baselines")


def _assumed(plan: Plan) -> tuple[Plan, tuple[str, str, str]]:
    first = plan.assumed[0]
    forged = replace(plan, assumed=(replace(first, low_hours=0.5), *plan.assumed[1:]))
    return forged, ("assumed", "verify-stated", f"{first.object} {first.field}")


def _finding_hushed(plan: Plan) -> tuple[Plan, tuple[str, str, str]]:
    return (
        replace(plan, findings=plan.findings[1:]),
        ("findings", "verify-row-missing", plan.findings[0].code),
    )


def _finding_invented(plan: Plan) -> tuple[Plan, tuple[str, str, str]]:
    forged = replace(plan, findings=(*plan.findings, Finding("choices-kept", ("moon",))))
    return forged, ("findings", "verify-row-needless", "choices-kept")


def _without_aid_too_short(plan: Plan) -> tuple[Plan, tuple[str, str, str]]:
    forged = replace(plan, pause_without_aid_minutes=1.0)
    return forged, ("unaided", "verify-out-of-range", "pause")


def _bound_lowered(plan: Plan) -> tuple[Plan, tuple[str, str, str]]:
    assert plan.bound_minutes is not None
    return (
        replace(plan, bound_minutes=plan.bound_minutes - 1),
        ("proof", "verify-stated", "bound"),
    )


def _open_bound_lowered(plan: Plan) -> tuple[Plan, tuple[str, str, str]]:
    assert plan.bound_open_minutes is not None
    lower = plan.bound_open_minutes - 1
    return replace(plan, bound_open_minutes=lower), ("proof", "verify-stated", "bound")


def _gap_and_bound_lowered(plan: Plan) -> tuple[Plan, tuple[str, str, str]]:
    """A lower bound with the gap that goes with it says less than its own certificate."""
    forged, found = _open_bound_lowered(plan)
    assert forged.bound_open_minutes is not None
    assert plan.open_minutes is not None
    gap = (plan.open_minutes - forged.bound_open_minutes) / forged.bound_open_minutes
    return replace(forged, gap=gap), found


def _bound_dropped(plan: Plan) -> tuple[Plan, tuple[str, str, str]]:
    """Without bound, certificate, gap and bottleneck nothing contradicts anything."""
    forged = replace(
        plan,
        certificate=None,
        bound_minutes=None,
        bound_open_minutes=None,
        gap=None,
        bottleneck=(),
        worth=(),
    )
    return forged, ("proof", "verify-bound-missing", "bound_minutes")


def _part_of_a_second(plan: Plan) -> tuple[Plan, tuple[str, str, str]]:
    assert plan.pause_minutes is not None
    forged = replace(plan, pause_minutes=plan.pause_minutes + 0.001)
    return forged, ("figures", "verify-stated", "pause")


def _grams(plan: Plan) -> tuple[Plan, tuple[str, str, str]]:
    forged = replace(plan, tonnes_moved=plan.tonnes_moved + 1e-5)
    return forged, ("figures", "verify-stated", "goods")


def _silence_turned_round(plan: Plan) -> tuple[Plan, tuple[str, str, str]]:
    return replace(plan, silence=plan.silence[::-1]), ("silence", "verify-row-order", "silence")


def _problem_turned_round(plan: Plan) -> tuple[Plan, tuple[str, str, str]]:
    problem = replace(plan.problem, stops=plan.problem.stops[::-1])
    return replace(plan, problem=problem), ("scene", "verify-row-order", "problem")


FORGERIES: tuple[Forgery, ...] = (
    _more_out,
    _less_out_at_most,
    _proof_of_an_hour_dropped,
    _proof_of_no_hour,
    _worth_more,
    _worth_beyond_the_bound,
    _worth_of_the_moon,
    _bottleneck,
    _formula,
    _assumed,
    _finding_hushed,
    _finding_invented,
    _without_aid_too_short,
    _bound_lowered,
    _open_bound_lowered,
    _gap_and_bound_lowered,
    _bound_dropped,
    _part_of_a_second,
    _grams,
    _silence_turned_round,
    _problem_turned_round,
)


@pytest.mark.parametrize("forge", FORGERIES, ids=lambda forge: forge.__name__.strip("_"))
def test_a_forged_figure_is_named(forge: Forgery, plan: Plan) -> None:
    forged, expected = forge(plan)
    assert expected in _faults(forged)


def test_a_fault_gives_both_values(plan: Plan) -> None:
    forged = replace(plan, baselines=replace(plan.baselines, hand_formula_minutes=1.0))
    (fault,) = check_baselines(case_of(forged))
    promised = plan.baselines.hand_formula_minutes
    assert promised is not None
    assert fault.figures == {
        "field": "hand_formula_minutes",
        "stated": "1.0",
        "found": str(promised),
        "unit": "time",
        "stated_seconds": 60,
        "found_seconds": round(promised * 60),
    }


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("name", [make.__name__ for make in MAKERS])
def test_there_is_one_outcome_that_fits(
    name: str, outcome: Outcome, plans: dict[str, Plan]
) -> None:
    """Feasible while the gap is 0 is as false as shortest while it is not."""
    plan = plans[name]
    codes = [fault.code for fault in check_answer(case_of(replace(plan, outcome=outcome)))]
    assert ("verify-outcome" in codes) == (outcome is not plan.outcome)


def test_nothing_is_known_without_timetable_and_bound(plan: Plan) -> None:
    bare = replace(plan, timetable=None, bound_minutes=None)
    assert expected_outcome(case_of(bare)) is Outcome.UNKNOWN


def test_without_aid_that_binds_the_pause_is_the_same(plans: dict[str, Plan]) -> None:
    plan = plans["shortest_plan"]
    assert check_without_aid(case_of(plan)) == ()
    shorter = replace(plan, pause_without_aid_minutes=(plan.pause_minutes or 0) - 1)
    assert [one.code for one in check_without_aid(case_of(shorter))] == ["verify-stated"]


def test_each_difference_of_two_scenes_is_a_finding(plan: Plan) -> None:
    scene = plan.scene
    bus, *others = scene.fleets
    other = replace(scene, name="Elsewhere", fleets=(replace(bus, count=9), *others[1:]))
    rows = scene_changes(other, scene)
    found = scene_findings(rows, meant=False)
    assert [(one.code, one.severity, one.objects, dict(one.figures)) for one in found] == [
        (
            "verify-scene-differs",
            "fault",
            (row.object or row.section,),
            {
                "section": row.section,
                "field": row.field,
                "kind": row.kind,
                **({} if row.first is None else {"given_value": row.first}),
                **({} if row.second is None else {"plan_value": row.second}),
            },
        )
        for row in rows
    ]
    assert [one.objects[0] for one in found] == [bus.id, others[0].id, "name"]
    meant = scene_findings(rows, meant=True)
    assert {(one.code, one.severity) for one in meant} == {("verify-scene-changed", "warning")}


def test_a_part_that_only_one_scene_has_is_told_by_its_fields(plan: Plan) -> None:
    none = replace(plan.scene, relief=None)
    other = replace(none, relief=Relief(3.0, items=("water",), within_pause=True))
    told = {row.field: (row.first, row.second) for row in scene_changes(other, none)}
    assert (told["days"], told["items"], told["within_pause"]) == (
        (3.0, None),
        ("water", None),
        (True, None),
    )


def test_a_given_pause_is_the_one_that_its_proof_is_for(plans: dict[str, Plan]) -> None:
    longer = replace(plans["given_plan"], fixed_pause_minutes=140.0)
    assert "referee-proof-assumed" in [fault[1] for fault in _faults(longer)]


def test_more_than_a_pause_can_move_is_what_its_proof_says(plans: dict[str, Plan]) -> None:
    plan = plans["given_plan"]
    rank = max(plan.units_bound)
    for most in (plan.units_bound[rank] + 1, plan.units_bound[rank] - 1):
        forged = replace(plan, units_bound={**plan.units_bound, rank: most})
        assert _faults(forged) == [("most", "verify-stated", f"rank {rank}")]
    dropped = replace(plan, units_certificates={})
    assert ("most", "verify-stated", f"rank {rank}") in _faults(dropped)


def test_rows_left_out_for_want_of_time_are_told(plan: Plan) -> None:
    short = replace(plan, worth=(), assumed=())
    codes = _unchecked(short)
    assert ("verify-unchecked-rows", "worth") in codes
    emptied = replace(
        plan, assumed=tuple(replace(r, low_hours=None, high_hours=None) for r in plan.assumed)
    )
    assert ("verify-unchecked-rows", "assumed") in _unchecked(emptied)
    assert ("assumed", "verify-row-missing") in [fault[:2] for fault in _faults(short)]


def test_where_there_is_no_time_to_prove_again_it_is_told(plan: Plan) -> None:
    case = replace(case_of(plan), part=StepPart(1, lambda: True))
    told = run_checks(case)
    assert [name for name, checked in told.items() if checked.verdict == "not_checked"] == [
        "worth",
        "assumed",
        "unaided",
    ]


def test_what_stands_on_a_fault_is_not_said_to_hold(plan: Plan) -> None:
    people = plan.problem.loads[0]
    loads = (replace(people, quantity=people.quantity + 1), *plan.problem.loads[1:])
    told = run_checks(case_of(replace(plan, problem=replace(plan.problem, loads=loads))))
    assert {name: told[name].verdict for name in ("timetable", "hours", "findings", "scene")} == {
        "timetable": "failed",
        "hours": "not_checked",
        "findings": "not_checked",
        "scene": "failed",
    }


def test_another_certificate_that_proves_as_much_is_no_fault(plan: Plan) -> None:
    """Shares are then read off the certificate; use and limit are told to be unchecked."""
    case = case_of(plan)
    other = replace(case.proved, certificate=None)
    case = replace(case, tools=replace(case.tools, prove_bound=lambda _problem: other))
    found = Checked.of(check_bottleneck(case))
    assert found.faults == ()
    assert [one.code for one in found.unchecked] == ["verify-unchecked-use"]
    assert plan.certificate is not None
    by_days = replace(plan.certificate, supposed_open_seconds=60)
    (told,) = check_bottleneck(replace(case, plan=replace(plan, certificate=by_days)))
    assert "bottleneck[].share" in told.objects
    forged = replace(plan, bottleneck=(replace(plan.bottleneck[0], share=0.5),))
    case = replace(case, plan=forged)
    assert [one.code for one in Checked.of(check_bottleneck(case)).faults] == ["verify-stated"]


def test_every_field_of_a_plan_is_checked_or_declared_unchecked() -> None:
    assert sorted([*CHECKED, *WITHIN, *UNCHECKED]) == sorted(plan_fields())
    assert {*CHECKED.values(), *WITHIN.values()} == set(CHECKS)


def test_the_page_shows_every_field_with_its_check() -> None:
    text = PAGE.read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`[^|]+`) \| ([^|]+) \| [^|]+ \|$", text, re.MULTILINE)
    shown = {
        field: check.strip("` ")
        for fields, check in rows
        for field in re.findall(r"`([^`]+)`", fields)
    }
    table = {**CHECKED, **WITHIN, **dict.fromkeys(UNCHECKED, "not checked")}
    assert {field: check for field, check in shown.items() if field in table} == table


def test_no_hour_of_a_given_pause_promises_more_than_the_pause(plans: dict[str, Plan]) -> None:
    plan = plans["given_plan"]
    assert max(hour.most_out or 0 for hour in plan.hours) == plan.units_bound[max(plan.units_bound)]
    assert plan.most_out_certificates == {}
    assert _faults(plan) == []
