"""A frontier: ranges, which point allows more, and both monotonicities."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plan.fakes import TOOLS
from tests.plan.little_plans import small_riverbend
from treve.errors import InputError
from treve.plan.build import build_problem
from treve.plan.frontier import Asked, Task, make_frontier, work_at
from treve.plan.frontier_axes import axes_of, grid, usual_step
from treve.plan.frontier_model import Axis, Frontier, frontier_document, frontier_schema
from treve.plan.frontier_order import carried, relaxes
from treve.plan.frontier_points import Points, Solved
from treve.plan.frontier_pool import AfterSome, Pool, rule
from treve.plan.stop import AfterSteps
from treve.scene.model import Scene
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.problem import (
    ConvoyRule,
    Fleet,
    Leg,
    Load,
    Problem,
    Stop,
    Way,
)
from treve.timetabling.referee import check_timetable
from treve.timetabling.solution import Bound, Outcome, StopRule
from treve.timetabling.timetable import Timetable, Trip
from treve.timetabling.window import (
    Window,
)


def scene_with(buses: int, lanes: int) -> Scene:
    scene = small_riverbend()
    fleets = tuple(replace(f, count=buses) if f.id == "bus" else f for f in scene.fleets)
    gates = tuple(replace(gate, lanes_both=lanes) for gate in scene.gates)
    return replace(scene, fleets=fleets, gates=gates)


def problem_with(buses: int, lanes: int) -> Problem:
    return build_problem(scene_with(buses, lanes)).problem


BUSES = Axis("fleets.bus.count", (1.0, 2.0, 3.0))
LANES = Axis("gates.bridge.lanes", (1.0, 2.0))


def work(task: Task, stop: StopRule) -> Solved:
    return work_at(task, TOOLS, TOOLS.prove_bound, stop)


def spread(tasks: Sequence[Task], _share: float) -> Iterator[Solved]:
    for task in tasks:
        yield work(task, lambda _steps: True)


def frontier(*axes: Axis, steps: int = 10, bound_only: bool = False) -> Frontier:
    places = grid(axes)
    values = [[axis.values[at] for axis, at in zip(axes, p, strict=True)] for p in places]
    scenes = [scene_with(*(int(v) for v in (*point, 1.0)[:2])) for point in values]
    asked = Asked(axes, bound_only=bound_only, steps=steps)
    return make_frontier(scenes, asked, spread=spread)


@pytest.mark.parametrize(
    ("typed", "axis"),
    [
        ("fleets.bus.count=1..3", Axis("fleets.bus.count", (1.0, 2.0, 3.0))),
        ("fleets.bus.count=10..25:10", Axis("fleets.bus.count", (10.0, 20.0, 25.0))),
        ("gates.bridge.lanes=3,1", Axis("gates.bridge.lanes", (1.0, 3.0))),
        ("calendar.margin=0..60:30 min", Axis("calendar.margin", (0.0, 30.0, 60.0), "min")),
    ],
)
def test_a_range_is_read(typed: str, axis: Axis) -> None:
    assert axes_of((typed,)) == (axis,)


def test_a_change_is_typed_as_set_takes_it() -> None:
    axis = axes_of(("calendar.margin=0..60:30 min",))[0]
    assert [axis.change(at) for at in range(3)] == [
        "calendar.margin=0 min",
        "calendar.margin=30 min",
        "calendar.margin=60 min",
    ]


def test_without_a_step_there_are_about_a_dozen_values() -> None:
    assert [usual_step(*ends) for ends in ((10, 120), (1, 9), (0, 1000))] == [10.0, 1.0, 100.0]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (("fleets.bus.count",), "vary-form"),
        (("fleets.bus.count=many",), "vary-form"),
        (("fleets.bus.count=5..1",), "vary-empty"),
        (("fleets.bus.count=1..5:0",), "vary-step"),
        (("fleets.bus.count=1..100000:1",), "vary-step"),
        (("a.b=1..2", "a.b=1..2"), "vary-twice"),
        (("a.b=1..2", "a.c=1..2", "a.d=1..2"), "vary-axes"),
        (("a.b=1..100:1", "a.c=1..100:1"), "vary-too-many"),
    ],
)
def test_what_is_no_range_is_refused(typed: tuple[str, ...], code: str) -> None:
    with pytest.raises(InputError) as caught:
        axes_of(typed)
    assert [fault.code for fault in caught.value.faults] == [code]


def test_convoys_of_more_sizes_and_more_teams_allow_more() -> None:
    plain = problem_with(1, 1)
    corridor = next(way.corridor for way in plain.ways if way.corridor)
    led = replace(plain, convoys=(ConvoyRule(corridor, 2, 5),), escort_teams=1)
    smaller = replace(led, convoys=(ConvoyRule(corridor, 1, 5),))
    larger = replace(led, convoys=(ConvoyRule(corridor, 2, 6),))
    more = replace(led, escort_teams=2)
    free = replace(led, escort_teams=None)
    other = replace(led, convoys=(*led.convoys, ConvoyRule("unused", 5, 5)))

    for wide in (plain, smaller, larger, more, free):
        assert (relaxes(wide, led), relaxes(led, wide)) == (True, False)
    assert relaxes(other, led)
    assert not relaxes(smaller, larger)
    assert not relaxes(larger, smaller)


def test_more_vehicles_and_lanes_allow_more_and_nothing_else_is_guessed() -> None:
    small, many, wide = problem_with(1, 1), problem_with(2, 1), problem_with(1, 2)

    assert (relaxes(many, small), relaxes(small, many)) == (True, False)
    assert (relaxes(wide, small), relaxes(small, wide)) == (True, False)
    assert not relaxes(many, wide)
    assert not relaxes(wide, many)
    loads = (replace(small.loads[0], quantity=1), *small.loads[1:])
    assert not relaxes(replace(many, loads=loads), small)
    assert not relaxes(replace(small, margin_seconds=0), small)  # ranks: see the function
    urgent = replace(small, loads=tuple(replace(load, rank=0) for load in small.loads))
    assert relaxes(replace(urgent, margin_seconds=0), urgent)


def test_longer_times_aboard_allow_more_where_nobody_has_a_rank() -> None:
    ranked = problem_with(1, 1)
    none = replace(ranked, loads=tuple(replace(load, rank=0) for load in ranked.loads))

    def limited(problem: Problem, seconds: int | None) -> Problem:
        loads = tuple(replace(load, longest_aboard_seconds=seconds) for load in problem.loads)
        return replace(problem, loads=loads)

    short, long = limited(none, 5_000), limited(none, 6_000)
    assert (relaxes(long, short), relaxes(short, long)) == (True, False)
    assert (relaxes(none, long), relaxes(long, none)) == (True, False)
    assert not relaxes(ranked, limited(ranked, 5_000))


def test_a_timetable_goes_over_to_more_lanes_of_its_directions() -> None:
    narrow = problem_with(1, 1)
    gates = build_problem(
        replace(
            scene_with(1, 1),
            gates=tuple(replace(g, lanes_both=2, lanes_out=1) for g in small_riverbend().gates),
        )
    ).problem
    found = nearest_first(narrow)
    assert found is not None
    moved = carried(found, narrow, gates)
    assert moved is not None
    assert check_timetable(gates, moved) == ()


def test_no_point_that_allows_more_is_worse() -> None:
    made = frontier(BUSES, LANES)
    at = {point.values: point for point in made.points}

    assert len(at) == 6
    for (buses, lanes), point in at.items():
        for more in ((buses + 1, lanes), (buses, lanes + 1)):
            if more in at:
                assert (at[more].pause_minutes or 0) <= (point.pause_minutes or 0)
                assert (at[more].bound_minutes or 0) <= (point.bound_minutes or 0)
    assert all((point.gap or 0) >= 0 for point in made.points)


@pytest.mark.property
@given(
    st.lists(st.tuples(st.integers(0, 900), st.integers(0, 900)), min_size=3, max_size=3),
    st.permutations(range(3)),
)
@settings(max_examples=30, deadline=None)
def test_bounds_are_carried_to_points_that_allow_less(
    bounds: list[tuple[int, int]], order: list[int]
) -> None:
    problems = [problem_with(count, 1) for count in (1, 2, 3)]
    points = Points(problems, (BUSES,))
    for position in order:
        points.learn(Solved(position, Bound(*bounds[position], None)))
    points.tighten()
    for position, state in enumerate(points.states):
        assert state.pause_bound_seconds == max(pause for pause, _ in bounds[position:])
        assert state.open_bound_seconds == max(open_ for _, open_ in bounds[position:])


def test_a_point_keeps_the_shorter_pause_though_another_needs_less_of_the_open_hours() -> None:
    windows = (Window(0, 600), Window(9_000, 9_600), Window(20_000, 30_000))
    quick = Problem(
        stops=(Stop("mill"), Stop("school", inside=False)),
        gates=(),
        ways=(Way("out", "mill", "school", (Leg(600, 600),), frozenset({"coach"})),),
        fleets=tuple(
            Fleet(bus, "coach", 1, "mill", {"seats": 1}, {"seats": 0}, {"seats": 0})
            for bus in ("one", "two")
        ),
        loads=(Load("people", "seats", "civilians", 2, "mill", ("school",)),),
        windows=windows,
    )
    by_day, overnight = (
        Timetable(
            tuple(
                Trip(f"{bus}-1", "out", at, at + 600, (), "people", 1, at, at, at + 600, at + 600)
                for bus, at in zip(("one", "two"), starts, strict=True)
            )
        )
        for starts in ((20_000, 28_000), (0, 9_000))
    )
    for order in ((by_day, overnight), (overnight, by_day)):
        points = Points([quick], (Axis("fleets.bus.count", (1.0,)),))
        for found in order:
            points.learn(Solved(0, None, found))
        assert (points.states[0].pause_seconds, points.states[0].open_seconds) == (8600, 8600)


def test_a_point_that_was_not_reached_shows_its_neighbours_timetable() -> None:
    searches: list[Task] = []

    def only_first(tasks: Sequence[Task], _share: float) -> Iterator[Solved]:
        for task in tasks:
            if not task.search or not searches:
                searches.extend([task] if task.search else [])
                yield work(task, lambda _steps: True)

    scenes = [scene_with(count, 1) for count in (1, 2, 3)]
    made = make_frontier(scenes, Asked((BUSES,)), spread=only_first)
    assert not made.whole
    assert [point.pause_from for point in made.points] == [None, (1.0,), (1.0,)]
    assert len({point.pause_minutes for point in made.points}) == 1
    assert [point.searched for point in made.points] == [True, False, False]
    assert [point.unsearched for point in made.points] == [False, True, True]


def test_a_search_that_made_no_step_is_none() -> None:
    def stopped(tasks: Sequence[Task], _share: float) -> Iterator[Solved]:
        for task in tasks:
            yield replace(work(task, lambda _steps: True), steps=0)

    scenes = [scene_with(count, 1) for count in (1, 2)]
    made = make_frontier(scenes, Asked((Axis("fleets.bus.count", (1.0, 2.0)),)), spread=stopped)
    assert not made.whole
    assert [point.unsearched for point in made.points] == [True, True]


class Rounds:
    """Notes the searches of each round, and makes those at some points alone.

    Bounds can be lowered, so that they promise more than there is.
    """

    def __init__(self, *made_at: int, low: bool = False) -> None:
        self.made_at = made_at
        self.low = low
        self.searches: list[list[Task]] = []

    def spread(self, tasks: Sequence[Task], _share: float) -> Iterator[Solved]:
        """Bound every point; search at some."""
        if tasks[0].search:
            self.searches.append(list(tasks))
        for task in tasks:
            if not task.search and self.low:
                yield Solved(task.position, Bound(600, 600, None))
            elif not task.search or task.position in self.made_at:
                solved = work(task, lambda _steps: True)
                yield replace(solved, bound=None) if self.low else solved


def test_every_point_is_searched_from_nothing_before_any_is_searched_long() -> None:
    rounds = Rounds(0, 1, 2)
    scenes = [scene_with(count, 1) for count in (1, 2, 3)]
    made = make_frontier(scenes, Asked((BUSES,)), spread=rounds.spread)
    first = rounds.searches[0]
    assert sorted(task.position for task in first) == [0, 1, 2]
    assert {(task.incumbent, task.weight) for task in first} == {(None, 1.0)}
    assert made.whole
    assert all(point.searched for point in made.points)


def test_points_without_a_search_come_first_and_begin_anew_where_much_can_be_won() -> None:
    scenes = [scene_with(count, 1) for count in (1, 2, 3)]
    for low, anew in ((True, True), (False, False)):
        rounds = Rounds(0, low=low)
        make_frontier(scenes, Asked((BUSES,)), spread=rounds.spread)
        last = rounds.searches[-1]
        assert [task.position for task in last] == [1, 2, 0]
        assert [task.incumbent is None for task in last] == [anew, anew, False]
        assert len(rounds.searches) == 2 + low


def test_where_the_bound_lies_far_below_a_pause_a_neighbours_timetable_is_tried_too() -> None:
    problems = [problem_with(count, 1) for count in (1, 2)]
    points = Points(problems, (Axis("fleets.bus.count", (1.0, 2.0)),))
    lent = nearest_first(problems[0])
    assert lent is not None
    points.learn(Solved(0, None, lent, 1))
    points.tighten()
    assert (points.inherited(1), points.inherited(0)) == (lent, None)

    rounds = Rounds(0, 1, 2, low=True)
    scenes = [scene_with(count, 1) for count in (1, 2, 3)]
    make_frontier(scenes, Asked((BUSES,)), spread=rounds.spread)
    first, other, last = rounds.searches
    assert {task.incumbent for task in first} == {None}
    assert all(task.incumbent is not None for task in (*other, *last))


def test_what_is_lent_lies_near_its_own_bound_if_any_does() -> None:
    problems = [problem_with(count, 1) for count in (1, 2, 3)]
    points = Points(problems, (BUSES,))
    near, far = (nearest_first(problem) for problem in problems[:2])
    for position, (timetable, pause, bound) in enumerate(((near, 1000, 990), (far, 900, 400))):
        state = points.states[position]
        state.timetable, state.pause_seconds = timetable, pause
        state.pause_bound_seconds = bound
    assert points.inherited(2) is near
    points.states[0].pause_bound_seconds = 100
    assert points.inherited(2) is far


def test_bounds_alone_promise_no_pause() -> None:
    made = frontier(BUSES, bound_only=True)
    assert {(p.outcome, p.pause_minutes) for p in made.points} == {(Outcome.UNKNOWN, None)}
    assert all(point.bound_minutes for point in made.points)


def test_the_document_follows_its_schema() -> None:
    document = json.loads(json.dumps(frontier_document(frontier(BUSES))))
    jsonschema.validate(document, frontier_schema())
    assert document["treve_frontier"] == 1


def ticking() -> float:
    TICKS.append(1.0)
    return float(len(TICKS))


TICKS: list[float] = []


def test_a_pool_of_one_ends_when_somebody_asks_and_shares_the_time() -> None:
    tasks = [Task(index, problem_with(1, 1), search=False) for index in range(3)]
    done: list[int] = []

    def noting(task: Task, _stop: StopRule) -> Solved:
        done.append(task.position)
        return Solved(task.position, None)

    with Pool(noting, 1, None, ticking, lambda: len(done) >= 2) as pool:
        assert [one.position for one in pool.spread(tasks, 1.0)] == [0, 1]
    late = Pool(noting, 1, 0.0, ticking, lambda: False)
    searching = [replace(task, search=True) for task in tasks]
    assert list(late.spread(searching, 1.0)) == []
    assert [one.position for one in late.spread(tasks, 1.0)] == [0, 1, 2]


def test_a_task_ends_by_its_steps_or_by_its_part_of_the_time() -> None:
    task = Task(0, problem_with(1, 1), search=True, steps=5)
    by_steps = rule(task, 3.0, ticking, lambda: False)
    by_time = rule(replace(task, steps=None), 3.0, lambda: 10.0, lambda: False)
    assert isinstance(by_steps, AfterSteps)
    assert isinstance(by_time, AfterSome)
    assert (by_steps.steps, by_time.stop_at_seconds) == (5, 13.0)


def test_a_search_makes_a_step_though_what_comes_before_took_its_part_of_the_time() -> None:
    now = [10.0]
    stop = rule(
        Task(0, problem_with(1, 1), search=True), 3.0, lambda: now[0], lambda: False, most_seconds=9
    )
    now[0] = 15.0
    assert [stop(-1), stop(0), stop(200), stop(-1)] == [False, False, True, True]
    late = rule(
        Task(0, problem_with(1, 1), search=True), 3.0, lambda: now[0], lambda: False, most_seconds=9
    )
    now[0] = 24.5
    assert late(0)


def test_time_is_shared_by_weight() -> None:
    now = [0.0]
    parts: list[float] = []

    def noting(task: Task, stop: StopRule) -> Solved:
        assert isinstance(stop, AfterSome)
        parts.append(stop.stop_at_seconds - now[0])
        now[0] = stop.stop_at_seconds
        return Solved(task.position, None)

    problem = problem_with(1, 1)
    tasks = [Task(at, problem, search=True, weight=w) for at, w in enumerate((6.0, 3.0, 1.0))]
    with Pool(noting, 1, 20.0, lambda: now[0], lambda: False) as pool:
        list(pool.spread(tasks, 0.5))
    assert parts == pytest.approx([6.0, 3.0, 1.0])


def test_a_point_says_what_makes_its_bound_and_what_goods_come_in() -> None:
    found = frontier(BUSES)
    for point in found.points:
        assert point.bottleneck
        assert all(row.object in found.names or row.kind == "fleet" for row in point.bottleneck)
        assert point.tonnes_moved == 40.0
    narrow, wide = found.points[0], found.points[-1]
    if narrow.bound_from == wide.values:
        assert narrow.bottleneck == wide.bottleneck
    bare = frontier(BUSES, bound_only=True).points[-1]
    assert (bare.tonnes_moved, bool(bare.bottleneck)) == (None, True)


def test_a_search_gets_some_times_as_long_as_it_takes_to_begin_or_is_left() -> None:
    now = [0.0]
    parts: dict[int, float] = {}

    def noting(task: Task, stop: StopRule) -> Solved:
        assert isinstance(stop, AfterSome)
        parts[task.position] = stop.stop_at_seconds - now[0]
        now[0] += 2.0
        stop(0)
        now[0] = stop.stop_at_seconds
        return Solved(task.position, None)

    task = Task(0, problem_with(1, 1), search=True, begin_seconds=2.0)
    tasks = [replace(task, position=at) for at in range(5)]
    with Pool(noting, 1, 24.0, lambda: now[0], lambda: False) as pool:
        found = list(pool.spread(tasks, 0.5))
    assert parts == {0: 4.0, 1: 4.0}
    assert [solved.begin_seconds for solved in found] == [2.0, 2.0]
    parts.clear()
    with Pool(noting, 1, now[0] + 3.0, lambda: now[0], lambda: False) as short:
        list(short.spread(tasks, 1.0))
    assert list(parts) == [0]
