"""What a solver answers: an outcome out of four, a timetable, and how short it could be at best."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Protocol

from treve.timetabling.problem import Problem
from treve.timetabling.timetable import Timetable, UnderWay


class Outcome(enum.Enum):
    """The closed set of answers."""

    PROVEN_SHORTEST = "proven_shortest"
    FEASIBLE = "feasible"
    PROVEN_IMPOSSIBLE = "proven_impossible"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Use:
    """How much of a resource the proof needs, and how much there is.

    Attributes:
        object: Id of a fleet, gate, stop, load or condition.
        kind: ``fleet``, ``gate``, ``bays``, ``intake``, ``capacity``, ``load`` or ``condition``.
        use: Vehicle-, lane- or bay-seconds needed, or units.
        limit: The same there are, within the bound.
        share: What part of the bound it makes (its multiplier's share), 0 to 1.
    """

    object: str
    kind: str
    use: float
    limit: float
    share: float


@dataclass(frozen=True, slots=True)
class Branch:
    """One node of a refutation: prices that refute, or a split in two.

    A split counts how often vehicles of some fleets set out on a way with a load (or none), so many
    seconds after their tour began, if no time is lost. That count is whole: at most a number, or
    more.

    Attributes:
        multipliers: Exact price by row name, where prices refute; else none.
        fleets, way, load: What is counted; an empty ``load`` stands for empty vehicles.
        from_seconds, to_seconds: Of the tour, half-open.
        most_trips: The largest count on one side; the other begins with one more.
        below_index, above_index: The node of each side; -1 where nothing is split.
    """

    multipliers: Mapping[str, Fraction] = field(default_factory=dict)
    fleets: tuple[str, ...] = ()
    way: str = ""
    load: str = ""
    from_seconds: int = 0
    to_seconds: int = 0
    most_trips: int = 0
    below_index: int = -1
    above_index: int = -1


@dataclass(frozen=True, slots=True)
class Refutation:
    """Why no vehicles' tours, one each, can be as short as this and carry everything.

    Attributes:
        seconds: Longest tour, from the first second in the zone to the last, that is refuted.
        counted: Loads of which a tour is paid for no more than there is.
        branches: The first is the root. None at all: it is shown by counting every tour out.
    """

    seconds: int
    counted: tuple[str, ...] = ()
    branches: tuple[Branch, ...] = ()


@dataclass(frozen=True, slots=True)
class Certificate:
    """Multipliers of the bound's rows: whoever rebuilds the rows can add them up and see the bound.

    Attributes:
        claim: What is claimed: ``open_seconds`` (no timetable is shorter), ``units`` (no more
            can be moved within the pause) or ``impossible``.
        value: The number claimed. For ``impossible``: units left behind at least, more than 0.
        windows: How many windows the rows are stated for: those from the first that a timetable
            touches in the zone to the last, windows no longer than the margin left out. 0: the
            certificate of a bound of 0, where nothing need ever be in the zone.
        multipliers: Exact multiplier by row name; rows that are absent have 0.
        assumed_open_seconds: A bound proven by ``basis``, which some rows build on; for ``units``
            the open time that is given.
        basis: The certificate of that bound.
        others: Certificates for the other numbers of windows that a timetable of a shorter pause
            could span, each without others of its own.
        supposed_open_seconds: Where not ``None``, each vehicle has whole days that fit into the
            windows of a pause supposed so long, and that is shown to fail; ``value`` is then one
            second more at most. For ``units`` the open time given, in whole days too.
        tours: What shows the value instead of multipliers, where the problem has one window: no
            tours are shorter.
    """

    claim: str
    value: Fraction
    windows: int
    multipliers: Mapping[str, Fraction]
    assumed_open_seconds: int = 0
    basis: Certificate | None = None
    others: tuple[Certificate, ...] = ()
    supposed_open_seconds: int | None = None
    tours: Refutation | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """No timetable can have a shorter pause.

    Attributes:
        pause_seconds: Elapsed, nights included.
        open_seconds: The part in windows.
        certificate: Its proof.
        uses: The resources that make it, the dearest first: the bottleneck.
    """

    pause_seconds: int
    open_seconds: int
    certificate: Certificate | None
    uses: tuple[Use, ...] = ()


@dataclass(frozen=True, slots=True)
class Clash:
    """One thing that cannot be: so much is needed of it, and there is only so much.

    Attributes:
        object, kind: As in :class:`Use`; ``kind`` also ``time`` (of the ``windows``), ``trip``
            and ``due`` (of a load: one trip against the longest window, or against the time from
            its release to its due), ``late`` (of a load: the soonest end of a first trip against
            its due, from zero), ``aboard`` (of a load: the quickest trip with which it could be
            done, against the time that it may be aboard), ``shift`` and ``fuel`` (of a load: the
            quickest trip, against a shift; its driving, against one filling), ``service`` (of a
            fleet: one trip), ``open`` (of a stop: one boarding or alighting) and ``passage`` (of a
            gate: one passage) against the longest of its hours, ``hours`` (of what no number of
            vehicles or lanes mends), ``moment`` (of a load: several hours that leave no moment to
            set out) and ``capacity_together`` (of places that are too small only together),
            ``together`` (of the word of those who keep together: how many there are, and the most
            that a place has room for) and ``together_shared`` (of several such words, among whom
            the places cannot be shared out: how many they are, and how many find room if one word
            is left out). Of a ``condition`` the units that it lets count, in each of its hours
            where it counts by hours, against those it would have to.
        needed: In ``unit``.
        available: In ``unit``.
        unit: ``passages``, ``vehicles``, ``lanes``, ``bays``, ``people`` or a category of them,
            ``kilograms``, ``minutes`` ...
    """

    object: str
    kind: str
    needed: float
    available: float
    unit: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a solver has come.

    Attributes:
        steps: Steps of the search so far.
        share: Of the time or steps allowed, 0 to 1.
        pause_seconds: The best timetable's, or ``None``.
        bound_seconds: The best bound on the pause, or ``None``.
        people_moved, most_people: Under a given pause, those of the best timetable, and how many
            it can be at most; else ``None``.
    """

    steps: int
    share: float
    pause_seconds: int | None = None
    bound_seconds: int | None = None
    people_moved: int | None = None
    most_people: int | None = None


class StopRule(Protocol):
    """Says when to stop: time, steps or Ctrl-C. Injected; the core itself knows no clock."""

    def __call__(self, steps: int) -> bool:
        """Whether to stop after so many steps.

        A negative number stands for a pass whose number of steps is fixed by what was done
        before: it goes on beyond the time of a search, so that the same steps give the same
        answer, and ends early only when somebody asks to stop or all time is gone.
        """
        ...


@dataclass(frozen=True, slots=True)
class Solution:
    """A solver's answer.

    Attributes:
        outcome: One of four.
        bound: Proven lower bound, or ``None`` where not even that was reached.
        timetable: ``None`` unless ``proven_shortest`` or ``feasible``. Under a fixed pause it may
            leave units behind.
        clash: What cannot be, where ``proven_impossible``.
        steps: Steps of the search done; the same number gives the same answer.
    """

    outcome: Outcome
    bound: Bound | None
    timetable: Timetable | None = None
    clash: tuple[Clash, ...] = ()
    steps: int = 0


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of a solver.

    Attributes:
        seed: Of every random choice.
        workers: Processes or threads; never changes the answer.
        fixed_open_seconds: Move as much as possible within so much open time from zero, by rank;
            ``None``: move everything, in the shortest pause.
        early: Whether to spend the last part on getting most people out early.
        incumbent: A timetable to begin with.
        bound: What is proven already of the shortest pause; ``None``: a solver proves it itself.
        under_way: What is being driven already and stands; ``None``: nothing has begun. The answer
            holds these trips, and what it adds begins no sooner than they say.
    """

    seed: int = 0
    workers: int = 1
    fixed_open_seconds: int | None = None
    early: bool = True
    incumbent: Timetable | None = None
    bound: Bound | None = None
    under_way: UnderWay | None = None


class Solver(Protocol):
    """One verb: answer a request."""

    def __call__(
        self,
        problem: Problem,
        request: Request,
        stop: StopRule,
        progress: Callable[[Progress], None],
    ) -> Solution:
        """Solve until done or until ``stop`` says so; never raise for want of time."""
        ...
