"""What may be spent: time, or steps."""

from __future__ import annotations

import time

from treve.effort import Effort
from treve.plan.allowance import StepAllowance, TimeAllowance


def test_effort_is_steps_where_they_are_given() -> None:
    assert isinstance(Effort(30, 100).allowance(lambda: False), StepAllowance)
    assert isinstance(Effort(30).allowance(lambda: False), TimeAllowance)


def test_time_that_has_begun_to_run_is_not_given_again() -> None:
    begun = time.monotonic()
    assert Effort(600, begun_seconds=begun).allowance(lambda: False).has_time_to_search()
    assert not Effort(600, begun_seconds=begun - 600).allowance(lambda: False).has_time_to_search()
