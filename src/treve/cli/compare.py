"""``treve compare PLAN PLAN``: what differs between two saved plans, and for whom."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from treve.cli.common import JsonOption, chosen_language, console, print_json, together
from treve.cli.verify import PLAN_FILE, PlanArgument

OtherArgument = Annotated[
    Path, typer.Argument(metavar="OTHER", help="The plan to compare it with, named alike.")
]


def compare(plan: PlanArgument, other: OtherArgument, as_json: JsonOption = False) -> None:
    """Say what differs between two saved plans, for whom, and whether the gaps can tell."""
    from treve.cli.verify import case_of
    from treve.plan.compare import compare_cases
    from treve.plan.compare_model import comparison_document
    from treve.store.plans import read_plan

    files = [given / PLAN_FILE if given.is_dir() else given for given in (plan, other)]
    plans = together(*(partial(read_plan, file) for file in files))
    first, second = (case_of(read) for read in plans)
    found = compare_cases(first, second, (str(files[0]), str(files[1])))
    if as_json:
        print_json(comparison_document(found))
        return
    from treve.report.compare_labels import labels_of
    from treve.report.compare_table import comparison_table
    from treve.report.names import names_in

    language = chosen_language()
    names = {**names_in(second.plan, language), **names_in(first.plan, language)}
    labels = labels_of(files[0], files[1], language)
    console().print(comparison_table(found, names, labels, language))
