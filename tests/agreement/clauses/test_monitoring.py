"""Who watches where."""

from __future__ import annotations

from treve.agreement.clauses.monitoring import Monitoring
from treve.languages import say_finding


def test_it_says_itself() -> None:
    clause = Monitoring("m", ("bridge", "pass"), ("county",))
    assert say_finding(clause.said(), "en") == "m: observers stand at bridge, pass, of county."
    assert list(clause.wrong()) == []
