"""Whether a scene holds together: every fault at once, and what a person should look at.

Pure: a scene in, remarks out. Each remark carries its place in the scene's document, so that who
read the files can say the line. Faults of form (a misspelt key, a wrong unit) are found before
there is a scene, by ``treve.store``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from treve.scene.check_aboard import check_aboard
from treve.scene.check_convoys import check_convoys
from treve.scene.check_duties import check_duties
from treve.scene.check_figures import check_figures
from treve.scene.check_map import check_map
from treve.scene.check_names import check_names
from treve.scene.check_together import check_together
from treve.scene.check_trips import check_trips
from treve.scene.check_ways import check_ways
from treve.scene.likely import NONE_NEAR
from treve.scene.model import Scene
from treve.scene.remarks import Doubts, Remark, Remarks

__all__ = ["Doubts", "Remark", "check_scene"]

_NAMED = frozenset({"places", "gates"})
"""Lists that share one space of names."""

_UNKNOWN = frozenset({"unknown-place", "unknown-end", "unknown-gate"})
_OF_KIND = frozenset({"destination-cannot-receive", "car-home-outer"})
"""Codes that judge a place by its kind or its side, and name it as their value."""


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
    named = tuple(check_names(scene, known))
    twins = _twins(named)
    if twins:  # whatever is said of ways may be said of the wrong one of the two
        known = replace(known, sections=known.sections | _NAMED)
    found = (
        *named,
        *check_figures(scene, known),
        *check_map(scene, town),
        *check_ways(scene, known),
        *check_convoys(scene, known),
        *check_duties(scene, known),
        *check_together(scene, known),
    )
    if any(remark.finding.severity == "fault" for remark in found):
        known = replace(known, figures=True)  # too much for a fleet that is not whole is no news
    more = (*check_trips(scene, known), *check_aboard(scene, known))
    return tuple(_without_consequences((*found, *more), twins))


def _twins(named: Iterable[Remark]) -> Counter[str]:
    """Ids of places and gates that stand more than once, with how often beyond that."""
    return Counter(
        remark.finding.objects[0]
        for remark in named
        if remark.finding.code == "duplicate-id" and remark.path[0] in _NAMED
    )


def _without_consequences(found: Iterable[Remark], twins: Counter[str]) -> Remarks:
    """The remarks that would still hold if one of each two of a name had another.

    That other name is what somebody meant who speaks of a place that there is not: as many names
    as there are ids too many are looked over, where nothing else is like them.
    """
    remarks = tuple(found)
    meant = {NONE_NEAR, *twins}
    missing = {
        str(one.finding.figures["value"])
        for one in remarks
        if one.finding.code in _UNKNOWN and one.finding.figures["likely"] in meant
    }
    if len(missing) > twins.total():
        missing = set()
    for remark in remarks:
        code, value = remark.finding.code, str(remark.finding.figures.get("value"))
        of_a_twin = code in _OF_KIND and value in twins
        unused_twin = code == "gate-without-corridor" and remark.finding.objects[0] in twins
        if not ((code in _UNKNOWN and value in missing) or of_a_twin or unused_twin):
            yield remark
