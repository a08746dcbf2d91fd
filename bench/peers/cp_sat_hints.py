"""What CP-SAT is told to begin with: a timetable's trips as values of its variables."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from ortools.sat.python import cp_model

from bench.peers.cp_sat_jobs import Half, Job
from bench.peers.cp_sat_sums import Hints
from bench.peers.errands import Errand


def hints(
    jobs: Sequence[Job], units: Mapping[tuple[str, str], cp_model.IntVar], errands: Sequence[Errand]
) -> Hints:
    """Values of jobs and units, from a timetable's trips in the order in which they end.

    Args:
        jobs: The model's, as many of each pool and load as the timetable has, or more.
        units: Variables, by load and stop.
        errands: The timetable.
    """
    pairs = _pairs(errands)
    taken: Counter[tuple[int, str]] = Counter()
    moved: Counter[tuple[str, str]] = Counter()
    found: Hints = {}
    for job in jobs:
        key = id(job.pool), job.load.id
        done = taken[key] < len(pairs[key])
        found[job.present.index] = job.present, int(done)
        if done:
            comes, errand = pairs[key][taken[key]]
            taken[key] += 1
            found |= _half_hints(job.approach, comes, errand.start_seconds)
            found |= _half_hints(job.trip, errand, errand.start_seconds)
            moved[job.load.id, errand.route.way.destination] += errand.units
    for load_and_stop, variable in units.items():
        found[variable.index] = variable, moved[load_and_stop]
    return found


def _pairs(
    errands: Sequence[Errand],
) -> dict[tuple[int, str], list[tuple[Errand | None, Errand]]]:
    """Loaded errands with the empty one that leads there, by pool and load."""
    pairs: dict[tuple[int, str], list[tuple[Errand | None, Errand]]] = defaultdict(list)
    before: Errand | None = None
    for errand in errands:
        if errand.load is None:
            before = errand
            continue
        leads = before is not None and before.route.way.destination == errand.load.origin
        pairs[id(errand.pool), errand.load.id].append((before if leads else None, errand))
        before = None
    for rows in pairs.values():
        rows.sort(key=lambda row: row[1].end_seconds)
    return pairs


def _half_hints(half: Half, errand: Errand | None, at: int) -> Hints:
    """One drive as it was driven; without an errand the vehicle is there ``at`` that second."""
    way = None if errand is None else errand.route.way.id
    chosen = {
        literal.index: (literal, int((None if route is None else route.way.id) == way))
        for route, literal in zip(half.routes, half.chosen, strict=True)
    }
    start, end = (at, at) if errand is None else (errand.start_seconds, errand.end_seconds)
    times = [(half.start, start), (half.end, end)]
    passed = () if errand is None else errand.passing_seconds
    times += [
        (variable, passed[k] if k < len(passed) else end)
        for k, variable in enumerate(half.passings)
    ]
    return chosen | {variable.index: (variable, value) for variable, value in times}
