"""A plan as a short table in the terminal."""

from __future__ import annotations

import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderResult
from rich.measure import Measurement
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from treve.ceasefire.silence import AREA, CORRIDOR, GATE, ROAD
from treve.errors import Figure
from treve.languages import remedy, say, say_finding
from treve.measures import LEAST_MINUTES, SECONDS_PER_MINUTE
from treve.plan.answer import is_short
from treve.plan.changes import CONDITION
from treve.plan.model import Assumed, Plan, Quiet, Worth
from treve.report import (
    condition_sentences,
    convoy_sentences,
    left_sentences,
    row_sentences,
    sentences,
)
from treve.report.clock import clock_of, duration, proven, silence, with_moments
from treve.report.names import names_in, quiet_names, with_names
from treve.report.open_hours import gap_minutes
from treve.report.repeat import options_of
from treve.report.runs import runs
from treve.report.selection_words import with_clause_names
from treve.timetabling.solution import Outcome

_STYLES = {
    Outcome.PROVEN_SHORTEST: "green",
    Outcome.FEASIBLE: "cyan",
    Outcome.PROVEN_IMPOSSIBLE: "red",
    Outcome.UNKNOWN: "yellow",
}
_SETTLED = frozenset({Outcome.PROVEN_SHORTEST, Outcome.PROVEN_IMPOSSIBLE})
"""What no further search can change."""

_MOST_ROWS = 3
"""Most sentences of one kind; the others stand in the files."""

_TOLD_ABOVE = frozenset(("inputs-not-worked-out", "aid-cost-within-gap"))
"""Findings that rows of the table have told already."""

_MOST_PLACES = 6
"""Most places named at which people are left, and most lines of the silence."""

_IDLE = "fleet-reaches-nothing"

_KINDS = (CORRIDOR, ROAD, GATE, AREA)
"""What must be quiet, in the order in which it is told."""


_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), " ")
"""Signs that would steer a terminal; a name may hold them, but must not do so."""


class Sentence:
    """A sentence that wraps at blanks only.

    Rich also breaks lines at the no-break spaces that French puts before its signs.

    Args:
        text: Never read as markup.
        style: Of the whole sentence.
    """

    def __init__(self, text: str, style: str = "") -> None:
        """Keep both."""
        self._text, self._style = text.translate(_CONTROLS), style

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield one line after the other."""
        for line in textwrap.wrap(self._text, options.max_width, break_on_hyphens=False):
            yield Text(line, style=self._style, no_wrap=True)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """From the longest word to the whole sentence."""
        words = max((cell_len(word) for word in self._text.split(" ")), default=0)
        least = min(words, options.max_width)
        return Measurement(least, max(least, min(cell_len(self._text), options.max_width)))


Row = tuple[str, Sentence]
"""The code of a label (empty: the label above holds on) and what stands beside it."""


def plan_table(plan: Plan, language: str) -> Group:
    """Show a plan: the answer in one sentence, and what it rests on in a table.

    Args:
        plan: Any plan, with a timetable or without.
        language: As :func:`treve.languages.choose` takes it.

    Returns:
        Something for a rich console to print. Text of the scene is never read as markup, and no
        meaning lies in colour alone.
    """
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(ratio=1)
    for label, content in _rows(plan, language):
        words = say(sentences.worded(plan, label), language) if label else ""
        table.add_row(Text(words), content)
    outcome = sentences.outcome(plan, language)
    style = "yellow" if is_short(plan) else _STYLES[plan.outcome]
    title = Text.assemble((plan.scene.name.translate(_CONTROLS), "bold"), "  ", (outcome, style))
    answer = Sentence(sentences.headline(plan, language), style=f"bold {style}")
    return Group(title, *_changed(plan, language), answer, Padding(table, (1, 0, 0, 0)))


def _changed(plan: Plan, language: str) -> Iterator[Sentence]:
    """What was changed for this plan alone: it is not one of the scene as it stands on disk."""
    if plan.changes:
        yield Sentence(say("report-changed", language, changes=", ".join(plan.changes)))


def _rows(plan: Plan, language: str) -> Iterator[Row]:
    names = names_in(plan, language)
    clash = [
        row_sentences.clash_sentence(row, names, language, objects, plan.problem)
        for row, objects in row_sentences.told_once(plan.clash).items()
    ]
    yield from _labelled("report-label-idle", list(_idle(plan, language)))
    yield from _labelled("report-label-clash", clash)
    faulty = plan.referee.verdict == "failed"
    if not faulty:  # nobody should read hours of a timetable that breaks rules
        yield from _figures(plan, language)
        yield from _moved(plan, language)
        told = convoy_sentences.convoys_told(plan, language)
        yield from _labelled("report-label-convoys", told)
        yield from _silence(plan, language)
        yield from _reasons(plan, language)
    agreed = [" ".join(told) for told in condition_sentences.conditions_told(plan, language)]
    yield from _labelled("report-label-conditions", agreed)
    yield from _labelled("report-label-protection", list(_protection(plan, language)))
    if plan.timetable is not None or faulty:
        verdict = sentences.referee_sentence(plan, language)
        yield "report-label-referee", Sentence(verdict, style="bold red" if faulty else "")
    yield from _findings(plan, language)
    if plan.replanned is None and (plan.steps or plan.outcome in _SETTLED):
        yield "report-label-repeat", Sentence(options_of(plan), style="dim")


def _idle(plan: Plan, language: str) -> Iterator[str]:
    """Fleets that a missing road keeps at home: the first thing to mend, whatever else is so."""
    names = names_in(plan, language)
    for finding in plan.findings:
        if finding.code == _IDLE:
            told = with_names(finding, names)
            yield f"{say_finding(told, language)} {remedy(told, language)}"


def _figures(plan: Plan, language: str) -> Iterator[Row]:
    """Pause, open hours, bound, gap, aid, baselines: whatever of them there is."""
    fixed = plan.fixed_pause_minutes
    when = [text] if (text := runs(plan, language)) else []
    if fixed is not None:
        yield from _labelled("report-label-fixed", [sentences.given(plan, language), *when])
    all_open = plan.open_minutes == plan.pause_minutes
    impossible = plan.outcome is Outcome.PROVEN_IMPOSSIBLE
    # Of what cannot be, the clash says how much it would need.
    bounded = fixed is None and not impossible and plan.bound_minutes is not None
    both = bounded and not all_open  # two lengths with a bound each, which must not be mixed up
    for label, minutes, least, code in (
        (
            "report-label-pause" if fixed is None else "report-label-used",
            *(plan.pause_minutes, plan.bound_minutes, "report-pause-least"),
        ),
        (
            "report-label-open",
            *(None if all_open else plan.open_minutes, plan.bound_open_minutes),
            "report-open-least",
        ),
    ):
        if minutes is not None:
            text = silence(minutes, language)
            bound = proven(least, minutes, language)
            yield label, Sentence(say(code, language, pause=text, bound=bound) if both else text)
            if label == "report-label-pause":
                yield from _labelled("", when)
    nights = [sentences.say_line(line, language) for line in sentences.nights_lines(plan)]
    yield from _labelled("", nights)
    if bounded and not both:
        bounds = [sentences.say_line(line, language) for line in sentences.bound_lines(plan)]
        yield from _labelled("report-label-bound", bounds)
    for label, lines in (
        (_gap_label(plan), sentences.gap_lines(plan)),
        ("report-label-everybody", sentences.everybody_lines(plan)),
        ("report-label-aid", sentences.aid_lines(plan)),
        ("report-label-baselines", sentences.baseline_lines(plan)),
    ):
        yield from _labelled(label, [sentences.say_line(line, language) for line in lines])


def _gap_label(plan: Plan) -> str:
    return "report-label-gap" if plan.fixed_pause_minutes is None else "report-label-most"


def _labelled(label: str, texts: list[str]) -> Iterator[Row]:
    for position, text in enumerate(texts):
        yield "" if position else label, Sentence(text)


def _moved(plan: Plan, language: str) -> Iterator[Row]:
    if plan.timetable is None:
        return
    people = plan.people_moved + plan.people_unmoved
    if people:
        text = say("report-moved", language, moved=plan.people_moved, all=people)
        yield "report-label-people", Sentence(text)
    tonnes = plan.tonnes_moved + plan.tonnes_unmoved
    if tonnes:
        moved = round(plan.tonnes_moved, 1)
        text = say("report-moved-goods", language, moved=moved, all=round(tonnes, 1))
        yield "report-label-tonnes", Sentence(text)

    left = left_sentences.left_behind(plan, names_in(plan, language), language)
    told = [text for text, _ in left[:_MOST_PLACES]]
    if len(left) > 1:
        told.insert(0, left_sentences.left_in_all(plan, language))
    if len(left) > _MOST_PLACES:
        rest = sum(people for _, people in left[_MOST_PLACES:])
        figures: dict[str, Figure] = {"more": len(left) - _MOST_PLACES, "people": rest}
        told.append(say("report-left-more", language, **figures))
    yield from _labelled("report-label-left", told)


def _silence(plan: Plan, language: str) -> Iterator[Row]:
    """What must be quiet, an object a line; of a day that is the same the date once."""
    clock, names = clock_of(plan), quiet_names(plan)
    hours: dict[tuple[str, str], list[Quiet]] = defaultdict(list)
    for row in plan.silence:
        hours[row.kind, row.object].append(row)
    things = sorted(hours, key=lambda thing: (*_KINDS, thing[0]).index(thing[0]))
    texts = []
    for kind, thing in things[:_MOST_PLACES]:
        rows = hours[kind, thing]
        # As many minutes as it takes to hold every second of silence.csv.
        start = clock.minute_before(rows[0].start_seconds)
        end = clock.minute_after(rows[-1].end_seconds)
        until = end.strftime("%H:%M" if end.date() == start.date() else "%Y-%m-%d %H:%M")
        figures: dict[str, Figure] = {"kind": kind, "until": until, "times": len(rows)}
        figures["from"] = start.strftime("%Y-%m-%d %H:%M")
        name = names.get(thing, thing)
        texts.append(say("report-quiet", language, name=name, **figures))
    if len(things) > _MOST_PLACES:
        texts.append(say("report-quiet-more", language, more=len(things) - _MOST_PLACES))
    if texts:
        zone = plan.scene.calendar.time_zone
        margin = plan.problem.margin_seconds
        told = duration(margin / SECONDS_PER_MINUTE, language) if margin else "none"
        texts.append(say("report-quiet-zone", language, zone=zone, margin=told))
    yield from _labelled("report-label-silence", texts)


def _reasons(plan: Plan, language: str) -> Iterator[Row]:
    """What holds the plan back, what more would buy, what is assumed."""
    if plan.outcome is Outcome.PROVEN_IMPOSSIBLE:  # the clash is the reason, and has been told
        return
    names = names_in(plan, language)
    holding = [
        row_sentences.with_reserve(
            row_sentences.bottleneck_sentence(row, names, language), plan, row, language
        )
        for position, row in enumerate(plan.bottleneck[:_MOST_ROWS])
        if _told(row.share, first=position == 0)
    ]
    label = "report-label-bottleneck"
    # Under a given pause the proof, and what makes it, speak of getting everybody out.
    label += "-all" if plan.fixed_pause_minutes is not None else ""
    yield from _labelled(label, holding)
    more = (row for row in plan.worth if row.kind != CONDITION)  # those stand with conditions
    worth = sorted(more, key=_gain, reverse=True)
    some = [row for row in worth if _tells(row)]
    some = [row for row in some if row.resolvable] or some or worth[:1]
    gap = gap_minutes(plan)
    shown = some[:_MOST_ROWS]
    # Whoever negotiates asks what an hour more buys, however it ranks.
    shown += [row for row in worth if row.kind == "hour" and row not in shown and _tells(row)]
    shown.sort(key=row_sentences.unsettled)
    texts = [
        row_sentences.with_reserve(
            row_sentences.worth_sentence(row, names, language, gap), plan, row, language
        )
        for row in shown
    ]
    rest = _more(sum(map(_tells, worth)) - len(texts), language)
    yield from _labelled("report-label-worth", [*texts, *rest])
    moving = [row for row in plan.assumed if _moves(row)]
    assumed = [row_sentences.assumed_sentence(row, names, language) for row in moving[:_MOST_ROWS]]
    rest = _more(len(moving) - len(assumed), language)
    if assumed and plan.fixed_pause_minutes is not None:
        rest.append(say("report-assumed-bound", language))
    dark = sum(row.low_hours is None and row.high_hours is None for row in plan.assumed)
    if dark:
        figures = {"missing": dark, "all": len(plan.assumed)}
        rest.append(say("report-assumed-missing", language, **figures))
    yield from _labelled("report-label-assumed", [*assumed, *rest])


def _more(rows: int, language: str) -> list[str]:
    """How many rows the page tells of besides."""
    return [say("report-rows-more", language, more=rows)] if rows > 0 else []


def _told(share: float, *, first: bool) -> bool:
    """Whether a part of the bound is told: the largest one, if it binds at all, and others."""
    return share >= (row_sentences.LEAST_SHARE if first else 0.1)


def _moves(row: Assumed) -> bool:
    """Whether the answer moves with it by a minute at least, or one side alone is known."""
    if row.low_hours is None or row.high_hours is None:
        return row.low_hours != row.high_hours
    return abs(row.high_hours - row.low_hours) * 60 >= 1


def _tells(row: Worth) -> bool:
    """Whether anything falls by a minute at least."""
    return max(_gain(row)[1:]) >= LEAST_MINUTES


def _gain(row: Worth) -> tuple[bool, float, float]:
    return row.resolvable, row.pause_falls_minutes or 0.0, row.bound_falls_minutes


def _protection(plan: Plan, language: str) -> Iterator[str]:
    """What the agreement leaves people without: every one, and never only in the files."""
    names = names_in(plan, language)
    for finding in plan.findings:
        if finding.code.startswith(sentences.PROTECTION):
            told = with_clause_names(finding, plan.agreement, names, language)
            yield f"{say_finding(told, language)} {remedy(told, language)}".strip()


def _findings(plan: Plan, language: str) -> Iterator[Row]:
    findings = sentences.ordered((*plan.referee.faults, *plan.findings))
    if not findings:
        yield "report-label-findings", Sentence(say("report-findings-none", language))
        return
    counts = Counter(finding.severity for finding in findings)
    parts = (
        say(f"report-findings-{severity}", language, count=counts[severity])
        for severity in sentences.SEVERITIES
        if counts[severity]
    )
    yield "report-label-findings", Sentence(", ".join(parts))
    names = names_in(plan, language)
    above = (_IDLE, sentences.PROTECTION)
    findings = tuple(one for one in findings if not one.code.startswith(above))  # told above
    # What limits the answer is never left to the files, however much else is remarked.
    untold = sentences.LIMITS - _TOLD_ABOVE
    limits = [finding for finding in findings[_MOST_ROWS:] if finding.code in untold]
    shown = [*findings[:_MOST_ROWS], *limits]
    for finding in shown:
        severity = say("report-severity", language, severity=finding.severity)
        by_name = with_clause_names(finding, plan.agreement, names, language)
        told = with_moments(by_name, plan, language)
        text = say_finding(told, language)
        yield "", Sentence(say("report-finding", language, severity=severity, text=text))
    if len(findings) > len(shown):
        more = say("report-findings-more", language, more=len(findings) - len(shown))
        yield "", Sentence(more, style="dim")
