"""Problems under many laws at once: what each of them keeps, all of them together must keep."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from tests.problems.at_gates import any_at_gates
from tests.problems.conditioned import any_conditioned
from tests.problems.convoys import any_convoyed
from tests.problems.duties import any_dutiful
from tests.problems.time_aboard import any_limited
from tests.problems.together import any_together
from treve.timetabling.problem import Problem


def under_every_law(seed: int) -> Problem:
    """One of :mod:`.any_problem` with what the others draw for the same seed, most of it.

    Whether all of it can be kept is left to luck.
    """
    draw = Random(-23 - seed)
    problem = any_convoyed(seed)
    if draw.random() < 0.7:
        problem = replace(problem, gates=any_at_gates(seed).gates)
    if draw.random() < 0.7:
        problem = replace(problem, fleets=any_dutiful(seed).fleets)
    if draw.random() < 0.5:
        words = {load.id: load.together for load in any_together(seed).loads}
        loads = (replace(load, together=words[load.id]) for load in problem.loads)
        problem = replace(problem, loads=tuple(loads))
    if draw.random() < 0.3:
        problem = replace(problem, rows=any_conditioned(seed).rows)
    if draw.random() < 0.4:
        limits = {load.id: load.longest_aboard_seconds for load in any_limited(seed).loads}
        loads = (replace(load, longest_aboard_seconds=limits[load.id]) for load in problem.loads)
        problem = replace(problem, loads=tuple(loads))
    if draw.random() < 0.3:
        problem = replace(problem, convoys=(), escort_teams=None)
    return problem
