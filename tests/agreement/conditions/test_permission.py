"""Of people, or of goods, only some may pass a gate."""

from __future__ import annotations

from tests.agreement.ground import ALL_PEOPLE, EAST, OF_EAST, RICE, WEST, ground, trip
from treve.agreement.conditions.permission import Permission
from treve.languages import say_finding
from treve.timetabling.rows import Cap, Moment, Quantity, Rows

CLAUSE = Permission("p", ("bridge",), OF_EAST)


def test_all_others_of_its_sort_are_barred() -> None:
    barred = Quantity(("hill", "west"), Moment.DEPARTURE, ("bridge",))
    assert CLAUSE.rows(ground()) == Rows(caps=(Cap("p", barred, 0),))


def test_who_passes_all_the_same_is_told() -> None:
    lawful = (
        trip(EAST, 7, 0, 5, "bridge"),
        trip(WEST, 5, 0, 5, "pass"),
        trip(RICE, 9, 0, 5, "bridge"),
    )
    assert list(CLAUSE.broken(lawful, ground())) == []
    (finding,) = CLAUSE.broken((*lawful, trip(WEST, 2, 0, 5, "bridge")), ground())
    assert finding.figures["amount"] == 2
    assert say_finding(finding, "en") == (
        "Clause p: through gate bridge pass others than east: 2 people."
    )


def test_where_everybody_may_pass_nobody_is_kept_back() -> None:
    (finding,) = Permission("p", ("bridge",), ALL_PEOPLE).wrong(ground())
    assert finding.code == "condition-bars-nobody"
    assert list(CLAUSE.wrong(ground())) == []


def test_it_says_itself() -> None:
    assert say_finding(CLAUSE.said(), "en") == "p: of all people only east pass bridge."
