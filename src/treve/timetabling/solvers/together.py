"""Those who keep together: a place is chosen for each word, then it is as for anybody else.

The bound's flows say where most of a word would go if they could be parted. From there places are
changed one word at a time, as long as that makes the bound of what is chosen, or the dispatcher's
pause, shorter. What is proven is proven of people who may be parted, and holds of these too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from treve.timetabling.arcs import all_arcs
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.bound import clash_of, prove_bound
from treve.timetabling.bound.prove import bound_with_proof
from treve.timetabling.bound.together import Rooms, narrowed, options
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Bound, Outcome, Progress, Request, Solution, Solver, StopRule
from treve.timetabling.span import pause_seconds
from treve.timetabling.timetable import Timetable

MOST_LOOKS = 24
"""Choices whose bound and dispatcher are looked at, about."""
_FIXED = -1
"""As :class:`treve.timetabling.solution.StopRule` has it: no step of a search is meant."""


def solve_together(
    solver: Solver,
    problem: Problem,
    request: Request,
    stop: StopRule,
    progress: Callable[[Progress], None],
) -> Solution:
    """Answer a request where some keep together.

    Args:
        solver: Answers where nobody does.
        problem: Where somebody does.
        request: What is asked.
        stop: As solvers have it.
        progress: As solvers have it.
    """
    bound = request.bound or prove_bound(problem)
    given = request.fixed_open_seconds is not None
    if not given and bound.open_seconds > sum(w.seconds for w in problem.windows):
        return Solution(Outcome.PROVEN_IMPOSSIBLE, bound, None, clash_of(problem))
    choices = _choices(problem, request)
    if choices is None:
        clash = () if given else clash_of(problem)
        outcome = Outcome.PROVEN_IMPOSSIBLE if clash else Outcome.UNKNOWN
        return Solution(outcome, bound, None, clash)
    choice = choices if given else _improved(problem, choices, stop)
    chosen = narrowed(problem, choice)
    incumbent = request.incumbent if _goes_there(chosen, request.incumbent) else None
    found = solver(chosen, replace(request, bound=bound, incumbent=incumbent), stop, progress)
    return _told_of(problem, found, bound, given=given)


def _told_of(problem: Problem, found: Solution, bound: Bound, *, given: bool) -> Solution:
    """What is found of one choice, told of the problem itself."""
    if found.timetable is None:  # another choice might do
        return replace(found, bound=bound, outcome=Outcome.UNKNOWN, clash=())
    if given:
        return replace(found, bound=bound)
    proven = pause_seconds(problem, found.timetable) <= bound.pause_seconds
    outcome = Outcome.PROVEN_SHORTEST if proven else Outcome.FEASIBLE
    return replace(found, bound=bound, outcome=outcome)


def _choices(problem: Problem, request: Request) -> dict[str, str] | None:
    """A place for each word: where some are already, else where most of them would go.

    ``None`` where there is no room; under a given pause not all need find any.
    """
    wanted = _wanted(problem, request)
    found = next(Rooms(problem).choices(wanted), None)
    if found is None and request.fixed_open_seconds is not None:
        return {word: places[0] for word, places in wanted.items() if places}
    return found


def _wanted(problem: Problem, request: Request) -> dict[str, list[str]]:
    """By word, the places that may be chosen, the most wanted first."""
    flows = _flows(problem)
    wanted = {
        word: sorted(places, key=lambda place: -flows[word, place])
        for word, places in options(problem, all_arcs(problem)).items()
    }
    if request.under_way is not None:
        for word, place in _gone(problem, request.under_way.stands).items():
            wanted[word] = [place]
    return wanted


def _flows(problem: Problem) -> Counter[tuple[str, str]]:
    """How much of each word the bound's program brings to each place."""
    flows: Counter[tuple[str, str]] = Counter()
    _, proof = bound_with_proof(problem, whole_days=False)
    if proof is not None:
        c = proof.collapsed
        for (load, stop), column in c.units.items():
            word = c.problem.loads[load].together
            if word:
                units = round(float(proof.answer.values[column]))
                flows[word, c.problem.stops[stop].id] += units
    return flows


def _gone(problem: Problem, stands: Timetable) -> dict[str, str]:
    """By word, where some have gone already."""
    words = {load.id: load.together for load in problem.loads if load.together}
    ends = {way.id: way.destination for way in problem.ways}
    return {words[t.load]: ends[t.way] for t in stands.trips if t.load in words}


def _goes_there(chosen: Problem, timetable: Timetable | None) -> bool:
    """Whether a timetable brings everybody where was chosen."""
    if timetable is None:
        return False
    loads = {load.id: load.destinations for load in chosen.loads}
    ends = {way.id: way.destination for way in chosen.ways}
    return all(t.load is None or ends[t.way] in loads[t.load] for t in timetable.trips)


def _improved(problem: Problem, choice: dict[str, str], stop: StopRule) -> dict[str, str]:
    """Change the place of one word at a time for a better one, until none is or it is time."""
    wanted = options(problem, all_arcs(problem))
    best, looks = _worth(problem, choice, stop), 1
    better = True
    while better:
        better = False
        for word in wanted:
            for place in wanted[word]:
                if looks >= MOST_LOOKS or stop(_FIXED) or place == choice[word]:
                    continue
                other = {**choice, word: place}
                if not _fits(problem, other):
                    continue
                looks += 1
                worth = _worth(problem, other, stop)
                if worth < best:
                    choice, best, better = other, worth, True
    return choice


def _fits(problem: Problem, choice: Mapping[str, str]) -> bool:
    one: dict[str, Sequence[str]] = {word: (place,) for word, place in choice.items()}
    return next(Rooms(problem).choices(one), None) is not None


def _worth(problem: Problem, choice: Mapping[str, str], stop: StopRule) -> tuple[int, int]:
    """The dispatcher's pause with a choice and its bound: shorter is better.

    What the dispatcher cannot do at all comes last.
    """
    chosen = narrowed(problem, choice)
    first = nearest_first(chosen, stop)
    pause = problem.latest_seconds if first is None else pause_seconds(chosen, first)
    bound = prove_bound(chosen, whole_days=False).pause_seconds
    return (bound + pause, bound)
