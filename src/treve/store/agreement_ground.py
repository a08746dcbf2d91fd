"""What a scene alone has for clauses to speak of, before any problem is made of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from treve.agreement.selection import Flow, Ground, flows_of
from treve.aid.loads import kilograms
from treve.plan.clock import Clock
from treve.scene.calendar import Hours
from treve.scene.model import Scene
from treve.timetabling.problem import LONGEST_OUTSIDE_SECONDS

_DAY = timedelta(days=1)
_MOMENT = timedelta(microseconds=1)


def scene_ground(scene: Scene) -> Ground:
    """The people and goods of a scene, each group's share of a destination apart.

    Args:
        scene: Checked, its relief already turned into consignments.

    Returns:
        Seconds are counted from the beginning of the calendar's first window.
    """
    clock = Clock.of(scene.calendar)
    windows = tuple(clock.window(hours) for hours in scene.calendar.windows)
    days = _days(scene.calendar.windows, ZoneInfo(scene.calendar.time_zone))
    return Ground(
        flows=(*(flow for group in scene.groups for flow in flows_of(group)), *_goods(scene)),
        windows=windows,
        days=tuple(clock.window(day) for day in days),
        seconds_at=clock.seconds_at,
        latest_seconds=windows[-1].end_seconds + LONGEST_OUTSIDE_SECONDS,
    )


def _goods(scene: Scene) -> Iterator[Flow]:
    for consignment in scene.consignments:
        if quantity := kilograms(consignment.tonnes):
            yield Flow(
                load=consignment.id,
                people=False,
                quantity=quantity,
                groups=(),
                categories=(),
                consignments=(consignment.id,),
                items=(consignment.item,),
                origin=consignment.origin,
                destinations=(consignment.destination,),
            )


def _days(windows: tuple[Hours, ...], zone: ZoneInfo) -> list[Hours]:
    """Local days that windows touch, from midnight to midnight."""
    dates: set[date] = set()
    for hours in windows:
        day = hours.start.astimezone(zone).date()
        last = (hours.end.astimezone(UTC) - _MOMENT).astimezone(zone).date()
        while day <= last:
            dates.add(day)
            day += _DAY
    return [Hours(_midnight(day, zone), _midnight(day + _DAY, zone)) for day in sorted(dates)]


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, datetime.min.time(), zone)
