"""The plan's own figures against its timetable, and against each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from treve.agreement.model import NO_AGREEMENT
from treve.errors import Figure, Finding
from treve.measures import KILOGRAMS_PER_TONNE
from treve.plan.assemble import totals
from treve.plan.clock import minutes, seconds
from treve.plan.judge import NO_TIMETABLE, PASSED, outcome_of
from treve.plan.recheck_case import Case, decimals_apart, differences, fault, note
from treve.timetabling.referee import check_claims, check_totals, measure
from treve.timetabling.solution import Outcome
from treve.timetabling.timetable import Timetable


def check_trips(case: Case) -> tuple[Finding, ...]:
    """The timetable against the problem, to the second, and within the pause where one is given.

    What is agreed is looked for twice: by the rows of the problem, and from its text.
    """
    return (*case.trips, *case.broken, *_check_convoys(case))


def _check_convoys(case: Case) -> Iterator[Finding]:
    """A convoy's name that only one trip has: who goes alone has none."""
    trips = () if case.plan.timetable is None else case.plan.timetable.trips
    together = Counter(trip.convoy for trip in trips)
    for trip in trips:
        if trip.convoy and together[trip.convoy] == 1:
            yield from differences(trip.vehicle, "convoy", trip.convoy, "")


def check_figures(case: Case) -> tuple[Finding, ...]:
    """The plan's figures against its timetable: the pause, who moved, who stays, the gap."""
    return (*_check_pause(case), *_check_totals(case), *_check_gap(case), *_check_left(case))


def check_answer(case: Case) -> tuple[Finding, ...]:
    """The outcome and the plan's own verdict against the timetable and the bound."""
    plan = case.plan
    found: list[Finding] = []
    wanted = NO_TIMETABLE if plan.timetable is None else PASSED
    if plan.referee.verdict != wanted or plan.referee.faults:
        found.append(fault("verify-own-verdict", "referee", verdict=plan.referee.verdict))
    outcome = expected_outcome(case)
    if outcome is not plan.outcome:
        stated, is_ = plan.outcome.value, outcome.value
        found.append(fault("verify-outcome", "outcome", outcome=stated, found=is_))
    open_, bound = plan.open_minutes, plan.bound_open_minutes
    if (
        plan.fixed_pause_minutes is None
        and bound is not None
        and open_ is not None
        and bound > open_
    ):
        found.append(
            fault(
                "verify-bound-above",
                "bound",
                bound_seconds=seconds(bound),
                open_seconds=seconds(open_),
            )
        )
    return (*found, *_unchecked(case))


def expected_outcome(case: Case) -> Outcome:
    """The one outcome that timetable and bound allow."""
    plan, bound = case.plan, case.bound
    if plan.timetable is not None:
        if plan.fixed_pause_minutes is not None:
            return Outcome.FEASIBLE
        return outcome_of(plan.problem, bound, plan.timetable)
    room = sum(window.seconds for window in plan.problem.windows)
    if plan.fixed_pause_minutes is None and bound is not None:
        if bound.open_seconds > room:
            return Outcome.PROVEN_IMPOSSIBLE
        if case.ground is not None and case.tools.clash_of(plan.problem):
            return Outcome.PROVEN_IMPOSSIBLE
    return Outcome.UNKNOWN


def _unchecked(case: Case) -> Iterator[Finding]:
    """What a plan says of how it was made; nothing else in it depends on that."""
    plan = case.plan
    fields = ("seed", "steps", "last_gain_steps")
    yield note("verify-unchecked-run", *fields, seed=plan.seed, steps=plan.steps)
    yield note("verify-unchecked-version", "version", version=plan.version)
    if plan.agreement != NO_AGREEMENT:
        conditions = len(plan.agreement.conditions)
        yield note("verify-unchecked-agreement", "agreement", conditions=conditions)
    if plan.replanned is not None:
        at = plan.replanned.at_seconds
        yield note("verify-unchecked-replanned", "replanned", at_seconds=at)


def _check_pause(case: Case) -> Iterator[Finding]:
    plan, timetable = case.plan, case.plan.timetable
    stated = {"pause_minutes": plan.pause_minutes, "open_minutes": plan.open_minutes}
    if timetable is None:
        for field, value in stated.items():
            if value is not None:
                yield fault("verify-figure-needless", field)
        return
    missing = [field for field, value in stated.items() if value is None]
    for field in missing:
        yield fault("verify-figure-missing", field)
    if missing:
        return
    pause, open_ = seconds(plan.pause_minutes or 0), seconds(plan.open_minutes or 0)
    faults = check_claims(plan.problem, timetable, pause, open_, timetable.unmoved)
    yield from faults
    if not faults:  # not even a part of a second off
        measured = measure(plan.problem, timetable)
        for field, whole in (
            ("pause_minutes", measured.pause_seconds),
            ("open_minutes", measured.open_seconds),
        ):
            yield from differences("pause", field, stated[field], minutes(whole))


def _check_totals(case: Case) -> Iterator[Finding]:
    plan = case.plan
    faults = check_totals(
        plan.problem,
        plan.timetable or Timetable(()),
        people_moved=plan.people_moved,
        people_unmoved=plan.people_unmoved,
        kilograms_moved=round(plan.tonnes_moved * KILOGRAMS_PER_TONNE),
        kilograms_unmoved=round(plan.tonnes_unmoved * KILOGRAMS_PER_TONNE),
    )
    yield from faults
    if faults:
        return
    moved = {} if plan.timetable is None else measure(plan.problem, plan.timetable).moved
    goods, goods_moved = totals((x for x in plan.problem.loads if not x.people), moved)
    left = (goods - goods_moved) / KILOGRAMS_PER_TONNE
    brought = goods_moved / KILOGRAMS_PER_TONNE
    yield from differences("goods", "tonnes_moved", plan.tonnes_moved, brought)
    yield from differences("goods", "tonnes_unmoved", plan.tonnes_unmoved, left)


def _check_gap(case: Case) -> Iterator[Finding]:
    plan = case.plan
    gap = case.answer.gap if plan.fixed_pause_minutes is None else None
    yield from (
        fault("verify-gap", "gap", **_percentages(plan.gap, gap))
        for _ in differences("gap", "gap", plan.gap, gap)
    )


def _percentages(stated: float | None, found: float | None) -> dict[str, Figure]:
    """Two gaps in percent, as decimals tell them apart; ``none`` where there is none."""
    gaps = {"stated": stated, "found": found}
    shares = {name: None if gap is None else 100 * gap for name, gap in gaps.items()}
    decimals = decimals_apart(shares["stated"], shares["found"])
    return {
        f"{name}_percent": "none" if share is None else round(share, decimals)
        for name, share in shares.items()
    }


def _check_left(case: Case) -> Iterator[Finding]:
    """Without a given pause everything that binds it moves."""
    plan = case.plan
    if plan.timetable is None or plan.fixed_pause_minutes is not None:
        return
    for load in plan.problem.loads:
        units = plan.timetable.unmoved.get(load.id, 0)
        if load.binding and units:
            yield fault("verify-left-behind", load.id, units=units)
