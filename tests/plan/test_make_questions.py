"""What stands beside the answer shares what the search left: bounds first, then searches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.plan.fakes import TOOLS, dispatching, never
from tests.plan.little_plans import small_riverbend
from treve.plan.allowance import StepAllowance, TimeAllowance
from treve.plan.assemble import Question
from treve.plan.make import make_plan
from treve.plan.model import Plan
from treve.plan.sensitivity import can_move
from treve.plan.tools import Counted, Tools
from treve.scene.model import Scene
from treve.scene.sources import Provenance
from treve.timetabling.bound import prove_bound
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Bound, Progress, Request, Solution, StopRule

PROOF_SECONDS = 2.0
QUICK_SECONDS = 0.1


class Day:
    """A clock that moves only when something is worked out, and what was worked out."""

    def __init__(self) -> None:
        self.now = 0.0
        self.done: list[str] = []

    def __call__(self) -> float:
        """Show the time."""
        return self.now

    def tools(self) -> Tools:
        """Everything takes its time: a search all that it may, a proof two seconds."""
        return replace(
            TOOLS,
            solve=self._solve,
            prove_bound=self._prove,
            quick_bound=self._quick,
            most_people_by=self._most,
        )

    def _solve(
        self,
        problem: Problem,
        request: Request,
        stop: StopRule,
        progress: Callable[[Progress], None],
    ) -> Solution:
        self.done.append("search")
        steps = 0
        while not stop(steps):
            self.now += 0.25
            steps += 1
        return dispatching(problem, request, stop, progress)

    def _prove(self, problem: Problem) -> Bound:
        self.done.append("bound")
        self.now += PROOF_SECONDS
        return prove_bound(problem)

    def _quick(self, problem: Problem) -> Bound:
        self.done.append("quick")
        self.now += QUICK_SECONDS
        bound = prove_bound(problem)
        return replace(bound, pause_seconds=bound.pause_seconds - 60)

    def _most(self, problem: Problem, second: int) -> Counted:
        self.done.append("hour")
        self.now += QUICK_SECONDS
        return TOOLS.most_people_by(problem, second)


@pytest.fixture(scope="module")
def guessed() -> Scene:
    """The small scene with aid, the number and the minutes of every vehicle assumed."""
    scene = small_riverbend()
    why = Provenance(assumed=dict.fromkeys(("count", "loading_minutes"), "a guess"))
    fleets = tuple(replace(fleet, provenance=why) for fleet in scene.fleets)
    return replace(scene, fleets=fleets)


def planned(scene: Scene, seconds: float) -> tuple[Plan, Day]:
    day = Day()
    allowance = TimeAllowance(seconds, day, never)
    return make_plan(scene, Question(), tools=day.tools(), allowance=allowance), day


def worked_out(plan: Plan) -> tuple[int, int]:
    """Inputs with figures, and those that can have any."""
    can = [row for row in plan.assumed if can_move(plan.scene, row)]
    return sum(row.low_hours is not None for row in can), len(can)


def test_all_bounds_come_before_anything_is_solved_again(guessed: Scene) -> None:
    plan, day = planned(guessed, 600)
    first, *later = (n for n, what in enumerate(day.done) if what == "search")

    assert later
    assert set(day.done[first : later[0]]) == {"search", "bound", "quick", "hour"}
    assert set(day.done[later[0] :]) == {"search"}
    known, possible = worked_out(plan)
    assert known == possible == 4


def test_what_moves_nothing_is_told_without_a_proof_and_the_rest_as_time_allows(
    guessed: Scene,
) -> None:
    found = [worked_out(planned(guessed, seconds)[0]) for seconds in (6, 24, 60)]

    assert found == [(0, 4), (3, 4), (4, 4)]


@pytest.mark.parametrize("seconds", [10, 24, 60, 600])
def test_the_whole_ends_in_time(guessed: Scene, seconds: float) -> None:
    _, day = planned(guessed, seconds)

    assert day.now <= seconds


def test_steps_work_out_everything_whatever_the_workers(guessed: Scene) -> None:
    one, two = (
        make_plan(
            guessed,
            Question(workers=workers),
            tools=Day().tools(),
            allowance=StepAllowance(40, never),
        )
        for workers in (1, 2)
    )

    assert worked_out(one) == worked_out(two)
    assert worked_out(one)[0] == worked_out(one)[1]
    assert (one.worth, one.assumed, one.hours) == (two.worth, two.assumed, two.hours)
    assert one.pause_without_aid_minutes == two.pause_without_aid_minutes
