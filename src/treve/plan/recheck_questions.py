"""What stands beside the answer: worth, assumed inputs, and the pause without aid.

What is a bound is proved again and compared. What a search found cannot be: a search stops when its
time is over. Of such figures only what they can be at all is checked, and the rest is said not to
be. The same holds for rows that a plan left out for want of time: they can only be the last ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from treve.errors import Figure, Finding
from treve.plan.build import Built, build_problem
from treve.plan.changes import Change, changes_asked
from treve.plan.clock import minutes, seconds
from treve.plan.model import Assumed, Worth
from treve.plan.nearby import Nearby
from treve.plan.recheck_case import (
    MOST_TOLD,
    Case,
    differences,
    fault,
    not_put,
    note,
    row_differences,
    short,
)
from treve.plan.sensitivity import Assumption, Moving
from treve.plan.without_aid import aid_binds
from treve.plan.worth import by_worth, gap_minutes, least_pauses, solved_again, worth_row

PAUSE_FALLS = "worth[].pause_falls_minutes"
WITHOUT_AID = "pause_without_aid_minutes"


def check_worth(case: Case) -> tuple[Finding, ...]:
    """What one more of each thing buys: the falls of the bound proved again."""
    plan, answer = case.plan, case.answer
    bound, measured = answer.bound, answer.measured
    if plan.fixed_pause_minutes is not None or bound is None or measured is None:
        return tuple(row_differences("worth", plan.worth, (), _change, _change))
    if case.ground is None:
        return (not_put("worth"),)
    stated = {row.change: row for row in plan.worth}
    changes = changes_asked(plan.problem, answer, case.ground.awaited)
    near = _near(case)
    lowest: dict[str, int] = {}
    tried: list[Change] = []
    steps = least_pauses(changes, near)
    while len(tried) < min(len(stated), len(changes)):
        if not case.part.goes_on():
            return (note("verify-unchecked-time", "worth", rows=len(stated)),)
        step = next(steps)
        if step is not None:
            change, least = step
            tried.append(change)
            lowest[change.name] = least
    falls = {name: max(0.0, minutes(bound.pause_seconds - s)) for name, s in lowest.items()}
    rows = by_worth(_worth_rows(case, tried, stated, falls))
    found = list(row_differences("worth", plan.worth, rows, _change, _change))
    if len(tried) < len(changes):
        found.append(note("verify-unchecked-rows", "worth", rows=len(tried), possible=len(changes)))
    searched = sum(row.pause_falls_minutes is not None for row in plan.worth)
    if searched:
        found.append(note("verify-unchecked-worth", PAUSE_FALLS, rows=searched))
    return (*found, *_impossible_falls(plan.worth, measured.pause_seconds, lowest))


def _near(case: Case) -> Nearby:
    """Proves bounds as they were when the plan was made."""
    given = case.plan.fixed_pause_minutes is not None
    return Nearby(case.plan.problem, None if given else case.answer.bound, case.tools)


def _change(row: Worth) -> str:
    return row.change


def _worth_rows(
    case: Case, tried: list[Change], stated: Mapping[str, Worth], falls: Mapping[str, float]
) -> Iterator[Worth]:
    """The rows as they should be; what the search said of them is taken from the plan."""
    dearest = sorted(tried, key=lambda change: -falls[change.name])
    again = solved_again(
        ((change.name, change.kind, falls[change.name]) for change in dearest),
        gap_minutes(case.answer),
    )
    for change in dearest:
        row = stated.get(change.name)
        known = row is not None and change.name in again
        searched = row.pause_falls_minutes if row is not None and known else None
        yield worth_row(change, falls[change.name], searched, case.answer)


def _impossible_falls(
    rows: tuple[Worth, ...], pause_seconds: int, lowest: Mapping[str, int]
) -> Iterator[Finding]:
    """Falls of the pause that no search can find: below nothing, or below the changed bound."""
    for row in rows:
        said = row.pause_falls_minutes
        if said is None or row.change not in lowest:
            continue
        most = max(0.0, minutes(pause_seconds - lowest[row.change]))
        if not 0 <= said <= most:
            yield _out_of_range(row.change, "pause_falls_minutes", said, 0.0, most)


def check_assumed(case: Case) -> tuple[Finding, ...]:
    """Every assumed input, and the bound proved again with it a quarter lower and higher."""
    plan = case.plan
    if case.ground is None:
        return (not_put("assumed"),)
    uses = frozenset(row.object for row in plan.bottleneck)
    moving = Moving(plan.scene, uses, _near(case), plan.agreement)
    stated = {_assumption(row): (row.low_hours, row.high_hours) for row in plan.assumed}
    for answered in moving.steps():
        if not case.part.goes_on():
            return (note("verify-unchecked-time", "assumed", rows=len(plan.assumed)),)
        if answered is None or stated.get(answered, _NO_HOURS) != _NO_HOURS:
            continue
        if moving.hours[answered] != _NO_HOURS:
            # The first that could be had and is not there: time was over, from there on.
            del moving.hours[answered]
            break
    rows = moving.rows()
    faults = list(row_differences("assumed", plan.assumed, rows, _assumption, _named))
    if len(moving.hours) < len(rows):
        known, possible = 2 * len(moving.hours), 2 * len(rows)
        faults.append(note("verify-unchecked-rows", "assumed", rows=known, possible=possible))
    return tuple(faults)


_NO_HOURS = (None, None)
"""Of an input that was not worked out, or cannot be."""


def _assumption(row: Assumed) -> Assumption:
    return row.object, row.field, row.why


def _named(row: Assumed) -> str:
    return f"{row.object} {row.field}"


def check_without_aid(case: Case) -> tuple[Finding, ...]:
    """The pause without aid: found by a search, so between its own bound and the pause with aid."""
    plan, built = case.plan, case.ground
    stated, pause = plan.pause_without_aid_minutes, plan.pause_minutes
    if built is None:
        return (not_put(WITHOUT_AID),)
    people = _people_alone(case, built)
    if pause is None or people is None:
        return tuple(differences("pause", WITHOUT_AID, stated, None))
    if people is built:
        return tuple(differences("pause", WITHOUT_AID, stated, pause))
    if not case.part.goes_on():
        return (note("verify-unchecked-time", WITHOUT_AID, rows=1),)
    least = minutes(case.tools.prove_bound(people.problem).pause_seconds)
    if stated is None or not least <= stated <= pause:
        return (_out_of_range("pause", WITHOUT_AID, stated, least, pause),)
    ends = {"least_seconds": seconds(least), "most_seconds": seconds(pause)}
    return (note("verify-unchecked-without-aid", WITHOUT_AID, **ends),)


def _out_of_range(
    owner: str, field: str, stated: float | None, least: float, most: float
) -> Finding:
    """A length of time in minutes that it cannot be."""
    ends = {"least_seconds": seconds(least), "most_seconds": seconds(most)}
    said: dict[str, Figure] = {"stated": short(stated), "unit": "number"}
    if stated is not None and abs(stated) < MOST_TOLD:
        said |= {"stated_seconds": seconds(stated), "unit": "time"}
    return fault("verify-out-of-range", owner, field=field, **said, **ends)


def _people_alone(case: Case, built: Built) -> Built | None:
    """What is asked for the people alone; the same where no goods bind; ``None``: no people."""
    if case.plan.fixed_pause_minutes is not None or not aid_binds(case.plan.problem):
        return built
    alone = build_problem(case.plan.scene, case.plan.agreement, aid=False)
    return alone if alone.problem.loads else None
