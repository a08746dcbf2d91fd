"""Riverbend as its dispatcher plans it, and what becomes of it at a moment."""

from __future__ import annotations

import functools
from dataclasses import replace
from datetime import datetime

from tests.cli.dispatched import dispatched
from treve.operations.events import Event
from treve.operations.replan import Asked, Replan, replan
from treve.plan.allowance import StepAllowance
from treve.plan.clock import Clock
from treve.plan.model import Plan
from treve.plan.tools import Tools
from treve.store.scenes import scene_digest
from treve.timetabling.timetable import Trip
from treve.wiring import tools

AT_SECONDS = 7_000
"""Some minutes before eight: two vehicles drive to the bridge from the mill, with people aboard."""


@functools.cache
def driven() -> Plan:
    """The plan that is being driven."""
    return dispatched()


def moment(seconds: int) -> datetime:
    """A moment of it."""
    return Clock(driven().zero).moment(seconds)


def again(
    *events: Event,
    at_seconds: int = AT_SECONDS,
    plan: Plan | None = None,
    per_change_minutes: float = 1.0,
    with_tools: Tools | None = None,
) -> Replan:
    """Plan again from a moment on."""
    asked = Asked(moment(at_seconds), events, per_change_minutes, digest=scene_digest)
    return replan(
        plan or driven(),
        asked,
        tools=with_tools or replace(tools(), solve_onward=None),
        allowance=StepAllowance(1, lambda: False),
    )


def trips_of(made: Replan | Plan) -> frozenset[Trip]:
    """All trips of a plan."""
    plan = made.plan if isinstance(made, Replan) else made
    assert plan.timetable is not None
    return frozenset(plan.timetable.trips)


def begun_before(plan: Plan, seconds: int) -> frozenset[Trip]:
    """Trips that had begun."""
    return frozenset(trip for trip in trips_of(plan) if trip.begins_seconds < seconds)
