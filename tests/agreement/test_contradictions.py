"""What cannot stand together in one agreement."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.agreement.ground import ALL_GOODS, OF_EAST, OF_WEST, ground
from tests.riverbend import START, riverbend_scene
from treve.agreement.clauses import OtherClause
from treve.agreement.clauses.aid import AidTerms
from treve.agreement.clauses.effect import Effect
from treve.agreement.clauses.leaving import Leaving
from treve.agreement.clauses.pull_back import Position, PullBack
from treve.agreement.clauses.recorded import Recorded
from treve.agreement.conditions import Condition
from treve.agreement.conditions.least_by import LeastBy
from treve.agreement.conditions.pause_windows import PauseWindows
from treve.agreement.contradictions import contradictions
from treve.agreement.model import AgreedParty, Agreement, Head
from treve.scene.calendar import Hours

HOUR = timedelta(hours=1)
THREE_DAYS = Effect("effect", START, 72 * 60)


def found(
    *clauses: OtherClause, conditions: tuple[Condition, ...] = (), head: Head | None = None
) -> list[tuple[str, str, str]]:
    """Severity, code and objects of what is found."""
    agreement = Agreement("A", conditions, clauses, head or Head())
    told = contradictions(agreement, riverbend_scene(), ground())
    return [(one.severity, one.code, " ".join(one.objects)) for one in told]


def test_nothing_contradicts_nothing() -> None:
    assert found() == []
    assert found(THREE_DAYS, Recorded("r", "costs", "None.")) == []


@pytest.mark.parametrize(
    ("parties", "told"),
    [
        ([("a", "signatory"), ("a", "guarantor")], []),
        (
            [("a", "signatory"), ("a", "signatory")],
            [("fault", "agreement-party-twice", "a")],
        ),
        (
            [("a", "signatory"), ("a", "excluded")],
            [("fault", "agreement-excluded-has-a-role", "a")],
        ),
    ],
)
def test_nobody_is_in_and_out(
    parties: list[tuple[str, str]], told: list[tuple[str, str, str]]
) -> None:
    listed = tuple(
        AgreedParty(name, role, decided_by="all")  # type: ignore[arg-type]
        for name, role in parties
    )
    assert found(head=Head(parties=listed)) == told


def test_who_is_excluded_has_promised_nothing_but_pulls_back() -> None:
    head = Head(parties=(AgreedParty("x", "excluded"),))
    line = PullBack("line", ((0.0, 0.0), (0.0, 1.0)), {"heavy": 1.0}, parties=("x",))
    assert found(Recorded("r", "costs", "None.", parties=("x",)), line, head=head) == [
        ("warning", "agreement-excluded-by-nobody", "x"),
        ("fault", "agreement-excluded-is-bound", "r x"),
    ]


def test_the_authoritative_text_was_written() -> None:
    head = Head(languages=("French",), authoritative="Arabic")
    assert found(head=head) == [("fault", "agreement-no-such-language", "")]
    assert found(head=replace(head, authoritative="French")) == []


def test_what_lies_outside_the_duration_is_told() -> None:
    short = Effect("effect", START, 48 * 60)
    late = (START + 49 * HOUR, START + 50 * HOUR)
    windows = PauseWindows("hours", (Hours(*late),))
    least = LeastBy("least", OF_EAST, late[0], 3)
    note = Recorded("note", "costs", "None.", begins=START - HOUR)
    assert found(short, note, conditions=(windows, least)) == [
        ("fault", "agreement-outside-its-time", "hours effect"),
        ("fault", "agreement-outside-its-time", "least effect"),
        ("fault", "agreement-outside-its-time", "note effect"),
        ("warning", "agreement-shorter-than-calendar", "effect"),
    ]
    assert found(THREE_DAYS, conditions=(windows, least)) == []


def test_it_takes_effect_once_and_a_clause_ends_after_it_begins() -> None:
    assert found(THREE_DAYS, replace(THREE_DAYS, id="again")) == [
        ("fault", "agreement-takes-effect-twice", "again effect")
    ]
    note = Recorded("note", "costs", "None.", begins=START, ends=START)
    assert found(note) == [("fault", "clause-ends-before-it-begins", "note")]


def test_opposites_of_the_same_people_are_told() -> None:
    stay = Leaving("stay", OF_EAST, staying="guaranteed", names="required")
    go = Leaving("go", None, staying="denied", names="required")
    assert found(stay, go) == [("fault", "clause-says-the-opposite", "go stay")]
    assert found(stay, replace(go, who=OF_WEST)) == []


def test_opposites_of_the_same_goods_are_told() -> None:
    free, bound = AidTerms("free", "unconditionally"), AidTerms("bound", "conditionally", ALL_GOODS)
    assert found(free, bound) == [("fault", "clause-says-the-opposite", "bound free")]


def test_positions_are_held_against_lines() -> None:
    line = PullBack("line", ((36.0, 37.0), (36.0, 38.0)), {"heavy": 3500.0})
    near = Position("near", "x", "heavy", 36.01, 37.5)
    boat = Position("boat", "x", "boats", 36.01, 37.5)
    assert found(near, boat) == []
    assert found(line, near, boat) == [
        ("warning", "clause-position-too-near", "near line"),
        ("warning", "clause-weapons-unknown", "boat"),
    ]
