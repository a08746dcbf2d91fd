"""How much to spend on an answer: time, or steps of the search."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from treve.plan.allowance import Allowance
    from treve.plan.stop import Interrupted

USUAL_SECONDS = 60.0
"""How long a search may take where nobody says."""

COMPILING_SECONDS = 4.0
"""To make the search ready takes under a second where its code is kept, half a minute elsewhere."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How much to spend on a plan: time, or steps.

    Attributes:
        seconds: For everything, referee included; it counts where ``steps`` is ``None``.
        steps: Of the search; the same steps and seed give the same answer on any machine.
        begun_seconds: What ``time.monotonic`` showed as the time began; ``None``: now.
    """

    seconds: float = USUAL_SECONDS
    steps: int | None = None
    begun_seconds: float | None = None

    def allowance(self, interrupted: Interrupted) -> Allowance:
        """Start to count, once the search is compiled: that is done once on a machine."""
        from treve.plan.allowance import StepAllowance, TimeAllowance
        from treve.timetabling.solvers.search.ready import make_ready

        if self.steps is not None:
            return StepAllowance(self.steps, interrupted)
        before = time.monotonic()
        make_ready()
        now = time.monotonic()
        begun = before if self.begun_seconds is None else self.begun_seconds
        if now - before > COMPILING_SECONDS:
            begun += now - before
        return TimeAllowance(self.seconds, time.monotonic, interrupted, begun)
