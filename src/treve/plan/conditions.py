"""What is agreed, put to the problem: loads told apart, and rows on them.

A condition speaks of people and goods by what the scene calls them; the core knows only loads. So
no load may mix what a condition holds with what it does not (:func:`people_label`,
:func:`goods_label`), and goods that others wait for must be brought within the pause
(:func:`with_awaited_goods`): else nothing would ever end the wait.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from treve.agreement.conditions import rows_of
from treve.agreement.model import Agreement
from treve.agreement.selection import Flow, Ground, Selection
from treve.aid.loads import GoodsLoad, goods_loads, kilograms
from treve.evacuation.loads import PeopleLoad, people_loads
from treve.plan.clock import Clock, joined
from treve.scene.model import Consignment, Group, Scene
from treve.timetabling.problem import (
    LONGEST_OUTSIDE_SECONDS,
    Problem,
)
from treve.timetabling.rows import (
    Quantity,
    Rows,
)
from treve.timetabling.window import (
    Window,
)


@dataclass(frozen=True, slots=True)
class Carried:
    """Everything that is to be moved, as loads of the core.

    Attributes:
        people, goods: The loads, and whose or what they are.
        awaited: Ids of the loads of goods that bind only because a condition has others wait.
    """

    people: tuple[PeopleLoad, ...]
    goods: tuple[GoodsLoad, ...]
    awaited: frozenset[str] = frozenset()

    def flows(self, scene: Scene) -> tuple[Flow, ...]:
        """The loads in the scene's words."""
        items = {one.id: one.item for one in scene.consignments}
        return (*map(_people_flow, self.people), *(_goods_flow(one, items) for one in self.goods))


def carried(scene: Scene, agreement: Agreement, clock: Clock) -> Carried:
    """Make the loads of a scene, told apart as an agreement needs it.

    Args:
        scene: Checked; its relief already turned into consignments (``treve.aid.supply``).
        agreement: What is agreed.
        clock: The core's.
    """
    if not agreement.conditions:
        return Carried(people_loads(scene, clock.seconds_at), goods_loads(scene))
    optional = {one.id for one in scene.consignments if not one.within_pause}
    goods = goods_under(scene, agreement)
    return Carried(
        people_loads(scene, clock.seconds_at, people_label(scene, agreement)),
        goods,
        frozenset(
            entry.load.id
            for entry in goods
            if entry.load.binding and optional.issuperset(part.consignment for part in entry.parts)
        ),
    )


def goods_under(scene: Scene, agreement: Agreement) -> tuple[GoodsLoad, ...]:
    """The loads of all consignments, told apart as an agreement needs it."""
    if not agreement.conditions:
        return goods_loads(scene)
    return goods_loads(with_awaited_goods(scene, agreement), goods_label(scene, agreement))


def people_label(
    scene: Scene, agreement: Agreement
) -> Callable[[str, tuple[str, ...]], tuple[bool, ...]]:
    """Tell groups apart of which some condition holds one and not the other."""
    groups = {group.id: group for group in scene.groups}
    wanted = _selections(agreement, people=True)

    def label(name: str, destinations: tuple[str, ...]) -> tuple[bool, ...]:
        flow = _group_flow(groups[name], destinations)
        return tuple(selection.holds(flow) for selection in wanted)

    return label


def goods_label(scene: Scene, agreement: Agreement) -> Callable[[str], Hashable]:
    """Tell consignments apart of which some condition holds one and not the other."""
    flows = {one.id: _consignment_flow(one) for one in scene.consignments}
    wanted = _selections(agreement, people=False)
    return lambda name: tuple(selection.holds(flows[name]) for selection in wanted)


def with_awaited_goods(scene: Scene, agreement: Agreement) -> Scene:
    """The scene with all goods within the pause that some condition has others wait for."""
    if not _selections(agreement, people=False):
        return scene
    clock = Clock.of(scene.calendar)
    people = people_loads(scene, clock.seconds_at, people_label(scene, agreement))
    moved = (one for one in scene.consignments if kilograms(one.tonnes) > 0)
    goods = {f"\n{one.id}": one for one in moved}  # no id of people begins so
    flows = [_people_flow(one) for one in people]
    flows += [replace(_consignment_flow(one), load=name) for name, one in goods.items()]
    ground = ground_of(scene, clock, flows, windows_of(scene, clock))
    awaited = awaited_by(rows_of(agreement.conditions, ground))
    found = {one.id for name, one in goods.items() if name in awaited}
    return replace(
        scene,
        consignments=tuple(
            replace(one, within_pause=True) if one.id in found else one
            for one in scene.consignments
        ),
    )


def awaited_by(rows: Rows) -> frozenset[str]:
    """Loads that have to come so that others may, or by an agreed moment."""
    waited_for = (
        *(row.first for row in rows.precedences),
        *(row.behind for row in rows.ratios),
        *(row.what for row in rows.floors),
    )
    return frozenset(load for quantity in waited_for for load in quantity.loads)


def windows_of(scene: Scene, clock: Clock) -> tuple[Window, ...]:
    """The hours of movement from the clock's zero on; what lies before is left out."""
    return joined(
        Window(max(0, window.start_seconds), window.end_seconds)
        for window in map(clock.window, scene.calendar.windows)
    )


def ground_of(
    scene: Scene, clock: Clock, flows: Iterable[Flow], windows: tuple[Window, ...]
) -> Ground:
    """What conditions are compiled against.

    Args:
        scene: For its calendar.
        clock: The core's.
        flows: Every load of the problem.
        windows: Its hours of movement.
    """
    return Ground(
        tuple(flows),
        windows,
        tuple(_days(scene, clock)),
        clock.seconds_at,
        windows[-1].end_seconds + LONGEST_OUTSIDE_SECONDS,
        clock.seconds_at(min(hours.start for hours in scene.calendar.windows)),
    )


def rows_under(agreement: Agreement, ground: Ground, problem: Problem) -> Rows:
    """What an agreement asks of a problem, of the loads and gates that are in it.

    A wait for loads that are not in it could never end: it is left out, as where the pause is
    asked for without aid, which is a question about people alone. So is a row that holds nobody,
    or a gate that nobody could pass.

    Args:
        agreement: What is agreed.
        ground: With all loads that its conditions speak of.
        problem: Without rows.
    """
    rows = rows_of(agreement.conditions, ground)
    there = frozenset(load.id for load in problem.loads)
    passed = frozenset(gate.id for gate in problem.gates)

    def cut(quantity: Quantity) -> Quantity:
        loads = tuple(load for load in quantity.loads if load in there)
        gates = tuple(gate for gate in quantity.gates if gate in passed)
        return replace(quantity, loads=loads, gates=gates)

    def holds(*quantities: Quantity) -> bool:
        return all(
            there.intersection(one.loads) and (not one.gates or passed.intersection(one.gates))
            for one in quantities
        )

    return Rows(
        tuple(
            replace(row, first=cut(row.first), then=cut(row.then))
            for row in rows.precedences
            if holds(row.first, row.then)
        ),
        tuple(
            replace(row, ahead=cut(row.ahead), behind=cut(row.behind))
            for row in rows.ratios
            if holds(row.ahead, row.behind)
        ),
        tuple(replace(row, what=cut(row.what)) for row in rows.caps if holds(row.what)),
        tuple(replace(row, what=cut(row.what)) for row in rows.floors if holds(row.what)),
        tuple(replace(row, what=cut(row.what)) for row in rows.calendars if holds(row.what)),
    )


def rows_without(rows: Rows, condition: str) -> Rows:
    """All rows but those of one condition."""
    return Rows(
        tuple(row for row in rows.precedences if row.condition != condition),
        tuple(row for row in rows.ratios if row.condition != condition),
        tuple(row for row in rows.caps if row.condition != condition),
        tuple(row for row in rows.floors if row.condition != condition),
        tuple(row for row in rows.calendars if row.condition != condition),
    )


def conditions_in(rows: Rows) -> tuple[str, ...]:
    """Ids of the conditions that some row comes from, each once."""
    parts = (rows.precedences, rows.ratios, rows.caps, rows.floors, rows.calendars)
    return tuple(dict.fromkeys(row.condition for part in parts for row in part))


def _selections(agreement: Agreement, *, people: bool) -> tuple[Selection, ...]:
    found = (selection for one in agreement.conditions for selection in one.selections)
    return tuple(dict.fromkeys(selection for selection in found if selection.people == people))


def _people_flow(entry: PeopleLoad) -> Flow:
    load = entry.load
    return Flow(
        load=load.id,
        people=True,
        quantity=load.quantity,
        groups=tuple(share.group for share in entry.shares),
        categories=tuple(dict.fromkeys(share.category.value for share in entry.shares)),
        consignments=(),
        items=(),
        origin=load.origin,
        destinations=load.destinations,
    )


def _goods_flow(entry: GoodsLoad, items: Mapping[str, str]) -> Flow:
    load = entry.load
    names = tuple(part.consignment for part in entry.parts)
    return Flow(
        load=load.id,
        people=False,
        quantity=load.quantity,
        groups=(),
        categories=(),
        consignments=names,
        items=tuple(dict.fromkeys(items[name] for name in names)),
        origin=load.origin,
        destinations=load.destinations,
    )


def _group_flow(group: Group, destinations: tuple[str, ...]) -> Flow:
    """Those of a group who may go to the same places; how many they are tells nobody apart."""
    return Flow(
        load=group.id,
        people=True,
        quantity=0,
        groups=(group.id,),
        categories=(group.category.value,),
        consignments=(),
        items=(),
        origin=group.place,
        destinations=destinations,
    )


def _consignment_flow(one: Consignment) -> Flow:
    return Flow(
        load=one.id,
        people=False,
        quantity=kilograms(one.tonnes),
        groups=(),
        categories=(),
        consignments=(one.id,),
        items=(one.item,),
        origin=one.origin,
        destinations=(one.destination,),
    )


def _days(scene: Scene, clock: Clock) -> Iterator[Window]:
    """Local days, from midnight to midnight, that the windows touch."""
    windows = windows_of(scene, clock)
    seen = set()
    for window in windows:
        day = clock.moment(window.start_seconds).date()
        last = clock.moment(window.end_seconds - 1).date()
        while day <= last:
            seen.add(day)
            day += timedelta(days=1)
    for day in sorted(seen):
        ends = (
            datetime(at.year, at.month, at.day, tzinfo=clock.zero.tzinfo)
            for at in (day, day + timedelta(days=1))
        )
        yield Window(*map(clock.seconds_at, ends))
