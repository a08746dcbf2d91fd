"""One folder a fault under ``bad/``: a scene, and exactly what ``treve check`` says about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from treve.cli import main

BAD = Path(__file__).parent / "bad"
CASES = sorted(folder.name for folder in BAD.iterdir())


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_told_where_it_stands_and_what_to_do(
    case: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(BAD)
    code = main(["--lang", "en", "check", case])
    printed = capsys.readouterr().out
    expected = (BAD / case / "expected.txt").read_text(encoding="utf-8")
    assert printed == expected
    assert code == (2 if "cannot be used" in expected else 0)


def test_the_same_in_french(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(BAD)
    assert main(["check", "several-at-once", "--lang", "fr"]) == 2
    expected = BAD / "several-at-once" / "expected.fr.txt"
    assert capsys.readouterr().out == expected.read_text(encoding="utf-8")
