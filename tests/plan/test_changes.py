"""One more of something, and inputs a quarter lower or higher."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.conditioned import NORTH_LEAVES, quota
from treve.plan.build import build_problem
from treve.plan.changes import ESCORT_TEAM, changes_asked, one_more, scaled
from treve.plan.judge import Answer
from treve.plan.model import Verdict
from treve.plan.sensitivity import _assumptions
from treve.scene.model import Scene
from treve.scene.sources import Provenance
from treve.scene.ways import Convoy
from treve.timetabling.bound import prove_bound
from treve.timetabling.rows import (
    Cap,
)
from treve.timetabling.solution import Outcome, Solution
from treve.timetabling.window import (
    Window,
)


def test_one_more_of_each_fleet_and_lane(riverbend: Scene) -> None:
    problem = build_problem(riverbend).problem

    changes = {change.name: change for change in one_more(problem)}

    assert sorted(changes) == [
        "fleets.ambulance.count+1",
        "fleets.bus.count+1",
        "fleets.cars.count+1",
        "gates.bridge.lanes+1",
    ]
    assert changes["fleets.bus.count+1"].problem.fleets[0].count == 4
    assert len(changes["gates.bridge.lanes+1"].problem.gates[0].lanes) == 2


def test_conditions_come_first_and_of_them_that_which_makes_the_bound() -> None:
    problem = quota(30)
    loose = Cap("loose", NORTH_LEAVES, 40)
    problem = replace(problem, rows=replace(problem.rows, caps=(loose, *problem.rows.caps)))
    bound = prove_bound(problem)
    assert [(use.object, use.kind) for use in bound.uses] == [("quota", "condition")]
    solution = Solution(Outcome.FEASIBLE, bound)
    answer = Answer(solution, Outcome.FEASIBLE, None, None, Verdict("no_timetable"))
    kinds = [(change.object, change.kind) for change in changes_asked(problem, answer)]
    assert kinds[:2] == [("quota", "condition"), ("loose", "condition")]
    assert "condition" not in {kind for _, kind in kinds[2:]}


def test_one_more_hour_of_gates_with_hours_and_of_daily_windows(riverbend: Scene) -> None:
    problem = build_problem(riverbend).problem
    daily = replace(
        problem,
        windows=(Window(0, 7200), Window(10_800, 20_000)),
        gates=(replace(problem.gates[0], hours=(Window(0, 7200),)),),
    )

    changes = {change.name: change.problem for change in one_more(daily)}

    assert changes["gates.bridge.hours+1"].gates[0].hours == (Window(0, 10_800),)
    assert changes["calendar.hours+1"].windows == (Window(0, 23_600),)


def test_one_more_escort_team_where_they_are_counted(riverbend: Scene) -> None:
    led = replace(riverbend.corridors[0], convoy=Convoy(1, 5))
    problem = build_problem(replace(riverbend, corridors=(led,), escort_teams=3)).problem

    (change,) = [one for one in one_more(problem) if one.kind == ESCORT_TEAM]

    assert (change.name, change.object) == ("escort_teams+1", "escort_teams")
    assert change.problem == replace(problem, escort_teams=4)


def test_both_sizes_of_a_convoy_are_scaled(riverbend: Scene) -> None:
    assumed = Provenance(assumed={"convoy": "as agreed elsewhere"})
    led = replace(riverbend.corridors[0], convoy=Convoy(1, 10), provenance=assumed)
    scene = replace(riverbend, corridors=(led,))

    changed = scaled(scene, "east", "convoy", 0.75)

    assert changed is not None
    assert changed.corridors[0].convoy == Convoy(1, 8)
    assert scaled(riverbend, "east", "convoy", 0.75) is None
    assert ("east", "convoy", "as agreed elsewhere") in list(_assumptions(scene))


@pytest.mark.parametrize(
    ("owner", "field", "read", "expected"),
    [
        ("bus", "count", lambda s: s.fleets[0].count, 4),
        ("cars", "occupancy", lambda s: s.fleets[2].occupancy, 5.0),
        ("bus", "loading_minutes", lambda s: s.fleets[0].vehicle.loading_minutes, 25.0),
        ("bus", "seats", lambda s: s.fleets[0].vehicle.capacity["seats"], 62),
        ("bridge", "minutes", lambda s: s.gates[0].minutes[0].minutes, 2.5),
        ("bridge", "longest_wait_minutes", lambda s: s.gates[0].longest_wait_minutes, 56.25),
        ("school", "capacity", lambda s: s.places[2].capacity, {"people": 1125}),
        (
            "clinic",
            "intake_per_hour",
            lambda s: s.places[3].intake_per_hour["stretcher_cases"],
            7.5,
        ),
        ("mill", "bays", lambda s: s.places[0].bays, 2),
        ("mill-people", "leaving", lambda s: (s.groups[0].leaving, s.groups[0].people), (475, 475)),
        ("church-people", "leaving", lambda s: s.groups[2].shares, {"school": 362}),
        ("blankets", "tonnes", lambda s: s.consignments[0].tonnes, 0.75),
        (
            "east",
            "minutes",
            lambda s: [link.minutes for link in s.links],
            [11.25, 6.25, 17.5, 20.0],
        ),
    ],
)
def test_a_quarter_more(riverbend: Scene, owner: str, field: str, read, expected) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    changed = scaled(riverbend, owner, field, 1.25)

    assert changed is not None
    assert read(changed) == expected


@pytest.mark.parametrize(
    ("owner", "field"),
    [("bus", "home"), ("nobody", "count"), ("bridge", "owner"), ("mill", "capacity")],
)
def test_what_is_no_quantity_cannot_be_scaled(riverbend: Scene, owner: str, field: str) -> None:
    assert scaled(riverbend, owner, field, 1.25) is None


def test_links_assumed_for_one_reason_are_scaled_together(riverbend: Scene) -> None:
    guessed = Provenance(assumed={"minutes": "read off a map"})
    links = (
        replace(riverbend.links[0], provenance=guessed),
        riverbend.links[1],
        replace(riverbend.links[2], provenance=guessed),
    )
    scene = replace(riverbend, links=links)
    owner = f"{links[0].origin}>{links[0].destination}"

    changed = scaled(scene, owner, "minutes", 2)

    assert changed is not None
    assert [link.minutes for link in changed.links] == [
        2 * links[0].minutes,
        links[1].minutes,
        2 * links[2].minutes,
    ]
    assert scaled(riverbend, owner, "minutes", 2) is None
    assert [row[:2] for row in _assumptions(scene)][-1] == (owner, "minutes")


def test_a_limit_on_the_time_aboard_is_scaled_where_there_is_one(riverbend: Scene) -> None:
    group = replace(riverbend.groups[0], longest_aboard_minutes=240.0)
    scene = replace(riverbend, groups=(group, *riverbend.groups[1:]))
    changed = scaled(scene, group.id, "longest_aboard", 1.25)
    assert changed is not None
    assert changed.groups[0] == replace(group, longest_aboard_minutes=300.0)
    assert scaled(riverbend, group.id, "longest_aboard", 1.25) is None
