"""The variant ``full`` of an instance: what else the planner can be asked for.

Its instance is that of the variant ``plain``, number by number. Added to it are, in whole numbers:

- **convoys** on the corridor of the first gate, of at least 2 vehicles and at most
  :data:`LARGEST_VEHICLES`; the other corridors are free, and nobody needs an escort;
- a **second gate in series** on the corridor of the last gate: an hourly rate of its lanes and the
  minutes between both gates are drawn, with children 4 and 5 of the same ``SeedSequence([code,
  seed])``. It has as many lanes as every gate. What was drawn outside of the last gate lies
  outside of the second one;
- **closed nights**: movement from 06:00 to 20:00, where the size is not closed at night anyway;
- an **agreement** of two conditions, see :func:`agreement_yaml`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from numpy.random import SeedSequence, default_rng

from bench.instances import Instance

OPEN_HOUR, CLOSE_HOUR = 6, 20
"""Hours of movement a day where the size itself has none."""

SMALLEST_VEHICLES = 2
"""Fewest in a convoy."""

LARGEST_VEHICLES = {"S": 3}
"""Most in a convoy, by size; :data:`USUAL_LARGEST_VEHICLES` where nothing is said."""

USUAL_LARGEST_VEHICLES = 6

LEAST_BETWEEN_MINUTES, MOST_BETWEEN_MINUTES = 5, 15
"""Minutes from the last gate to the one behind it, both of them drawn."""

BATCHES = 2
"""Into how many batches each half of the people is cut."""

FIRST_DAY_SHARE = 0.2
"""Of the goods: what has to be there when the first day ends."""


@dataclass(frozen=True, slots=True)
class Full:
    """What is drawn for the variant alone.

    Attributes:
        second_passage_seconds: How long a passage of the second gate holds a lane.
        between_minutes: From the last gate to the second one behind it.
        largest_vehicles: Most in a convoy.
    """

    second_passage_seconds: int
    between_minutes: int
    largest_vehicles: int


def draw_full(instance: Instance) -> Full:
    """Draw what the variant adds to an instance; the module says how."""
    seeds = SeedSequence([instance.size.code, instance.seed]).spawn(6)
    rate, between = (default_rng(child) for child in seeds[4:])
    return Full(
        second_passage_seconds=round(3600 / int(rate.integers(20, 41))),
        between_minutes=int(between.integers(LEAST_BETWEEN_MINUTES, MOST_BETWEEN_MINUTES + 1)),
        largest_vehicles=LARGEST_VEHICLES.get(instance.size.name, USUAL_LARGEST_VEHICLES),
    )


def second_gate(instance: Instance) -> str:
    """Id of the second gate on the last corridor: ``g3b`` behind ``g3``."""
    return f"{instance.gates[-1]}b"


def halves(instance: Instance) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The assembly points in two, in the order of their ids; the first half is the larger one."""
    middle = math.ceil(len(instance.points) / 2)
    return instance.points[:middle], instance.points[middle:]


def agreement_yaml(instance: Instance, first_day: str) -> str:
    """The agreement of an instance as a file.

    People of the one half of the assembly points, wounded ones too, leave in two batches for two
    batches of the other half; and a fifth of the goods has arrived when the first day ends.

    Args:
        instance: As drawn.
        first_day: Its local date, as ISO 8601 has it.
    """
    one, other = (", ".join(points) for points in halves(instance))
    least = math.ceil(FIRST_DAY_SHARE * instance.size.tonnes)
    lines = (
        "treve_agreement: 1",
        f"name: Bench {instance.name}, full",
        "conditions:",
        "  - id: half-for-half",
        "    kind: reciprocity",
        f"    one: {{from: [{one}]}}",
        f"    other: {{from: [{other}]}}",
        f"    batches: {BATCHES}",
        "    source: Made up by the generator of the bench",
        "  - id: goods-on-the-first-day",
        "    kind: least_by",
        "    what: {goods: all}",
        f"    by: {first_day}T{CLOSE_HOUR:02d}:00",
        f"    least_tonnes: {least}",
        "    source: Made up by the generator of the bench",
    )
    return "\n".join(lines) + "\n"
