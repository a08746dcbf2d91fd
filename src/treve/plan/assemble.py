"""Everything that was found out, put into one plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import treve
from treve.agreement.model import NO_AGREEMENT, Agreement
from treve.ceasefire.silence import Quiet, silence_schedule
from treve.errors import Finding
from treve.measures import KILOGRAMS_PER_TONNE, SECONDS_PER_MINUTE
from treve.plan.build import Built
from treve.plan.clock import minutes
from treve.plan.judge import FAILED, Answer, claims_hold, unprotected
from treve.plan.model import Assumed, Baselines, Bottleneck, Hour, Plan, Verdict, Worth
from treve.plan.tools import Counted
from treve.scene.model import Scene
from treve.timetabling.problem import Load
from treve.timetabling.solution import Certificate, Use

_UNITS = {
    "fleet": "vehicle_minutes",
    "gate": "lane_minutes",
    "bays": "bay_minutes",
    "intake": "minutes",
    "load": "minutes",
}


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a plan.

    Attributes:
        pause_minutes: A pause that is given, counted from zero, nights included; ``None``: find
            the shortest that moves everything.
        seed: Of every random choice.
        workers: Processes or threads; never changes the answer.
        digest: Of the scene, for whoever checks later that a plan belongs to it.
        changes: What was changed in the scene, as the user wrote it.
        agreement: What is agreed; checked with the scene.
    """

    pause_minutes: float | None = None
    seed: int = 0
    workers: int = 1
    digest: str = ""
    changes: tuple[str, ...] = ()
    agreement: Agreement = NO_AGREEMENT


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the answer; see the fields of the plan.

    Attributes:
        units: Under a fixed pause, by rank, the most people that can leave in it, with its proof.
        last_gain_steps: When the search last found a shorter pause.
    """

    baselines: Baselines
    without_aid_seconds: int | None
    worth: tuple[Worth, ...]
    assumed: tuple[Assumed, ...]
    hours: tuple[Hour, ...]
    units: Mapping[int, Counted] = field(default_factory=dict)
    most_out_certificates: Mapping[int, Certificate] = field(default_factory=dict)
    last_gain_steps: int | None = None


def assemble(
    scene: Scene,
    built: Built,
    question: Question,
    answer: Answer,
    beside: Beside,
    findings: tuple[Finding, ...],
) -> Plan:
    """Put the plan together; nothing is found out here but sums and the silence schedule."""
    problem, bound, measured, timetable = (
        built.problem,
        answer.bound,
        answer.measured,
        answer.timetable,
    )
    silence = () if timetable is None else silence_schedule(problem, timetable)
    moved = {} if measured is None else measured.moved
    people, people_moved = totals((load for load in problem.loads if load.people), moved)
    goods, goods_moved = totals((load for load in problem.loads if not load.people), moved)
    return Plan(
        scene=scene,
        digest=question.digest,
        zero=built.zero,
        problem=problem,
        outcome=answer.outcome,
        timetable=timetable,
        certificate=None if bound is None else bound.certificate,
        pause_minutes=_minutes(answer.pause_seconds),
        open_minutes=_minutes(answer.open_seconds),
        # Of what cannot be, the bound is open time beyond the windows: the pause is no shorter.
        bound_minutes=None
        if bound is None
        else minutes(max(bound.pause_seconds, bound.open_seconds)),
        bound_open_minutes=None if bound is None else minutes(bound.open_seconds),
        gap=answer.gap if question.pause_minutes is None else None,
        pause_without_aid_minutes=_minutes(beside.without_aid_seconds),
        baselines=beside.baselines,
        bottleneck=() if bound is None else tuple(bottleneck_of(use) for use in bound.uses),
        worth=beside.worth,
        people_moved=people_moved,
        people_unmoved=people - people_moved,
        tonnes_moved=goods_moved / KILOGRAMS_PER_TONNE,
        tonnes_unmoved=(goods - goods_moved) / KILOGRAMS_PER_TONNE,
        assumed=beside.assumed,
        clash=answer.solution.clash,
        referee=_verdict(built, answer, silence),
        hours=beside.hours,
        silence=silence,
        findings=findings,
        seed=question.seed,
        steps=answer.solution.steps,
        version=treve.__version__,
        fixed_pause_minutes=question.pause_minutes,
        units_bound={rank: most for rank, (most, _) in beside.units.items()},
        changes=question.changes,
        units_certificates={
            rank: proof for rank, (_, proof) in beside.units.items() if proof is not None
        },
        most_out_certificates=beside.most_out_certificates,
        last_gain_steps=beside.last_gain_steps,
        agreement=built.agreement,
    )


def totals(loads: Iterable[Load], moved: Mapping[str, int]) -> tuple[int, int]:
    """Units there are in some loads, and units of them that moved."""
    there = [(load.quantity, moved.get(load.id, 0)) for load in loads]
    return sum(units for units, _ in there), sum(units for _, units in there)


def _minutes(whole_seconds: int | None) -> float | None:
    return None if whole_seconds is None else minutes(whole_seconds)


def _verdict(built: Built, answer: Answer, silence: tuple[Quiet, ...]) -> Verdict:
    """The referee's word on the timetable, on what is claimed of it, and on the silence."""
    faults = claims_hold(built.problem, answer)
    if not faults and not answer.verdict.faults:
        faults = unprotected(built.problem, answer.timetable, silence)
    if not faults:
        return answer.verdict
    return Verdict(FAILED, (*answer.verdict.faults, *faults))


def use_of(row: Bottleneck) -> Use:
    """The same in the words of the bound."""
    factor = 1 if row.unit == "units" else SECONDS_PER_MINUTE
    return Use(row.object, row.kind, row.use * factor, row.limit * factor, row.share)


def bottleneck_of(use: Use) -> Bottleneck:
    """A resource in the words of the plan: times in minutes."""
    unit = _UNITS.get(use.kind)
    if unit is None:
        return Bottleneck(use.object, use.kind, use.use, use.limit, "units", use.share)
    return Bottleneck(use.object, use.kind, minutes(use.use), minutes(use.limit), unit, use.share)
