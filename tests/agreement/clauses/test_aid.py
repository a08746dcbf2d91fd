"""On what terms goods come in."""

from __future__ import annotations

from tests.agreement.ground import ALL_GOODS, OF_EAST
from treve.agreement.clauses.aid import AidTerms
from treve.languages import say_finding


def test_people_are_no_aid() -> None:
    assert [one.code for one in AidTerms("a", "conditionally", OF_EAST).wrong()] == [
        "clause-of-goods"
    ]
    assert list(AidTerms("a", "conditionally", ALL_GOODS).wrong()) == []


def test_it_says_itself() -> None:
    said = say_finding(AidTerms("a", "unconditionally").said(), "en")
    assert said == "a: all goods come in whatever else is done or left undone."
