"""What was agreed and no program judges."""

from __future__ import annotations

from treve.agreement.clauses.recorded import Recorded
from treve.languages import say_finding


def test_a_number_says_what_it_counts() -> None:
    clause = Recorded("r", "routes", "Few guards.", {"most_guards": 20, "note": "armed", "x": 3})
    (finding,) = clause.wrong()
    assert (finding.code, finding.figures["field"]) == ("clause-figure-without-unit", "x")


def test_it_says_itself_with_its_figures() -> None:
    clause = Recorded("r", "routes", "Few guards.", {"most_guards": 20})
    said = say_finding(clause.said(), "en")
    assert said == "r: Few guards. [routes and checkpoints] (most_guards: 20)"
    assert say_finding(Recorded("r", "costs", "None.").said(), "en") == "r: None. [costs]"
