"""What every reader makes: a case whose places, fleets, people and roads go into one scene."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bench.scenes import ZERO, write_table
from treve.measures import MINUTES_PER_DAY

Entry = Mapping[str, object]
"""One row of a scene's list, by the keys of its format."""


class CaseError(ValueError):
    """A published instance that cannot be read: which file, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Case:
    """A published instance in the words of a scene; everything lies inside, nothing is silent.

    Attributes:
        name: Of the instance.
        source: Where it was published.
        places, fleets, groups: Rows of the lists of a scene.
        classes: Vehicle classes of its own.
        links: Origin, destination, class, empty and loaded minutes.
        horizon_minutes: By then everything can be done.
    """

    name: str
    source: str
    places: Sequence[Entry]
    classes: Sequence[Entry]
    fleets: Sequence[Entry]
    groups: Sequence[Entry]
    links: Sequence[tuple[str, str, str, float, float]]
    horizon_minutes: float


def write_case(case: Case, folder: Path) -> None:
    """Write a case as a scene folder.

    Args:
        case: What to write.
        folder: Made if it is not there; files of the same name are replaced.
    """
    folder.mkdir(parents=True, exist_ok=True)
    days = int(case.horizon_minutes // MINUTES_PER_DAY) + 1
    end = ZERO + timedelta(days=days)
    lines = [
        "treve: 1",
        f"name: {json.dumps(case.name)}",
        "calendar:",
        "  time_zone: UTC",
        f"  start: {ZERO.isoformat(timespec='minutes')}",
        f"  end: {end.isoformat(timespec='minutes')}",
        "  pause: continuous",
        "sources:",
        f"  - {json.dumps({'id': 'published', 'title': case.source})}",
    ]
    for section in ("places", "classes", "fleets", "groups"):
        lines.append(f"{section}:")
        # A JSON object is a YAML 1.2 flow mapping.
        lines += [f"  - {json.dumps(entry)}" for entry in getattr(case, section)]
    lines.append("links: links.csv")
    (folder / "scene.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    write_table(
        folder / "links.csv",
        ("from", "to", "class", "minutes", "loaded_minutes", "two_way", "inside"),
        [(*link, "false", "true") for link in case.links],
    )
