"""What a plan says of shifts and of fuel, and what it makes of a fleet that has them."""

from __future__ import annotations

from dataclasses import replace

from tests.plan.fakes import TOOLS
from treve.errors import Finding
from treve.languages import say_finding
from treve.plan.build import build_problem
from treve.plan.duties import duties_kept
from treve.scene.model import Fleet, Scene
from treve.timetabling.problem import Fuel, Problem, Shifts
from treve.timetabling.referee import check_timetable


def with_bus(scene: Scene, **changes: object) -> Scene:
    """The scene, its first fleet changed."""
    first, *others = scene.fleets
    bus: Fleet = replace(first, **changes)  # type: ignore[arg-type]
    return replace(scene, fleets=(bus, *others))


def told(problem: Problem) -> list[Finding]:
    """What is said of the dispatcher's timetable, which keeps all limits."""
    timetable = TOOLS.nearest_first(problem)
    assert timetable is not None
    assert check_timetable(problem, timetable) == ()
    return list(duties_kept(problem, timetable))


def test_without_limits_nothing_is_said(riverbend: Scene) -> None:
    assert told(build_problem(riverbend).problem) == []


def test_a_fleet_takes_its_shifts_and_its_fuel_into_the_core(riverbend: Scene) -> None:
    scene = with_bus(
        riverbend,
        longest_shift_minutes=600.0,
        rest_minutes=480.0,
        longest_driving_minutes=360.0,
        refuelling_minutes=30.0,
    )
    bus, *others = build_problem(scene).problem.fleets
    assert bus.shifts == Shifts(36_000, 28_800)
    assert bus.fuel == Fuel(21_600, 1_800, (bus.home,))
    assert {(one.shifts, one.fuel) for one in others} == {(None, None)}
    elsewhere = with_bus(scene, refuels_at=("clinic",))
    fuel = build_problem(elsewhere).problem.fleets[0].fuel
    assert fuel is not None
    assert fuel.stops == ("clinic",)


def test_the_longest_shift_is_told_with_its_limit_and_rests(riverbend: Scene) -> None:
    scene = with_bus(riverbend, longest_shift_minutes=180.0, rest_minutes=60.0)
    (finding,) = told(build_problem(scene).problem)
    assert (finding.code, finding.objects, finding.severity) == ("longest-shift", ("bus",), "note")
    assert float(finding.figures["longest_minutes"]) <= 180.0
    assert finding.figures["limit_minutes"] == 180.0
    assert int(finding.figures["rests"]) > 0
    for language in ("en", "fr"):
        assert "bus" in say_finding(finding, language)


def test_so_is_the_longest_driving(riverbend: Scene) -> None:
    scene = with_bus(riverbend, longest_driving_minutes=110.0, refuelling_minutes=20.0)
    (finding,) = told(build_problem(scene).problem)
    assert (finding.code, finding.objects, finding.severity) == (
        "longest-driving",
        ("bus",),
        "note",
    )
    assert float(finding.figures["longest_minutes"]) <= 110.0
    assert int(finding.figures["stands"]) > 0
    for language in ("en", "fr"):
        assert "bus" in say_finding(finding, language)


def test_a_fleet_that_never_comes_to_a_pump_is_told(riverbend: Scene) -> None:
    far = replace(riverbend.places[0], id="far")
    driving = {"longest_driving_minutes": 110.0, "refuelling_minutes": 20.0}
    scene = with_bus(replace(riverbend, places=(*riverbend.places, far)), **driving)
    for pumps, expected in ((("far",), [("bus", "far")]), (("far", "school"), []), ((), [])):
        found = build_problem(with_bus(scene, refuels_at=pumps)).findings
        assert [f.objects for f in found if f.code == "fleet-cannot-refuel"] == expected
