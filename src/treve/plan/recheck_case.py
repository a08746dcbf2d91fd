"""A saved plan under examination: what it stands on, and how its figures are compared.

Every check takes a :class:`Case` and answers with findings: a *fault* where the plan says what is
not so, a *note* where it says what cannot be checked. Nothing is passed over in silence.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import cached_property
from typing import Any

from treve.errors import Figure, Finding, InputError
from treve.plan.assemble import use_of
from treve.plan.build import Built, build_problem
from treve.plan.clock import seconds, seconds_within
from treve.plan.judge import Answer
from treve.plan.kept import broken_conditions
from treve.plan.model import Plan
from treve.plan.parts import Part
from treve.plan.tools import Tools
from treve.scene.model import Scene
from treve.timetabling.referee import check_timetable, measure
from treve.timetabling.solution import Bound, Solution

LONGEST_TEXT = 60
"""Signs of a value that a finding shows."""

_CLOSE = 1e-9
"""Floats that come of the same sums may differ by this part where they were added otherwise."""


@dataclass(frozen=True)
class Case:
    """A plan, and what it is checked with.

    Attributes:
        plan: As it was read.
        tools: The bound and the baselines; the solver is not asked.
        digest: Of a scene.
        part: What proving again may spend.
    """

    plan: Plan
    tools: Tools
    digest: Callable[[Scene], str]
    part: Part

    @cached_property
    def built(self) -> Built | None:
        """The problem of the plan's scene; ``None`` where it gives none, or is not what it was."""
        if self.digest(self.plan.scene) != self.plan.digest:
            return None
        try:
            return build_problem(self.plan.scene, self.plan.agreement)
        except (InputError, LookupError, ValueError, ArithmeticError):
            # A scene read out of a plan was not checked as one read from its own files is.
            return None

    @cached_property
    def ground(self) -> Built | None:
        """What the plan is made of; ``None`` where its scene or its problem is not what it was.

        Then what follows from them is not compared: the check that found the fault has named it.
        Nor is anything made again from them: a number with a few zeros more could keep us for ever.
        """
        built = self.built
        return built if built is not None and built.problem == self.plan.problem else None

    @cached_property
    def basis(self) -> Built | None:
        """The same; ``None`` also where the timetable is faulty."""
        return None if self.trips or self.broken else self.ground

    @cached_property
    def fixed_open_seconds(self) -> int | None:
        """The open time of a pause that was given."""
        given = self.plan.fixed_pause_minutes
        return (
            None if given is None else seconds_within(self.plan.problem.windows, 0, seconds(given))
        )

    @cached_property
    def trips(self) -> tuple[Finding, ...]:
        """Every fault of the timetable."""
        if self.plan.timetable is None:
            return ()
        return check_timetable(
            self.plan.problem, self.plan.timetable, fixed_open_seconds=self.fixed_open_seconds
        )

    @cached_property
    def broken(self) -> tuple[Finding, ...]:
        """Every condition that the timetable breaks, read from its text."""
        if self.plan.timetable is None or self.ground is None:
            return ()
        return broken_conditions(self.ground, self.plan.timetable)

    @cached_property
    def bound(self) -> Bound | None:
        """The bound that the plan states."""
        plan = self.plan
        if plan.bound_minutes is None or plan.bound_open_minutes is None:
            return None
        pause, open_ = seconds(plan.bound_minutes), seconds(plan.bound_open_minutes)
        return Bound(pause, open_, plan.certificate, tuple(map(use_of, plan.bottleneck)))

    @cached_property
    def proved(self) -> Bound:
        """The bound, proved again."""
        return self.tools.prove_bound(self.plan.problem)

    @cached_property
    def answer(self) -> Answer:
        """The plan's answer, as it stood before the plan was put together."""
        plan = self.plan
        timetable = plan.timetable
        measured = None if timetable is None else measure(plan.problem, timetable)
        solution = Solution(plan.outcome, self.bound, timetable, plan.clash, plan.steps)
        return Answer(solution, plan.outcome, timetable, measured, plan.referee)


Check = Callable[[Case], tuple[Finding, ...]]
"""One question to a plan: what does not hold, and what cannot be checked."""


def fault(code: str, *objects: str, **figures: Figure) -> Finding:
    """Something that the plan says and that is not so, the main object first."""
    return Finding(code, objects, figures, "fault")


def note(code: str, *objects: str, **figures: Figure) -> Finding:
    """Something that the plan says and that is not checked, by the field's name, and why."""
    return Finding(code, objects, figures, "note")


def not_put(table: str) -> Finding:
    """A question that could not be put, since what the table is made of does not hold."""
    return note("verify-unchecked-basis", table)


def short(value: object) -> str:
    """A value as a finding shows it; nothing, true and false as the file writes them."""
    text = json.dumps(value) if value is None or isinstance(value, bool) else str(value)
    return text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 1]}…"


MOST_DECIMALS = 9
"""Figures that differ by less are the same (``_CLOSE``)."""

_DECIMALS_ALONE = 3
"""Of a figure where the other side has none."""


def apart(stated: object, found: object) -> dict[str, Figure]:
    """Two values that differ, as texts: figures with only the decimals that tell them apart.

    Args:
        stated: What the plan says.
        found: What is so.
    """
    told = {"stated": stated, "found": found}
    if not all(isinstance(value, int | float) for value in told.values()):
        return {
            name: short(round(value, _DECIMALS_ALONE) if isinstance(value, float) else value)
            for name, value in told.items()
        }
    decimals = decimals_apart(stated, found)
    return {
        name: short(f"{value:.{decimals}f}" if isinstance(value, float) else value)
        for name, value in told.items()
    }


def decimals_apart(one: object, other: object) -> int:
    """How many decimals tell two figures apart, one at least; one where a side is no figure."""
    if not isinstance(one, int | float) or not isinstance(other, int | float):
        return 1
    enough = (n for n in range(1, MOST_DECIMALS) if f"{one:.{n}f}" != f"{other:.{n}f}")
    return next(enough, MOST_DECIMALS)


def differences(owner: str, field: str, stated: object, found: object) -> Iterator[Finding]:
    """One fault for each part of a value that is not what it should be.

    Args:
        owner: The object it is said of.
        field: What is said of it; parts are named below it (``left.mill.civilians``).
        stated: What the plan says.
        found: What is so.
    """
    pairs = list(_parts(stated, found))
    if not pairs and not _same(stated, found):
        figures: dict[str, Figure] = {"field": field, **apart(stated, found)}
        lengths = _lengths(field, stated=stated, found=found)
        yield fault("verify-stated", owner, **figures, **lengths)
    for name, one, other in pairs:
        yield from differences(owner, f"{field}.{name}" if field else name, one, other)


_SECONDS_IN = {"_minutes": 60, "_hours": 3600}
"""Of the unit that the name of a field ends with."""


MOST_TOLD = 1e9
"""Of a longer time only its number is told."""


def _lengths(field: str, **values: object) -> dict[str, Figure]:
    """Two lengths of time in whole seconds too, where a clock can tell them apart."""
    seconds_in = next((n for end, n in _SECONDS_IN.items() if field.endswith(end)), 0)
    numbers = {
        name: value
        for name, value in values.items()
        if isinstance(value, int | float) and abs(value) < MOST_TOLD
    }
    told = {name: round(value * seconds_in) for name, value in numbers.items()}
    if not seconds_in or len(set(told.values())) < len(values):
        return {"unit": "number"}
    return {"unit": "time", **{f"{name}_seconds": value for name, value in told.items()}}


def _same(stated: object, found: object) -> bool:
    if isinstance(stated, float) and isinstance(found, float):
        return math.isclose(stated, found, rel_tol=_CLOSE, abs_tol=_CLOSE)
    return stated == found


def _parts(stated: Any, found: Any) -> Iterator[tuple[str, object, object]]:  # noqa: ANN401
    """Named parts of two values of one shape; none where they have none."""
    if is_dataclass(found) and type(stated) is type(found):
        for field in fields(found):
            yield field.name, getattr(stated, field.name), getattr(found, field.name)
    elif isinstance(stated, Mapping) and isinstance(found, Mapping):
        for key in dict.fromkeys([*stated, *found]):
            yield str(key), stated.get(key), found.get(key)
    elif isinstance(stated, tuple) and isinstance(found, tuple) and len(stated) == len(found):
        for index, (one, other) in enumerate(zip(stated, found, strict=True)):
            yield str(index), one, other


Row = Any
"""A row of one of the plan's tables."""


def row_differences(
    table: str,
    stated: Sequence[Row],
    found: Sequence[Row],
    key: Callable[[Row], Hashable],
    owner: Callable[[Row], str],
) -> Iterator[Finding]:
    """One fault for each row of a table that is missing, needless, changed, or in another place.

    Args:
        table: Name of the plan's field.
        stated: Its rows as the plan has them.
        found: As they should be.
        key: What tells two rows apart.
        owner: The object that a row speaks of.
    """
    left = Counter(key(row) for row in stated)
    for row in found:
        if not left[key(row)]:
            yield fault("verify-row-missing", owner(row), field=table)
        left[key(row)] -= 1
    there = Counter(key(row) for row in found)
    for row in stated:
        if not there[key(row)]:
            yield fault("verify-row-needless", owner(row), field=table)
        there[key(row)] -= 1
    if [key(row) for row in stated] == [key(row) for row in found]:
        for one, other in zip(stated, found, strict=True):
            yield from differences(owner(other), table, one, other)
    elif Counter(map(key, stated)) == Counter(map(key, found)):
        yield fault("verify-row-order", table)
        pairs = ((one, row) for one in stated for row in found if key(one) == key(row))
        for one, other in pairs:
            yield from differences(owner(other), table, one, other)
