"""``silence.csv``: what must be quiet from when to when. This is what the parties sign."""

from __future__ import annotations

import dataclasses

from treve.plan.model import Plan
from treve.report.outputs import Made
from treve.report.rows import QuietRow, quiet_rows, to_csv

FILE_NAME = "silence.csv"


def make(plan: Plan, language: str) -> Made:
    """Make the table.

    Args:
        plan: Its silence schedule.
        language: Not used: kinds and ids are the same in every language.

    Returns:
        CSV; times are ISO 8601 in the scene's time zone with their offset, margin included.
    """
    del language
    header = [field.name for field in dataclasses.fields(QuietRow)]
    return Made(to_csv(header, (dataclasses.astuple(row) for row in quiet_rows(plan))))
