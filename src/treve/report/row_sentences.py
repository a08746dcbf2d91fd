"""What the rows of a plan say: what clashes, holds back, is assumed, and what more would buy."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from treve.errors import Figure
from treve.languages import say
from treve.measures import LEAST_MINUTES
from treve.plan.changes import CONDITION
from treve.plan.model import Assumed, Bottleneck, Plan, Worth
from treve.report.clock import at_least, duration, silent_minutes
from treve.report.names import Names, isolated
from treve.scene.model import Category, Fleet
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Clash

LEAST_SHARE = 0.005
"""A smaller part of the bound would be told as 0 %: what has it does not bind."""

_COUNTED_UNITS = frozenset(("vehicles", "lanes", "bays"))
"""Units of a clash that says how many there are, not how long they serve."""

_LENGTHS = frozenset(
    (
        "time",
        "trip",
        "due",
        "late",
        "aboard",
        "shift",
        "fuel",
        "service",
        "open",
        "passage",
        "hours",
        "windows",
    )
)
"""Kinds of clash between lengths of time, in minutes."""

_PEOPLE = frozenset(("people", *(category.value for category in Category)))
"""Units that are people of a category, or of any."""

_SCALES = {"_minutes": 60.0, "_seconds": 3600.0}


def _in_hours(unit: str, *values: float) -> tuple[str, tuple[float, ...]]:
    """Minutes and seconds of vehicles and lanes in hours, rounded to what can be read."""
    for ending, scale in _SCALES.items():
        if unit.endswith(ending) or unit == ending[1:]:
            base = unit.removesuffix(ending[1:])
            return f"{base}hours", tuple(_readable(value / scale) for value in values)
    return unit, tuple(_readable(value) for value in values)


def _readable(value: float) -> float:
    """No decimals from 100 up, one below; whole numbers whole."""
    rounded = round(value) if abs(value) >= 100 else round(value, 1)
    return int(rounded) if rounded == int(rounded) else rounded


def amount(value: float, unit: str, language: str) -> str:
    """A number with its unit or its category of people, in the form that the number asks for."""
    if unit in _PEOPLE:
        return say("report-people-counted", language, people=value, category=unit)
    return say("report-amount", language, amount=value, unit=unit)


def bottleneck_sentence(row: Bottleneck, names: Names, language: str) -> str:
    """What holds the plan back, with its figures."""
    unit, (use, limit) = _in_hours(row.unit, row.use, row.limit)
    percent = _readable(100 * row.use / row.limit) if row.limit else 100
    if percent == 100:  # told apart by the way they round, they would not seem so
        use = limit
    return say(
        "report-bottleneck",
        language,
        kind=row.kind,
        name=names.get(row.object, row.object),
        use=use,
        limit_amount=amount(limit, unit, language),
        percent=percent,
        length=duration(row.use, language) if row.unit == "minutes" else "",
    )


def with_reserve(sentence: str, plan: Plan, row: Bottleneck | Worth, language: str) -> str:
    """The same sentence, and how many vehicles stand in reserve where it speaks of their fleet."""
    fleet = next((one for one in plan.scene.fleets if one.id == row.object), None)
    if row.kind not in {"fleet", "vehicle"} or fleet is None or not fleet.kept_back:
        return sentence
    told = say("report-kept-back", language, kept=fleet.kept_back)
    if row.kind == "vehicle":
        change = f"fleets.{fleet.id}.count={_count_with_one_more(fleet)}"
        told = say("report-one-more-drives", language, change=change)
    return f"{sentence} {told}"


def _count_with_one_more(fleet: Fleet) -> int:
    """How many vehicles a fleet has to have for one more to drive, with its reserve."""
    driving = fleet.in_service + 1
    count = max(fleet.count, math.floor(driving / (1 - fleet.reserve_percent / 100)))
    while replace(fleet, count=count).in_service <= fleet.in_service:
        count += 1
    return count


def told_once(rows: tuple[Clash, ...]) -> dict[Clash, tuple[str, ...]]:
    """Rows of a clash as they are told: places too small together are told once, with all names.

    Returns:
        The objects to name, by the row that names them.
    """
    told: dict[Clash, tuple[str, ...]] = {}
    for row in rows:
        first = next((one for one in told if _together(one, row)), row)
        told[first] = (*told.get(first, ()), row.object)
    return told


def _together(one: Clash, other: Clash) -> bool:
    told_once = one.kind in {"capacity_together", "together_shared"}
    return told_once and replace(one, object=other.object) == other


def clash_sentence(
    row: Clash,
    names: Names,
    language: str,
    objects: tuple[str, ...] = (),
    problem: Problem | None = None,
) -> str:
    """What cannot be, with its figures.

    Args:
        row: Of a plan.
        names: Of the scene's objects.
        language: As :func:`treve.languages.choose` takes it.
        objects: All that it is told of; none: its own.
        problem: Whose windows and margin a lack of time is told of; ``None``: of one window.
    """
    unit, (needed, available) = _in_hours(row.unit, row.needed, row.available)
    kind = row.kind
    if row.unit in _COUNTED_UNITS:
        kind = f"{kind}_{row.unit}"
    elif kind == "gate" and unit != "passages":
        kind = "gate_time"
    elif kind == "hours" and row.object == "windows":
        kind = "windows"
    elif kind == "condition" and _by_hours(row.object, problem):
        kind = "condition_each"
    lengths: dict[str, Figure] = {}
    if kind in _LENGTHS:
        both = {"needed": row.needed, "available": row.available}
        lengths = {name: duration(minutes, language) for name, minutes in both.items()}
    if kind == "time" and problem is not None and len(problem.windows) > 1:
        # What is needed is proven of time in one stretch: parts and their margins take more.
        kind = "time_margins" if problem.margin_seconds else "time_parts"
        margin = duration(problem.margin_seconds / 60, language)
        lengths |= {"margin": margin}
    figures: dict[str, Figure] = {
        "needed": needed,
        "available": available,
        "needed_amount": amount(needed, unit, language),
        "available_amount": amount(available, unit, language),
        **lengths,
    }
    return say(
        "report-clash",
        language,
        kind=kind,
        name=", ".join(names.get(thing, thing) for thing in objects or (row.object,)),
        **figures,
    )


def _by_hours(condition: str, problem: Problem | None) -> bool:
    """Whether a condition counts in each window, or on each day, by itself."""
    caps = () if problem is None else problem.rows.caps
    return any(cap.condition == condition and cap.hours is not None for cap in caps)


FAR_LESS = 0.5
"""Where less than this part of what the bound falls by was found, the search may have been too
short for it."""


def worth_sentence(row: Worth, names: Names, language: str, gap_minutes: float = 0.0) -> str:
    """What one more of something buys; ``gap_minutes``: of the plan, over its bound."""
    falls = row.pause_falls_minutes
    code = _worth_code(row)
    return say(
        code,
        language,
        kind=row.kind,
        object=row.object,
        name=names.get(row.object, row.object),
        pause=duration(falls, language),
        bound=duration(row.bound_falls_minutes, language),
        most=duration(silent_minutes(gap_minutes + row.bound_falls_minutes), language),
        units=say(
            "report-people-counted", language, people=row.units, category=row.category or "people"
        ),
    )


def unsettled(row: Worth) -> bool:
    """Whether only a longer search can tell what one more buys."""
    return _worth_code(row) in {"report-worth-not-found", "report-worth-short"}


def _worth_code(row: Worth) -> str:
    falls = row.pause_falls_minutes
    if row.kind == CONDITION and falls is None:
        return "report-worth-bound"  # that no bound falls does not tell that it costs nothing
    if max(row.bound_falls_minutes, falls or 0.0) < LEAST_MINUTES:
        return "report-worth-nothing"
    if falls is None:
        return "report-worth-bound"
    if falls < LEAST_MINUTES:
        return "report-worth-not-found"
    if falls < FAR_LESS * row.bound_falls_minutes:
        return "report-worth-short"
    return "report-worth" if row.resolvable else "report-worth-unresolved"


def assumed_sentence(row: Assumed, names: Names, language: str) -> str:
    """What is assumed, and how far the bound moves with it."""
    figures = _assumed_figures(row, names)
    sides = {"low": row.low_hours, "high": row.high_hours}
    known = {side: at_least(h * 60, language) for side, h in sides.items() if h is not None}
    if not known:
        return say("report-assumed-only", language, **figures)
    code = "report-assumed" if len(known) == len(sides) else f"report-assumed-{next(iter(known))}"
    return say(code, language, **figures, **known)


def assumed_reason(row: Assumed, names: Names, language: str) -> str:
    """What is assumed and why, for tables that show beside it how far the bound moves."""
    why = isolated(reason(row.why, language), language)
    return say("report-assumed-reason", language, **_assumed_figures(row, names), why=why)


_LONGEST_KEY = 40
"""Letters of a reason that languages know it by."""


def reason(why: str, language: str) -> str:
    """Why a figure is assumed: the catalogue's reasons in words of the language, others as given.

    Args:
        why: As the catalogue or the scene states it.
        language: As :func:`treve.languages.choose` takes it.
    """
    key = re.sub("[^a-z0-9]+", "_", why.lower())[:_LONGEST_KEY].strip("_")
    return say("report-why", language, why=key, text=why)


def _assumed_figures(row: Assumed, names: Names) -> dict[str, Figure]:
    words = row.field.replace("_", " ")
    return {"name": names.get(row.object, row.object), "field": row.field, "field_words": words}
