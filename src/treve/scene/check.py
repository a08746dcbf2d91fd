"""Whether a scene holds together: every fault at once, and what a person should look at.

Pure: a scene in, remarks out. Each remark carries its place in the scene's document, so that who
read the files can say the line. Faults of form (a misspelt key, a wrong unit) are found before
there is a scene, by ``treve.store``.
"""

from __future__ import annotations

from dataclasses import replace

from treve.scene.check_figures import check_figures
from treve.scene.check_map import check_map
from treve.scene.check_names import check_names
from treve.scene.check_trips import check_trips
from treve.scene.check_ways import check_ways
from treve.scene.model import Scene
from treve.scene.remarks import Doubts, Remark

__all__ = ["Doubts", "Remark", "check_scene"]


def check_scene(
    scene: Scene, doubts: Doubts | None = None, town: tuple[float, float] | None = None
) -> tuple[Remark, ...]:
    """Judge a scene.

    Args:
        scene: Any scene, also one that contradicts itself.
        doubts: What could not be read; ``None``: the scene is whole.
        town: Latitude and longitude of a town in the scene's time zone; ``None``: not known.

    Returns:
        Every fault and warning.
    """
    known = doubts or Doubts()
    found = (
        *check_names(scene, known),
        *check_figures(scene, known),
        *check_map(scene, town),
        *check_ways(scene, known),
    )
    if any(remark.finding.severity == "fault" for remark in found):
        known = replace(known, figures=True)  # too much for a fleet that is not whole is no news
    return (*found, *check_trips(scene, known))
