"""``python -m bench tables``: the manual's tables from kept results, without planning again."""

from __future__ import annotations

from pathlib import Path

import pytest

import bench.__main__ as command
from bench.results import keep
from tests.bench.one_result import RESULT

PAGE = (
    "<!-- bench:conditions -->\n<!-- /bench:conditions -->\n<!-- bench:S -->\n<!-- /bench:S -->\n"
)


def test_kept_results_come_onto_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.md"
    page.write_text(PAGE, encoding="utf-8")
    keep(RESULT, tmp_path / "S.jsonl")
    monkeypatch.setattr(command, "PAGE", page)
    monkeypatch.setattr(command, "KEPT", tmp_path)
    assert command.main(["tables"]) == 0
    text = page.read_text(encoding="utf-8")
    assert "| S-0 |" in text
    assert "2 workers" in text
