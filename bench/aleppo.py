"""Eastern Aleppo, December 2016: every figure of two pages of the manual, from the planner.

``python -m bench aleppo`` plans the example and its variants, fits and predicts the three periods,
moves the assumed inputs, and writes all of it into ``docs/explanation``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from bench.aleppo_tables import (
    ANSWERS,
    answers_table,
    fits_table,
    periods_table,
    reached_table,
    sensitivity_table,
)
from bench.aleppo_words import words_of
from bench.figures import fill_page
from bench.moved import moved_inputs
from bench.periods import Fit, fit_gate, fit_travel
from bench.questions import Asked, answered
from bench.results import ROOT
from bench.tables import write_between_markers
from treve.effort import Effort
from treve.wiring import needs_of, scene_to_plan

PAGE = ROOT / "docs" / "explanation" / "aleppo-2016.md"
"""The page with the answers."""

REPORT_PAGE = ROOT / "docs" / "explanation" / "from-the-report-to-the-software.md"
"""The page that goes through the report of 9 December 2016."""

SCENE = "aleppo-2016"

TRAVELS = (0.75, 1.0, 1.15)
"""Factors on minutes of travel for each of which minutes at gates are fitted."""

LIGHT_GATE = 0.25
"""Factor on minutes at gates that stands for gates which hold nobody up."""


SIXTY = "fleets.buses.count=60"
LANES = ("gates.ramouseh.lanes.out=2", "gates.second-checkpoint.lanes.out=2")
ALL = (SIXTY, "fleets.ambulances.count=40", *LANES)
STOP = (
    "calendar.pause={windows: [{from: 2016-12-15T06:00, to: 2016-12-17T06:00}, "
    "{from: 2016-12-18T06:00, to: 2016-12-21T00:00}]}"
)
"""A day without movement after two days. The second window is too short for all of it, so that
nobody gains by waiting until the stop is over."""
TWO_DAYS = 48 * 60.0
QUESTIONS: Mapping[str, Asked] = {
    "base": Asked(SCENE),
    "buses": Asked(SCENE, changes=(SIXTY,)),
    "lane": Asked(SCENE, changes=LANES[:1]),
    "lanes": Asked(SCENE, changes=LANES),
    "both": Asked(SCENE, changes=(SIXTY, *LANES)),
    "all": Asked(SCENE, changes=ALL),
    "later": Asked("aleppo-2016-later-fleet"),
    "stop": Asked(SCENE, changes=(STOP,)),
    "two-days": Asked(SCENE, pause_minutes=TWO_DAYS),
    "two-days-all": Asked(SCENE, changes=ALL, pause_minutes=TWO_DAYS),
}
"""What the page asks, by the names that its tables and figures use."""


def write_pages(
    effort: Effort,
    workers: int,
    *,
    pages: Iterable[Path] = (PAGE, REPORT_PAGE),
    say: Callable[[str], None] = lambda text: print(text, file=sys.stderr),
) -> None:
    """Ask all questions and write every figure of the pages.

    Args:
        effort: For each plan.
        workers: Of each search.
        pages: To write; the first has the tables.
        say: Told of each question as it is answered.

    Raises:
        InputError: An example is wrong.
        RefereeError: The referee passed not all of the plans; nothing is written then.
        UnknownFigureError: A page asks for a figure that is not there; nothing is written then.
    """
    plans = answered(QUESTIONS, effort, workers, say)
    fits = _fits()
    moved = moved_inputs(scene_to_plan(SCENE))
    figures = words_of(plans, fits, needs_of(SCENE), moved)
    first, *others = pages
    for page in (first, *others):
        fill_page(page, figures)
    commands = {name: asked.command() for name, asked in QUESTIONS.items()}
    tables = {
        "answers": answers_table({name: plans[name] for name in ANSWERS}, commands),
        "fits": fits_table(fits),
        "periods": periods_table(fits[TRAVELS.index(1.0)]),
        "reached": reached_table(plans["base"], plans["all"]),
        "sensitivity": sensitivity_table(moved),
    }
    for name, table in tables.items():
        write_between_markers(first, name, table)


def _fits() -> tuple[Fit, ...]:
    scene = scene_to_plan(SCENE)
    return (
        *(fit_gate(scene, travel) for travel in TRAVELS),
        fit_travel(scene, LIGHT_GATE),
    )
