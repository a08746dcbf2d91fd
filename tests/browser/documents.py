"""Page documents drawn up by hand for the browser tests: a valley, two corridors, three fleets.

The figures are invented. They are consistent enough for the page to be looked at: vehicles queue
at the gates, curves follow from the trips, and the size can be chosen.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from pathlib import Path
from typing import Any

LANGUAGES = Path(__file__).parents[2] / "src" / "treve" / "languages"
HOUR = 3600
MARGIN = 1800

PLACES = (
    ("sukkari", "Sukkari square", "assembly_point", 37.130, 36.178, True),
    ("ansari", "Ansari school", "assembly_point", 37.121, 36.183, True),
    ("mashhad", "Mashhad market", "assembly_point", 37.127, 36.187, True),
    ("amiriya", "Amiriya clinic", "assembly_point", 37.122, 36.171, True),
    ("rashidin", "Rashidin", "receiving_site", 37.045, 36.165, False),
    ("atarib", "Atarib", "receiving_site", 36.900, 36.139, False),
    ("bab-al-hawa", "Bab al-Hawa hospital", "hospital", 36.830, 36.180, False),
    ("depot", "Jibrin warehouse", "warehouse", 37.235, 36.160, False),
)
GATES = (
    ("ramouseh", "Ramouseh", "Government", 37.118, 36.158, 2),
    ("second", "Second checkpoint", "Allied militia", 37.085, 36.150, 1),
    ("east", "Eastern crossing", "Government", 37.170, 36.168, 1),
)
CORRIDORS = (
    ("south", "Southern road", ("ramouseh", "second")),
    ("east", "Eastern road", ("east",)),
)
FLEETS = (
    ("bus", "coach", "rashidin", 50, 20),
    ("ambulance", "ambulance", "bab-al-hawa", 3, 15),
    ("truck", "truck", "depot", 12_000, 30),
)
LOADS = (
    ("sukkari-civilians", "civilians", True, 0.34, "sukkari", ("rashidin", "atarib")),
    ("ansari-civilians", "civilians", True, 0.26, "ansari", ("rashidin",)),
    ("mashhad-families", "fighters_families", True, 0.24, "mashhad", ("atarib",)),
    ("mashhad-fighters", "fighters", True, 0.14, "mashhad", ("atarib",)),
    ("amiriya-stretchers", "stretcher_cases", True, 0.006, "amiriya", ("bab-al-hawa",)),
    ("amiriya-wounded", "walking_wounded", True, 0.014, "amiriya", ("bab-al-hawa",)),
    ("flour", "goods", False, 0.0, "depot", ("sukkari",)),
)
CARRIES = {
    "bus": ("civilians", "fighters_families", "fighters"),
    "ambulance": ("stretcher_cases", "walking_wounded"),
    "truck": ("goods",),
}


def _both(text: str, french: str | None = None) -> dict[str, str]:
    return {"en": text, "fr": french or text}


def messages() -> dict[str, str]:
    """The page's own Fluent sources, as the report hands them over."""
    tables = ("page.ftl", "report.ftl")
    return {
        language: "\n".join(
            (LANGUAGES / language / table).read_text(encoding="utf-8")
            for table in tables
            if (LANGUAGES / language / table).exists()
        )
        for language in ("en", "fr")
    }


class Valley:
    """Sends every vehicle on rounds until all loads have moved, first come first served."""

    def __init__(self, people: int, buses: int, trucks: int) -> None:
        """Set the table; nothing moves yet."""
        counts = {"bus": buses, "ambulance": max(2, buses // 4), "truck": trucks}
        self.at = {row[0]: (row[3], row[4]) for row in PLACES + GATES}
        self.fleets = [
            {"id": i, "vehicle_class": c, "count": counts[i], "home": h, "returns": True}
            for i, c, h, _, _ in FLEETS
        ]
        self.vehicles = [
            [f"{fleet['id']}-{n + 1}", index]
            for index, fleet in enumerate(self.fleets)
            for n in range(int(str(fleet["count"])))
        ]
        self.loads = [
            {
                "id": i,
                "category": c,
                "people": p,
                "unmoved": 0,
                "origin": o,
                "destinations": list(d),
                "rank": 0,
                "binding": p,
                "quantity": max(1, round(people * s)) if p else trucks * 24_000,
            }
            for i, c, p, s, o, d in LOADS
        ]
        self.ways: list[dict[str, Any]] = []
        self.trips: list[list[Any]] = []
        self.moved: dict[int, int] = defaultdict(int)
        self.free = {f"{g[0]}/{lane}": 0 for g in GATES for lane in range(g[5])}

    def way(self, origin: str, destination: str, direction: str) -> int:
        """Index of the way between two places, drawn on first use."""
        corridor = CORRIDORS[1] if "depot" in (origin, destination) else CORRIDORS[0]
        gates = corridor[2] if direction == "out" else corridor[2][::-1]
        points = [self.at[name] for name in (origin, *gates, destination)]
        row = {
            "id": f"{origin}-{destination}",
            "origin": origin,
            "destination": destination,
            "corridor": corridor[0],
            "direction": direction,
            "gates": list(gates),
            "legs": [
                [a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 - 0.004), b]
                for a, b in zip(points, points[1:], strict=False)
            ],
        }
        if row not in self.ways:
            self.ways.append(row)
        return self.ways.index(row)

    def drive(self, way: int, departure: int) -> tuple[int, list[int]]:
        """Arrival and passings of a vehicle that takes the next free lane at each gate."""
        clock, passings = departure, []
        for leg, gate in zip(self.ways[way]["legs"], self.ways[way]["gates"], strict=False):
            clock += round(60_000 * abs(leg[0][0] - leg[-1][0]) / 3) + 420
            lane = min((key for key in self.free if key.startswith(f"{gate}/")), key=self.free.get)
            start = max(clock, self.free[lane])
            self.free[lane] = start + 95
            passings += [clock, start, start + 95, int(lane[-1])]
            clock = start + 95
        last = self.ways[way]["legs"][-1]
        return clock + round(60_000 * abs(last[0][0] - last[-1][0]) / 3) + 420, passings

    def run(self) -> None:
        """Move everything, one trip at a time, whoever is free first."""
        left = [load["quantity"] for load in self.loads]
        turns: list[tuple[int, int, int]] = [
            (n % 40 * 60, n, -1) for n in range(len(self.vehicles))
        ]
        while turns:
            clock, vehicle, load = heapq.heappop(turns)
            fleet = FLEETS[self.vehicles[vehicle][1]]
            if load < 0:
                load = self._choose(fleet[0], left)
                if load < 0:
                    continue
                left[load] -= min(fleet[3], left[load])
                origin, target = self._ends(load, vehicle)
                if fleet[2] == origin:
                    heapq.heappush(turns, (clock, vehicle, load))
                else:
                    heapq.heappush(
                        turns, (self._empty(vehicle, target, origin, "in", clock), vehicle, load)
                    )
                continue
            origin, target = self._ends(load, vehicle)
            inward = self.loads[load]["category"] == "goods"
            done = self._full(vehicle, load, (origin, target, "in" if inward else "out"), clock)
            if inward:
                done = self._empty(vehicle, target, origin, "out", done)
            heapq.heappush(turns, (done, vehicle, -1))
        self.trips.sort(key=lambda row: (row[0], row[6]))

    def _choose(self, fleet: str, left: list[int]) -> int:
        able = [
            n for n, load in enumerate(self.loads) if left[n] and load["category"] in CARRIES[fleet]
        ]
        return max(able, key=lambda n: left[n]) if able else -1

    def _ends(self, load: int, vehicle: int) -> tuple[str, str]:
        targets = self.loads[load]["destinations"]
        return self.loads[load]["origin"], targets[vehicle % len(targets)]

    def _empty(self, vehicle: int, origin: str, target: str, direction: str, clock: int) -> int:
        way = self.way(origin, target, direction)
        arrival, passings = self.drive(way, clock)
        self.trips.append([vehicle, way, -1, 0, None, None, clock, arrival, None, None, passings])
        return arrival

    def _full(self, vehicle: int, load: int, ends: tuple[str, str, str], clock: int) -> int:
        fleet = FLEETS[self.vehicles[vehicle][1]]
        quantity = min(fleet[3], self.loads[load]["quantity"] - self.moved[load])
        self.moved[load] += quantity
        way, ready = self.way(*ends), clock + fleet[4] * 60
        arrival, passings = self.drive(way, ready)
        done = arrival + fleet[4] * 45
        self.trips.append(
            [vehicle, way, load, quantity, clock, ready, ready, arrival, arrival, done, passings]
        )
        return done


def _steps(valley: Valley, wanted: Any, unit: float = 1) -> list[list[float]]:
    changes: dict[int, float] = defaultdict(float)
    for trip in valley.trips:
        if trip[2] >= 0 and wanted(valley.loads[trip[2]]["category"]):
            changes[trip[9]] += trip[3] / unit
    total, curve = 0.0, []
    for second in sorted(changes):
        total += changes[second]
        curve.append([second, total])
    return curve


def _gate_use(valley: Valley, end: int) -> list[dict[str, Any]]:
    slots, uses = end // HOUR + 1, []
    for gate in GATES:
        use = {
            "gate": gate[0],
            "slot_seconds": HOUR,
            "start_seconds": 0,
            "out": [0] * slots,
            "in": [0] * slots,
            "busy": [0.0] * slots,
            "waiting": [0] * slots,
        }
        for trip in valley.trips:
            way = valley.ways[trip[1]]
            for position, name in enumerate(way["gates"]):
                arrival, start = trip[10][4 * position : 4 * position + 2]
                if name == gate[0]:
                    use[way["direction"]][start // HOUR] += 1
                    use["busy"][start // HOUR] = min(
                        1.0, use["busy"][start // HOUR] + 95 / HOUR / gate[5]
                    )
                    use["waiting"][arrival // HOUR] += start > arrival + 300
        use["waiting"] = [round(n / 4) for n in use["waiting"]]
        uses.append(use)
    return uses


def _hours(valley: Valley, end: int, most: int) -> list[dict[str, Any]]:
    rows = []
    for hour in range(end // HOUR + 2):
        out: dict[str, int] = defaultdict(int)
        aboard: dict[str, int] = defaultdict(int)
        left: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for load in valley.loads:
            if load["people"]:
                left[load["origin"]][load["category"]] += load["quantity"]
        for trip in valley.trips:
            load = valley.loads[trip[2]] if trip[2] >= 0 else None
            if load is None or not load["people"] or trip[4] > hour * HOUR:
                continue
            left[load["origin"]][load["category"]] -= trip[3]
            (out if trip[9] <= hour * HOUR else aboard)[load["category"]] += trip[3]
        rows.append(
            {
                "hour": hour,
                "out": out,
                "aboard": aboard,
                "left": left,
                "tonnes_in": 0.0,
                "most_out": min(most, hour * most * 5 // max(1, 4 * (end // HOUR))),
            }
        )
    return rows


def document(people: int = 9_000, buses: int = 24, trucks: int = 6) -> dict[str, Any]:
    """A whole page document of a plan that can be driven."""
    valley = Valley(people, buses, trucks)
    valley.run()
    end = max(trip[9] or trip[7] for trip in valley.trips)
    start = min(trip[4] if trip[4] is not None else trip[6] for trip in valley.trips)
    pause = (end + MARGIN) // 60
    total = sum(load["quantity"] for load in valley.loads if load["people"])
    wounded = ("stretcher_cases", "walking_wounded")
    goods = _steps(valley, lambda category: category == "goods", 1000)
    hours = _hours(valley, end, total)
    flows: dict[int, dict[str, int]] = {}
    for trip in valley.trips:
        flow = flows.setdefault(
            trip[1],
            {"way": trip[1], "loaded_trips": 0, "empty_trips": 0, "people": 0, "kilograms": 0},
        )
        flow["loaded_trips" if trip[2] >= 0 else "empty_trips"] += 1
        if trip[2] >= 0:
            flow["people" if valley.loads[trip[2]]["people"] else "kilograms"] += trip[3]
    return {
        "treve_page": 1,
        "version": "0.1.0",
        "language": "en",
        "languages": ["en", "fr"],
        "messages": messages(),
        "name": "Aleppo drill",
        "description": "A drill with invented figures on the places of eastern Aleppo.",
        "zero": "2016-12-15T06:00:00+02:00",
        "time_zone": "Asia/Damascus",
        "offsets": [[-(10**9), 120]],
        "windows": [[0, 96 * HOUR]],
        "margin_seconds": MARGIN,
        "span": [start, end],
        "pause": [0, pause * 60],
        "summary": {
            "outcome": "feasible",
            "pause_minutes": pause,
            "open_minutes": pause,
            "bound_minutes": round(pause / 1.03),
            "bound_open_minutes": round(pause / 1.03),
            "gap": 0.03,
            "pause_without_aid_minutes": pause - 94,
            "fixed_pause_minutes": None,
            "hand_formula_minutes": round(pause * 0.71),
            "nearest_first_minutes": round(pause * 1.38),
            "people_moved": total,
            "people_unmoved": 0,
            "tonnes_moved": goods[-1][1],
            "tonnes_unmoved": 36.0,
            "seed": 1,
            "steps": 4000,
            "changes": [f"fleets.bus.count={buses}"],
            "headline": _both(
                f"The guns must be silent for {pause // 60} h {pause % 60} min.",
                f"Les armes doivent se taire {pause // 60} h {pause % 60} min.",
            ),
            "lines": [
                _both(
                    "No timetable can be more than 2.9 % shorter.",
                    "Aucun horaire ne peut être plus court de plus de 2,9 %.",
                ),
                _both(
                    "The aid costs 94 minutes of the silence.",
                    "L'aide coûte 94 minutes de silence.",
                ),
            ],
        },
        "bottleneck": [
            {
                "object": "second",
                "name": "Second checkpoint",
                "kind": "gate",
                "use": 1630,
                "limit": 1710,
                "unit": "lane_minutes",
                "share": 0.78,
                "text": _both(
                    "The one lane of Second checkpoint is held 95 % of the time.",
                    "L'unique voie du second barrage est occupée 95 % du temps.",
                ),
            },
            {
                "object": "bus",
                "name": "bus",
                "kind": "fleet",
                "use": 9000,
                "limit": 13000,
                "unit": "vehicle_minutes",
                "share": 0.22,
                "text": _both(
                    "The coaches drive 69 % of the time.", "Les autocars roulent 69 % du temps."
                ),
            },
        ],
        "worth": [
            {
                "change": "gates.second.lanes+1",
                "object": "second",
                "name": "Second checkpoint",
                "kind": "lane",
                "bound_falls_minutes": 610,
                "pause_falls_minutes": 540,
                "resolvable": True,
                "text": _both(
                    "One more lane at Second checkpoint shortens the silence by 9 hours.",
                    "Une voie de plus au second barrage raccourcit le silence de 9 heures.",
                ),
            },
            {
                "change": "fleets.bus.count+1",
                "object": "bus",
                "name": "coaches",
                "kind": "vehicle",
                "bound_falls_minutes": 4,
                "pause_falls_minutes": None,
                "resolvable": False,
                "text": _both(
                    "One more coach: less than the gap can tell.",
                    "Un autocar de plus : moins que ce que l'écart permet de dire.",
                ),
            },
        ],
        "assumed": [
            {
                "object": "second",
                "name": "Second checkpoint",
                "field": "minutes",
                "why": "No record of the minutes at the second checkpoint.",
                "low_hours": pause / 60 * 0.8,
                "high_hours": pause / 60 * 1.24,
                "text": _both(
                    "Minutes at Second checkpoint are assumed.",
                    "Les minutes au second barrage sont supposées.",
                ),
            }
        ],
        "clash": [],
        "findings": [
            {
                "code": "families-split",
                "severity": "warning",
                "objects": ["mashhad"],
                "text": _both(
                    "Two trips from Mashhad market carry fewer than five people.",
                    "Deux trajets depuis le marché de Mashhad portent moins de cinq personnes.",
                ),
                "remedy": _both(
                    "Let those families wait for the next coach.",
                    "Laissez ces familles attendre l'autocar suivant.",
                ),
            }
        ],
        "referee": {
            "verdict": "passed",
            "faults": [],
            "text": _both(
                "The referee re-checked every trip to the second and found no fault.",
                "L'arbitre a revu chaque trajet à la seconde et n'a trouvé aucune faute.",
            ),
        },
        "places": [
            {
                "id": i,
                "name": n,
                "kind": k,
                "at": [x, y],
                "inside": inside,
                "side": "inner" if inside else "outer",
                "bays": 4,
                "capacity": {},
                "pcode": "",
            }
            for i, n, k, x, y, inside in PLACES
        ],
        "gates": [
            {
                "id": i,
                "name": n,
                "owner": o,
                "at": [x, y],
                "inside": True,
                "lanes": lanes,
                "longest_wait_minutes": 60,
            }
            for i, n, o, x, y, lanes in GATES
        ],
        "corridors": [
            {
                "id": i,
                "name": n,
                "gates": list(g),
                "legs": [[valley.at[a], valley.at[b]] for a, b in zip(g, g[1:], strict=False)],
            }
            for i, n, g in CORRIDORS
        ],
        "parties": [
            {"id": "government", "name": "Government"},
            {"id": "militia", "name": "Allied militia"},
        ],
        "schematic": False,
        "ways": valley.ways,
        "fleets": valley.fleets,
        "loads": valley.loads,
        "vehicles": valley.vehicles,
        "trips": valley.trips,
        "flows": list(flows.values()),
        "gate_use": _gate_use(valley, end),
        "curves": {
            "people_out": _steps(valley, lambda category: category != "goods"),
            "wounded_out": _steps(valley, lambda category: category in wounded),
            "tonnes_in": goods,
            "most_out": [[row["hour"] * HOUR, row["most_out"]] for row in hours],
            "nearest_first": [
                [row["hour"] * HOUR, int(total * min(1, row["hour"] / (pause / 60 * 1.38)))]
                for row in hours
            ],
            "people_total": total,
            "wounded_total": sum(
                load["quantity"] for load in valley.loads if load["category"] in wounded
            ),
            "tonnes_total": goods[-1][1] + 36,
        },
        "hours": hours,
        "silence": [
            {
                "object": "south",
                "name": "Southern road",
                "kind": "corridor",
                "start_seconds": 0,
                "end_seconds": pause * 60,
            },
            {
                "object": "east",
                "name": "Eastern road",
                "kind": "corridor",
                "start_seconds": HOUR,
                "end_seconds": 9 * HOUR,
            },
            *(
                {
                    "object": g[0],
                    "name": g[1],
                    "kind": "gate",
                    "start_seconds": 900,
                    "end_seconds": pause * 60 - 600,
                }
                for g in GATES[:2]
            ),
            {
                "object": "east",
                "name": "Eastern crossing",
                "kind": "gate",
                "start_seconds": HOUR,
                "end_seconds": 9 * HOUR,
            },
            *(
                {
                    "object": p[0],
                    "name": p[1],
                    "kind": "area",
                    "start_seconds": n * HOUR,
                    "end_seconds": (n + 9) * HOUR,
                }
                for n, p in enumerate(PLACES[:4])
            ),
        ],
        "counts": [
            {
                "group": load["id"],
                "place": load["origin"],
                "category": load["category"],
                "people": load["quantity"] + 40,
                "leaving": load["quantity"],
                "staying": 40,
                "source": "drill",
                "method": "registered",
                "assumed": {},
                "counts": [
                    {
                        "people": load["quantity"] + 40,
                        "source": "drill",
                        "method": "registered",
                        "used": True,
                    },
                    {
                        "people": load["quantity"] + 300,
                        "source": "a second list",
                        "method": "estimated",
                        "used": False,
                    },
                ],
            }
            for load in valley.loads
            if load["people"]
        ],
        "sources": [
            {
                "id": "drill",
                "title": "Figures invented for this drill",
                "where": "",
                "date": "2026-11",
            }
        ],
    }


def without_timetable(outcome: str) -> dict[str, Any]:
    """The same valley where no timetable came out: ``proven_impossible`` or ``unknown``."""
    page = document(900, 4, 2)
    page["summary"] |= dict.fromkeys(
        (
            "pause_minutes",
            "open_minutes",
            "gap",
            "nearest_first_minutes",
            "pause_without_aid_minutes",
        )
    )
    page["summary"] |= {
        "outcome": outcome,
        "people_unmoved": page["summary"]["people_moved"],
        "people_moved": 0,
        "tonnes_moved": 0.0,
    }
    page["summary"]["headline"] = _both("This cannot be done.", "C'est impossible.")
    if outcome == "proven_impossible":
        page["summary"] |= dict.fromkeys(("bound_minutes", "bound_open_minutes"))
        page["clash"] = [
            {
                "object": "ramouseh",
                "name": "Ramouseh",
                "kind": "gate",
                "needed": 1900,
                "available": 1440,
                "unit": "passages",
                "text": _both(
                    "Ramouseh lets at most 1,440 vehicles through in these windows; 1,900 are needed.",
                    "Ramouseh laisse passer au plus 1 440 véhicules dans ces heures ; il en faut 1 900.",
                ),
            }
        ]
    page |= {
        "pause": None,
        "span": [0, 12 * HOUR],
        "trips": [],
        "vehicles": [],
        "flows": [],
        "gate_use": [],
        "hours": [],
        "silence": [],
        "bottleneck": [],
        "worth": [],
        "assumed": [],
    }
    page["curves"] |= {
        "people_out": [],
        "wounded_out": [],
        "tonnes_in": [],
        "most_out": [],
        "nearest_first": [],
    }
    return page


def fixed_pause() -> dict[str, Any]:
    """A pause given as six hours, with people left behind."""
    page = document(4_000, 16, 4)
    page["summary"] |= {
        "fixed_pause_minutes": 360,
        "people_moved": 3_100,
        "people_unmoved": 900,
        "bound_minutes": None,
        "bound_open_minutes": None,
        "gap": None,
        "nearest_first_minutes": None,
        "hand_formula_minutes": None,
    }
    page["summary"]["headline"] = _both(
        "In 6 hours 3,100 people get out; 900 are left.",
        "En 6 heures, 3 100 personnes sortent ; 900 restent.",
    )
    page["loads"][0]["unmoved"] = 650
    page["loads"][2]["unmoved"] = 250
    return page
