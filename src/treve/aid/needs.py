"""What people need, what there is of it, what trucks can bring, and what stays unmet.

People who stay and people who wait to leave, times days, times cited standards. The figures are
fixed before planning from a stated number of days; whether the days sufficed is checked after.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from treve.aid.deliveries import Delivery, consignments_of
from treve.aid.items import ReliefItem, Supplied, quantity_needed
from treve.aid.loads import goods_loads, kilograms
from treve.aid.points import served_by_point
from treve.aid.reach import quickest_minutes
from treve.aid.trucks import Trucks
from treve.errors import Figure, Finding
from treve.measures import KILOGRAMS_PER_TONNE
from treve.scene.calendar import Calendar
from treve.scene.likely import NONE_NEAR, likely
from treve.scene.model import Relief, Scene

NOT_COUNTED = frozenset(("consignments-not-counted", "stocks-not-counted"))
"""Codes of the remarks on goods that meet no need of the sheet."""


@dataclass(frozen=True, slots=True)
class ItemNeed:
    """What is needed of one item, and how far it can be met.

    Attributes:
        quantity: In units of the item.
        kilograms, cubic_metres, kilocalories: The same.
        truck_loads: Of the scene's largest truck, parts of one included, since goods ride
            together; ``None`` where it has none.
        consigned_kilograms: Already on its way by consignments of the scene.
        sent_kilograms: That stocks hold and trucks can bring.
        no_stock_kilograms: Unmet for want of stock.
        no_truck_kilograms: Unmet for want of trucks, though in stock.
    """

    item: ReliefItem
    quantity: float
    kilograms: int
    cubic_metres: float
    kilocalories: float
    truck_loads: float | None
    consigned_kilograms: int
    sent_kilograms: int
    no_stock_kilograms: int
    no_truck_kilograms: int


@dataclass(frozen=True, slots=True)
class Needs:
    """The whole sheet.

    Attributes:
        people: Who is supplied, for how long.
        by_point: The same, by distribution point.
        items: By priority.
        deliveries: What can be sent, from where to where.
        truck_loads: All items together, as a plan loads them: begun truckloads of each load, what
            is left of several in one; ``None`` where there is no truck.
        truck_trips_at_most: Trips that the trucks can make in the calendar's windows, gates not
            counted; the planner says how many they do make.
        findings: What is unmet, and why.
    """

    people: Supplied
    by_point: Mapping[str, Supplied]
    items: tuple[ItemNeed, ...]
    deliveries: tuple[Delivery, ...]
    truck_loads: int | None
    truck_trips_at_most: int
    findings: tuple[Finding, ...]

    def ration(self) -> tuple[float, float]:
        """Grams and kilocalories of food a person and day, over all items that feed."""
        days = self.people.person_days
        if days <= 0:
            return 0.0, 0.0
        food = [row for row in self.items if row.item.kilocalories > 0]
        grams = 1000 * sum(row.quantity * row.item.kilograms for row in food)
        return grams / days, sum(row.kilocalories for row in food) / days


def assess(scene: Scene, items: Iterable[ReliefItem]) -> Needs:
    """Work out needs, deliveries and what stays unmet.

    Args:
        scene: Where it says nothing of relief, all who stay are supplied for the days of the
            calendar and all who wait for one day.
        items: The table of relief items.

    Returns:
        The sheet; goods that compete for trucks are served by priority, then by the table's order.
    """
    relief = scene.relief or Relief(days=_days(scene.calendar))
    table = tuple(items)
    wanted, unknown = _wanted(relief, table)
    by_point = served_by_point(scene, relief)
    people = Supplied(
        sum(group.staying for group in scene.groups),
        sum(group.leaving for group in scene.groups),
        relief.days,
        relief.days_waiting,
    )
    trucks = Trucks(scene, set(by_point))
    stocks = _stocks(scene)
    rows: list[ItemNeed] = []
    deliveries: list[Delivery] = []
    for item in wanted:
        row, sent = _meet(scene, item, people, by_point, stocks, trucks)
        rows.append(row)
        deliveries += sent
    findings = (
        *unknown,
        *_findings(rows, by_point, trucks, len(scene.consignments)),
        *_not_counted(scene, rows, frozenset(item.id for item in table)),
    )
    return Needs(
        people,
        by_point,
        tuple(rows),
        tuple(deliveries),
        _truck_loads(scene, rows, deliveries, by_point, trucks) if trucks.fleets else None,
        trucks.trips,
        findings,
    )


def _meet(
    scene: Scene,
    item: ReliefItem,
    people: Supplied,
    by_point: Mapping[str, Supplied],
    stocks: dict[str, dict[str, int]],
    trucks: Trucks,
) -> tuple[ItemNeed, list[Delivery]]:
    """Meet the need of one item as far as consignments, stocks and trucks go."""
    quantity = quantity_needed(item, people)
    needed = kilograms(quantity * item.kilograms / KILOGRAMS_PER_TONNE)
    consigned = sum(
        kilograms(consignment.tonnes)
        for consignment in scene.consignments
        if consignment.item == item.id
    )
    open_need = max(0, needed - consigned)
    in_stock = min(open_need, sum(stocks[item.id].values())) if by_point else 0
    sent = trucks.take(item, in_stock)
    row = ItemNeed(
        item=item,
        quantity=quantity,
        kilograms=needed,
        cubic_metres=quantity * item.cubic_metres,
        kilocalories=quantity * item.kilocalories,
        truck_loads=trucks.loads(item, needed),
        consigned_kilograms=consigned,
        sent_kilograms=sent,
        no_stock_kilograms=open_need - in_stock,
        no_truck_kilograms=in_stock - sent,
    )
    return row, _deliveries(scene, item, sent, by_point, stocks[item.id], trucks)


def _deliveries(
    scene: Scene,
    item: ReliefItem,
    sent: int,
    by_point: Mapping[str, Supplied],
    stock: dict[str, int],
    trucks: Trucks,
) -> list[Delivery]:
    """Share what can be sent among the points by their people, each from the nearest stock."""
    shares = in_proportion(sent, {point: people.person_days for point, people in by_point.items()})
    found: list[Delivery] = []
    for point, wanted in shares.items():
        missing = wanted
        for warehouse in _nearest_first(scene, point, stock, trucks):
            taken = min(missing, stock[warehouse])
            if taken > 0:
                stock[warehouse] -= taken
                missing -= taken
                found.append(Delivery(item.id, warehouse, point, taken))
    return found


def _truck_loads(
    scene: Scene,
    rows: list[ItemNeed],
    deliveries: list[Delivery],
    by_point: Mapping[str, Supplied],
    trucks: Trucks,
) -> int:
    """Loads of the largest truck for all that is needed, put together as a plan does it.

    What is unmet counts as if it stood where the rest comes from.
    """
    items = {row.item.id: row.item for row in rows}
    from_where = {delivery.point: delivery.warehouse for delivery in reversed(deliveries)}
    people = {point: served.person_days for point, served in by_point.items()} or {"": 1.0}
    wanted: Counter[tuple[str, str, str]] = Counter()
    for delivery in deliveries:
        wanted[delivery.item, delivery.warehouse, delivery.point] += delivery.kilograms
    for row in rows:
        unmet = row.no_stock_kilograms + row.no_truck_kilograms
        for point, missing in in_proportion(unmet, people).items():
            wanted[row.item.id, from_where.get(point, ""), point] += missing
    made = consignments_of(
        (Delivery(*ends, weight) for ends, weight in wanted.items() if weight),
        items,
        trucks,
        within_pause=scene.relief is not None and scene.relief.within_pause,
    )
    stated = tuple(one for one in scene.consignments if one.item in items)
    return sum(
        math.ceil(one.load.quantity / most)
        for one in goods_loads(replace(scene, consignments=(*stated, *made)))
        if (most := trucks.most(one.kind))
    )


def in_proportion(units: int, weights: Mapping[str, float]) -> dict[str, int]:
    """Split whole units by weights, the largest remainders rounded up (Hamilton's method)."""
    total = sum(weights.values())
    if total <= 0:
        return dict.fromkeys(weights, 0)
    exact = {name: units * weight / total for name, weight in weights.items()}
    split = {name: math.floor(share) for name, share in exact.items()}
    by_remainder = sorted(weights, key=lambda name: (split[name] - exact[name], name))
    for name in by_remainder[: units - sum(split.values())]:
        split[name] += 1
    return split


def _nearest_first(scene: Scene, point: str, stock: Mapping[str, int], trucks: Trucks) -> list[str]:
    """Warehouses by the quickest drive of a truck to the point."""
    far = float("inf")
    minutes = {
        warehouse: quickest_minutes(scene, warehouse, trucks.vehicle_class).get(point, far)
        for warehouse in stock
    }
    return sorted(stock, key=lambda warehouse: (minutes[warehouse], warehouse))


def _stocks(scene: Scene) -> dict[str, dict[str, int]]:
    stocks: dict[str, dict[str, int]] = defaultdict(dict)
    for stock in scene.stocks:
        held = stocks[stock.item].get(stock.place, 0)
        stocks[stock.item][stock.place] = held + kilograms(stock.tonnes)
    return stocks


def _wanted(
    relief: Relief, items: tuple[ReliefItem, ...]
) -> tuple[tuple[ReliefItem, ...], tuple[Finding, ...]]:
    known = {item.id: item for item in items}
    chosen = [known[name] for name in relief.items if name in known]
    if not relief.items:
        chosen = [item for item in items if item.default]
    unknown = tuple(
        Finding(
            "unknown-relief-item",
            ("relief",),
            {"value": name, "likely": likely(name, known), "items": ", ".join(sorted(known))},
        )
        for name in relief.items
        if name not in known
    )
    return tuple(sorted(chosen, key=lambda item: item.priority)), unknown


def _days(calendar: Calendar) -> float:
    """Days from the first window's start to the last one's end, begun days whole."""
    first, last = calendar.windows[0].start, calendar.windows[-1].end
    return float(math.ceil((last.timestamp() - first.timestamp()) / 86_400))


def _findings(
    rows: list[ItemNeed], by_point: Mapping[str, Supplied], trucks: Trucks, consignments: int
) -> list[Finding]:
    findings = []
    if not by_point:
        findings.append(Finding("no-distribution-point", (), {"consignments": consignments}))
    if not trucks.fleets:
        findings.append(Finding("no-trucks"))
    stranded = trucks.fleets and by_point and not trucks.trips_to_points
    short = "unmet-for-want-of-links" if stranded else "unmet-for-want-of-trucks"
    findings += _unmet("unmet-for-want-of-stock", [(row, row.no_stock_kilograms) for row in rows])
    findings += _unmet(short, [(row, row.no_truck_kilograms) for row in rows])
    return findings


def _not_counted(scene: Scene, rows: list[ItemNeed], known: frozenset[str]) -> list[Finding]:
    """Goods of the scene that meet no need of the sheet.

    Of consignments the item may be any words: a plan brings them all the same. Stocks of what is
    not in the table stay where they are; those of what is in it and was not asked for may wait.
    """
    counted = frozenset(row.item.id for row in rows)
    consigned = [(one.id, one.item, one.tonnes) for one in scene.consignments]
    stocked = [(one.place, one.item, one.tonnes) for one in scene.stocks]
    findings = []
    for code, goods, words in (
        ("consignments-not-counted", consigned, counted),
        ("stocks-not-counted", stocked, known),
    ):
        others = [row for row in goods if row[1] not in words]
        if not others:
            continue
        names = dict.fromkeys(item for _, item, _ in others)
        near = dict.fromkeys(likely(name, words) for name in names)
        figures: dict[str, Figure] = {
            "tonnes": round(sum(tonnes for *_, tonnes in others), 3),
            "others": ", ".join(names),
            "likely": ", ".join(word for word in near if word != NONE_NEAR) or NONE_NEAR,
            "items": ", ".join(sorted(words)),
        }
        objects = tuple(dict.fromkeys(thing for thing, *_ in others))
        findings.append(Finding(code, objects, figures, "note"))
    return findings


def _unmet(code: str, rows: list[tuple[ItemNeed, int]]) -> list[Finding]:
    """One finding for all items that want the same: the table says how much of each."""
    short = [(row, kilograms) for row, kilograms in rows if kilograms]
    if not short:
        return []
    figures = {
        "unmet_kilograms": sum(kilograms for _, kilograms in short),
        "needed_kilograms": sum(row.kilograms for row, _ in short),
        "consigned_kilograms": sum(min(row.kilograms, row.consigned_kilograms) for row, _ in short),
    }
    return [Finding(code, tuple(row.item.id for row, _ in short), figures)]
