"""Figures of the Aleppo pages as they are read in a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bench.aleppo_tables import hour_when_out
from bench.cells import NOTHING, hours_text, percent_text
from bench.moved import Moved
from bench.periods import PERIODS, Fit
from treve.aid.needs import Needs
from treve.plan.model import Hour, Plan
from treve.scene.model import Scene
from treve.scene.ways import Gate
from treve.timetabling.bound import units_proof

TWO_DAYS_MINUTES = 48 * 60
OPEN_HOURS_OBSERVED = sum(period.hours for period in PERIODS)
PEOPLE_OBSERVED = sum(period.people for period in PERIODS)
CARS_OBSERVED = 1231
"""Private cars in the whole operation, as the source ``ocha10`` of the example counts them."""
_MOST_OUT = 25_000
"""The stop that is told of comes once so many are out."""
_FIRST_DAY = 24
"""Hours."""


def words_of(
    plans: Mapping[str, Plan], fits: Sequence[Fit], needs: Needs, moved: Sequence[Moved]
) -> dict[str, str]:
    """Every figure that the pages may ask for, by name.

    Args:
        plans: By question.
        fits: Minutes at gates fitted for several minutes of travel, then the other reading.
        needs: Of the people of ``aleppo-2016``.
        moved: Assumed inputs, those that move the bound most first.
    """
    return {
        **_plans(plans),
        **_two_days(plans),
        **_stop(plans),
        **_pace(plans["base"]),
        **_on_the_day(plans["base"]),
        **_gates(plans["base"].scene),
        **_fitted(fits),
        **_aid(plans["base"], needs),
        **_moved(moved),
        "referee": _referee(plans),
        "version": plans["base"].version,
    }


def _plans(plans: Mapping[str, Plan]) -> dict[str, str]:
    words: dict[str, str] = {}
    base, bound = plans["base"].pause_minutes, plans["base"].bound_minutes
    for name, plan in plans.items():
        pause = plan.pause_minutes
        words |= {
            f"{name}-pause": hours_text(pause),
            f"{name}-bound": hours_text(plan.bound_minutes),
            f"{name}-hand": hours_text(plan.baselines.hand_formula_minutes),
            f"{name}-gap": percent_text(plan.gap),
            f"{name}-saves": _saved(base, pause),
            f"{name}-falls": _saved(bound, plan.bound_minutes),
            f"{name}-held-by": plan.bottleneck[0].object if plan.bottleneck else NOTHING,
        }
    return words


def _saved(before: float | None, after: float | None) -> str:
    if before is None or after is None:
        return NOTHING
    saved = before - after
    if saved <= -1:  # the search was not done: more vehicles never need longer
        return (
            f"nothing yet (the plan found is {-saved / 60:.1f} h longer; the search was not done)"
        )
    return "nothing" if saved < 1 else f"{saved / 60:.1f} h"


def _two_days(plans: Mapping[str, Plan]) -> dict[str, str]:
    words: dict[str, str] = {}
    for name, whole in (("two-days", "base"), ("two-days-all", "all")):
        plan = plans[name]
        words |= {
            f"{name}-out": f"{plan.people_moved:,}",
            f"{name}-left": f"{plan.people_unmoved:,}",
            f"{name}-most": f"{_most_out(plan, TWO_DAYS_MINUTES / 60):,}",
            f"{name}-enough": _enough(plans[whole]),
        }
    return words


def _most_out(plan: Plan, hours: float) -> int:
    """The most people that anybody could have out by then (proven)."""
    proven, _ = units_proof(plan.problem, round(hours * 3600), rank=None, whole=False)
    return min(proven, max(plan.units_bound.values(), default=proven))


def _enough(plan: Plan) -> str:
    """Whether 48 hours are enough for everybody: yes, no, or not known from these two figures."""
    if plan.bound_minutes is not None and plan.bound_minutes > TWO_DAYS_MINUTES:
        return "No, and no plan could have made them so"
    if plan.pause_minutes is not None and plan.pause_minutes <= TWO_DAYS_MINUTES:
        return "Yes"
    return "Not settled: no timetable was found, and none is proven impossible"


def _stop(plans: Mapping[str, Plan]) -> dict[str, str]:
    base, stop = plans["base"], plans["stop"]
    words = {"stop-costs": NOTHING, "stop-restart": NOTHING}
    if base.pause_minutes is not None and stop.pause_minutes is not None:
        more = stop.pause_minutes - base.pause_minutes
        words["stop-costs"] = hours_text(more)
    if base.bound_minutes is not None and stop.bound_minutes is not None:
        words["stop-restart"] = hours_text(stop.bound_minutes - base.bound_minutes)
    hour = hour_when_out(base, _MOST_OUT)
    return words | _moment("stopped", base, hour)


def _moment(name: str, plan: Plan, hour: int | None) -> dict[str, str]:
    """Who is where if everything stops at an hour of the plan."""
    at: Hour | None = next((one for one in plan.hours if one.hour == hour), None)
    if at is None:
        return {f"{name}-{word}": NOTHING for word in ("hour", "out", "aboard", "left", "most")}
    left = sum(sum(by_category.values()) for by_category in at.left.values())
    return {
        f"{name}-hour": str(at.hour),
        f"{name}-out": f"{sum(at.out.values()):,}",
        f"{name}-aboard": f"{sum(at.aboard.values()):,}",
        f"{name}-left": f"{left:,}",
        f"{name}-most": f"{_most_out(plan, at.hour):,}",
    }


def _pace(base: Plan) -> dict[str, str]:
    planned = base.people_moved / (base.open_minutes / 60) if base.open_minutes else 0.0
    return {
        "people": f"{base.people_moved + base.people_unmoved:,}",
        "open-hours-observed": f"{OPEN_HOURS_OBSERVED:.1f}",
        "pace-observed": f"{PEOPLE_OBSERVED / OPEN_HOURS_OBSERVED:.0f}",
        "pace-planned": f"{planned:.0f}",
        "pace-two-days": f"{48 * round(PEOPLE_OBSERVED / OPEN_HOURS_OBSERVED):,}",
    }


def _on_the_day(base: Plan) -> dict[str, str]:
    wounded = {"walking_wounded", "stretcher_cases"}
    total = sum(g.leaving for g in base.scene.groups if g.category.value in wounded)
    done = next(
        (h.hour for h in base.hours if sum(h.out.get(name, 0) for name in wounded) >= total), None
    )
    quiet = {(one.kind, one.object) for one in base.silence}
    return _moment("day", base, _FIRST_DAY) | {
        "wounded-out-hour": NOTHING if done is None else str(done),
        "silence-rows": str(len(base.silence)),
        "silence-gates": str(sum(kind == "gate" for kind, _ in quiet)),
        "silence-areas": str(sum(kind == "area" for kind, _ in quiet)),
        "counts": str(sum(len(group.counts) for group in base.scene.groups)),
        "groups": str(len(base.scene.groups)),
        "civilians": f"{_of(base.scene, 'civilians')[0]:,}",
        "civilians-staying": f"{_of(base.scene, 'civilians')[1]:,}",
        "findings": str(len(base.findings)),
    }


def _of(scene: Scene, category: str) -> tuple[int, int]:
    groups = [group for group in scene.groups if group.category.value == category]
    return sum(g.leaving for g in groups), sum(g.staying for g in groups)


def _gates(scene: Scene) -> dict[str, str]:
    """What a bus and what the cars take of a gate's one lane."""
    gate = scene.gates[0]
    coach, empty = _minutes(gate, "coach", "people"), _minutes(gate, "coach", "empty")
    car = _minutes(gate, "private_car", "people")
    return {
        "coach-minutes": f"{coach:g}",
        "empty-minutes": f"{empty:g}",
        "car-minutes": f"{car:g}",
        "cars-gate-hours": f"{CARS_OBSERVED * car / 60:.1f} h",
        "cars-as-buses-gate-hours": f"{CARS_OBSERVED * 5 / 50 * coach / 60:.1f} h",
    }


def _minutes(gate: Gate, vehicle_class: str, load: str) -> float:
    """As the scene's rows say; the last row that fits counts, as they go from wide to narrow."""
    fits = [
        row.minutes
        for row in gate.minutes
        if row.vehicle_class in ("any", vehicle_class) and row.load in ("any", load)
    ]
    return fits[-1]


def _fitted(fits: Sequence[Fit]) -> dict[str, str]:
    fitted = next(fit for fit in fits if fit.travel == 1.0)
    other = fits[-1]
    words = {"fit-gate": NOTHING if fitted.gate is None else f"{fitted.gate:.2f}"}
    for name, fit in (("fit", fitted), ("other", other)):
        for period, hours in zip(PERIODS, fit.hours, strict=True):
            words[f"{name}-{period.id}"] = f"{hours:.1f} h"
            off = round(100 * (period.hours - hours) / period.hours)
            words[f"{name}-{period.id}-error"] = f"{abs(off)} % {'less' if off >= 0 else 'more'}"
    return words


def _aid(base: Plan, needs: Needs) -> dict[str, str]:
    without, pause = base.pause_without_aid_minutes, base.pause_minutes
    cost = NOTHING
    if without is not None and pause is not None:
        cost = "nothing" if pause - without < 1 else f"{pause - without:.0f} minutes"
    return {
        "aid-loads": str(needs.truck_loads or 0),
        "aid-tonnes": f"{sum(item.kilograms for item in needs.items) / 1000:.0f} t",
        "aid-in": f"{base.tonnes_moved:.0f} t",
        "aid-cost": cost,
        "staying": f"{needs.people.staying:,}",
        "waiting": f"{needs.people.waiting:,}",
    }


def _moved(moved: Sequence[Moved]) -> dict[str, str]:
    first, second = moved[0], moved[1]
    return {
        "moved-first": first.input,
        "moved-first-low": f"{first.low_hours:.1f} h",
        "moved-first-high": f"{first.high_hours:.1f} h",
        "moved-second": second.input,
        "moved-second-low": f"{second.low_hours:.1f} h",
        "moved-second-high": f"{second.high_hours:.1f} h",
    }


def _referee(plans: Mapping[str, Plan]) -> str:
    passed = sum(plan.referee.verdict == "passed" for plan in plans.values())
    return f"{passed} of {len(plans)}"
