"""How to make a plan again: the options of ``treve plan``, as a shell reads them."""

from __future__ import annotations

import shlex

from treve.measures import MINUTES_PER_HOUR
from treve.plan.model import Plan


def options_of(plan: Plan) -> str:
    """Everything that the same plan of the same scene is made again by.

    Args:
        plan: Any plan; what it took no step for, such as a proof, is made again by one step.
    """
    words = [word for change in plan.changes for word in ("--set", change)]
    if plan.fixed_pause_minutes is not None:
        words += ["--pause", length(plan.fixed_pause_minutes)]
    if plan.agreement.conditions:
        words += ["--agreement", "FILE"]  # a plan knows what was agreed, not where it stood
    # What is proven before the search begins takes no step, but --steps takes one at least.
    words += ["--seed", str(plan.seed), "--steps", str(max(1, plan.steps))]
    return shlex.join(words)


def length(minutes: float) -> str:
    """A length of time as ``--pause`` takes it: ``48h``, ``90min``."""
    hours, rest = divmod(minutes, MINUTES_PER_HOUR)
    return f"{minutes!r}min".replace(".0min", "min") if rest else f"{hours:.0f}h"
