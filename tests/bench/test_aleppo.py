"""The command that writes the Aleppo pages."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bench import questions
from bench.aleppo import PAGE, QUESTIONS, REPORT_PAGE, write_pages
from bench.questions import RefereeError
from treve.effort import Effort
from treve.plan.model import Verdict

QUICK = Effort(seconds=2.0)


def test_every_figure_of_both_pages_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = [Path(shutil.copy(page, tmp_path)) for page in (PAGE, REPORT_PAGE)]
    base = questions.make_plan(QUESTIONS["base"], QUICK, 1)
    monkeypatch.setattr(questions, "make_plan", lambda *_: base)
    told: list[str] = []

    write_pages(QUICK, 1, pages=pages, say=told.append)

    assert told == [f"{name}: {base.outcome.value}, referee: passed" for name in QUESTIONS]
    text = pages[0].read_text(encoding="utf-8")
    assert f"<!--=base-pause-->{(base.pause_minutes or 0) / 60:.1f} h<!--/-->" in text
    assert "| 18 Dec 23:00 to 20 Dec 12:00 | 15,000 | 51 | 2 | 731 | 37 h |" in text


def test_nothing_is_written_of_plans_that_do_not_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = Path(shutil.copy(PAGE, tmp_path))
    before = page.read_bytes()
    base = replace(questions.make_plan(QUESTIONS["base"], QUICK, 1), referee=Verdict("failed"))
    monkeypatch.setattr(questions, "make_plan", lambda *_: base)

    with pytest.raises(RefereeError, match="two-days"):
        write_pages(QUICK, 1, pages=(page,), say=lambda _: None)

    assert page.read_bytes() == before
