"""What makes the bound, and how much of it is in use."""

from __future__ import annotations

import pytest

from tests.problems.ferry import ferry
from treve.timetabling.bound.prove import bound_with_proof


def test_use_is_the_fleets_own_time_against_all_there_is() -> None:
    """Two buses: two rounds each, less the ways before and after; not what waits in line."""
    bound, _ = bound_with_proof(ferry())
    (bus,) = bound.uses
    assert (bus.object, bus.kind) == ("bus", "fleet")
    assert bus.use == pytest.approx(2 * (2 * 360 + 430))
    assert bus.limit == pytest.approx(2 * bound.open_seconds, abs=2)
    assert bus.share == pytest.approx(1)


def test_a_gate_is_named_where_there_are_buses_enough() -> None:
    problem = ferry(people=1000)
    many = problem.fleets[0].__class__(
        "bus", "bus", 90, "camp", {"seats": 10}, {"seats": 60}, {"seats": 30}
    )
    bound, _ = bound_with_proof(
        problem.__class__(
            problem.stops, problem.gates, problem.ways, (many,), problem.loads, problem.windows
        )
    )
    gate = bound.uses[0]
    assert (gate.object, gate.kind) == ("gate", "gate")
    assert gate.use == pytest.approx(200 * 50)
    assert gate.use <= gate.limit <= bound.open_seconds
