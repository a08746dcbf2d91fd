"""The plan: the three parts with their timetable, bound, findings and the referee's verdict.

Immutable values only. ``treve.plan.make`` makes them, ``treve.store.plans`` writes and reads them,
``treve.report`` shows them. Minutes at this border are floats; times on the clock are seconds from
``zero`` (the first second of the first window in which anything can be done) as in the core.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from treve.agreement.model import NO_AGREEMENT, Agreement
from treve.ceasefire.silence import Quiet
from treve.errors import Finding
from treve.scene.model import Scene
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Certificate, Clash, Outcome
from treve.timetabling.timetable import Timetable

__all__ = [
    "Assumed",
    "Baselines",
    "Bottleneck",
    "Hour",
    "Plan",
    "Quiet",
    "Replanned",
    "Verdict",
    "Worth",
]


@dataclass(frozen=True, slots=True)
class Baselines:
    """What others would promise; ``None`` where a baseline has no answer.

    Attributes:
        hand_formula_minutes: Trips = period / round trip, + 25 %. It sees no gates.
        nearest_first_minutes: A dispatcher without foresight; its timetable passed the referee.
        nearest_first_out: Cumulative people out by hour of that dispatcher, for the curve.
    """

    hand_formula_minutes: float | None
    nearest_first_minutes: float | None
    nearest_first_out: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Bottleneck:
    """One of the resources that make the bound. Use and limit in ``unit``."""

    object: str
    kind: str
    use: float
    limit: float
    unit: str
    share: float


@dataclass(frozen=True, slots=True)
class Worth:
    """What one more of something buys, or one condition fewer.

    Attributes:
        change: Machine-readable: ``fleets.buses.count+1``, ``gates.ramouseh.lanes+1``,
            ``gates.ramouseh.hours+1``, ``places.centre.bays+1``,
            ``places.hall.capacity.civilians+50``; of a condition left out
            ``conditions.foua-for-aleppo-1``.
        object: What it is one more of, or the condition that is left out.
        kind: ``vehicle``, ``lane``, ``hour``, ``bay``, ``intake`` (an hour), ``room``, or
            ``condition``: then the falls are what the condition costs.
        bound_falls_minutes: By how much the bound falls.
        pause_falls_minutes: By how much the pause falls, solved again from the incumbent; never
            negative; ``None`` where there was no time to try.
        resolvable: Whether the gain is certain: the pause falls by more than the gap, so that it
            lies below the bound there was. False where nothing is gained, or where it was not
            planned again.
        units: How many more: 1, or for intake and room the people of one full vehicle; 1 of a
            condition.
        category: Whom an intake or room is for; empty for all other kinds.
    """

    change: str
    object: str
    kind: str
    bound_falls_minutes: float
    pause_falls_minutes: float | None
    resolvable: bool
    units: int = 1
    category: str = ""


@dataclass(frozen=True, slots=True)
class Assumed:
    """An assumed input, and how far the answer moves with it.

    Attributes:
        object, field: What is assumed.
        why: The scene's own reason.
        low_hours, high_hours: The bound on the pause with the input a quarter lower and higher.
    """

    object: str
    field: str
    why: str
    low_hours: float | None
    high_hours: float | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The referee's word: ``passed``, ``failed`` with what it found, or ``no_timetable``."""

    verdict: str
    faults: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Hour:
    """If the guns resume at this hour: who is out, aboard, left.

    Attributes:
        hour: Whole hours after zero.
        out, aboard: People by category.
        left: People who wanted to leave and have not, by place and category.
        tonnes_in: Goods delivered.
        most_out: The most people anyone could have out by then (proven).
    """

    hour: int
    out: Mapping[str, int]
    aboard: Mapping[str, int]
    left: Mapping[str, Mapping[str, int]]
    tonnes_in: float
    most_out: int | None = None


@dataclass(frozen=True, slots=True)
class Replanned:
    """What a plan goes on from that was made while an earlier one was driven.

    Attributes:
        at_seconds: Trips that began before stand as they were driven; all others begin no sooner.
        barred: Vehicles that make no other trip, now or later: lost, or stuck between gates.
        free_from: By vehicle that turned round, when it may begin another trip.
        given_minutes: The pause that was given as the first plan was made; ``None``: none was.
            Where not everybody can leave any more the plan has one all the same, the whole time
            that is left: who gets out?
        findings: What became of those on the way.
    """

    at_seconds: int
    barred: tuple[str, ...] = ()
    free_from: Mapping[str, int] = field(default_factory=dict)
    given_minutes: float | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan. Minutes are ``None`` where the outcome has no such figure.

    Attributes:
        scene: The scene as planned, changes by ``--set`` laid over it.
        digest: SHA-256 of the canonical form of ``scene``, empty where it was not asked for.
        zero: The first second of the first window in which anything can be done, aware of its
            time zone.
        pause_minutes: From the first second anything moves or is loaded inside to the last, plus
            the margin.
        open_minutes: The part of the pause that lies in windows.
        gap: (open - bound_open) / bound_open.
        fixed_pause_minutes: Where the pause was given (``--pause``).
        units_bound: Under a fixed pause, the most people of a rank and of all more urgent ones that
            can leave in it (proven), by rank.
        changes: The ``--set`` changes, as given.
        last_gain_steps: Steps of the search after which the pause last became shorter; ``None``
            where it never did, or where nothing was searched for.
        units_certificates: The proofs of ``units_bound``, by rank.
        most_out_certificates: The proofs of the hours' ``most_out``, by hour: only those that say
            something new. An hour without one has no more out than the next that has one, since
            who is out stays out, and after the last the most are all people there are, or all
            that a given pause can move.
        agreement: What was agreed; its conditions bind the timetable.
        replanned: Where it was made while an earlier plan was driven, what it goes on from.
    """

    scene: Scene
    digest: str
    zero: datetime
    problem: Problem
    outcome: Outcome
    timetable: Timetable | None
    certificate: Certificate | None
    pause_minutes: float | None
    open_minutes: float | None
    bound_minutes: float | None
    bound_open_minutes: float | None
    gap: float | None
    pause_without_aid_minutes: float | None
    baselines: Baselines
    bottleneck: tuple[Bottleneck, ...]
    worth: tuple[Worth, ...]
    people_moved: int
    people_unmoved: int
    tonnes_moved: float
    tonnes_unmoved: float
    assumed: tuple[Assumed, ...]
    clash: tuple[Clash, ...]
    referee: Verdict
    hours: tuple[Hour, ...]
    silence: tuple[Quiet, ...]
    findings: tuple[Finding, ...]
    seed: int
    steps: int
    version: str
    fixed_pause_minutes: float | None = None
    units_bound: Mapping[int, int] = field(default_factory=dict)
    changes: tuple[str, ...] = ()
    units_certificates: Mapping[int, Certificate] = field(default_factory=dict)
    most_out_certificates: Mapping[int, Certificate] = field(default_factory=dict)
    last_gain_steps: int | None = None
    agreement: Agreement = NO_AGREEMENT
    replanned: Replanned | None = None
