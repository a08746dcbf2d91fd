"""What every peer is given and what it gives back."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from importlib.metadata import version

from treve.timetabling.problem import Problem
from treve.timetabling.timetable import Timetable

SECONDS_TO_WRITE_DOWN = 0.5
"""What a peer keeps back of its time, to turn its solver's solution into a timetable."""


class CannotExpressError(Exception):
    """The problem has something that this peer has no words for; carries what."""


class TooLargeError(Exception):
    """The problem is larger than this peer's model can sensibly be; carries how large."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """What a peer may spend, counted from the start of its process as it is for the planner.

    Attributes:
        until: Reading of :func:`time.monotonic` at which it is over.
        workers: Cores it may use.
        seed: Of its random choices.
    """

    until: float
    workers: int
    seed: int = 0

    @property
    def seconds_left(self) -> float:
        """Wall clock left, at least 0."""
        return max(0.0, self.until - time.monotonic())


@dataclass(frozen=True, slots=True)
class Answer:
    """What a peer came to.

    Attributes:
        timetable: Every load moved whole, or ``None`` where it found no such timetable.
        size: How large its model was, in its own words (``12,480 columns, 20-minute grid``).
        first_at: Reading of :func:`time.monotonic` at its solver's first solution.
        bound_seconds: Open seconds that no timetable can be shorter than, by the peer's own
            account; ``None`` where it has none.
    """

    timetable: Timetable | None
    size: str = ""
    first_at: float | None = None
    bound_seconds: float | None = None


Solve = Callable[[Problem, Allowed], Answer]
"""Answer a problem within what is allowed; raises :class:`CannotExpressError`,
:class:`TooLargeError`."""


@dataclass(frozen=True, slots=True)
class Peer:
    """One peer.

    Attributes:
        name: On the command line and in kept results.
        title: In the tables.
        module: Which has its ``solve``; imported in the process that runs it, nowhere else.
        packages: Distributions whose versions are told.
        gates: Whether it can express gates.
    """

    name: str
    title: str
    module: str
    packages: tuple[str, ...] = field(default_factory=tuple)
    gates: bool = True

    @property
    def version(self) -> str:
        """The versions of its packages, as ``ortools 9.15``.

        Raises:
            PackageNotFoundError: One is not installed.
        """
        return ", ".join(f"{package} {version(package)}" for package in self.packages)

    def solve(self, problem: Problem, allowed: Allowed) -> Answer:
        """Answer a problem.

        Raises:
            CannotExpressError: The peer has no words for it.
            TooLargeError: It is too large for the peer's model.
            ImportError: Its solver is not installed.
        """
        solve: Solve = import_module(self.module).solve
        return solve(problem, allowed)


PEERS = {
    peer.name: peer
    for peer in (
        Peer("cp-sat", "CP-SAT", "bench.peers.cp_sat", ("ortools",)),
        Peer("highs", "HiGHS MIP", "bench.peers.time_expanded", ("highspy",)),
        Peer("routing", "OR-Tools routing", "bench.peers.routing", ("ortools",), gates=False),
        Peer("pyvrp", "PyVRP", "bench.peers.pyvrp_routing", ("pyvrp",), gates=False),
    )
}
"""The peers by name, in the order of the tables."""
