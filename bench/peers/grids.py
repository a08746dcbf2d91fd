"""Moves of vehicles on a grid of time, and a timetable put onto one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bench.peers.errands import Errand, hand_out
from bench.peers.plain import Plain
from bench.peers.protocol import CannotExpressError
from treve.timetabling.baselines.routes import Route
from treve.timetabling.problem import (
    Load,
)
from treve.timetabling.window import (
    Window,
)


@dataclass(frozen=True, slots=True)
class Move:
    """A pool's way with nothing or one load aboard; seconds count from its beginning.

    Attributes:
        pool: Index into the pools.
        seconds: Whole length, service included.
        passes: Gate, seconds until it is reached, seconds of passage.
    """

    pool: int
    route: Route
    load: Load | None
    seconds: int
    passes: tuple[tuple[str, int, int], ...]

    @property
    def key(self) -> tuple[int, str, str]:
        """What tells it from others."""
        return self.pool, self.route.way.id, self.load.id if self.load else ""


@dataclass(frozen=True, slots=True)
class Grid:
    """Steps of time, and which way durations are rounded.

    Attributes:
        step: Seconds of one.
        steps: All moves end by the beginning of this one.
        up: Whether durations are rounded up.
    """

    step: int
    steps: int
    up: bool

    def length(self, move: Move) -> int:
        """Steps from a move's beginning to its end."""
        return -(-move.seconds // self.step) if self.up else move.seconds // self.step

    def passage(self, offset: int) -> int:
        """Steps after its beginning in which a move reaches a gate, or surely has reached it."""
        return offset // self.step if self.up else -(-offset // self.step)

    def begins(self, move: Move, windows: Sequence[Window]) -> list[int]:
        """Steps in which a move may begin, to lie within a window and before the end."""
        steps: list[int] = []
        for window in windows:
            if self.up:
                first = -(-window.start_seconds // self.step)
                last = window.end_seconds // self.step - self.length(move)
            else:
                first = window.start_seconds // self.step
                last = (window.end_seconds - move.seconds) // self.step
            steps += range(first, min(last, self.steps - self.length(move)) + 1)
        return steps


def moves_of(plain: Plain) -> tuple[Move, ...]:
    """Every move that can be of use: loaded trips, and empty ones to where a load waits.

    Raises:
        CannotExpressError: A way passes several gates.
    """
    moves = []
    for p, pool in enumerate(plain.pools):
        useful = plain.origins(pool)
        for stop in plain.problem.stops:
            moves += [
                Move(p, route, None, route.free_seconds, _passes(route, 0))
                for route in plain.empty(pool, stop.id)
                if route.way.destination in useful
            ]
        for load in plain.problem.loads:
            for route in plain.loaded(pool, load):
                seconds = plain.loaded_seconds(pool, load, route)
                passes = _passes(route, plain.loading(pool, load))
                moves.append(Move(p, route, load, seconds, passes))
    if any(len(move.passes) > 1 for move in moves):
        # Waiting between two gates cannot be done at a stop instead.
        raise CannotExpressError("gates in series")
    return tuple(moves)


def _passes(route: Route, at: int) -> tuple[tuple[str, int, int], ...]:
    passes = []
    for stretch in route.stretches:
        at += stretch.seconds
        if stretch.gate is not None:
            passes.append((stretch.gate.id, at, stretch.passage_seconds))
            at += stretch.passage_seconds
    return tuple(passes)


@dataclass(slots=True)
class Start:
    """A timetable on the grid.

    Attributes:
        grid: Just long enough for it.
        begun: Vehicles by move (its index) and step.
        units: Units by load and stop.
    """

    grid: Grid
    begun: Counter[tuple[int, int]] = field(default_factory=Counter)
    units: Counter[tuple[str, str]] = field(default_factory=Counter)


def onto_the_grid(
    plain: Plain, moves: Sequence[Move], errands: Iterable[Errand], step: int
) -> Start | None:
    """Round a timetable up: each errand in its order, as early as vehicle and gates allow.

    Returns:
        ``None`` where that does not fit into the windows.
    """
    horizon = plain.problem.horizon_seconds // step
    start = Start(Grid(step, horizon, up=True))
    index = {move.key: m for m, move in enumerate(moves)}
    pool_of = {id(pool): p for p, pool in enumerate(plain.pools)}
    busy: Counter[tuple[str, int]] = Counter()
    ready: dict[str, int] = defaultdict(int)
    begins = {}
    days = hand_out(plain.pools, errands)
    order = sorted(
        (errand.start_seconds, k, name)
        for name, day in days.items()
        for k, errand in enumerate(day)
    )
    last = 0
    for _, k, name in order:
        errand = days[name][k]
        load = errand.load.id if errand.load else ""
        m = index[pool_of[id(errand.pool)], errand.route.way.id, load]
        move = moves[m]
        if m not in begins:
            begins[m] = start.grid.begins(move, plain.problem.windows)
        held = [(gate, start.grid.passage(at), seconds) for gate, at, seconds in move.passes]
        for t in begins[m]:
            if t >= ready[name] and all(
                busy[gate, t + after] + seconds <= slots(plain, gate, t + after, step)
                for gate, after, seconds in held
            ):
                break
        else:
            return None
        busy.update({(gate, t + after): seconds for gate, after, seconds in held})
        start.begun[m, t] += 1
        start.units[load, errand.route.way.destination] += errand.units
        ready[name] = t + start.grid.length(move)
        last = max(last, ready[name])
    start.grid = Grid(step, last, up=True)
    return start


def slots(plain: Plain, gate: str, t: int, step: int) -> int:
    """Seconds of passages that may begin at a gate in a step.

    With passages back to back from zero, so many begin in it, though a step may be no multiple of
    a passage. Where passages differ, the longest counts.
    """
    found = plain.gates[gate]
    longest = max(passage.seconds for passage in found.passages)
    begun = -(-(t + 1) * step // longest) - -(-t * step // longest)
    return len(found.lanes) * longest * begun
