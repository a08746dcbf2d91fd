"""Have the compiled code ready before any time is counted."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from treve.timetabling import problem as core
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.bound import prove_bound
from treve.timetabling.solution import Request
from treve.timetabling.solvers.compiled import is_kept
from treve.timetabling.solvers.search.crew import ROUND
from treve.timetabling.solvers.search.need import by_need
from treve.timetabling.solvers.search.opening import open_crew
from treve.timetabling.solvers.search.order import improve, recall
from treve.timetabling.solvers.search.sequence import decode
from treve.timetabling.solvers.search.walk import lateness, walk
from treve.timetabling.window import Window

_BUS = frozenset({"bus"})
_SMALLEST = core.Problem(
    stops=(core.Stop("in"), core.Stop("out", inside=False)),
    gates=(
        core.Gate(
            "gate",
            (core.Lane(),),
            tuple(
                core.Passage("bus", state, way, 60)
                for state in ("empty", "people")
                for way in core.Direction
            ),
        ),
    ),
    ways=(
        core.Way("out", "in", "out", (core.Leg(600, 600),), _BUS, ("gate",)),
        core.Way("in", "out", "in", (core.Leg(600, 600),), _BUS, ("gate",), core.Direction.IN),
    ),
    fleets=(core.Fleet("bus", "bus", 2, "out", {"seats": 10}, {"seats": 60}, {"seats": 60}),),
    loads=(core.Load("people", "seats", "people", 40, "in", ("out",)),),
    windows=(Window(0, 36_000),),
)
"""Two buses, four rounds: whatever the search has compiled works on it once."""


def make_ready() -> None:
    """Have all code compiled: half a minute on a machine that never searched, else no time."""
    if not all(
        is_kept(function) for function in (walk, lateness, by_need, improve, recall, decode)
    ):
        _compile()


def _compile() -> None:
    """Work on the smallest problem, with whatever is compiled."""
    first = nearest_first(_SMALLEST)
    crew = open_crew(_SMALLEST, Request(incumbent=first), prove_bound(_SMALLEST), first)
    with ThreadPoolExecutor(1) as pool:
        for chain in crew.chains:
            chain.go(ROUND, 0)
        crew.best = crew.chains[0].best
        crew.early(pool, ROUND, lambda _: False)
        crew.timetable(lambda compactor: compactor.improve(100, 0, pool, lambda: False))
