"""Mallacoota, January 2020: every figure of its page of the manual, from the planner.

``python -m bench mallacoota`` plans both examples and their variants and writes what came of them
into ``docs/explanation/mallacoota-2020.md``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from bench.cells import hours_text, percent_text, table
from bench.figures import fill_page
from bench.questions import Asked, answered
from bench.results import ROOT
from bench.tables import write_between_markers
from treve.effort import Effort
from treve.plan.judge import PASSED
from treve.plan.model import Plan

PAGE = ROOT / "docs" / "explanation" / "mallacoota-2020.md"
"""The page with the answers."""

SEA, AIR = "mallacoota-2020", "mallacoota-2020-air"

TOOK_SEA_HOURS = 8 + 20 / 60
"""First boats at 8:40, last people aboard just before 17:00 (The Media Times, SMH, 3 Jan 2020)."""

OUT_SUNDAY = 381
"""Flown out on 5 January (Defence News); The Age has 282 and the Herald Sun 257."""

SUNDAY_EVENING = datetime(2020, 1, 5, 20, 30)  # noqa: DTZ001 - local, as the calendar says it
LEFT_AT_NOON = 4 * 60.0
"""Minutes from the first boats to noon, as a pause that is given."""


def boarding(factor: float) -> tuple[str, ...]:
    """Changes that make boarding and leaving every craft so many times as long."""
    minutes = {
        "landing-craft.loading_minutes": 25,
        "landing-craft.unloading_minutes": 20,
        "amphibians.loading_minutes": 12,
        "amphibians.unloading_minutes": 10,
    }
    return tuple(f"fleets.{name}={factor * usual:g}" for name, usual in minutes.items())


EBB = (
    "calendar.pause={windows: [{from: 2020-01-03T07:30, to: 2020-01-03T12:00}, "
    "{from: 2020-01-03T14:00, to: 2020-01-03T20:30}]}"
)
"""Two hours at low water in which no boat passes; neither part of the day is enough alone."""

QUESTIONS: Mapping[str, Asked] = {
    "sea": Asked(SEA),
    "four": Asked(SEA, ("fleets.landing-craft.count=4",)),
    "full": Asked(SEA, ("fleets.landing-craft.seats=100",)),
    "two": Asked(SEA, ("fleets.landing-craft.count=2",)),
    "lanes": Asked(SEA, ("gates.channel.lanes=2",)),
    "ebb": Asked(SEA, (EBB,)),
    "slower": Asked(SEA, boarding(1.25)),
    "slowest": Asked(SEA, boarding(1.5)),
    "noon": Asked(SEA, pause_minutes=LEFT_AT_NOON),
    "everybody": Asked(SEA, ("groups.town.leaving=3233",)),
    "air": Asked(AIR),
    "spartan": Asked(AIR, ("fleets.spartans.count=4",)),
    "chinook": Asked(AIR, ("fleets.chinooks.count=3",)),
    "seats": Asked(AIR, ("fleets.chinooks.seats=40",)),
}
"""What the page asks, by the names that its tables and figures use."""

SEA_ROWS: Mapping[str, str] = {
    "sea": "three landing craft and two amphibians",
    "four": "with a fourth landing craft",
    "full": "with 100 people in a landing craft",
    "two": "with two landing craft only",
    "lanes": "with boats that can pass each other in the channel",
    "ebb": "with no boat for two hours around noon",
    "slower": "with boarding and leaving a quarter slower",
    "slowest": "with boarding and leaving half as long again",
}
AIR_ROWS: Mapping[str, str] = {
    "air": "three Spartans and two Chinooks",
    "spartan": "with a fourth Spartan",
    "chinook": "with a third Chinook",
    "seats": "with 40 people in a Chinook",
}


def write_page(
    effort: Effort,
    workers: int,
    *,
    page: Path = PAGE,
    say: Callable[[str], None] = lambda text: print(text, file=sys.stderr),
) -> None:
    """Ask all questions and write every figure of the page.

    Args:
        effort: For each plan.
        workers: Of each search.
        page: To write.
        say: Told of each question as it is answered.

    Raises:
        InputError: An example is wrong.
        RefereeError: The referee passed not all of the timetables; nothing is written then.
        UnknownFigureError: The page asks for a figure that is not there; nothing is written then.
    """
    plans = answered(QUESTIONS, effort, workers, say)
    fill_page(page, words_of(plans))
    write_between_markers(page, "sea", _table(plans, SEA_ROWS))
    write_between_markers(page, "air", _table(plans, AIR_ROWS))


def words_of(plans: Mapping[str, Plan]) -> dict[str, str]:
    """Every figure of the page's prose, by name.

    Args:
        plans: By the names of ``QUESTIONS``.
    """
    words: dict[str, str] = {}
    for name, plan in plans.items():
        words |= {
            f"{name}-pause": hours_text(plan.pause_minutes),
            f"{name}-open": hours_text(plan.open_minutes),
            f"{name}-bound": hours_text(plan.bound_minutes),
            f"{name}-bound-open": hours_text(plan.bound_open_minutes),
            f"{name}-gap": percent_text(plan.gap),
            f"{name}-hand": hours_text(plan.baselines.hand_formula_minutes),
            f"{name}-out": f"{plan.people_moved:,}",
            f"{name}-left": f"{plan.people_unmoved:,}",
        }
    sea, air, noon, everybody = (plans[name] for name in ("sea", "air", "noon", "everybody"))
    passed = [plan for plan in plans.values() if plan.referee.verdict == PASSED]
    return words | {
        "sea-staying": f"{sum(group.staying for group in sea.scene.groups):,}",
        "sea-assumed": str(_assumed(sea)),
        "air-assumed": str(_assumed(air)),
        "air-sunday": f"{_gone_by(air, SUNDAY_EVENING):,}",
        "air-missions": str(_missions_by(air, "spartans", SUNDAY_EVENING)),
        "sea-without-aid": hours_text(sea.pause_without_aid_minutes),
        "air-without-aid": hours_text(air.pause_without_aid_minutes),
        "air-goods": f"{air.tonnes_moved:g} t",
        "sea-goods": f"{sea.tonnes_moved:g} t",
        "noon-most": f"{max(noon.units_bound.values(), default=0):,}",
        "berths": f"{max((clash.available for clash in everybody.clash), default=0):,.0f}",
        "berths-needed": f"{max((clash.needed for clash in everybody.clash), default=0):,.0f}",
        "timetables": f"{len(passed)} of {sum(p.timetable is not None for p in plans.values())}",
        "took-sea": f"{TOOK_SEA_HOURS:.1f} h",
        "sunday-observed": str(OUT_SUNDAY),
        "version": sea.version,
    }


def _assumed(plan: Plan) -> int:
    """How many inputs of a plan's scene are assumed."""
    scene = plan.scene
    known = [place.provenance for place in scene.places]
    known += [gate.provenance for gate in scene.gates]
    known += [corridor.provenance for corridor in scene.corridors]
    known += [group.provenance for group in scene.groups]
    known += [fleet.provenance for fleet in scene.fleets]
    known += [consignment.provenance for consignment in scene.consignments]
    return sum(len(provenance.assumed) for provenance in known)


def _seconds_at(plan: Plan, moment: datetime) -> float:
    return (moment.replace(tzinfo=plan.zero.tzinfo) - plan.zero).total_seconds()


def _gone_by(plan: Plan, moment: datetime) -> int:
    """People who have left by the first whole hour of the plan after a local time."""
    hours = _seconds_at(plan, moment) / 3600
    after = next((at for at in plan.hours if at.hour >= hours), plan.hours[-1])
    return sum(after.out.values()) + sum(after.aboard.values())


def _missions_by(plan: Plan, fleet: str, moment: datetime) -> int:
    """Trips with people that vehicles of a fleet begin before a local time."""
    trips = () if plan.timetable is None else plan.timetable.trips
    people = {group.id for group in plan.scene.groups}
    end = _seconds_at(plan, moment)
    return sum(
        trip.load in people
        and trip.vehicle.startswith(f"{fleet}-")
        and trip.departure_seconds <= end
        for trip in trips
    )


def _table(plans: Mapping[str, Plan], rows: Mapping[str, str]) -> str:
    """Duration, bound and baselines of some questions, with the commands that ask them."""
    head = (
        "what", "takes", "of it open", "proven least of open hours", "gap",
        "nearest first takes", "hand formula, open hours",
    )  # fmt: skip
    lines = [
        (
            what,
            hours_text(plans[name].pause_minutes),
            hours_text(plans[name].open_minutes),
            hours_text(plans[name].bound_open_minutes),
            percent_text(plans[name].gap),
            hours_text(plans[name].baselines.nearest_first_minutes),
            hours_text(plans[name].baselines.hand_formula_minutes),
        )
        for name, what in rows.items()
    ]
    asked = [f"- {what}: `{QUESTIONS[name].command()}`" for name, what in rows.items()]
    return "\n".join([table(head, lines), "", *asked])
