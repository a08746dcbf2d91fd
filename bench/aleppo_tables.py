"""The tables of the Aleppo page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bench.cells import NOTHING, hours_text, percent_text, table
from bench.moved import Moved
from bench.periods import PERIODS, Fit
from treve.plan.model import Plan

ANSWERS: Mapping[str, str] = {
    "base": "the fleet of 15 December",
    "buses": "with 60 buses",
    "lane": "with a second lane at Ramouseh",
    "lanes": "with a second lane at both checkpoints",
    "both": "with 60 buses and both second lanes",
    "all": "with 60 buses, 40 ambulances and both second lanes",
    "later": "the later fleet: 60 buses, 40 ambulances, 1,231 private cars",
    "stop": "the fleet of 15 December, stopped for 24 h after 48",
}
"""What the table of answers shows, by the names of the questions."""

OBSERVED: tuple[tuple[int, float], ...] = ((10_000, 20.0), (25_000, 57.0), (35_000, 89.4))
"""People out, and the open hours that it took, as the three periods add up."""


def answers_table(plans: Mapping[str, Plan], commands: Mapping[str, str]) -> str:
    """Pause, bound and baselines of each question, with the command that asks it."""
    head = ("what", "pause", "proven least", "gap", "nearest first", "hand formula", "held back by")
    rows = [
        (
            ANSWERS[name],
            hours_text(plan.pause_minutes),
            hours_text(plan.bound_minutes),
            percent_text(plan.gap),
            hours_text(plan.baselines.nearest_first_minutes),
            hours_text(plan.baselines.hand_formula_minutes),
            plan.bottleneck[0].object if plan.bottleneck else NOTHING,
        )
        for name, plan in plans.items()
    ]
    lines = [f"{ANSWERS[name]}: `{commands[name]}`" for name in plans]
    return "\n".join([table(head, rows), "", *(f"- {line}" for line in lines)])


def fits_table(fits: Sequence[Fit]) -> str:
    """Pairs of unknowns that explain the first period, and what they say of the others."""
    head = (
        "minutes of travel",
        "minutes at gates",
        *(f"{period.name} (took {period.hours:g} h)" for period in PERIODS),
    )
    rows = []
    for fit in fits:
        gate = "none fit" if fit.gate is None else f"× {fit.gate:.2f}"
        cells = [
            f"{hours:.1f} h"
            if period is PERIODS[0]
            else f"{hours:.1f} h ({_error(hours, period.hours)})"
            for hours, period in zip(fit.hours, PERIODS, strict=False)
        ]
        rows.append((f"× {fit.travel:.2f}", gate, *(cells or [NOTHING] * len(PERIODS))))
    return table(head, rows)


def periods_table(fit: Fit) -> str:
    """What was there and what came of it, period by period."""
    head = (
        "period", "people", "buses", "ambulances", "cars", "took", "predicted at least", "error",
        "people an hour, as it was", "as predicted at most",
    )  # fmt: skip
    rows = [
        (
            period.name,
            f"{period.people:,}",
            str(period.buses),
            str(period.ambulances),
            str(period.cars),
            f"{period.hours:g} h",
            f"{hours:.1f} h",
            "fitted" if period is PERIODS[0] else _error(hours, period.hours),
            f"{period.people / period.hours:.0f}",
            f"{period.people / hours:.0f}",
        )
        for period, hours in zip(PERIODS, fit.hours, strict=True)
    ]
    return table(head, rows)


def reached_table(base: Plan, everything: Plan) -> str:
    """Hours until so many were out: as it happened, and as planned."""
    head = (
        "people out", "open hours, as it was", "planned, fleet of 15 December",
        "planned, 60 buses, 40 ambulances, two lanes",
    )  # fmt: skip
    rows = [
        (f"{people:,}", f"{hours:g} h", _reached(base, people), _reached(everything, people))
        for people, hours in OBSERVED
    ]
    return table(head, rows)


def sensitivity_table(moved: Sequence[Moved]) -> str:
    """The bound with each input a quarter lower and higher."""
    head = ("assumed", "a quarter less", "as assumed", "a quarter more")
    rows = [
        (
            row.input,
            f"{row.low_hours:.1f} h",
            f"{row.base_hours:.1f} h",
            f"{row.high_hours:.1f} h",
        )
        for row in moved
    ]
    return table(head, rows)


def hour_when_out(plan: Plan, people: int) -> int | None:
    """The first whole hour by which so many are out; ``None`` where never."""
    return next((h.hour for h in plan.hours if sum(h.out.values()) >= people), None)


def _reached(plan: Plan, people: int) -> str:
    hour = hour_when_out(plan, people)
    return NOTHING if hour is None else f"{hour} h"


def _error(predicted: float, observed: float) -> str:
    return f"{100 * (predicted - observed) / observed:+.0f} %".replace("-", "−")
