"""Protection: where an agreement leaves people without what rules and experience ask for.

Each finding names by the figure ``rule`` what it rests on; ``protection-rule`` of the languages
says it in words. ``said`` tells what the agreement says: the word of the clause, or ``unsaid``.

- ``inquiry``: the United Nations Commission of Inquiry on Syria found on 1 March 2017 that the
  evacuation of eastern Aleppo gave civilians no option to stay: forced displacement, a war crime.
- ``resolution_2328``: Security Council resolution 2328 of 19 December 2016 asks for observation,
  and for passage that is voluntary, safe, dignified and to a destination of choice.
- ``four_points``: the United Nations' plan of 10 November 2016: "none of the four elements are
  conditional on the other".
- ``eighteenth``: on 18 December 2016 people sat in buses for more than ten hours, eighteen infants
  without milk among them (OCHA, Aleppo Situation Report 9; AFP).
- ``order_of_13th``: on 13 December 2016 civilians and wounded were to go first, then fighters.
- ``data_protection``: the handbook of the ICRC on data protection asks that no more is collected
  than is needed; counts at boarding are enough to plan.
- ``convoy_rules``: the convoy rules of the Logistics Cluster: never in a military convoy.
- ``checklist``: a review of such an agreement under humanitarian law looks for the separation of
  families.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
from treve.agreement.selection import Flow, Selection, flows_of
from treve.errors import Figure, Finding
from treve.scene.model import Category, Scene

_WOUNDED = frozenset({Category.WALKING_WOUNDED.value, Category.STRETCHER_CASES.value})
_FIGHTERS, _FAMILIES = Category.FIGHTERS.value, Category.FIGHTERS_FAMILIES.value


def protection(agreement: Agreement, scene: Scene, flows: Sequence[Flow]) -> tuple[Finding, ...]:
    """What an agreement leaves people without.

    Args:
        agreement: Checked with the scene.
        scene: What it speaks of.
        flows: Its people and goods.

    Returns:
        Warnings, and a note where nothing limits the time that people are aboard. Of an agreement
        under which nobody leaves and nothing comes in there is none.
    """
    found: list[Finding] = []
    if any(flow.people for flow in flows):
        found += _of_people(agreement, scene, flows)
    found += _aid_for_something(agreement, flows)
    found += _unobserved(agreement, scene)
    return tuple(found)


def _of_people(agreement: Agreement, scene: Scene, flows: Sequence[Flow]) -> Iterator[Finding]:
    leaving = [clause for clause in agreement.clauses if isinstance(clause, Leaving)]
    yield from _option_to_stay(leaving, flows)
    yield from _said(leaving, "destination", "assigned", "protection-destination-not-chosen")
    yield from _fewer_destinations(agreement.conditions, scene)
    yield from _said(leaving, "families", "separated", "protection-families-separated")
    yield from _parted_families(agreement.conditions, flows)
    yield from _wounded_behind(agreement.conditions, flows)
    yield from _said(leaving, "boarding", "before_go", "protection-boarding-before-go")
    yield from _too_long_aboard(agreement.conditions, scene)
    yield from _said(leaving, "vehicles", "mixed", "protection-armed-with-civilians")
    yield from _said(leaving, "names", "required", "protection-names-required")


_RULES = {
    "protection-destination-not-chosen": "resolution_2328",
    "protection-families-separated": "checklist",
    "protection-boarding-before-go": "eighteenth",
    "protection-armed-with-civilians": "convoy_rules",
    "protection-names-required": "data_protection",
}


def _said(clauses: Iterable[Leaving], field: str, word: str, code: str) -> Iterator[Finding]:
    """Each clause that says outright what protects nobody."""
    for clause in clauses:
        if getattr(clause, field) == word:
            figures: dict[str, Figure] = {"said": word, "rule": _RULES[code]}
            yield Finding(code, (clause.id,), figures)


def _option_to_stay(clauses: Sequence[Leaving], flows: Sequence[Flow]) -> Iterator[Finding]:
    """Denied by a clause, or said of some who leave by none."""
    denied = [clause.id for clause in clauses if clause.staying == "denied"]
    figures: dict[str, Figure] = {"rule": "inquiry", "people": 0}
    for name in denied:
        yield Finding("protection-no-option-to-stay", (name,), {**figures, "said": "denied"})
    given = [clause for clause in clauses if clause.staying is not None]
    left = sum(
        flow.quantity
        for flow in flows
        if flow.people and not any(clause.who is None or clause.who.holds(flow) for clause in given)
    )
    if left:
        told: dict[str, Figure] = {**figures, "said": "unsaid", "people": left}
        yield Finding("protection-no-option-to-stay", (), told)


def _fewer_destinations(conditions: Iterable[Condition], scene: Scene) -> Iterator[Finding]:
    """Places that people chose, and that a clause takes from them."""
    for clause in conditions:
        if not isinstance(clause, Destinations):
            continue
        lost = {
            group.id: sorted(set(group.destinations) - set(clause.only))
            for group in scene.groups
            if any(clause.what.holds(flow) for flow in flows_of(group))
        }
        for group, places in lost.items():
            if places:
                figures: dict[str, Figure] = {
                    "said": "narrowed",
                    "list": ", ".join(places),
                    "rule": "resolution_2328",
                }
                names = (clause.id, group)
                yield Finding("protection-destination-not-chosen", names, figures)


def _parted_families(conditions: Iterable[Condition], flows: Sequence[Flow]) -> Iterator[Finding]:
    """Fighters and their families on two sides of a clause that lets one wait for the other."""
    for clause in conditions:
        for first, then in _waits(clause):
            sides = [_categories(side, flows) for side in (first, then)]
            for one, other in (sides, sides[::-1]):
                apart = _FIGHTERS in one and _FAMILIES in other
                if apart and not (_FIGHTERS in other or _FAMILIES in one):
                    figures: dict[str, Figure] = {"said": "apart", "rule": "checklist"}
                    yield Finding("protection-families-separated", (clause.id,), figures)


def _wounded_behind(conditions: Iterable[Condition], flows: Sequence[Flow]) -> Iterator[Finding]:
    """Wounded who wait for people who are not."""
    for clause in conditions:
        for first, then in _waits(clause):
            ahead, behind = _categories(first, flows), _categories(then, flows)
            if behind & _WOUNDED and ahead - _WOUNDED:
                people = sum(
                    flow.quantity
                    for flow in flows
                    if then.holds(flow) and _WOUNDED & set(flow.categories)
                )
                figures: dict[str, Figure] = {"people": people, "rule": "order_of_13th"}
                yield Finding("protection-wounded-not-first", (clause.id,), figures)
                break


def _too_long_aboard(conditions: Iterable[Condition], scene: Scene) -> Iterator[Finding]:
    """A longer time than the scene allows, and none at all."""
    own = [group.longest_aboard_minutes for group in scene.groups if group.leaving]
    limits = [minutes for minutes in own if minutes is not None]
    clauses = [clause for clause in conditions if isinstance(clause, LongestAboard)]
    for clause in clauses:
        if limits and clause.longest_minutes > min(limits):
            figures: dict[str, Figure] = {
                "said": "longer",
                "longest_minutes": clause.longest_minutes,
                "limit_minutes": min(limits),
                "rule": "eighteenth",
            }
            yield Finding("protection-time-aboard", (clause.id,), figures)
    if not clauses and len(limits) < len(own):
        told: dict[str, Figure] = {
            "said": "unsaid",
            "longest_minutes": 0,
            "limit_minutes": 0,
            "rule": "eighteenth",
        }
        yield Finding("protection-time-aboard", (), told, "note")


def _aid_for_something(agreement: Agreement, flows: Sequence[Flow]) -> Iterator[Finding]:
    """Aid that is said to depend on something, or that waits for people."""
    for clause in agreement.clauses:
        if isinstance(clause, AidTerms) and clause.given == "conditionally":
            figures: dict[str, Figure] = {"said": "conditionally", "rule": "four_points"}
            yield Finding("protection-aid-conditional", (clause.id,), figures)
    for condition in agreement.conditions:
        waits = [
            then
            for first, then in _waits(condition)
            if first.people and not then.people and any(then.holds(flow) for flow in flows)
        ]
        if waits:
            told: dict[str, Figure] = {"said": "waits", "rule": "four_points"}
            yield Finding("protection-aid-conditional", (condition.id,), told)


def _unobserved(agreement: Agreement, scene: Scene) -> Iterator[Finding]:
    """Gates at which no clause has anybody watch."""
    watched = {
        gate
        for clause in agreement.clauses
        if isinstance(clause, Monitoring)
        for gate in clause.gates
    }
    gates = tuple(gate.id for gate in scene.gates if gate.id not in watched)
    if gates:
        figures: dict[str, Figure] = {"gates": len(gates), "rule": "resolution_2328"}
        yield Finding("protection-no-observer", gates, figures)


def _waits(clause: Condition) -> tuple[tuple[Selection, Selection], ...]:
    """Who goes first and who waits for them, pair by pair."""
    if isinstance(clause, InSequence):
        return ((clause.first, clause.then),)
    if isinstance(clause, EndRule):
        return ((clause.not_before, clause.last),)
    if isinstance(clause, Reciprocity):
        return ((clause.one, clause.other), (clause.other, clause.one))
    if isinstance(clause, InOrder):
        steps = clause.selections
        return tuple((first, then) for number, then in enumerate(steps) for first in steps[:number])
    return ()


def _categories(selection: Selection, flows: Iterable[Flow]) -> frozenset[str]:
    """The categories of whom a selection holds."""
    return frozenset(
        category for flow in flows if selection.holds(flow) for category in flow.categories
    )
