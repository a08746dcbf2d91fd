"""Values known of published instances, to stand beside ours; each with where it comes from."""

from __future__ import annotations

import csv
from pathlib import Path

from bench.tables import Known

ICEP_BOWEN: Known = {
    "large_fleet_default Mount Collins": (148.60, 148.60),
    "large_fleet_default Mid Island": (294.33, 294.33),
    "large_fleet_default Killarney Lake": (67.00, 67.00),
    "large_fleet_default Eaglecliff": (72.84, 72.84),
    "small_fleet_default Mount Collins": (164.68, 164.68),
    "small_fleet_default Mid Island": (451.12, 451.12),
    "small_fleet_default Killarney Lake": (67.00, 67.00),
    "small_fleet_default Eaglecliff": (72.84, 72.84),
}
"""Best pause and bound in minutes, proven by a count of trips per vessel (earlier work for this
project); the published plans (Krutein and Goodchild 2022, Gurobi at a 10 % gap) take 148.60,
294.33, 67.00, 72.84 and 168.74, 453.36, 67.00, 72.84."""


VALPARAISO: Known = {
    "BEP-5-52-12-10": (29_928.0, 29_485.0),
    "BEP-5-52-12-30": (12_929.0, 9_899.0),
    "BEP-5-52-12-50": (10_494.0, 9_899.0),
}
"""Best found and bound in metres (earlier work for this project); the published heuristic (Loyola,
GRASP, best of four runs) takes 35,554, 14,977 and 11,873."""


def known_values(folder: Path, family: str) -> Known:
    """What is known of a family.

    Args:
        folder: The folder of benchmarks; its table is read where a family has one.
        family: A key of :data:`bench.run.FAMILIES`.
    """
    if family == "icep-bowen":
        return ICEP_BOWEN
    if family == "bep-valparaiso":
        return VALPARAISO
    table = folder / family / "known_values.csv"
    if not table.is_file():
        return {}
    with table.open(encoding="utf-8", newline="") as file:
        return {
            Path(row["file"]).stem: (float(row["best_found"]), float(row["proven_lower_bound"]))
            for row in csv.DictReader(file)
            if row["best_found"] and row["proven_lower_bound"]
        }
