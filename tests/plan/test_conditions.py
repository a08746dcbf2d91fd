"""What is agreed, put to the problem: loads told apart, rows, and what binds by them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.plan import agreed
from tests.plan.agreed import agreement, two_families, with_shares
from tests.riverbend import START, riverbend_scene
from treve.agreement.conditions.lead_time import LeadTime
from treve.agreement.conditions.least_by import LeastBy
from treve.agreement.conditions.sequence import InSequence
from treve.agreement.model import NO_AGREEMENT
from treve.agreement.selection import Selection
from treve.plan.build import Built, build_problem
from treve.plan.cargo import parts_of
from treve.plan.conditions import awaited_by, conditions_in, rows_without
from treve.scene.calendar import Calendar, Hours, PauseStyle
from treve.scene.model import Scene
from treve.timetabling.referee.inputs import check_problem
from treve.timetabling.rows import (
    Cap,
    Moment,
    Precedence,
    Quantity,
    Rows,
)
from treve.timetabling.window import (
    Window,
)


def loads_of(built: Built) -> dict[str, int]:
    return {load.id: load.quantity for load in built.problem.loads}


def test_without_an_agreement_everything_is_as_it_was() -> None:
    scene = two_families()
    built = build_problem(scene)

    assert built == replace(build_problem(scene, NO_AGREEMENT), ground=built.ground)
    assert not built.problem.rows
    assert loads_of(built) == {
        "mill-people+mill-families": 420,
        "mill-beds": 9,
        "church-people": 290,
        "mixed:rice+salt": 4000,
    }


def test_groups_of_which_a_condition_holds_one_share_no_load() -> None:
    only = InSequence("only", Selection(people=True, groups=("mill-families",)), agreed.CHURCH)
    built = build_problem(two_families(), agreement(only))

    assert loads_of(built) == {
        "mill-people": 380,
        "mill-beds": 9,
        "church-people": 290,
        "mill-families": 40,
        "mixed:rice+salt": 4000,
    }
    assert built.problem.rows.precedences == (
        Precedence(
            "only",
            Quantity(("mill-families",), Moment.ARRIVAL),
            40,
            Quantity(("church-people",), Moment.DEPARTURE),
        ),
    )


def test_groups_that_a_condition_holds_alike_share_one_as_before() -> None:
    built = build_problem(two_families(), agreement(agreed.STEP_BY_STEP))

    assert "mill-people+mill-families" in loads_of(built)


def test_people_of_one_group_with_two_destinations_are_two_flows() -> None:
    to_school = Selection(people=True, destinations=("school",))
    built = build_problem(with_shares(), agreement(replace(agreed.HALF, what=to_school)))

    told = {(flow.load, flow.groups, flow.destinations) for flow in built.ground.flows}
    assert told == {
        ("mill-people+mill-apart>school", ("mill-people", "mill-apart"), ("school",)),
        ("mill-apart>clinic", ("mill-apart",), ("clinic",)),
    }
    (cap,) = built.problem.rows.caps
    assert cap.what == Quantity(
        ("mill-people+mill-apart>school",), Moment.DEPARTURE, gates=("bridge",)
    )
    assert cap.most_units == 210


def test_goods_of_which_a_condition_holds_one_ride_apart_and_those_awaited_bind() -> None:
    scene = two_families()
    built = build_problem(scene, agreement(agreed.RICE_FIRST))

    goods = {load.id: (load.quantity, load.binding) for load in built.problem.loads[-2:]}
    assert goods == {"rice": (2000, True), "salt": (2000, False)}
    assert built.awaited == {"rice"}
    assert parts_of(scene, built.problem, built.agreement) == built.consignments
    assert check_problem(built.problem) == ()
    rice, salt = built.problem.loads[-2:]
    assert rice.rank < salt.rank  # no optional goods leave a warehouse before it


def test_goods_within_the_pause_are_not_said_to_bind_by_a_condition_alone() -> None:
    scene = two_families()
    goods = tuple(replace(one, within_pause=True) for one in scene.consignments)
    built = build_problem(replace(scene, consignments=goods), agreement(agreed.RICE_FIRST))

    assert built.awaited == frozenset()


def test_without_aid_nobody_waits_for_goods() -> None:
    both = agreement(agreed.RICE_FIRST, agreed.BEDS_FIRST)
    alone = build_problem(two_families(), both, aid=False)

    assert [row.condition for row in alone.problem.rows.precedences] == ["beds-first"]
    assert all(load.people for load in alone.problem.loads)
    assert check_problem(alone.problem) == ()


def test_goods_that_nobody_can_bring_are_in_no_row_unless_they_are_awaited() -> None:
    scene = two_families()
    on_foot = replace(scene, fleets=scene.fleets[:-1])
    salt_last = InSequence("salt-last", agreed.BEDS, agreed.SALT)

    assert not build_problem(on_foot, agreement(salt_last)).problem.rows
    awaited = build_problem(on_foot, agreement(agreed.RICE_FIRST)).problem
    assert [load.id for load in awaited.loads if not load.people] == ["rice"]
    assert awaited.rows.precedences[0].first.loads == ("rice",)


def test_a_gate_that_nobody_could_pass_has_no_cap() -> None:
    nowhere = replace(agreed.HALF, gate="ferry")

    assert not build_problem(riverbend_scene(), agreement(nowhere)).problem.rows


def test_moments_and_local_days_are_told_from_the_core_s_zero() -> None:
    scene = riverbend_scene()
    hours = (Hours(START, START + timedelta(hours=30)),)
    scene = replace(scene, calendar=Calendar("Europe/Paris", PauseStyle.CONTINUOUS, hours, 30))
    by = LeastBy("by", agreed.MILL, START + timedelta(hours=5), least_people=50)
    late = LeadTime("late", 120.0)
    built = build_problem(scene, agreement(by, late, agreed.A_DAY))

    assert built.ground.days == (Window(-21_600, 64_800), Window(64_800, 151_200))
    assert built.ground.opening_seconds == 0
    assert built.problem.rows.floors[0].by_seconds == 18_000
    assert built.problem.rows.calendars[0].hours[0].start_seconds == 7200
    assert [cap.hours for cap in built.problem.rows.caps] == list(built.ground.days)
    assert check_problem(built.problem) == ()


def test_a_day_of_a_change_to_summer_time_is_an_hour_shorter() -> None:
    scene = riverbend_scene()
    start = START.replace(year=2026, month=3, day=29, hour=1)
    hours = (Hours(start, start + timedelta(hours=10)),)
    calendar = Calendar("Europe/Paris", PauseStyle.CONTINUOUS, hours, 30)

    (day,) = build_problem(replace(scene, calendar=calendar)).ground.days

    assert day.seconds == 23 * 3600


def test_where_nothing_can_be_done_at_first_moments_are_told_from_when_it_can() -> None:
    scene = riverbend_scene()
    gate = replace(
        scene.gates[0], hours=(Hours(START + timedelta(hours=3), START + timedelta(hours=60)),)
    )
    from_outside = replace(scene, gates=(gate,), fleets=scene.fleets[:2])
    built = build_problem(from_outside, agreement(LeadTime("late", 240.0)))

    assert built.zero > START
    since = (built.zero - START).total_seconds()
    assert built.ground.opening_seconds == -since
    assert built.problem.rows.calendars[0].hours[0].start_seconds == 240 * 60 - since


def test_rows_are_told_apart_by_their_condition() -> None:
    half = Cap("half", Quantity(("a",), Moment.DEPARTURE), 3)
    beds = Precedence(
        "beds", Quantity(("a",), Moment.ARRIVAL), 1, Quantity(("b",), Moment.DEPARTURE)
    )
    rows = Rows(precedences=(beds,), caps=(half,))

    assert conditions_in(rows) == ("beds", "half")
    assert rows_without(rows, "half") == Rows(precedences=(beds,))
    assert awaited_by(rows) == {"a"}
    assert awaited_by(rows_without(rows, "beds")) == frozenset()


CONDITIONS = (
    agreed.BEDS_FIRST,
    agreed.RICE_FIRST,
    agreed.A_DAY,
    agreed.LAST,
    agreed.STEP_BY_STEP,
    agreed.HALF,
    InSequence("one-group", Selection(people=True, groups=("mill-families",)), agreed.CHURCH),
    InSequence("salt-after", agreed.RICE, agreed.SALT),
)


@pytest.mark.property
@given(st.sets(st.sampled_from(range(len(CONDITIONS)))), st.booleans())
def test_no_load_is_held_in_part_and_the_referee_takes_every_problem(
    chosen: set[int],
    aid: bool,  # noqa: FBT001 - drawn
) -> None:
    scene: Scene = two_families()
    terms = agreement(*(CONDITIONS[index] for index in sorted(chosen)))
    built = build_problem(scene, terms, aid=aid)
    plain = build_problem(scene, aid=aid)

    assert check_problem(built.problem) == ()
    assert sum(loads_of(built).values()) == sum(loads_of(plain).values())
    categories = {group.id: group.category.value for group in scene.groups}
    for condition in terms.conditions:
        for selection in condition.selections:
            for flow in built.ground.flows:
                alone = [
                    selection.holds(replace(flow, groups=(name,), categories=(categories[name],)))
                    for name in flow.groups
                ] + [
                    selection.holds(replace(flow, consignments=(name,), items=(name,)))
                    for name in flow.consignments
                ]
                assert len(set(alone)) == 1
