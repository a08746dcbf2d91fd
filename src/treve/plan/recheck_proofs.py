"""What a plan claims to be proven, against its certificates: equal to what they prove, not below.

The referee adds every certificate up from the problem alone. What makes the bound (the bottleneck)
and what cannot be (the clash) also tell how a linear program uses its resources; these two are
found again by the bound itself, which gives the same as long as it finds the same certificate.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from treve.errors import Finding
from treve.measures import SECONDS_PER_HOUR
from treve.plan.assemble import bottleneck_of
from treve.plan.clock import minutes
from treve.plan.hours import most_out_proven, nobody_out_at_first
from treve.plan.make import ranks_of_people
from treve.plan.model import Bottleneck
from treve.plan.recheck_case import (
    Case,
    differences,
    fault,
    not_put,
    note,
    row_differences,
)
from treve.timetabling.referee import (
    check_certificate,
    most_by_moment,
    most_in_pause,
    priced,
    shortest_proven,
)
from treve.timetabling.solution import Outcome


def check_bound(case: Case) -> tuple[Finding, ...]:
    """The bound against its certificate: the very figures that it proves."""
    plan, bound = case.plan, case.bound
    if bound is None:
        return tuple(_no_bound(case))
    faults = check_certificate(
        plan.problem, plan.certificate, bound.open_seconds, bound.pause_seconds
    )
    if faults:
        return faults
    proven = shortest_proven(plan.problem, plan.certificate)
    open_seconds, pause_seconds = proven.open_seconds, proven.pause_seconds
    if open_seconds is None or pause_seconds is None:
        # There is no timetable at all, and any bound beyond the windows says so.
        room = sum(window.seconds for window in plan.problem.windows)
        open_seconds = max(room + 1, proven.needed_seconds)
        pause_seconds = max(plan.problem.horizon_seconds + 1, open_seconds)
    return tuple(
        found
        for field, stated, whole in (
            ("bound_open_minutes", plan.bound_open_minutes, open_seconds),
            ("bound_minutes", plan.bound_minutes, pause_seconds),
        )
        for found in differences("bound", field, stated, minutes(whole))
    )


def _no_bound(case: Case) -> Iterator[Finding]:
    """A plan without a bound: there is always one, so somebody took it away."""
    plan = case.plan
    if case.ground is None:
        yield not_put("bound_minutes")
        return
    for field, stated, found in (
        ("bound_minutes", plan.bound_minutes, case.proved.pause_seconds),
        ("bound_open_minutes", plan.bound_open_minutes, case.proved.open_seconds),
    ):
        if stated is None:
            yield fault("verify-bound-missing", field, found_seconds=found)


def check_bottleneck(case: Case) -> tuple[Finding, ...]:
    """What makes the bound: shares from the certificate, use and limit proved again."""
    plan = case.plan
    proof = plan.certificate
    if proof is None or proof.windows == 0 or proof.claim != "open_seconds" or case.bound is None:
        return tuple(row_differences("bottleneck", plan.bottleneck, (), _key, _owner))
    if case.ground is None:
        return (not_put("bottleneck"),)
    again = tuple(bottleneck_of(use) for use in case.proved.uses)
    if case.proved.certificate == proof:
        return tuple(row_differences("bottleneck", plan.bottleneck, again, _key, _owner))
    unknown = ("bottleneck[].use", "bottleneck[].limit")
    if proof.supposed_open_seconds is not None:
        # Its multipliers price days of vehicles, not seconds of the pause.
        return (note("verify-unchecked-use", *unknown, "bottleneck[].share"),)
    # Another certificate proves as much: what it prices is known, not how much of it is in use.
    shares = {
        (name, kind): float(share) for (kind, name), share in priced(plan.problem, proof).items()
    }
    stated = {_key(row): row for row in plan.bottleneck}
    rows = [
        replace(stated[key], share=share)
        if key in stated
        else Bottleneck(key[0], key[1], 0.0, 0.0, "", share)
        for key, share in sorted(shares.items(), key=lambda item: (-item[1], item[0][0]))
    ]
    faults = row_differences("bottleneck", plan.bottleneck, rows, _key, _owner)
    return (*faults, note("verify-unchecked-use", *unknown))


def _key(row: Bottleneck) -> tuple[str, str]:
    return row.object, row.kind


def _owner(row: Bottleneck) -> str:
    return row.object


def check_clash(case: Case) -> tuple[Finding, ...]:
    """What cannot be, where it is proven that nothing can."""
    plan = case.plan
    impossible = plan.outcome is Outcome.PROVEN_IMPOSSIBLE
    if impossible and case.ground is None:
        return (not_put("clash"),)
    found = case.tools.clash_of(plan.problem) if impossible else ()
    return tuple(
        row_differences(
            "clash",
            plan.clash,
            found,
            lambda row: (row.object, row.kind),
            lambda row: str(row.object),
        )
    )


def check_most(case: Case) -> tuple[Finding, ...]:
    """The most that a given pause can move, and the most that are out by each hour."""
    in_pause: dict[int, int] = {}
    units = tuple(_check_units(case, in_pause))
    # What is proven counts, not what is stated: a figure that is not so is one fault, not many.
    in_pause_people = in_pause[max(in_pause)] if in_pause else None
    return (*units, *_check_most_out(case, in_pause_people))


def _check_units(case: Case, in_pause: dict[int, int]) -> Iterator[Finding]:
    """Check the most that a given pause can move, and note what is proven by rank."""
    plan, given = case.plan, case.fixed_open_seconds
    ranks = () if given is None else ranks_of_people(plan.problem)
    for rank in dict.fromkeys([*plan.units_bound, *plan.units_certificates]):
        if rank not in ranks:
            yield fault("verify-row-needless", f"rank {rank}", field="units_bound")
    for rank in ranks:
        proof = plan.units_certificates.get(rank)
        most = most_in_pause(plan.problem, proof, given or 0, rank)
        yield from most.faults
        in_pause[rank] = most.units
        stated = plan.units_bound.get(rank)
        yield from differences(f"rank {rank}", "units_bound", stated, most.units)


def _check_most_out(case: Case, in_pause_people: int | None) -> Iterator[Finding]:
    plan = case.plan
    proven: dict[int, int] = {0: 0} if nobody_out_at_first(plan.problem) else {}
    for hour, proof in plan.most_out_certificates.items():
        if not 0 <= hour < len(plan.hours):
            yield fault("verify-row-needless", f"hour {hour}", field="most_out_certificates")
            continue
        most = most_by_moment(plan.problem, proof, hour * SECONDS_PER_HOUR)
        yield from most.faults
        proven[hour] = min(most.units, proven.get(hour, most.units))
    people = most_out_proven(plan.problem, len(plan.hours), proven, in_pause_people)
    for row, most_out in zip(plan.hours, people, strict=True):
        yield from differences(f"hour {row.hour}", "most_out", row.most_out, most_out)
