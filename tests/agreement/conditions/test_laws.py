"""What a clause asks of the core and what is looked for in a timetable are the same thing."""

from __future__ import annotations

import typing
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.agreement.ground import (
    ALL_GOODS,
    ALL_PEOPLE,
    NOBODY,
    OF_EAST,
    OF_EAST_AND_HILL,
    OF_WEST,
    ground,
    hold,
    moment,
    timetables,
)
from treve.agreement.conditions import Narrowing, OnQuantities, broken_by, rows_of
from treve.agreement.conditions.end_rule import EndRule
from treve.agreement.conditions.gate_share import GateShare
from treve.agreement.conditions.lead_time import LeadTime
from treve.agreement.conditions.least_by import LeastBy
from treve.agreement.conditions.order import InOrder
from treve.agreement.conditions.permission import Permission
from treve.agreement.conditions.quota import Quota
from treve.agreement.conditions.reciprocity import Reciprocity
from treve.agreement.conditions.sequence import InSequence
from treve.agreement.selection import Ground, Moved, Selection
from treve.store.agreement_document import KINDS
from treve.timetabling.rows import (
    Rows,
)

SIDES = st.sampled_from(
    [
        (OF_EAST, OF_WEST),
        (OF_WEST, OF_EAST_AND_HILL),
        (ALL_PEOPLE, ALL_GOODS),
        (ALL_GOODS, OF_EAST),
        (NOBODY, OF_EAST),
        (OF_WEST, NOBODY),
    ]
)
ONE_SIDE = st.sampled_from([OF_EAST, OF_EAST_AND_HILL, ALL_PEOPLE, ALL_GOODS, NOBODY])
SHARES = st.sampled_from([0.1, 1 / 3, 20.0, 33.3, 50.0, 57.142857, 99.9, 100.0])
ONCE = st.sampled_from(["arrived", "left"])
EACH = st.sampled_from(["window", "day"])
MINUTES = st.sampled_from([0.0, 0.1, 0.25, 0.5, 1.0])
MOMENTS = st.integers(-4, 12).map(lambda number: moment(5 * number))


def _batches(sides: tuple[Selection, Selection], batches: int, slack: int) -> Reciprocity:
    return Reciprocity("r", *sides, batches, None, slack, slack / 3)


def _each_for(sides: tuple[Selection, Selection], each_for: float, slack: int) -> Reciprocity:
    return Reciprocity("r", *sides, None, each_for, slack, slack / 3)


CLAUSES: Mapping[str, st.SearchStrategy[OnQuantities]] = {
    "sequence": st.builds(
        lambda sides, share, once: InSequence("s", sides[0], sides[1], share, once),
        SIDES,
        SHARES,
        ONCE,
    ),
    "reciprocity": st.builds(_batches, SIDES, st.integers(2, 9), st.integers(0, 4))
    | st.builds(_each_for, SIDES, st.sampled_from([0.5, 1.0, 1.3, 1000.0]), st.integers(0, 9)),
    "quota": st.builds(
        lambda what, most, each: Quota("q", what, most, most / 3, each),
        ONE_SIDE,
        st.integers(0, 9),
        EACH,
    ),
    "end_rule": st.builds(lambda sides, once: EndRule("e", sides[0], sides[1], once), SIDES, ONCE),
    "lead_time": st.builds(
        LeadTime, st.just("l"), MINUTES, st.none() | ONE_SIDE, st.none() | MOMENTS
    ),
    "gate_share": st.builds(GateShare, st.just("g"), st.just("bridge"), ONE_SIDE, SHARES),
    "least_by": st.builds(
        lambda what, by, least: LeastBy("b", what, by, least, least / 3),
        ONE_SIDE,
        MOMENTS,
        st.integers(0, 9),
    ),
    "order": st.builds(
        lambda order, at, once: InOrder("o", tuple(order), at, once),
        st.permutations(["civilians", "fighters", "walking_wounded", "stretcher_cases"]),
        st.sampled_from(["everywhere", "each_place"]),
        ONCE,
    ),
    "permission": st.builds(
        Permission,
        st.just("p"),
        st.sampled_from([("bridge",), ("pass",), ("bridge", "pass")]),
        ONE_SIDE,
    ),
}


def _several_categories(here: Ground, moved: tuple[Moved, ...]) -> tuple[Ground, tuple[Moved, ...]]:
    """The same flows, two of them of other categories and from one place."""
    told = {"hill": ("walking_wounded", "east"), "west": ("fighters", "west")}
    flows = {}
    for flow in here.flows:
        category, origin = told.get(flow.load, ("civilians", flow.origin))
        made = replace(flow, categories=(category,), origin=origin)
        flows[flow.load] = made if flow.people else flow
    return (
        replace(here, flows=tuple(flows.values())),
        tuple(replace(one, flow=flows[one.flow.load]) for one in moved),
    )


def test_every_kind_is_tried() -> None:
    narrowing = {kind for kind, clause in KINDS.items() if clause in typing.get_args(Narrowing)}
    assert CLAUSES.keys() == KINDS.keys() - narrowing


@pytest.mark.property
@pytest.mark.parametrize("kind", CLAUSES)
@settings(max_examples=500)
@given(data=st.data(), moved=timetables(), opening_seconds=st.integers(-9, 0))
def test_a_timetable_breaks_a_clause_exactly_where_it_breaks_its_rows(
    kind: str, data: st.DataObject, moved: tuple[Moved, ...], opening_seconds: int
) -> None:
    clause = data.draw(CLAUSES[kind])
    here = ground(opening_seconds=opening_seconds)
    if kind == "order":
        here, moved = _several_categories(here, moved)
    broken = tuple(clause.broken(moved, here))
    assert bool(broken) is not hold(clause.rows(here), moved)
    assert {finding.objects[0] for finding in broken} <= {clause.id}


@pytest.mark.property
@given(data=st.data(), moved=timetables())
def test_several_clauses_hold_where_each_does(
    data: st.DataObject, moved: tuple[Moved, ...]
) -> None:
    clauses = [data.draw(strategy) for strategy in CLAUSES.values()]
    broken = broken_by(clauses, moved, ground())
    assert bool(broken) is not hold(rows_of(clauses, ground()), moved)


def test_what_speaks_of_nobody_there_asks_for_nothing() -> None:
    clauses: list[OnQuantities] = [
        InSequence("s", NOBODY, OF_EAST),
        Reciprocity("r", OF_EAST, NOBODY, batches=2),
        Reciprocity("r", NOBODY, OF_EAST, each_for=1, slack_people=1),
        Quota("q", NOBODY, 1),
        EndRule("e", OF_EAST, NOBODY),
        LeadTime("l", 1, NOBODY),
        GateShare("g", "bridge", NOBODY, 50),
        LeastBy("b", NOBODY, moment(5), 3),
    ]
    assert rows_of(clauses, ground()) == Rows()
    assert broken_by(clauses, (), ground()) == ()
