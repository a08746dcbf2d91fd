"""What is chosen in the one place where things are chosen."""

from __future__ import annotations

from treve import wiring
from treve.effort import Effort
from treve.store.scenes import scene_digest
from treve.timetabling.referee import check_timetable


def test_a_scene_is_planned_with_the_tools_chosen_here() -> None:
    scene = wiring.scene_to_plan("riverbend", ["fleets.bus.count=5"])
    asked = wiring.question(scene, seed=4, changes=("fleets.bus.count=5",))

    plan = wiring.plan_scene(scene, asked, effort=Effort(steps=20))

    assert plan.scene.fleets[0].count == 5
    assert plan.digest == scene_digest(plan.scene)
    assert plan.timetable is not None
    assert check_timetable(plan.problem, plan.timetable) == ()


def test_needs_take_the_shipped_table() -> None:
    assert {row.item.id for row in wiring.needs_of("riverbend").items} <= {
        item.id for item in wiring.relief_items()
    }
