"""The recipe: two plans in, what differs and for whom out; first of all whether both hold."""

from __future__ import annotations

from collections.abc import Iterable

from treve.errors import Finding, InputError
from treve.plan.answer import answer_of
from treve.plan.build import Built
from treve.plan.compare_model import (
    Comparison,
    Figure,
    Holding,
    Judgement,
    Side,
)
from treve.plan.compare_people import arrivals_of, groups_out, hours_out
from treve.plan.compare_scene import agreement_changes, scene_changes
from treve.plan.compare_trips import deliveries, gate_use, trips_by_fleet
from treve.plan.frontier_order import relaxes
from treve.plan.model import Plan
from treve.plan.recheck import CHECKS
from treve.plan.recheck_case import Case
from treve.plan.without_aid import aid_binds
from treve.timetabling.referee.inputs import check_problem
from treve.timetabling.solution import Outcome

ASKED = ("scene", "timetable", "figures", "answer", "proof")
"""Checks that a plan must pass to be compared: all that need nothing proven anew."""

MOST_FAULTS = 5
"""Faults of a plan that are told; ``treve verify`` tells them all."""

FIGURES = (
    *("pause_minutes", "open_minutes", "bound_minutes", "bound_open_minutes", "gap"),
    *("pause_without_aid_minutes", "people_moved", "people_unmoved"),
    *("tonnes_moved", "tonnes_unmoved"),
)
"""Figures of a plan that are set side by side."""


def faults_of(case: Case, file: str) -> tuple[Finding, ...]:
    """Why a plan cannot be compared: it says what is not so.

    Args:
        case: The plan, and what it is checked with.
        file: Its name, for the fault.

    Returns:
        One fault that names the file, then the first of what does not hold; none where it holds.
    """
    found = check_problem(case.plan.problem)
    if not found:
        asked = (CHECKS[name](case) for name in ASKED)
        found = tuple(one for checked in asked for one in checked if one.severity == "fault")
    if not found:
        return ()
    head = Finding("compare-does-not-hold", (file,), {"faults": len(found)}, "fault")
    return (head, *found[:MOST_FAULTS])


def compare_cases(first: Case, second: Case, files: tuple[str, str]) -> Comparison:
    """Compare two plans after checking both.

    Args:
        first: One plan.
        second: The other.
        files: Their names, for faults.

    Raises:
        InputError: One of them does not hold; every fault of both is in it.
    """
    faults = (*faults_of(first, files[0]), *faults_of(second, files[1]))
    grounds = first.ground, second.ground
    if faults or grounds[0] is None or grounds[1] is None:
        raise InputError(faults)
    return compare(first.plan, second.plan, grounds[0], grounds[1])


def compare(first: Plan, second: Plan, built: Built, other_built: Built) -> Comparison:
    """Set two plans side by side.

    Args:
        first: One plan.
        second: The other.
        built: The problem of the first, with its maps back to the scene.
        other_built: The same of the second.

    Returns:
        What differs. That both hold is taken for granted.
    """
    ones = arrivals_of(built, first.timetable)
    others = arrivals_of(other_built, second.timetable)
    changes = (
        *agreement_changes(first.agreement, second.agreement),
        *scene_changes(first.scene, second.scene),
    )
    return Comparison(
        first=_side(first),
        second=_side(second),
        identical=not changes and _answers(first) == _answers(second),
        judgement=judged(first, second),
        figures=tuple(_figures(first, second)),
        scene=changes,
        hours=hours_out(ones, others),
        groups=groups_out(ones, others),
        gates=gate_use(first, second),
        bottleneck=_bottleneck(first, second),
        trips=trips_by_fleet(first, second),
        deliveries=deliveries(first, second),
    )


def _answers(plan: Plan) -> tuple[object, ...]:
    return (plan.outcome, plan.fixed_pause_minutes, plan.timetable, plan.bound_minutes)


def _side(plan: Plan) -> Side:
    return Side(
        name=plan.scene.name,
        digest=plan.digest,
        zero=plan.zero,
        outcome=plan.outcome,
        answer=answer_of(plan),
        fixed_pause_minutes=plan.fixed_pause_minutes,
        changes=plan.changes,
        seed=plan.seed,
        steps=plan.steps,
        version=plan.version,
    )


def _figures(first: Plan, second: Plan) -> Iterable[Figure]:
    for name in FIGURES:
        one, other = (_figure(plan, name) for plan in (first, second))
        difference = None if one is None or other is None else other - one
        yield Figure(name, one, other, difference)


def _figure(plan: Plan, name: str) -> float | None:
    """A figure of a plan; none of its pause without aid where no aid binds the pause."""
    if name == "pause_without_aid_minutes" and not _aid_counts(plan):
        return None
    figure: float | None = getattr(plan, name)
    return figure


def _aid_counts(plan: Plan) -> bool:
    return plan.fixed_pause_minutes is None and aid_binds(plan.problem)


def _bottleneck(first: Plan, second: Plan) -> tuple[Holding, ...]:
    ones = {(row.object, row.kind): row.share for row in first.bottleneck}
    others = {(row.object, row.kind): row.share for row in second.bottleneck}
    rows = (
        Holding(*what, ones.get(what, 0.0), others.get(what, 0.0))
        for what in dict.fromkeys([*ones, *others])
    )
    return tuple(row for row in rows if row.first_share != row.second_share)


Range = tuple[float, float]
"""Between what is proven and what is reached, the lower first."""


def judged(first: Plan, second: Plan) -> Judgement:
    """Say whether the plans differ by more than their gaps can hide."""
    given = first.fixed_pause_minutes
    unit = "minutes" if given is None else "people"
    reason = _apart(first, second)
    if reason:
        return _not_comparable(reason)
    if given is not None:
        return _between(first, second, _people(first), _people(second), unit)
    if Outcome.PROVEN_IMPOSSIBLE in (first.outcome, second.outcome):
        return _impossible(first, second)
    return _between(first, second, _pause(first), _pause(second), unit)


def _apart(first: Plan, second: Plan) -> str:
    """Why two plans do not answer one question; empty where they do."""
    if {place.id for place in first.scene.places}.isdisjoint(p.id for p in second.scene.places):
        return "other_places"
    ones, others = first.fixed_pause_minutes, second.fixed_pause_minutes
    if ones == others:
        return ""
    if ones is not None and others is not None:
        return "other_pauses"
    return "second_given" if ones is None else "first_given"


def _not_comparable(reason: str) -> Judgement:
    return Judgement("not_comparable", "minutes", None, None, reason)


def _unanswered(one: Range | None, other: Range | None) -> Judgement:
    which = "second" if one is not None else "first" if other is not None else "both"
    return _not_comparable(f"{which}_unanswered")


def _pause(plan: Plan) -> Range | None:
    """The shortest pause lies in it."""
    if plan.pause_minutes is None or plan.bound_minutes is None:
        return None
    return min(plan.bound_minutes, plan.pause_minutes), plan.pause_minutes


def _people(plan: Plan) -> Range | None:
    """The most people out in the given pause lie in it."""
    if plan.timetable is None or not plan.units_bound:
        return None
    return plan.people_moved, max(plan.people_moved, plan.units_bound[max(plan.units_bound)])


def _impossible(first: Plan, second: Plan) -> Judgement:
    impossible = Outcome.PROVEN_IMPOSSIBLE
    if first.outcome is second.outcome:
        return Judgement("equal", "minutes", None, None)
    better = "first" if second.outcome is impossible else "second"
    if (first if better == "first" else second).timetable is None:
        return _not_comparable(f"{better}_unanswered")
    return Judgement(f"{better}_better", "minutes", None, None)


def _between(
    first: Plan, second: Plan, one: Range | None, other: Range | None, unit: str
) -> Judgement:
    if one is None or other is None:
        return _unanswered(one, other)
    agreed = first.agreement.conditions == second.agreement.conditions
    if agreed and first.digest == second.digest:
        return Judgement("same_question", unit, 0.0, 0.0)
    allows_more = _allows_more(first, second)
    least, most = _narrowed(other[0] - one[1], other[1] - one[0], allows_more, unit)
    if least == most == 0:
        verdict = "equal"
    elif least > 0:
        verdict = "first_better" if unit == "minutes" else "second_better"
    elif most < 0:
        verdict = "second_better" if unit == "minutes" else "first_better"
    else:
        verdict = "not_resolvable"
    return Judgement(verdict, unit, least, most, "", allows_more, one, other)


def _allows_more(first: Plan, second: Plan) -> str:
    """Which of the two problems has every timetable that the other has."""
    allowing = {
        (True, True): "both",
        (True, False): "first",
        (False, True): "second",
        (False, False): "",
    }
    ones, others = first.problem, second.problem
    return allowing[relaxes(ones, others), relaxes(others, ones)]


def _narrowed(least: float, most: float, allows_more: str, unit: str) -> Range:
    """How far apart the best of both may be: what allows more is not longer, and no fewer leave."""
    lower, higher = ("second", "first") if unit == "minutes" else ("first", "second")
    if allows_more in {lower, "both"}:
        most = max(least, min(most, 0.0))
    if allows_more in {higher, "both"}:
        least = min(most, max(least, 0.0))
    return least, most
