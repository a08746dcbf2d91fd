"""Shifts and fuel: keys that go together, lengths that are none, places that are no places."""

from __future__ import annotations

from treve.scene.likely import likely
from treve.scene.model import Fleet, Scene
from treve.scene.remarks import Doubts, Pen, Remarks
from treve.scene.totals import is_total


def check_duties(scene: Scene, doubts: Doubts) -> Remarks:
    """Find fleets whose shifts or fuel are half told, or cannot be meant."""
    places = {place.id for place in scene.places} | doubts.ids
    for at, fleet in enumerate(scene.fleets):
        pen = Pen(fleet.id, ("fleets", at))
        yield from _together(fleet, pen)
        yield from _nothing(fleet, pen)
        for number, place in enumerate(fleet.refuels_at):
            if place and place not in places and not is_total(place):
                near = likely(place, places)
                yield pen.fault("unknown-place", "refuels_at", number, value=place, likely=near)


def _stated(fleet: Fleet) -> dict[str, object]:
    """The keys of shifts and fuel that a fleet states."""
    found: dict[str, object] = {
        "longest_shift": fleet.longest_shift_minutes,
        "rest": fleet.rest_minutes,
        "longest_driving": fleet.longest_driving_minutes,
        "refuelling": fleet.refuelling_minutes,
        "refuels_at": fleet.refuels_at or None,
    }
    return {key: value for key, value in found.items() if value is not None}


_NEEDS = (
    ("longest_shift", "rest"),
    ("rest", "longest_shift"),
    ("longest_driving", "refuelling"),
    ("refuelling", "longest_driving"),
    ("refuels_at", "longest_driving"),
)
"""A key, and the other that it says nothing without."""


def _together(fleet: Fleet, pen: Pen) -> Remarks:
    """Each key that is missing once, at the key that asks for it."""
    stated = _stated(fleet)
    told: set[str] = set()
    for key, other in _NEEDS:
        if key in stated and other not in stated and other not in told:
            told.add(other)
            yield pen.fault("fleet-key-alone", key, key=key, other=other)


def _nothing(fleet: Fleet, pen: Pen) -> Remarks:
    """Nobody works in a shift of nothing; refuelling alone may take no time."""
    for key, length in _stated(fleet).items():
        if length == 0 and key != "refuelling":
            yield pen.fault("fleet-length-none", key, key=key)
