"""``treve examples``: the scenes that are shipped."""

from __future__ import annotations

import json

import pytest

from treve.cli import main


def test_examples_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["examples"]) == 0
    assert "riverbend" in capsys.readouterr().out
    assert main(["examples", "--json"]) == 0
    assert "riverbend" in [row["name"] for row in json.loads(capsys.readouterr().out)]
