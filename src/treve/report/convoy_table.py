"""The page's table of convoys: plain HTML, once in each language, the one that is shown last."""

from __future__ import annotations

import html

from treve.languages import say
from treve.plan.model import Plan
from treve.report.clock import Clock, clock_of
from treve.report.convoy_sentences import convoys_told
from treve.report.convoys import ConvoyRow, convoy_rows
from treve.report.names import is_right_to_left, names_in

_COLUMNS = (
    *("convoy", "direction", "departs", "arrives", "vehicles", "leader", "last"),
    *("gates", "people", "tonnes"),
)

STYLE = (
    ".convoys{max-inline-size:78rem;margin-inline:auto;padding:1rem clamp(.9rem,3vw,2.5rem)"
    " calc(var(--dock,0rem) + 2rem)}.convoys div{max-block-size:34rem;overflow:auto}"
    "main:has(+*){padding-block-end:0}"
)
"""What of its looks the page's own style does not have."""


def convoy_table(plan: Plan, languages: tuple[str, ...]) -> str:
    """The table for the page; an empty text where nobody goes in a convoy.

    Args:
        plan: Any plan.
        languages: Those of the page; one is seen at a time, by the page's own ``lang``.
    """
    rows = convoy_rows(plan)
    if not rows:
        return ""
    hidden = "".join(
        f"html:not([lang={tag}]) .convoys[lang={tag}]{{display:none}}" for tag in languages
    )
    sections = (_section(plan, rows, tag) for tag in languages)
    return "\n".join((f"<style>{STYLE}{hidden}</style>", *sections))


def _section(plan: Plan, rows: list[ConvoyRow], language: str) -> str:
    clock, names = clock_of(plan), names_in(plan, language)
    title = html.escape(say("report-convoys-title", language))
    head = "".join(
        f'<th scope="col">{html.escape(say("report-convoys-column", language, column=name))}</th>'
        for name in _COLUMNS
    )
    body = "\n".join(f"<tr>{_cells(row, clock, names, language)}</tr>" for row in rows)
    direction = "rtl" if is_right_to_left(language) else "ltr"
    told = "".join(f"<p>{html.escape(text)}</p>" for text in convoys_told(plan, language))
    return (
        f'<section class="convoys" lang="{language}" dir="{direction}" aria-label="{title}">'
        f'<h2>{title}</h2>{told}<div tabindex="0"><table><thead><tr>{head}</tr></thead>\n'
        f"<tbody>{body}</tbody></table></div></section>"
    )


def _cells(row: ConvoyRow, clock: Clock, names: dict[str, str], language: str) -> str:
    blocks = "; ".join(
        f"{names.get(block.gate, block.gate)} {clock.moment(block.start_seconds, language)}"
        f"\u2013{clock.moment(block.end_seconds, language)}"
        for block in row.blocks
    )
    way = say("report-convoys-direction", language, direction=row.direction)
    cells = (
        row.name,
        f"{names.get(row.corridor, row.corridor)}, {way}",
        clock.moment(row.departure_seconds, language),
        clock.moment(row.arrival_seconds, language),
        str(len(row.vehicles)),
        row.leader,
        row.tail,
        blocks,
        str(row.people),
        f"{row.kilograms / 1000:g}",
    )
    return "".join(f"<td>{html.escape(cell)}</td>" for cell in cells)
