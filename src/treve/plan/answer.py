"""What a plan answers in one word: its outcome, or of a given pause whether it is enough."""

from __future__ import annotations

from treve.plan.model import Plan
from treve.timetabling.solution import Outcome


def answer_of(plan: Plan) -> str:
    """What a plan answers.

    Args:
        plan: With or without a timetable.

    Returns:
        The outcome's value; where a pause was given and something was planned what it is enough
        for: ``everybody``, ``not_everybody``, ``not_everybody_most`` (proven: nobody can move
        more), ``all_goods`` or ``not_all_goods`` (nobody is to move).
    """
    if plan.fixed_pause_minutes is None or plan.timetable is None:
        return plan.outcome.value
    if plan.people_moved + plan.people_unmoved == 0:
        return "not_all_goods" if plan.tonnes_unmoved else "all_goods"
    if not plan.people_unmoved:
        return "everybody"
    proven = plan.outcome is Outcome.PROVEN_SHORTEST
    return "not_everybody_most" if proven else "not_everybody"


def is_short(plan: Plan) -> bool:
    """Whether a pause was given that is not enough."""
    return answer_of(plan).startswith("not_")
