"""What to vary, from what is typed: ``fleets.buses.count=10..120:10``."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterable

from treve.errors import Finding, InputError
from treve.plan.frontier_model import Axis

MOST_AXES = 2
"""A curve or a map; more can neither be drawn nor paid for."""

MOST_POINTS = 400
"""Points of a frontier; each is a plan."""

USUAL_POINTS = 12
"""Values of an axis, about, where no step is typed."""

_NUMBER = r"\d+(?:\.\d+)?"
_RANGE = re.compile(rf"({_NUMBER})\.\.({_NUMBER})(?::({_NUMBER}))? *([a-z]*)")
_LIST = re.compile(rf"({_NUMBER}(?: *, *{_NUMBER})*) *([a-z]*)")


def axes_of(typed: Iterable[str]) -> tuple[Axis, ...]:
    """Read what is to be varied.

    Args:
        typed: One or two of ``PATH=LOW..HIGH``, ``PATH=LOW..HIGH:STEP`` or ``PATH=A,B,C``, each
            with a unit behind if the scene asks for one. Without a step about a dozen values are
            taken; the last one always.

    Raises:
        InputError: With every fault of them.
    """
    given = tuple(typed)
    axes: list[Axis] = []
    faults: list[Finding] = []
    for text in given:
        try:
            axes.append(_axis(text))
        except InputError as error:
            faults += error.faults
    if not faults and not 1 <= len(given) <= MOST_AXES:
        faults.append(
            Finding("vary-axes", ("--vary",), {"most": MOST_AXES, "given": len(given)}, "fault")
        )
    if not faults and len({axis.path for axis in axes}) < len(axes):
        faults.append(Finding("vary-twice", (axes[0].path,), severity="fault"))
    count = math.prod(len(axis.values) for axis in axes)
    if not faults and count > MOST_POINTS:
        figures = {"points": count, "most": MOST_POINTS}
        faults.append(Finding("vary-too-many", ("--vary",), figures, "fault"))
    if faults:
        raise InputError(tuple(faults))
    return tuple(axes)


def grid(axes: tuple[Axis, ...]) -> tuple[tuple[int, ...], ...]:
    """Positions on the axes of every point, the last axis running fastest."""
    return tuple(itertools.product(*(range(len(axis.values)) for axis in axes)))


def _axis(text: str) -> Axis:
    path, equals, values = (part.strip() for part in text.partition("="))
    listed, ranged = _LIST.fullmatch(values), _RANGE.fullmatch(values)
    if not path or not equals or not (listed or ranged):
        raise _fault("vary-form", text)
    if listed:
        numbers = {float(number) for number in listed[1].split(",")}
        return Axis(path, tuple(sorted(numbers)), listed[2])
    assert ranged is not None  # noqa: S101 - one of the two matched
    low, high = float(ranged[1]), float(ranged[2])
    if high < low:
        raise _fault("vary-empty", text)
    step = float(ranged[3]) if ranged[3] else usual_step(low, high)
    if step <= 0 or (high - low) / step > MOST_POINTS:
        raise _fault("vary-step", text)
    count = math.floor((high - low) / step + 1e-9)
    steps = [round(low + index * step, 9) for index in range(count + 1)]
    return Axis(path, tuple(dict.fromkeys([*steps, high])), ranged[4])


def usual_step(low_value: float, high_value: float) -> float:
    """A step of 1, 2, 5, 10, 20 ... that gives about a dozen values."""
    rough = (high_value - low_value) / USUAL_POINTS
    if rough <= 1:
        return 1.0
    scale = 10 ** math.floor(math.log10(rough))
    return float(next(scale * part for part in (1, 2, 5, 10) if rough <= scale * part))


def _fault(code: str, text: str) -> InputError:
    return InputError((Finding(code, (text,), severity="fault"),))
