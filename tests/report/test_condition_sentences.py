"""What is said of each condition, in both languages, on the terminal and on the page."""

from __future__ import annotations

import dataclasses
import io

import pytest
from rich.console import Console

from tests.report.plain import plain
from treve.agreement.clauses.aid import AidTerms
from treve.agreement.clauses.leaving import Leaving
from treve.agreement.clauses.monitoring import Monitoring
from treve.agreement.clauses.recorded import Recorded
from treve.agreement.conditions.order import InOrder
from treve.agreement.conditions.permission import Permission
from treve.agreement.conditions.sequence import InSequence
from treve.agreement.model import Agreement
from treve.agreement.selection import Selection
from treve.errors import Finding
from treve.plan.changes import CONDITION
from treve.plan.model import Plan, Verdict, Worth
from treve.report.condition_sentences import (
    BROKEN,
    KEPT,
    OPEN,
    conditions_told,
    cost_of,
    is_kept,
    said,
)
from treve.report.page import page_document
from treve.report.repeat import options_of
from treve.report.terminal import plan_table

BEDS_FIRST = InSequence(
    "beds-first",
    Selection(people=True, categories=("stretcher_cases",)),
    Selection(people=True, categories=("civilians",)),
)
COST = Worth("conditions.beds-first", "beds-first", CONDITION, 10.0, 95.0, resolvable=True)


def under(plan: Plan, *worth: Worth) -> Plan:
    """The same plan, made under one condition."""
    rows = (*plan.worth, *worth)
    return dataclasses.replace(plan, agreement=Agreement("Drill", (BEDS_FIRST,)), worth=rows)


def printed(plan: Plan, language: str) -> str:
    console = Console(file=io.StringIO(), width=200, highlight=False)
    with console.capture() as caught:
        console.print(plan_table(plan, language))
    return plain(caught.get())


def test_a_condition_is_kept_unless_the_referee_names_it(plan: Plan) -> None:
    agreed = under(plan)
    other = Finding("condition-sequence-broken", ("others",), {}, "fault")
    own = Finding("referee-condition-too-soon", ("beds-first", "bus-1"), {}, "fault")
    elsewhere = Finding("referee-gate-order", ("beds-first",), {}, "fault")

    def judged(*faults: Finding) -> str:
        verdict = Verdict("failed", faults)
        return is_kept(dataclasses.replace(agreed, referee=verdict), "beds-first")

    assert is_kept(agreed, "beds-first") == KEPT
    assert (judged(other), judged(own), judged(elsewhere)) == (KEPT, BROKEN, KEPT)
    assert is_kept(dataclasses.replace(agreed, timetable=None), "beds-first") == OPEN


def test_a_condition_is_told_with_verdict_and_cost(plan: Plan) -> None:
    ((said, kept, cost),) = conditions_told(under(plan, COST), "en")

    assert "beds-first" in said
    assert kept == "The referee finds it kept."
    assert plain(cost) == (
        "Without the condition “beds-first”: a plan 1 h 35 min shorter was found, "
        "the bound falls by 10 min."
    )
    assert cost_of(under(plan), "beds-first") is None
    assert len(conditions_told(under(plan), "en")[0]) == 2


def test_the_same_in_french(plan: Plan) -> None:
    ((_, kept, cost),) = conditions_told(under(plan, COST), "fr")

    assert kept == "L’arbitre la trouve respectée."
    assert plain(cost).startswith("Sans la condition « beds-first » : un plan plus court de 1 h 35")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_has_each_condition_and_its_cost_apart_from_what_more_would_buy(
    plan: Plan, language: str
) -> None:
    page = page_document(under(plan, COST))

    (row,) = page["conditions"]
    assert (row["id"], row["kind"], row["kept"]) == ("beds-first", "sequence", KEPT)
    assert "95" not in row["cost"][language]
    assert all(row[key][language] for key in ("text", "verdict", "cost"))
    assert [one["kind"] for one in page["worth"]] == [one.kind for one in plan.worth]


def test_the_terminal_tells_conditions_on_rows_of_their_own(plan: Plan) -> None:
    text = printed(under(plan, COST), "en")

    assert text.count("Without the condition “beds-first”") == 1
    assert text.index("Conditions") < text.index("Without the condition")
    assert "Conditions" not in printed(plan, "en")


def test_what_is_broken_is_said_where_nobody_may_use_the_plan(plan: Plan) -> None:
    fault = Finding("referee-condition-too-few", ("beds-first",), {}, "fault")
    refused = dataclasses.replace(under(plan), referee=Verdict("failed", (fault,)))

    assert "The referee finds it broken." in printed(refused, "en")


def test_a_plan_is_made_again_with_what_was_agreed(plan: Plan) -> None:
    assert "--agreement FILE" in options_of(under(plan))
    assert "--agreement" not in options_of(plan)


def test_that_no_bound_falls_does_not_tell_that_a_condition_costs_nothing(plan: Plan) -> None:
    untried = dataclasses.replace(COST, bound_falls_minutes=0.0, pause_falls_minutes=None)
    ((_, _, cost),) = conditions_told(under(plan, untried), "en")

    assert "it was not planned again" in cost


def test_what_an_agreement_leaves_people_without_is_told_in_full(plan: Plan) -> None:
    told = tuple(
        Finding("protection-names-required", (f"clause-{number}",), {"rule": "data_protection"})
        for number in range(5)
    )
    left = dataclasses.replace(under(plan), findings=(*plan.findings, *told))
    for language in ("en", "fr"):
        lines = printed(left, language)
        assert lines.count("clause-") == 5
        assert "Protection" in lines
    page = page_document(left, languages=("en",))
    assert [one["code"] for one in page["findings"]].count("protection-names-required") == 5


def test_clauses_that_bind_nothing_are_on_the_page(plan: Plan) -> None:
    clauses = (
        Monitoring("watch", ("bridge",)),
        AidTerms("aid", "unconditionally"),
        Leaving("go", Selection(people=True, origins=("mill",)), staying="guaranteed"),
        Recorded("fuel", "costs", "The county pays."),
    )
    agreed = dataclasses.replace(plan, agreement=Agreement("Drill", (), clauses))
    page = page_document(agreed, languages=("en", "fr"))
    assert [(one["id"], one["kind"]) for one in page["clauses"]] == [
        ("watch", "monitoring"),
        ("aid", "aid"),
        ("go", "leaving"),
        ("fuel", "recorded"),
    ]
    assert page["clauses"][0]["text"]["en"] == "watch: observers stand at Old bridge."
    assert "people from The Mill" in page["clauses"][2]["text"]["en"]


def test_lists_of_a_condition_are_told_by_name(plan: Plan) -> None:
    order = InOrder("order", ("stretcher_cases", "civilians"))
    passing = Permission("only", ("bridge",), Selection(people=True, groups=("mill-people",)))
    agreed = dataclasses.replace(plan, agreement=Agreement("Drill", (order, passing)))
    assert "stretcher cases, civilians" in said(agreed, order, "en")
    assert "pass Old bridge" in said(agreed, passing, "en")
    assert "blessés couchés, civils" in said(agreed, order, "fr")
