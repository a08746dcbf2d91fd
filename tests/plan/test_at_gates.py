"""What a plan says of switched lanes, queues with few places and those who keep together."""

from __future__ import annotations

from dataclasses import replace

from tests.plan.fakes import TOOLS
from treve.errors import Finding
from treve.plan.at_gates import Turn, kept_at_gates, kept_together, longest_queue, turns
from treve.plan.build import Built, build_problem
from treve.scene.model import Scene
from treve.timetabling.problem import Direction
from treve.timetabling.referee import check_timetable
from treve.timetabling.timetable import Timetable


def switched(scene: Scene, minutes: float = 10.0, **changes: object) -> Scene:
    """The scene with one lane at its bridge, which has to be switched."""
    (bridge,) = scene.gates
    gate = replace(
        bridge, lanes_both=0, lanes_out=0, lanes_in=0, lanes_switched=1, switch_minutes=minutes
    )
    return replace(scene, gates=(replace(gate, **changes),))  # type: ignore[arg-type]


def dispatched(scene: Scene) -> tuple[Built, Timetable]:
    """The dispatcher's timetable, which keeps all laws."""
    built = build_problem(scene)
    timetable = TOOLS.nearest_first(built.problem)
    assert timetable is not None
    assert check_timetable(built.problem, timetable) == ()
    return built, timetable


def test_of_plain_gates_nothing_is_said(riverbend: Scene) -> None:
    built, timetable = dispatched(riverbend)
    assert turns(built.problem, timetable) == ()
    assert list(kept_at_gates(built, timetable)) == []
    assert list(kept_together(built, timetable)) == []


def test_a_switched_lane_faces_one_way_after_the_other(riverbend: Scene) -> None:
    built, timetable = dispatched(switched(riverbend))
    found = turns(built.problem, timetable)
    first, *others = found
    assert isinstance(first, Turn)
    assert first.switch_seconds == 0
    assert {turn.switch_seconds for turn in others} == {600}
    for before, after in zip(found, others, strict=False):
        assert before.direction is not after.direction
        assert after.start_seconds >= before.end_seconds + 600
    assert sum(turn.passages for turn in found) == sum(len(t.passings) for t in timetable.trips)
    assert {turn.direction for turn in found} == set(Direction)
    (told,) = kept_at_gates(built, timetable)
    assert told == Finding(
        "lanes-switched", ("bridge",), {"lanes": 1, "times": len(others)}, "note"
    )


def test_the_longest_queue_is_told_beside_its_limit(riverbend: Scene) -> None:
    built, timetable = dispatched(switched(riverbend, longest_queue_vehicles=2))
    queue = longest_queue(built.problem, timetable, "bridge")
    assert 0 <= queue <= 2
    told = list(kept_at_gates(built, timetable))[-1]
    assert told == Finding("queue-kept", ("bridge",), {"queued": queue, "limit": 2}, "note")


def test_where_those_go_who_keep_together(riverbend: Scene) -> None:
    group = riverbend.groups[0]
    outer = [p.id for p in riverbend.places if p.id in group.destinations]
    groups = (replace(group, together="village"), *riverbend.groups[1:])
    built, timetable = dispatched(replace(riverbend, groups=groups))
    found = list(kept_together(built, timetable))
    if len(outer) == 1:  # then there is nothing to choose
        assert found == []
        return
    assert [one.figures for one in found] == [{"word": "village", "people": group.leaving}]
