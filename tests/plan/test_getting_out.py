"""Fleets that never get out of the zone again are left out, and it is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.riverbend import START
from treve.languages import remedy, say_finding
from treve.plan.build import build_problem
from treve.plan.getting_out import never_out
from treve.scene.calendar import Hours
from treve.scene.model import Category, Fleet, Group, Place, PlaceKind, Scene, Side
from treve.scene.ways import Corridor, Gate, Link, PassageMinutes
from treve.timetabling.bound import clash_of

MINIBUS = "minibus"


def _with_a_hall(scene: Scene, home: str, **of_the_gate: object) -> Scene:
    """Minibuses at home somewhere, and people who go from the mill to a hall in the zone."""
    coach = next(fleet.vehicle for fleet in scene.fleets if fleet.id == "bus")
    minibus = replace(coach, id=MINIBUS)
    hall = Place("hall", PlaceKind.RECEIVING_SITE, inside=True, side=Side.INNER)
    hurt = Group("hurt", "mill", Category.WALKING_WOUNDED, 20, 20, ("hall",))
    gates = tuple(replace(gate, **of_the_gate) for gate in scene.gates)  # type: ignore[arg-type]
    return replace(
        scene,
        places=(*scene.places, hall),
        gates=gates,
        groups=(*scene.groups, hurt),
        fleets=(*scene.fleets, Fleet("minibuses", minibus, 2, home)),
        links=(*scene.links, Link("mill", "hall", 6), Link("hall", "bridge", 6)),
    )


def _rows_for_others(scene: Scene) -> tuple[object, ...]:
    """The gate's table without any class, spelt out for all classes but minibuses."""
    classes = sorted({fleet.vehicle.id for fleet in scene.fleets})
    return tuple(
        replace(row, vehicle_class=name)
        for gate in scene.gates
        for row in gate.minutes
        for name in (classes if row.vehicle_class == "any" else [row.vehicle_class])
    )


def test_a_fleet_that_no_gate_lets_out_is_left_at_home_with_a_remark(riverbend: Scene) -> None:
    scene = _with_a_hall(riverbend, "mill", minutes=_rows_for_others(riverbend))

    built = build_problem(scene)

    assert "minibuses" not in [fleet.id for fleet in built.problem.fleets]
    (remark,) = (f for f in built.findings if f.code == "fleet-never-out")
    assert (remark.code, remark.objects, remark.severity, remark.figures) == (
        "fleet-never-out",
        ("minibuses", "mill"),
        "warning",
        {"vehicles": 2},
    )
    assert say_finding(remark, "en") == (
        "minibuses is not used: it may not rest in the zone, and no trip that it could make would "
        "ever take it out of there again (2 vehicles at home in mill)."
    )
    assert "rests_inside" in remedy(remark, "en")
    assert "rests_inside" in remedy(remark, "fr")


def test_the_same_fleet_works_where_it_may_rest_inside(riverbend: Scene) -> None:
    scene = _with_a_hall(riverbend, "mill", minutes=_rows_for_others(riverbend))
    *others, minibuses = scene.fleets
    resting = replace(scene, fleets=(*others, replace(minibuses, rests_inside=True)))

    assert "minibuses" in [fleet.id for fleet in build_problem(resting).problem.fleets]


def test_hours_that_never_let_it_out_are_seen(riverbend: Scene) -> None:
    """A gate of their own is open for two minutes; all others go over the bridge."""
    morning = (Hours(START, START + timedelta(minutes=2)),)
    scene = _with_a_hall(riverbend, "mill", minutes=_rows_for_others(riverbend))
    ford = Gate("ford", (PassageMinutes(1),), hours=morning)
    links = (
        Link("mill", "ford", 5, 5, 2, vehicle_class=MINIBUS),
        Link("hall", "ford", 5, 5, 2, vehicle_class=MINIBUS),
        Link("ford", "school", 5, 5, 2, vehicle_class=MINIBUS),
    )
    scene = replace(
        scene,
        gates=(*scene.gates, ford),
        corridors=(*scene.corridors, Corridor("west", ("ford",))),
        links=(*scene.links, *links),
    )

    built = build_problem(scene)

    assert "fleet-never-out" in [f.code for f in built.findings if f.objects[0] == "minibuses"]


def test_where_hours_keep_all_of_them_in_the_clash_tells_of_the_hours(riverbend: Scene) -> None:
    morning = (Hours(START, START + timedelta(minutes=2)),)

    problem = build_problem(_with_a_hall(riverbend, "mill", hours=morning)).problem

    assert never_out(problem) == frozenset()
    assert ("bridge", "hours") in [(clash.object, clash.kind) for clash in clash_of(problem)]


def test_a_fleet_that_gets_out_is_kept(riverbend: Scene) -> None:
    for home in ("mill", "school"):
        built = build_problem(_with_a_hall(riverbend, home))

        assert "minibuses" in [fleet.id for fleet in built.problem.fleets]
        assert never_out(built.problem) == frozenset()
