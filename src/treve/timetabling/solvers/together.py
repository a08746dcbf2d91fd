"""Those who keep together: a place is chosen for each word, then it is as for anybody else.

The bound's flows say where most of a word would go if they could be parted. Where there are few
choices all are looked at, else from there places are changed for one word at a time, or exchanged
between two, as long as that makes the dispatcher's pause and the bound of what is chosen shorter.
What is proven is proven of people who may be parted, and holds of these too.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from treve.timetabling.arcs import all_arcs
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.bound import clash_of, prove_bound
from treve.timetabling.bound.prove import bound_with_proof
from treve.timetabling.bound.together import Choice, Rooms, narrowed, options
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Bound, Outcome, Progress, Request, Solution, Solver, StopRule
from treve.timetabling.span import pause_seconds
from treve.timetabling.timetable import Timetable

MOST_LOOKS = 24
"""Choices whose bound and dispatcher are looked at, about."""
Wanted = dict[str, list[str]]
"""By word, the places that may be chosen, the most wanted first."""
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
    wanted = _wanted(problem, request)
    choice = _first(problem, wanted, given=given)
    if choice is None:
        clash = () if given else clash_of(problem)
        outcome = Outcome.PROVEN_IMPOSSIBLE if clash else Outcome.UNKNOWN
        return Solution(outcome, bound, None, clash)
    if not given:
        choice = _improved(problem, wanted, choice, stop)
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


def _first(problem: Problem, wanted: Wanted, *, given: bool) -> Choice | None:
    """A place for each word, the most wanted that leaves room for the others.

    ``None`` where there is no room; under a given pause not all need find any.
    """
    found = next(Rooms(problem).choices(wanted), None)
    if found is None and given:
        return {
            word: places[0] if places else _most_chosen(problem, word)
            for word, places in wanted.items()
        }
    return found


def _most_chosen(problem: Problem, word: str) -> str:
    """Where most of a word may go, who cannot all go to one place."""
    chosen: Counter[str] = Counter()
    for load in problem.loads:
        if load.together == word:
            chosen.update(dict.fromkeys(load.destinations, load.quantity))
    return max(chosen, key=lambda place: (chosen[place], place))


def _wanted(problem: Problem, request: Request) -> Wanted:
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


def _improved(problem: Problem, wanted: Wanted, choice: Choice, stop: StopRule) -> Choice:
    """The best of all choices where they are few; else changed step by step while that helps."""
    best, looks = _worth(problem, choice, stop), 1
    few = list(itertools.islice(Rooms(problem).choices(wanted), MOST_LOOKS + 1))
    better = len(few) > 1
    while better:
        better = False
        others = few if len(few) <= MOST_LOOKS else list(_near(wanted, choice))
        for other in others:
            if looks > MOST_LOOKS or stop(_FIXED):
                return choice
            if other == choice or not _fits(problem, other):
                continue
            looks += 1
            worth = _worth(problem, other, stop)
            if worth < best:
                choice, best = other, worth
                better = len(few) > MOST_LOOKS
    return choice


def _near(wanted: Wanted, choice: Choice) -> Iterator[Choice]:
    """Choices with another place for one word, or with the places of two exchanged."""
    for word, places in wanted.items():
        for place in places:
            yield {**choice, word: place}
    for one, two in itertools.combinations(wanted, 2):
        if choice[one] in wanted[two] and choice[two] in wanted[one]:
            yield {**choice, one: choice[two], two: choice[one]}


def _fits(problem: Problem, choice: Choice) -> bool:
    one: dict[str, Sequence[str]] = {word: (place,) for word, place in choice.items()}
    return next(Rooms(problem).choices(one), None) is not None


def _worth(problem: Problem, choice: Choice, stop: StopRule) -> tuple[int, int]:
    """The dispatcher's pause with a choice and its bound: shorter is better.

    What the dispatcher cannot do at all comes last.
    """
    chosen = narrowed(problem, choice)
    first = nearest_first(chosen, stop)
    pause = problem.latest_seconds if first is None else pause_seconds(chosen, first)
    bound = prove_bound(chosen, whole_days=False).pause_seconds
    return (bound + pause, bound)
