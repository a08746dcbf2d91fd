"""Where an agreement leaves people without protection."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.agreement.ground import OF_EAST, goods, people
from tests.riverbend import riverbend_scene
from treve.agreement.clauses import OtherClause
from treve.agreement.clauses.aid import AidTerms
from treve.agreement.clauses.leaving import Leaving
from treve.agreement.clauses.monitoring import Monitoring
from treve.agreement.conditions import Condition
from treve.agreement.conditions.destinations import Destinations
from treve.agreement.conditions.end_rule import EndRule
from treve.agreement.conditions.longest_aboard import LongestAboard
from treve.agreement.conditions.order import InOrder
from treve.agreement.conditions.reciprocity import Reciprocity
from treve.agreement.conditions.sequence import InSequence
from treve.agreement.model import Agreement
from treve.agreement.protection import protection
from treve.agreement.selection import Flow, Selection
from treve.errors import Finding
from treve.languages import available, remedy, say_finding
from treve.scene.model import Scene

PROMISED = Leaving("promised", staying="guaranteed")
WATCHED = Monitoring("watched", ("bridge",))
LIMITED = LongestAboard("limited", 180)


def of(*categories: str) -> Selection:
    return Selection(people=True, categories=categories)


FLOWS = (
    *(
        replace(people(category, 5), categories=(category,))
        for category in ("civilians", "stretcher_cases", "fighters", "fighters_families")
    ),
    goods("rice", 10),
)


def found(
    *clauses: OtherClause,
    conditions: tuple[Condition, ...] = (),
    scene: Scene | None = None,
    flows: tuple[Flow, ...] = FLOWS,
) -> tuple[Finding, ...]:
    agreement = Agreement("A", (*conditions, LIMITED), (*clauses, WATCHED, PROMISED))
    return protection(agreement, scene or riverbend_scene(), flows)


def test_an_agreement_that_says_it_all_leaves_nothing_to_find() -> None:
    assert found() == ()


def test_an_agreement_that_says_nothing_is_told_so() -> None:
    told = protection(Agreement("A"), riverbend_scene(), FLOWS)
    assert [(one.code, one.severity) for one in told] == [
        ("protection-no-option-to-stay", "warning"),
        ("protection-time-aboard", "note"),
        ("protection-no-observer", "warning"),
    ]
    assert [one.figures["people"] for one in told[:1]] == [20]
    assert told[2].objects == ("bridge",)


def test_a_promise_to_some_leaves_the_others() -> None:
    some = Agreement("A", (LIMITED,), (WATCHED, replace(PROMISED, who=of("civilians"))))
    (finding,) = protection(some, riverbend_scene(), FLOWS)
    assert (finding.code, finding.figures["people"]) == ("protection-no-option-to-stay", 15)


@pytest.mark.parametrize(
    ("clause", "code"),
    [
        (Leaving("x", staying="denied"), "protection-no-option-to-stay"),
        (Leaving("x", destination="assigned"), "protection-destination-not-chosen"),
        (Leaving("x", families="separated"), "protection-families-separated"),
        (Leaving("x", boarding="before_go"), "protection-boarding-before-go"),
        (Leaving("x", vehicles="mixed"), "protection-armed-with-civilians"),
        (Leaving("x", names="required"), "protection-names-required"),
        (AidTerms("x", "conditionally"), "protection-aid-conditional"),
    ],
)
def test_what_a_clause_says_outright_is_told(clause: OtherClause, code: str) -> None:
    assert [(one.code, one.objects) for one in found(clause)] == [(code, ("x",))]


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        (InSequence("x", of("civilians"), of("stretcher_cases")), "protection-wounded-not-first"),
        (EndRule("x", of("stretcher_cases"), of("fighters")), "protection-wounded-not-first"),
        (InOrder("x", ("civilians", "stretcher_cases")), "protection-wounded-not-first"),
        (InSequence("x", of("fighters_families"), of("fighters")), "protection-families-separated"),
        (
            InSequence("x", of("civilians"), Selection(people=False)),
            "protection-aid-conditional",
        ),
        (
            Reciprocity("x", of("civilians"), Selection(people=False), batches=2),
            "protection-aid-conditional",
        ),
        (LongestAboard("x", 300), "protection-time-aboard"),
    ],
)
def test_what_follows_from_a_condition_is_told(condition: Condition, code: str) -> None:
    scene = riverbend_scene()
    groups = tuple(replace(group, longest_aboard_minutes=240) for group in scene.groups)
    told = found(conditions=(condition,), scene=replace(scene, groups=groups))
    assert [(one.code, one.objects) for one in told] == [(code, ("x",))]


@pytest.mark.parametrize(
    "condition",
    [
        InSequence("x", of("stretcher_cases"), of("civilians")),
        InSequence("x", of("civilians"), of("fighters", "fighters_families")),
        InSequence("x", Selection(people=False), of("civilians")),
        InOrder("x", ("stretcher_cases", "civilians", "fighters")),
    ],
)
def test_what_protects_is_no_finding(condition: Condition) -> None:
    assert found(conditions=(condition,)) == ()


def test_a_place_that_was_chosen_and_is_not_permitted_is_told() -> None:
    scene = riverbend_scene()
    mill, *others = scene.groups
    scene = replace(scene, groups=(replace(mill, destinations=("school", "clinic")), *others))
    clause = Destinations("x", Selection(people=True, groups=("mill-people",)), ("school",))
    (finding,) = found(conditions=(clause,), scene=scene)
    assert finding.objects == ("x", "mill-people")
    assert finding.figures["list"] == "clinic"


def test_where_nobody_leaves_nobody_is_left_without() -> None:
    assert protection(Agreement("A", (), (WATCHED,)), riverbend_scene(), FLOWS[-1:]) == ()


def test_each_is_said_with_its_rule_and_what_would_mend_it() -> None:
    bad = Leaving(
        "x",
        OF_EAST,
        staying="denied",
        destination="assigned",
        families="separated",
        names="required",
        boarding="before_go",
        vehicles="mixed",
    )
    for finding in found(bad, AidTerms("y", "conditionally")):
        for language in available():
            said = say_finding(finding, language)
            assert "x" in said or "y" in said
            assert said.endswith(")")
            assert remedy(finding, language)
    told = say_finding(found(bad)[0], "en")
    assert "Commission of Inquiry on Syria, 1 March 2017" in told
