"""``treve needs SCENE``: people who stay and who wait, to litres, rations, kits and truck loads."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from treve.cli.common import (
    ChangesOption,
    JsonOption,
    SceneArgument,
    chosen_language,
    console,
    finding_json,
    print_findings,
    print_json,
    print_line,
    words,
)
from treve.measures import KILOGRAMS_PER_TONNE

if TYPE_CHECKING:
    from rich.table import Table

    from treve.aid.needs import ItemNeed, Needs
    from treve.errors import Finding


def needs(scene: SceneArgument, changes: ChangesOption = None, as_json: JsonOption = False) -> None:
    """Work out what people need, what stocks and trucks can bring, and what stays unmet."""
    from treve import wiring
    from treve.report.names import item_name

    found = wiring.needs_of(scene, changes or ())
    if as_json:
        print_json(needs_document(found))
        return
    people = found.people
    print_line(words("needs-people", staying=people.staying, waiting=people.waiting))
    print_line(words("needs-days", days=people.days, waiting=people.days_waiting))
    grams, kilocalories = found.ration()
    if grams:
        figures = {"grams": round(grams), "kilocalories": round(kilocalories)}
        print_line(words("needs-ration", **figures))
    screen = console()
    if screen.is_terminal:
        screen.print(_table(found))
    else:
        _print_rows(found)
    consigned = sum(row.consigned_kilograms for row in found.items)
    if consigned:
        own = (row.item.id for row in found.items if row.consigned_kilograms)
        items = ", ".join(item_name(item, chosen_language()) for item in own)
        print_line(words("needs-consigned", weight=_weight(consigned), items=items))
    print_line(_trucks(found))
    for line in _sources(found):
        print_line(line)
    print_findings(_in_words(found))


def _sources(found: Needs) -> list[str]:
    """The standard that each rate is taken from, items of the same one together."""
    from treve.report.names import item_name

    items: dict[str, list[str]] = {}
    for row in found.items:
        items.setdefault(row.item.source, []).append(item_name(row.item.id, chosen_language()))
    return [
        words("needs-source", items=", ".join(names), source=source)
        for source, names in items.items()
    ]


def _in_words(found: Needs) -> list[Finding]:
    """The findings with the items called as the table calls them."""
    from treve.report.names import item_name, with_names

    names = {row.item.id: item_name(row.item.id, chosen_language()) for row in found.items}
    return [with_names(finding, names) for finding in found.findings]


def needs_document(found: Needs) -> dict[str, Any]:
    """The sheet as plain JSON values; weights in kilograms, volumes in cubic metres."""
    people = found.people
    return {
        "people_staying": people.staying,
        "people_waiting": people.waiting,
        "days": people.days,
        "days_waiting": people.days_waiting,
        "ration_grams_per_person_day": round(found.ration()[0], 1),
        "ration_kilocalories_per_person_day": round(found.ration()[1], 1),
        "items": [_row_document(row) for row in found.items],
        "points": [
            {"point": point, "people_staying": here.staying, "people_waiting": here.waiting}
            for point, here in found.by_point.items()
        ],
        "deliveries": [
            {
                "item": delivery.item,
                "from": delivery.warehouse,
                "to": delivery.point,
                "kilograms": delivery.kilograms,
            }
            for delivery in found.deliveries
        ],
        "truck_loads": found.truck_loads,
        "truck_trips_at_most": found.truck_trips_at_most,
        "findings": [finding_json(finding) for finding in found.findings],
    }


def _row_document(row: ItemNeed) -> dict[str, Any]:
    return {
        "item": row.item.id,
        "priority": row.item.priority,
        "quantity": round(row.quantity, 3),
        "unit": row.item.unit,
        "kilograms": row.kilograms,
        "cubic_metres": round(row.cubic_metres, 3),
        "kilocalories": round(row.kilocalories),
        "truck_loads": None if row.truck_loads is None else round(row.truck_loads, 3),
        "consigned_kilograms": row.consigned_kilograms,
        "sent_kilograms": row.sent_kilograms,
        "unmet_no_stock_kilograms": row.no_stock_kilograms,
        "unmet_no_trucks_kilograms": row.no_truck_kilograms,
        "meaning": row.item.meaning,
        "source": row.item.source,
    }


_COLUMNS = ("item", "quantity", "weight", "volume", "loads", "sent", "unmet")


def _cells(row: ItemNeed) -> tuple[str, ...]:
    """One row of the table, in words."""
    from treve.report.names import item_name

    unmet = row.no_stock_kilograms + row.no_truck_kilograms
    loads = "–" if row.truck_loads is None else words("needs-number", number=row.truck_loads)
    return (
        item_name(row.item.id, chosen_language()),
        words("needs-quantity", quantity=math.ceil(round(row.quantity, 6)), unit=row.item.unit),
        _weight(row.kilograms),
        words("needs-volume", volume=row.cubic_metres),
        loads,
        _weight(row.consigned_kilograms + row.sent_kilograms),
        _weight(unmet),
    )


def _weight(kilograms: int) -> str:
    """Kilograms below a tonne, tonnes above."""
    if kilograms < KILOGRAMS_PER_TONNE:
        return words("needs-weight", unit="kilograms", weight=kilograms)
    return words("needs-weight", unit="tonnes", weight=kilograms / KILOGRAMS_PER_TONNE)


def _table(found: Needs) -> Table:
    from rich.table import Table

    table = Table()
    for column in _COLUMNS:
        table.add_column(
            words("needs-column", column=column), justify="left" if column == "item" else "right"
        )
    for row in found.items:
        table.add_row(*_cells(row))
    return table


def _print_rows(found: Needs) -> None:
    """The table for a pipe: one row a line, columns between tabs."""
    print_line("\t".join(words("needs-column", column=column) for column in _COLUMNS))
    for row in found.items:
        print_line("\t".join(_cells(row)))


def _trucks(found: Needs) -> str:
    if found.truck_loads is None:
        return words("needs-no-loads")
    figures = {"loads": found.truck_loads, "trips": found.truck_trips_at_most}
    return words("needs-loads", points=len(found.by_point), **figures)
