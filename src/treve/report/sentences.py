"""What a plan says, sentence by sentence, in any language: shared by terminal, files and page."""

from __future__ import annotations

import math

from treve.errors import Figure, Finding
from treve.languages import say
from treve.measures import LEAST_MINUTES
from treve.plan.answer import answer_of
from treve.plan.model import Plan
from treve.plan.without_aid import aid_cost
from treve.report.clock import at_least, duration, silence, silent_minutes, whole_minutes
from treve.report.open_hours import (
    given_open_minutes,
    hand_formula_pause_minutes,
    has_closed_hours,
)
from treve.timetabling.solution import Outcome

Line = tuple[str, dict[str, Figure], dict[str, float | None]]
"""Code, figures, and lengths of time in minutes that the language puts into words."""

SEVERITIES = ("fault", "warning", "note")
"""How grave a finding is, the gravest first."""

_CALM = frozenset(
    (
        "report-headline-proven_shortest",
        "report-headline-proven_shortest-nights",
        "report-headline-feasible",
        "report-headline-feasible-nights",
        "report-headline-fixed",
        "report-headline-fixed-all",
        "report-headline-fixed-best",
        "report-headline-fixed-nobody",
        "report-given-open",
        "report-nights",
        "report-units-bound",
        "report-without-aid",
        "report-without-aid-free",
        "report-without-aid-proven",
        "report-without-aid-unproven",
        "report-label-pause",
        "report-label-fixed",
        "report-label-silence",
    )
)
"""Codes with other words, under ``.calm``, for scenes in which there are no guns to be silent."""

_ABOUT_PEOPLE = frozenset(
    (
        *("moved-against-choice", "brought-elsewhere", "armed-with-civilians", "nobody-stays"),
        *("nobody-can-carry", "wounded-not-first", "relief-too-short", "goods-left-behind"),
        *("place-left-whole", "category-left-whole", "urgent-before-many"),
    )
)
"""Findings on people moved against their choice, or left without what they need."""

PROTECTION = "protection-"
"""How the codes begin of what an agreement leaves people without: all of it is told."""

LIMITS = frozenset(
    (
        *("changes-not-worked-out", "changes-not-planned-again", "inputs-not-worked-out"),
        "conditions-not-worked-out",
        *("aid-cost-within-gap", "still-getting-shorter"),
    )
)
"""Notes on what limits the answer: who reads it must know them, whatever else is remarked."""

_HARDLY_SEARCHED = frozenset(("plan-no-time-to-search", "still-getting-shorter"))
"""What tells that more time would give another answer: before all others of its severity."""

_DECIDING = frozenset(("yes", "some"))
"""What is told of assumed inputs where it is known that the answer moves with some of them."""

_SMALL_GAP, _LARGE_GAP = 0.02, 0.10
_VERDICTS = {"passed": "passed", "failed": "failed"}


def ordered(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Findings with the gravest first; those of one gravity as they came.

    Faults; then warnings, those first that speak of people who are moved against their choice or
    left without what they need; then notes: assumed inputs with which the answer moves, what limits
    the answer, the others. Before all of its kind stands that more time would give another answer.
    """
    return tuple(sorted(findings, key=_gravity))


def _gravity(finding: Finding) -> tuple[int, int]:
    """How grave a finding is: its severity, and its place within that, the least the gravest."""
    severity = SEVERITIES.index(finding.severity)
    if finding.code in _HARDLY_SEARCHED:
        return severity, -1
    if finding.severity == "warning":
        about_people = finding.code in _ABOUT_PEOPLE or finding.code.startswith(
            ("unmet-", PROTECTION)
        )
        return severity, 0 if about_people else 1
    if finding.code == "inputs-assumed" and finding.figures.get("told") in _DECIDING:
        return severity, 0
    return severity, 1 if finding.code in LIMITS else 2


def worded(plan: Plan, code: str) -> str:
    """The code of a sentence, or of its calm variant where the scene has no parties."""
    return f"{code}.calm" if code in _CALM and not plan.scene.parties else code


def outcome(plan: Plan, language: str) -> str:
    """The outcome in a word or two: the glossary's, in the terminal and on the page alike.

    Of a given pause it is asked whether it is enough: that is what the words answer then.
    """
    return say("report-outcome", language, outcome=answer_of(plan))


def headline(plan: Plan, language: str) -> str:
    """The answer in one sentence."""
    if plan.referee.verdict == "failed" and plan.timetable is not None:
        return say("report-headline-refused", language)
    if plan.fixed_pause_minutes is not None and plan.timetable is not None:
        return _fixed_headline(plan, language)
    if plan.outcome is Outcome.UNKNOWN and plan.bound_minutes:
        bound = at_least(plan.bound_minutes, language)
        return say("report-headline-unknown-bound", language, bound=bound)
    nights = "-nights" if plan.pause_minutes != plan.open_minutes else ""
    return say(
        worded(plan, f"report-headline-{plan.outcome.value}{nights}"),
        language,
        pause=silence(plan.pause_minutes, language),
        bound=at_least(plan.bound_minutes, language),
    )


def _fixed_headline(plan: Plan, language: str) -> str:
    code = "report-headline-fixed"
    if not plan.people_unmoved:
        code += "-all"
    elif not plan.people_moved:
        code += "-nobody"
    elif plan.units_bound and plan.people_moved >= _most_people(plan):
        code += "-best"
    return say(
        worded(plan, code),
        language,
        pause=duration(plan.fixed_pause_minutes, language),
        moved=plan.people_moved,
        unmoved=plan.people_unmoved,
    )


def _most_people(plan: Plan) -> int:
    """The most people of all ranks that can leave in the pause that is given."""
    return max(plan.units_bound.items())[1]


def summary_lines(plan: Plan) -> list[Line]:
    """The other sentences of the summary, the most important first.

    Returns:
        Code, figures, and lengths of time in minutes that the language puts into words.
    """
    lines = given_lines(plan)
    if plan.pause_minutes is not None and plan.open_minutes != plan.pause_minutes:
        # Of a given pause the headline tells another length than what is used of it.
        code = "report-open" if plan.fixed_pause_minutes is None else "report-open-used"
        lengths = {"open": _silent(plan.open_minutes), "used": _silent(plan.pause_minutes)}
        lines.append((code, {}, lengths))
    lines += nights_lines(plan)
    lines += gap_lines(plan)
    lines += everybody_lines(plan)
    if plan.people_unmoved and plan.fixed_pause_minutes is None:
        lines.append(("report-unmoved", {"people": plan.people_unmoved}, {}))
    if plan.tonnes_unmoved:
        lines.append(("report-unmoved-tonnes", {"tonnes": round(plan.tonnes_unmoved, 1)}, {}))
    return [*lines, *aid_lines(plan), *baseline_lines(plan)]


def given_lines(plan: Plan) -> list[Line]:
    """How much of a given pause is open, where hours are closed in it."""
    open_ = given_open_minutes(plan)
    if open_ is None or open_ == plan.fixed_pause_minutes:
        return []
    lengths = {"given": plan.fixed_pause_minutes, "open": open_}
    return [(worded(plan, "report-given-open"), {}, lengths)]


def given(plan: Plan, language: str) -> str:
    """A given pause in words, with the open part of it where hours are closed."""
    pause = duration(plan.fixed_pause_minutes, language)
    open_ = given_open_minutes(plan)
    if open_ == plan.fixed_pause_minutes:
        return pause
    return say("report-given", language, pause=pause, open=duration(open_, language))


def nights_lines(plan: Plan) -> list[Line]:
    """Whether it must be quiet in the closed hours too, where the pause spans any."""
    if plan.pause_minutes is None or plan.open_minutes == plan.pause_minutes:
        return []
    return [(worded(plan, "report-nights"), {}, {})]


def everybody_lines(plan: Plan) -> list[Line]:
    """Beside a given pause that is too short for all: how long all of them need at least."""
    if plan.fixed_pause_minutes is None or plan.bound_minutes is None or not plan.people_unmoved:
        return []
    if _lies_beyond(plan):
        needed, held = plan.bound_open_minutes, _windows_minutes(plan)
        if needed is not None and needed > held + 1:
            return [("report-everybody-beyond", {}, {"needed": _told(needed), "held": held})]
        return [("report-everybody-never", {}, {})]
    return [("report-everybody", {}, {"bound": _told(plan.bound_minutes)})]


def _told(bound_minutes: float | None) -> float | None:
    """A bound rounded down to what is told of it."""
    return None if bound_minutes is None else whole_minutes(bound_minutes)


def _silent(pause_minutes: float | None) -> float | None:
    """A pause rounded up to what is told of it."""
    return None if pause_minutes is None else silent_minutes(pause_minutes)


def _windows_minutes(plan: Plan) -> float:
    """Open time that the windows hold."""
    return sum(window.seconds for window in plan.problem.windows) / 60


def _lies_beyond(plan: Plan) -> bool:
    """Whether the bound lies beyond the windows: then it is no length of time, but a no."""
    return (plan.bound_open_minutes or 0) > _windows_minutes(plan)


def bound_lines(plan: Plan) -> list[Line]:
    """The bound; where hours are closed, both bounds, told apart: on all time and on open time."""
    if plan.bound_minutes is None:
        return []
    both = plan.bound_open_minutes is not None and plan.bound_open_minutes != plan.bound_minutes
    whole, hours = (
        # A bound that is met is the pause, and is rounded as the pause is.
        _silent(bound) if bound == met else _told(bound)
        for bound, met in (
            (plan.bound_minutes, plan.pause_minutes),
            (plan.bound_open_minutes, plan.open_minutes),
        )
    )
    if not both:
        return [("report-bound", {}, {"bound": whole})]
    return [
        ("report-bound-whole", {}, {"bound": whole}),
        ("report-bound-open", {}, {"bound": hours}),
    ]


def gap_lines(plan: Plan) -> list[Line]:
    """How far the plan may be from the best there is, in words."""
    if plan.fixed_pause_minutes is not None and plan.units_bound and plan.people_unmoved:
        if plan.people_moved >= _most_people(plan):
            return []
        most = _most_people(plan)
        below = round(100 * (most - plan.people_moved) / most, 1)
        told: dict[str, Figure] = {"people": most, "moved": plan.people_moved, "percent": below}
        told["fewer"] = most - plan.people_moved  # where their share would be told as 0 %
        return [(worded(plan, "report-units-bound"), told, {})]
    if plan.gap is None:
        return []
    bound = plan.bound_minutes
    met = bound is not None and plan.pause_minutes is not None and plan.pause_minutes <= bound
    size = _size_of_gap(plan.gap, met=met)
    figures: dict[str, Figure] = {
        "gap": round(plan.gap * 100, 1),
        "open": "yes" if has_closed_hours(plan) else "no",
    }
    lengths = {"used": _silent(plan.open_minutes), "bound": _told(plan.bound_open_minutes)}
    return [(f"report-gap-{size}", figures, lengths)]


def _size_of_gap(gap: float, *, met: bool) -> str:
    """What is told of a gap: it is one of open hours, and the whole pause may meet its bound."""
    if met:
        return "none" if gap <= 0 else "hours"
    if gap <= 0:
        return "closed"
    return "small" if gap <= _SMALL_GAP else "some" if gap <= _LARGE_GAP else "large"


def aid_lines(plan: Plan) -> list[Line]:
    """What aid through the same gates costs, where both pauses are known."""
    without, pause = plan.pause_without_aid_minutes, plan.pause_minutes
    if without is None or pause is None or plan.fixed_pause_minutes is not None:
        return []
    cost = aid_cost(pause, without, plan.bound_minutes)
    if cost is None:
        if not any(load.binding and not load.people for load in plan.problem.loads):
            return []  # aid that need not come in within the pause cannot make it longer
        return [(worded(plan, "report-without-aid-free"), {}, {})]
    # As the two pauses are told, so that whoever takes one from the other finds the cost.
    shorter = silent_minutes(cost.pause_minutes)
    lengths: dict[str, float | None] = {"pause": shorter, "cost": silent_minutes(pause) - shorter}
    if not cost.resolvable:
        lengths["gap"] = cost.gap_minutes
        return [(worded(plan, "report-without-aid-unproven"), {}, lengths)]
    if cost.gap_minutes < LEAST_MINUTES:
        return [(worded(plan, "report-without-aid"), {}, lengths)]
    lengths["proven"] = whole_minutes(cost.proven_minutes)
    return [(worded(plan, "report-without-aid-proven"), {}, lengths)]


def baseline_lines(plan: Plan) -> list[Line]:
    """What the hand formula and a dispatcher without foresight say, where they say anything."""
    lines: list[Line] = []
    hand, nearest = plan.baselines.hand_formula_minutes, plan.baselines.nearest_first_minutes
    needed = _needed_minutes(plan)
    closed = has_closed_hours(plan)
    # Where room or vehicles are lacking altogether, no length of time is right or wrong.
    impossible = plan.outcome is Outcome.PROVEN_IMPOSSIBLE or _lies_beyond(plan)
    if hand is not None and (needed is not None or not impossible):
        whole = hand_formula_pause_minutes(plan)
        told_whole = whole is not None and round(whole) != round(hand)
        figures: dict[str, Figure] = {"open": "whole" if told_whole else "yes" if closed else "no"}
        lengths = {"hours": hand, "whole": whole, "needed": needed}
        lines.append((_hand_formula(plan, hand), figures, lengths))
    if nearest is None:
        return [*lines, *_no_dispatcher(plan)]
    hours = silent_minutes(nearest)
    elapsed: dict[str, Figure] = {"open": "yes" if closed else "no"}
    if plan.fixed_pause_minutes is not None:
        lines.append(("report-nearest-first-everybody", elapsed, {"hours": hours}))
    elif plan.pause_minutes is not None:
        more = hours - silent_minutes(plan.pause_minutes)
        code = "report-nearest-first" if more >= 1 else "report-nearest-first-same"
        lines.append((code, elapsed, {"hours": hours, "more": more}))
    return lines


def _no_dispatcher(plan: Plan) -> list[Line]:
    """Why there is no figure of a dispatcher's; of what cannot be, nobody asks for one."""
    if plan.timetable is not None:
        return [("report-nearest-first-none", {}, {})]
    if plan.outcome is Outcome.UNKNOWN:
        return [("report-nearest-first-unknown", {}, {})]
    return []


def _hand_formula(plan: Plan, hand: float) -> str:
    needed = _needed_minutes(plan)
    if needed is not None:
        return "report-hand-formula-impossible" if hand < needed else "report-hand-formula"
    # The formula knows no calendar: what it promises is time in which vehicles may move. Less than
    # the bound it is only where both, told in whole minutes, differ.
    least = plan.bound_open_minutes
    if least is not None and math.ceil(hand) < math.floor(least):
        return "report-hand-formula-short"
    return "report-hand-formula"


def _needed_minutes(plan: Plan) -> float | None:
    """Open time that would be needed where the windows hold less."""
    return next((row.needed for row in plan.clash if row.kind == "time"), None)


def say_line(line: Line, language: str) -> str:
    """Say one line of :func:`summary_lines`."""
    code, figures, lengths = line
    words = {name: duration(minutes, language) for name, minutes in lengths.items()}
    return say(code, language, **figures, **words)


def referee_sentence(plan: Plan, language: str) -> str:
    """The referee's verdict."""
    verdict = _VERDICTS.get(plan.referee.verdict, "none")
    return say(f"report-referee-{verdict}", language, faults=len(plan.referee.faults))
