"""What a plan answers in one word."""

from __future__ import annotations

from dataclasses import replace

from tests.plan.little_plans import free_plan, given_plan, impossible_plan, shortest_plan
from treve.plan.answer import answer_of, is_short
from treve.timetabling.solution import Outcome


def test_of_the_shortest_pause_the_outcome_is_the_answer() -> None:
    plans = (free_plan(), shortest_plan(), impossible_plan())
    outcomes = ["feasible", "proven_shortest", "proven_impossible"]

    assert [answer_of(plan) for plan in plans] == outcomes
    assert [is_short(plan) for plan in plans] == [False, False, False]


def test_of_a_given_pause_it_is_whether_it_is_enough() -> None:
    given = given_plan()
    enough = replace(given, people_unmoved=0)
    most = replace(given, outcome=Outcome.PROVEN_SHORTEST, people_unmoved=3)
    goods = replace(given, people_moved=0, people_unmoved=0, tonnes_unmoved=1.0)
    plans = (
        replace(given, people_unmoved=3),
        most,
        enough,
        goods,
        replace(goods, tonnes_unmoved=0),
    )

    assert [(answer_of(plan), is_short(plan)) for plan in plans] == [
        ("not_everybody", True),
        ("not_everybody_most", True),
        ("everybody", False),
        ("not_all_goods", True),
        ("all_goods", False),
    ]
