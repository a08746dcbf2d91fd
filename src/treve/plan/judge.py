"""The best answer there is, measured and judged before anything is said of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from treve.ceasefire.silence import Quiet
from treve.errors import Finding
from treve.plan.model import Verdict
from treve.timetabling.problem import Problem
from treve.timetabling.referee import (
    Measured,
    check_certificate,
    check_claims,
    check_silence,
    check_timetable,
    measure,
)
from treve.timetabling.referee import Quiet as RefereesQuiet
from treve.timetabling.solution import Bound, Outcome, Solution
from treve.timetabling.timetable import Timetable

PASSED = "passed"
FAILED = "failed"
NO_TIMETABLE = "no_timetable"


@dataclass(frozen=True, slots=True)
class Answer:
    """A solution with its measures and the referee's word.

    Attributes:
        outcome: The solver's, unless the referee threw its timetable out.
        timetable: ``None`` where there is none to show.
        measured: Of the timetable.
    """

    solution: Solution
    outcome: Outcome
    timetable: Timetable | None
    measured: Measured | None
    verdict: Verdict

    @property
    def bound(self) -> Bound | None:
        """The proven bound."""
        return self.solution.bound

    @property
    def pause_seconds(self) -> int | None:
        """The pause of the timetable."""
        return None if self.measured is None else self.measured.pause_seconds

    @property
    def open_seconds(self) -> int | None:
        """The part of the pause that lies in windows."""
        return None if self.measured is None else self.measured.open_seconds

    @property
    def gap(self) -> float | None:
        """(open - bound_open) / bound_open, where both are known."""
        if self.measured is None or self.bound is None or self.bound.open_seconds <= 0:
            return None
        return (self.measured.open_seconds - self.bound.open_seconds) / self.bound.open_seconds


Broken = Callable[[Timetable], tuple[Finding, ...]]
"""What a timetable breaks of an agreement, read from its text (``treve.plan.kept``)."""


def nothing_agreed(_timetable: Timetable) -> tuple[Finding, ...]:
    """Nothing: there is no agreement to break."""
    return ()


def judge(
    problem: Problem,
    solution: Solution,
    stand_in: Timetable | None = None,
    *,
    fixed_open_seconds: int | None = None,
    broken: Broken = nothing_agreed,
) -> Answer:
    """Let the referee see the solver's timetable; a stand-in serves where that is none or longer.

    Args:
        problem: What was asked.
        solution: What the solver answered.
        stand_in: A timetable from elsewhere that moves everything (the dispatcher's); ``None``
            where the pause is fixed and timetables are not compared by their length.
        fixed_open_seconds: Open time of a pause that is given; nothing may last longer.
        broken: What is agreed, read beside the referee's check; whatever breaks it is refused.

    Returns:
        The better of the two that the referee passes; else the solver's own with its faults.
    """
    own = solution.timetable
    faults = _faults(problem, own, fixed_open_seconds, broken)
    if own is not None and not faults and not _shorter(problem, stand_in, own):
        return _answer(problem, solution, solution.outcome, own)
    if stand_in is not None and not _faults(problem, stand_in, None, broken):
        measured = measure(problem, stand_in)
        outcome = _outcome(solution.bound, measured)
        return Answer(solution, outcome, stand_in, measured, Verdict(PASSED))
    if own is None:
        return Answer(solution, solution.outcome, None, None, Verdict(NO_TIMETABLE))
    return Answer(solution, Outcome.UNKNOWN, own, measure(problem, own), Verdict(FAILED, faults))


def outcome_of(problem: Problem, bound: Bound | None, timetable: Timetable) -> Outcome:
    """What a timetable that moves everything is called: the shortest where it meets the bound."""
    return _outcome(bound, measure(problem, timetable))


def _outcome(bound: Bound | None, measured: Measured) -> Outcome:
    if bound is not None and measured.pause_seconds <= bound.pause_seconds:
        return Outcome.PROVEN_SHORTEST
    return Outcome.FEASIBLE


def claims_hold(problem: Problem, answer: Answer) -> tuple[Finding, ...]:
    """Faults in what is said of the answer: its pause, what stays behind, and its bound."""
    if answer.timetable is None or answer.measured is None:
        return ()
    claims = check_claims(
        problem,
        answer.timetable,
        answer.measured.pause_seconds,
        answer.measured.open_seconds,
        unmoved(problem, answer.measured),
    )
    bound = answer.bound
    if bound is None:
        return claims
    proof = check_certificate(problem, bound.certificate, bound.open_seconds, bound.pause_seconds)
    return (*claims, *proof)


def unprotected(
    problem: Problem, timetable: Timetable | None, silence: Iterable[Quiet]
) -> tuple[Finding, ...]:
    """What the referee finds used in the zone beyond a silence schedule, however that was made.

    Args:
        problem: The problem.
        timetable: What is driven; ``None``: nothing.
        silence: The schedule.
    """
    if timetable is None:
        return ()
    agreed = (
        RefereesQuiet(row.kind, row.object, row.start_seconds, row.end_seconds) for row in silence
    )
    return check_silence(problem, timetable, agreed)


def unmoved(problem: Problem, measured: Measured) -> Mapping[str, int]:
    """Units left behind by load id."""
    left = {load.id: load.quantity - measured.moved[load.id] for load in problem.loads}
    return {load: units for load, units in left.items() if units}


def _faults(
    problem: Problem,
    timetable: Timetable | None,
    fixed_open_seconds: int | None,
    broken: Broken,
) -> tuple[Finding, ...]:
    if timetable is None:
        return ()
    checked = check_timetable(problem, timetable, fixed_open_seconds=fixed_open_seconds)
    return (*checked, *broken(timetable))


def _shorter(problem: Problem, one: Timetable | None, other: Timetable) -> bool:
    """By the whole pause, as the search has it; by its open part between equals."""
    if one is None:
        return False
    lengths = (measure(problem, timetable) for timetable in (one, other))
    first, second = ((length.pause_seconds, length.open_seconds) for length in lengths)
    return first < second


def _answer(problem: Problem, solution: Solution, outcome: Outcome, timetable: Timetable) -> Answer:
    return Answer(solution, outcome, timetable, measure(problem, timetable), Verdict(PASSED))
