"""Plans made by hand, for every test of the reports."""

from __future__ import annotations

import runpy
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from treve.plan.model import Plan

LITTLE = runpy.run_path(str(Path(__file__).with_name("little.py")))


def _made(name: str) -> Plan:
    return cast("Callable[[], Plan]", LITTLE[name])()


@pytest.fixture
def plan() -> Plan:
    """A feasible plan with every list filled."""
    return _made("little_plan")


@pytest.fixture
def mixed() -> Plan:
    """A plan in which two consignments share trucks."""
    return _made("mixed_plan")


@pytest.fixture
def impossible() -> Plan:
    """A plan that cannot be, as the bridge is too narrow."""
    return _made("impossible_plan")


@pytest.fixture
def unknown() -> Plan:
    """A plan without a timetable yet."""
    return _made("unknown_plan")
