"""The table of relief items, as shipped: needs by cited standards, one row an item.

A new item is a new row of ``data/relief_items.csv`` and nothing else.
"""

from __future__ import annotations

import csv
import functools
from importlib import resources

from treve.aid.items import Per, ReliefItem


@functools.cache
def read_relief_items() -> tuple[ReliefItem, ...]:
    """Read the shipped table.

    Returns:
        One item a row, in the table's order.
    """
    text = resources.files("treve.store").joinpath("data", "relief_items.csv").read_text("utf-8")
    return tuple(_item(row) for row in csv.DictReader(text.splitlines()))


def _item(row: dict[str, str]) -> ReliefItem:
    return ReliefItem(
        id=row["item"],
        per=Per(row["per"]),
        quantity=float(row["quantity"]),
        unit=row["unit"],
        whole=row["whole"] == "yes",
        kilograms=float(row["kilograms"]),
        cubic_metres=float(row["cubic_metres"]),
        kilocalories=float(row["kilocalories"]),
        priority=int(row["priority"]),
        default=row["default"] == "yes",
        meaning=row["meaning"],
        source=row["source"],
    )
