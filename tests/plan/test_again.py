"""Solving again: in the order of what bounds promise, from the incumbent or anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.plan.fakes import TOOLS, dispatching, never
from treve.plan.again import Try, begins_anew, solve_again
from treve.plan.allowance import StepAllowance
from treve.plan.build import build_problem
from treve.plan.judge import Answer, judge
from treve.plan.parts import Nothing, StepPart, TimePart
from treve.scene.model import Scene
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.solution import Outcome, Progress, Request, Solution, StopRule
from treve.timetabling.timetable import Timetable
from treve.timetabling.window import (
    Window,
)

STEPS = StepPart(5, never)


class Asked:
    """A solver that finds nothing and notes what it was asked, and how long it may walk."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.seconds: list[float] = []
        self.now = 0.0

    def solve(
        self,
        problem: Problem,  # noqa: ARG002 - the solver's verb
        request: Request,
        stop: StopRule,
        progress: Callable[[Progress], None],  # noqa: ARG002
    ) -> Solution:
        """Take all the time there is."""
        self.requests.append(request)
        begun = self.now
        while not stop(-1):
            self.now += 1
        self.seconds.append(self.now - begun)
        return Solution(Outcome.UNKNOWN, None)


@pytest.fixture(scope="module")
def problem(riverbend: Scene) -> Problem:
    return build_problem(riverbend).problem


@pytest.fixture(scope="module")
def answer(problem: Problem) -> Answer:
    stop = StepAllowance(1, never).search()
    return judge(problem, dispatching(problem, Request(), stop, lambda _progress: None))


def tries(problem: Problem, answer: Answer, **falls: float) -> list[Try]:
    return [Try(name, problem, answer.timetable, seconds) for name, seconds in falls.items()]


def test_what_promises_most_is_solved_first_and_longest(problem: Problem, answer: Answer) -> None:
    asked = Asked()
    part = TimePart(1100.0, lambda: asked.now, never)

    found = solve_again(
        tries(problem, answer, little=600.0, much=6000.0),
        answer,
        Request(),
        replace(TOOLS, solve=asked.solve),
        part,
    )

    assert list(found) == ["much", "little"]
    assert asked.seconds == [1000.0, 60.0, 40.0]  # the little one: with the timetable, and without


def test_a_small_fall_begins_at_the_timetable_there_is_and_a_large_one_anew(
    problem: Problem, answer: Answer
) -> None:
    asked = Asked()
    pause = answer.pause_seconds
    assert pause is not None
    asked_of = tries(problem, answer, large=0.11 * pause, small=0.09 * pause)

    tools = replace(TOOLS, solve=asked.solve)
    solve_again(asked_of, answer, Request(), tools, TimePart(9.0, lambda: asked.now, never))

    assert [begins_anew(one, answer) for one in asked_of] == [True, False]
    assert [request.incumbent for request in asked.requests] == [None, answer.timetable, None]
    assert [request.early for request in asked.requests] == [False, False, False]


def test_what_was_not_got_to_is_absent(problem: Problem, answer: Answer) -> None:
    asked_of = tries(problem, answer, much=6000.0)

    assert solve_again(asked_of, answer, Request(), TOOLS, Nothing()) == {}
    assert list(solve_again(asked_of, answer, Request(), TOOLS, STEPS)) == ["much"]


def test_where_the_timetable_there_is_leads_nowhere_it_is_tried_without(
    problem: Problem, answer: Answer
) -> None:
    asked = Asked()
    tools = replace(TOOLS, solve=asked.solve)
    solve_again(
        tries(problem, answer, lane=2.0),
        answer,
        Request(),
        tools,
        TimePart(100.0, lambda: asked.now, never),
    )
    assert [one.incumbent is None for one in asked.requests] == [False, True]


@pytest.mark.parametrize(("nights", "begun"), [(0, 1), (1, 2)])
def test_where_it_leads_to_a_shorter_pause_that_is_enough_unless_there_are_nights(
    nights: int, begun: int, problem: Problem, answer: Answer
) -> None:
    asked: list[Request] = []
    day = problem.windows[0]
    later = Window(day.start_seconds + 10**6, day.end_seconds + 10**6)
    parted = replace(problem, windows=(day, later)[: 1 + nights])
    longer = Try("bus", parted, answer.timetable, 2.0)

    def shorter(
        problem: Problem,  # noqa: ARG001
        request: Request,
        stop: StopRule,  # noqa: ARG001
        progress: Callable[[Progress], None],  # noqa: ARG001
    ) -> Solution:
        """Nobody moves: the shortest pause of all."""
        asked.append(request)
        return Solution(Outcome.FEASIBLE, None, Timetable(()))

    tools = replace(TOOLS, solve=shorter)
    solve_again([longer], answer, Request(), tools, STEPS)
    assert [request.incumbent for request in asked] == [answer.timetable, None][:begun]


def test_what_is_proven_of_a_change_goes_with_it(problem: Problem, answer: Answer) -> None:
    bound = answer.bound
    assert bound is not None
    asked = Asked()
    again = [
        Try("anew", problem, answer.timetable, 6e4, bound),
        Try("warm", problem, answer.timetable, 600.0, bound),
    ]
    part = TimePart(1100.0, lambda: asked.now, never)
    solve_again(again, answer, Request(), replace(TOOLS, solve=asked.solve), part)
    assert [request.bound for request in asked.requests] == [bound] * len(asked.requests)
    assert [request.incumbent for request in asked.requests] == [None, answer.timetable, None]
