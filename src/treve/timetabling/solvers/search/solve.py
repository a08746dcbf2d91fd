"""The recipe: bound, first timetable, a look in fewer windows, search, early pass, seconds, fill.

*Seconds*: slots are given back, and the order at gates is improved. *Fill*: what need not move goes
in as far as it lengthens nothing. A given pause has no look in fewer windows; where it turns out
long enough for everything that must move, the shortest is searched within it.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

from treve.timetabling.at_gates import keeps_gates, limits_gates
from treve.timetabling.baselines.fill_in import (
    binding_part,
    binding_trips,
    fill_in,
    fill_windows,
)
from treve.timetabling.baselines.nearest_first import dispatch, nearest_first
from treve.timetabling.bound import clash_of, prove_bound, units_proof
from treve.timetabling.clock import first_hours
from treve.timetabling.cumulative import among, keeps_rows
from treve.timetabling.problem import Problem
from treve.timetabling.solution import (
    Bound,
    Outcome,
    Progress,
    Request,
    Solution,
    StopRule,
)
from treve.timetabling.solvers.search.begin import begin_late, fewer_windows
from treve.timetabling.solvers.search.linger import lingering
from treve.timetabling.solvers.search.opening import open_crew
from treve.timetabling.solvers.search.ranks import Joined, join
from treve.timetabling.solvers.search.stages import stage
from treve.timetabling.span import pause_seconds
from treve.timetabling.time_aboard import keeps_time_aboard
from treve.timetabling.timetable import Timetable

EARLY_SHARE = 0.12
"""Steps of the early pass, as a share of the search's."""
ORDER_SHARE = 1.3
"""Steps decoded while the order at gates is improved, for each arc that the search has tried."""
LOOK_STEPS = 1000
"""Steps of a search in fewer windows, after which something complete must be found."""
Tell = Callable[[Progress], None]


def solve(problem: Problem, request: Request, stop: StopRule, progress: Tell) -> Solution:
    """Answer a request by large neighbourhood search on itineraries.

    Args:
        problem: Any problem.
        request: What is asked.
        stop: Asked between rounds of the search with the steps done.
        progress: Told after each round.

    Returns:
        ``proven_impossible`` with the clash, ``proven_shortest`` where the timetable meets the
        bound, ``feasible``, or ``unknown`` where no timetable was found.
    """
    if request.fixed_open_seconds is not None:
        return _solve_fixed(problem, request, stop, progress)
    bound = request.bound or prove_bound(problem)
    if bound.open_seconds > sum(w.seconds for w in problem.windows):
        clash = clash_of(problem)
        return Solution(Outcome.PROVEN_IMPOSSIBLE, bound, None, clash)
    request = replace(request, incumbent=_binding(problem, request.incumbent))
    first = request.incumbent or nearest_first(problem, stop)
    if first is not None and not (
        keeps_rows(problem, first)
        and keeps_time_aboard(problem, first)
        and keeps_gates(problem, first)
    ):
        first = None
    if first is None and (clash := clash_of(problem)):  # nights that no trip fits between, say
        return Solution(Outcome.PROVEN_IMPOSSIBLE, bound, None, clash)
    begun = whole = binding_part(
        problem
    )  # what need not move comes last, so that it costs no minute
    if first is not None:
        begun, first = begin_late(begun, first, stop, given=request.incumbent is not None)
        first = lingering(begun, first)
    pause = pause_seconds(problem, first) if first is not None else None
    progress(Progress(0, 0.0, pause, bound.pause_seconds))
    if _proven(pause, bound) or stop(0):
        return _solution(problem, bound, first, 0)
    best, steps = _shorten(begun, request, bound, first, stop, progress, whole=whole)
    return _solution(problem, bound, best, steps)


def _binding(problem: Problem, timetable: Timetable | None) -> Timetable | None:
    return None if timetable is None else binding_trips(problem, timetable)


def _shorten(
    problem: Problem,
    request: Request,
    bound: Bound,
    first: Timetable | None,
    stop: StopRule,
    progress: Tell,
    *,
    whole: Problem | None = None,
) -> tuple[Timetable | None, int]:
    """Search for a shorter pause, then for the most people out early; and the steps made.

    First a little in fewer windows of the ``whole`` problem, where that may do; where it does, the
    search stays there.
    """
    if not problem.loads:  # nothing must move
        return Timetable(()), 0
    joined = join(problem)
    staged = stage(joined.problem)
    known = staged.folded(joined.folded(first))
    incumbent = staged.folded(joined.folded(request.incumbent))
    if incumbent is None and limits_gates(problem):  # days made alone leave each other no turn
        incumbent = known
    if staged.parts and incumbent is None:  # trips made for wholes may not fit their parts
        incumbent = nearest_first(staged.problem, stop)
    asked = replace(request, incumbent=incumbent)
    tell = _telling(progress, bound)
    with ThreadPoolExecutor(max(1, request.workers)) as pool:
        done = 0
        for windows in fewer_windows(whole or problem, first, bound):
            part = replace(staged.problem, windows=windows)
            crew = open_crew(part, asked, bound, known, staged.milestones)
            looked = crew.search(pool, partial(_looked_enough, stop, done), tell)
            if crew.best is not None:
                break
            done += looked
        else:
            crew = open_crew(staged.problem, asked, bound, known, staged.milestones)
        steps = done + crew.search(pool, lambda n: stop(done + n) or crew.is_hopeless(n), tell)
        if crew.best is None and known is not None and not stop(steps):
            begun, asked = steps, replace(asked, incumbent=known)
            crew = open_crew(staged.problem, asked, bound, known, staged.milestones, wide=True)
            steps = begun + crew.search(pool, lambda n: stop(begun + n), tell)
        work = int(crew.work() * ORDER_SHARE)
        if request.early and crew.best is not None:
            crew.early(pool, int(steps * EARLY_SHARE), stop)
        timetable = crew.timetable(lambda c: c.improve(work, request.seed, pool, lambda: stop(-1)))
    found = joined.unfolded(staged.unfolded(timetable))
    return _shorter(problem, found, first), steps


def _looked_enough(stop: StopRule, done: int, steps: int) -> bool:
    return steps >= LOOK_STEPS or stop(done + steps)


def _solve_fixed(problem: Problem, request: Request, stop: StopRule, progress: Tell) -> Solution:
    """Move as much as possible within a given open time, more urgent ranks first."""
    open_seconds = request.fixed_open_seconds or 0
    cut = replace(problem, windows=first_hours(problem.windows, open_seconds))
    bound = prove_bound(problem)
    first = dispatch(problem, open_seconds=open_seconds, stop=stop)
    known = Progress(0, 0.0, None, None, _people(problem, first), _at_most(cut, None))
    progress(known)
    if not _left_behind(problem, first):  # everything fits: then as short and as early as can be
        asked = replace(request, fixed_open_seconds=None)
        best, steps = _shorten(binding_part(cut), asked, bound, first, stop, progress)
        assert best is not None  # noqa: S101 - the first stands where no other is shorter
        # Whoever gave the pause has granted all of it to what need not move, too.
        return Solution(
            Outcome.FEASIBLE, bound, fill_windows(problem, cut.windows, best), (), steps
        )
    if not problem.fleets:
        return Solution(Outcome.FEASIBLE, bound, first, (), 0)
    joined = join(_urgent(cut))
    crew = open_crew(joined.problem, _folded(request, joined), bound, None)
    with ThreadPoolExecutor(max(1, request.workers)) as pool:
        steps = crew.search_most(pool, stop, lambda state: progress(_more(known, state)))
        work = int(crew.work() * ORDER_SHARE)
        if request.early and crew.is_complete():
            crew.early(pool, int(steps * EARLY_SHARE), stop)
        timetable = crew.timetable(lambda c: c.improve(work, request.seed, pool, lambda: stop(-1)))
    found = _all_loads(problem, joined.unfolded(timetable))
    best = first if found is None or _moved(problem, found) < _moved(problem, first) else found
    return Solution(Outcome.FEASIBLE, bound, fill_windows(problem, cut.windows, best), (), steps)


def _left_behind(problem: Problem, timetable: Timetable) -> bool:
    return any(x.binding and timetable.unmoved.get(x.id, 0) for x in problem.loads)


def _urgent(problem: Problem) -> Problem:
    """Without the people of ranks that cannot begin before more urgent ones are through.

    Where a rank cannot be moved whole by the vehicles for its kind, units of later ranks and the
    same kind would only take these vehicles from it.
    """
    dropped: set[str] = set()
    for kind in sorted({x.kind for x in problem.loads if x.people}):
        mine = tuple(x for x in problem.loads if x.people and x.kind == kind)
        alone = replace(problem, loads=mine)
        for rank in sorted({x.rank for x in mine}):
            most = _at_most(alone, rank)
            if most < sum(x.quantity for x in mine if x.rank <= rank):
                dropped |= {x.id for x in mine if x.rank > rank}
                break
    loads = tuple(x for x in problem.loads if x.id not in dropped)
    return replace(problem, loads=loads, rows=among(problem.rows, {x.id for x in loads}))


def _at_most(problem: Problem, rank: int | None) -> int:
    """People that can be moved in all windows, proven without whole days: at once."""
    most, _ = units_proof(problem, problem.horizon_seconds, rank=rank, go_on=lambda: False)
    return most


def _all_loads(problem: Problem, found: Timetable | None) -> Timetable | None:
    """The timetable, with loads that were left out of the search declared unmoved."""
    if found is None:
        return None
    moved = {t.load for t in found.trips}
    left = {x.id: x.quantity for x in problem.loads if x.id not in moved}
    return Timetable(found.trips, {**found.unmoved, **left})


def _folded(request: Request, joined: Joined) -> Request:
    return replace(request, incumbent=joined.folded(request.incumbent))


def _moved(problem: Problem, timetable: Timetable) -> tuple[int, ...]:
    """Weighted units moved, by rank, most urgent first: compared in this order."""
    ranks = sorted({x.rank for x in problem.loads if x.people})
    return tuple(
        sum(
            (x.quantity - timetable.unmoved.get(x.id, 0)) * x.weight
            for x in problem.loads
            if x.people and x.rank == rank
        )
        for rank in ranks
    )


def _people(problem: Problem, timetable: Timetable) -> int:
    """How many people move."""
    return sum(
        load.quantity - timetable.unmoved.get(load.id, 0) for load in problem.loads if load.people
    )


def _more(known: Progress, state: Progress) -> Progress:
    """A state of the search under a given pause, with what is known besides."""
    people = max(state.people_moved or 0, known.people_moved or 0)
    return replace(state, people_moved=people, most_people=known.most_people)


def _telling(progress: Tell, bound: Bound) -> Tell:
    return lambda p: progress(replace(p, bound_seconds=bound.pause_seconds))


def _proven(pause: int | None, bound: Bound) -> bool:
    return pause is not None and pause <= bound.pause_seconds


def _shorter(problem: Problem, a: Timetable | None, b: Timetable | None) -> Timetable | None:
    if a is None or b is None:
        return a or b
    return a if pause_seconds(problem, a) <= pause_seconds(problem, b) else b


def _solution(problem: Problem, bound: Bound, best: Timetable | None, steps: int) -> Solution:
    if best is None:
        return Solution(Outcome.UNKNOWN, bound, None, (), steps)
    best = fill_in(problem, best)
    proven = _proven(pause_seconds(problem, best), bound)
    outcome = Outcome.PROVEN_SHORTEST if proven else Outcome.FEASIBLE
    return Solution(outcome, bound, best, (), steps)
