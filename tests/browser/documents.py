"""Page documents for the browser tests, as ``docs/reference/page-document.md`` describes them."""

from __future__ import annotations

from collections import defaultdict
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from tests.browser.valley import (
    CORRIDORS,
    FLEETS,
    GATES,
    NEEDS,
    PASSAGE_SECONDS,
    SITES,
    Valley,
)

LANGUAGES = Path(__file__).parents[2] / "src" / "treve" / "languages"
HOUR = 3600
MARGIN = 1800
PEOPLE = tuple(dict.fromkeys(need.category for need in NEEDS if need.share))
WOUNDED = ("stretcher_cases", "walking_wounded")


def document(people: int = 9_000, buses: int = 24, trucks: int = 6) -> dict[str, Any]:
    """A whole page document of a plan that can be driven."""
    valley = Valley(people, buses, trucks)
    end = max(trip[9] or trip[7] for trip in valley.trips)
    total = sum(valley.quantities[:-1])
    minutes = (end + MARGIN) // 60
    hours = _hours(valley, end, total)
    return {
        "treve_page": 1,
        "version": "0.1.0",
        "language": "en",
        "languages": ["en", "fr"],
        "messages": messages(),
        "name": "Aleppo drill",
        "description": "Invented figures on the places of eastern Aleppo.",
        "zero": "2016-12-15T06:00:00+02:00",
        "time_zone": "Asia/Damascus",
        "offsets": [[0, 120]],
        "windows": [[0, (minutes + 60) * 60]],
        "margin_seconds": MARGIN,
        "span": [0, end],
        "pause": [0, minutes * 60],
        "summary": _summary(minutes, total, trucks, buses),
        **_told(minutes),
        **_things(valley),
        **_movement(valley),
        "gate_use": _gate_use(valley, end),
        "curves": _curves(valley, minutes, hours),
        "hours": hours,
        "silence": _silence(minutes * 60),
        "counts": _counts(valley),
        "sources": [{"id": "drill", "title": "Invented for a drill", "where": "", "date": "2026"}],
    }


def without_timetable(outcome: str) -> dict[str, Any]:
    """The same valley where no timetable came out: ``proven_impossible`` or ``unknown``."""
    page = document(900, 4, 2)
    nothing = ("pause_minutes", "open_minutes", "gap", "nearest_first_minutes")
    page["summary"] |= dict.fromkeys((*nothing, "pause_without_aid_minutes"))
    page["summary"] |= {
        "outcome": outcome,
        "outcome_text": _both(outcome.replace("_", " ")),
        "people_unmoved": page["summary"]["people_moved"],
        "people_moved": 0,
        "tonnes_moved": 0.0,
        "headline": _both("There is no timetable.", "Il n’y a pas d’horaire."),
        "lines": [],
        "aid": [],
    }
    if outcome == "proven_impossible":
        page["summary"] |= dict.fromkeys(("bound_minutes", "bound_open_minutes"))
        text = "Ramouseh lets at most 1,440 vehicles through; 1,900 are needed."
        use = {"kind": "gate", "needed": 1900, "available": 1440, "unit": "passages"}
        page["clash"] = [{"object": "ramouseh", "name": "Ramouseh", **use, "text": _both(text)}]
    moved = ("trips", "vehicles", "flows", "gate_use", "hours", "silence")
    for key in (*moved, "bottleneck", "worth", "assumed"):
        page[key] = []
    for key in ("people_out", "wounded_out", "tonnes_in", "most_out", "nearest_first"):
        page["curves"][key] = []
    return page | {"pause": None, "span": [0, 12 * HOUR]}


def fixed_pause() -> dict[str, Any]:
    """A pause that was given, with people left behind."""
    page = document(4_000, 16, 4)
    given = page["summary"]["pause_minutes"]
    unknown = ("bound_minutes", "bound_open_minutes", "gap", "nearest_first_minutes")
    page["summary"] |= dict.fromkeys((*unknown, "hand_formula_minutes"))
    page["summary"] |= {
        "fixed_pause_minutes": given,
        "people_unmoved": 900,
        "headline": _both("In the hours given, 4,000 people get out; 900 are left."),
    }
    for load, left in ((0, 650), (2, 250)):
        page["loads"][load]["unmoved"] = left
        page["loads"][load]["quantity"] += left
    page["curves"]["people_total"] += 900
    return page


def in_convoys(convoys: int = 40) -> dict[str, Any]:
    """Convoys every half hour through two gates, over a midnight; each fourth is one bus alone."""
    page = document(1_200, 6, 2)
    gates = [gate["id"] for gate in page["gates"]][:2]
    page["convoys"] = [
        {
            "name": "" if number % 4 == 3 else f"bus-1/{number + 1}",
            "corridor": page["corridors"][0]["id"],
            "direction": ("out", "in")[number % 2],
            "vehicles": 1 if number % 4 == 3 else 12,
            "leader": "bus-1",
            "last": "bus-1" if number % 4 == 3 else "ambulance-12",
            "departure_seconds": start,
            "arrival_seconds": start + HOUR,
            "gates": [[gate, start + 600, start + 1200] for gate in gates],
            "people": 0 if number % 2 else 480,
            "kilograms": 12_000 if number % 2 else 0,
        }
        for number, start in enumerate(range(0, convoys * 1800, 1800))
    ]
    page["convoys_told"] = [_both("Ramouseh road: 40 convoys."), _both("In the lead: bus-1 (30).")]
    return page


def messages() -> dict[str, str]:
    """The Fluent sources of the page and of the report, as the report hands them over."""
    return {
        language: "\n".join(
            (LANGUAGES / language / area).read_text(encoding="utf-8")
            for area in ("page.ftl", "report.ftl")
        )
        for language in ("en", "fr")
    }


def _both(english: str, french: str = "") -> dict[str, str]:
    return {"en": english, "fr": french or english}


def _summary(minutes: int, people: int, trucks: int, buses: int) -> dict[str, Any]:
    bound = round(minutes / 1.03)
    length = f"{minutes // 60} h {minutes % 60} min"
    return {
        "outcome": "feasible",
        "outcome_text": _both("feasible", "réalisable"),
        "pause_minutes": minutes,
        "open_minutes": minutes,
        "bound_minutes": bound,
        "bound_open_minutes": bound,
        "gap": 0.03,
        "pause_without_aid_minutes": minutes - 94,
        "fixed_pause_minutes": None,
        "hand_formula_minutes": round(minutes * 0.71),
        "hand_formula_pause_minutes": round(minutes * 0.71),
        "nearest_first_minutes": round(minutes * 1.38),
        "people_moved": people,
        "people_unmoved": 0,
        "tonnes_moved": trucks * 24.0,
        "tonnes_unmoved": 36.0,
        "seed": 1,
        "steps": 4000,
        "changes": [f"fleets.bus.count={buses}"],
        "headline": _both(
            f"The guns must be silent for {length}.", f"Les armes doivent se taire {length}."
        ),
        "aid": [_both("Aid costs 94 min.")],
        "lines": [_both("No timetable can be more than 2.9% shorter."), _both("Aid costs 94 min.")],
    }


def _told(minutes: int) -> dict[str, Any]:
    second = {"object": "second", "name": "Second checkpoint"}
    bus = {"object": "bus", "name": "coaches"}
    use = {"kind": "gate", "use": 1630, "limit": 1710, "unit": "lane_minutes", "share": 0.78}
    drive = {"kind": "fleet", "use": 90, "limit": 130, "unit": "vehicle_minutes", "share": 0.22}
    lane = {"change": "gates.second.lanes+1", "kind": "lane", "resolvable": True}
    coach = {"change": "fleets.bus.count+1", "kind": "vehicle", "resolvable": False}
    assumed = {"field": "minutes", "why": "no record of them"}
    return {
        "bottleneck": [
            {**second, **use, "text": _both("Its one lane is held 95% of the time.")},
            {**bus, **drive, "text": _both("The coaches drive 69% of the time.")},
        ],
        "worth": [
            {**second, **lane, "bound_falls_minutes": 610, "pause_falls_minutes": 540}
            | {"text": _both("One more lane at Second checkpoint saves 9 hours.")},
            {**bus, **coach, "bound_falls_minutes": 4, "pause_falls_minutes": None}
            | {"text": _both("One more coach: less than the gap can tell.")},
        ],
        "clauses": [],
        "pull_backs": [],
        "positions": [],
        "conditions": [
            {
                "id": "wounded-first",
                "kind": "sequence",
                "kept": "kept",
                "text": _both("wounded-first: fighters leave once all wounded have left."),
                "verdict": _both("The referee finds it kept."),
                "cost": _both("Without it a plan 2 hours shorter was found."),
            }
        ],
        "assumed": [
            {**second, **assumed, "low_hours": minutes / 75, "high_hours": minutes / 50}
            | {"text": _both("Minutes at Second checkpoint are assumed.")}
        ],
        "clash": [],
        "findings": [
            {
                "code": "families-split",
                "severity": "warning",
                "objects": ["mashhad"],
                "text": _both("Two trips from Mashhad market carry fewer than five people."),
                "remedy": _both("Let those families wait for the next coach."),
            }
        ],
        "referee": {
            "verdict": "passed",
            "faults": [],
            "text": _both("Every trip was checked again to the second; no fault was found."),
        },
    }


def _things(valley: Valley) -> dict[str, Any]:
    blank = {"bays": 4, "capacity": {}, "pcode": ""}
    legs = {
        corridor: [[valley.at[start], valley.at[end]] for start, end in pairwise(gates)]
        for corridor, gates in CORRIDORS.items()
    }
    return {
        "places": [
            {"id": site.id, "name": site.name, "kind": site.kind, "at": valley.at[site.id]}
            | {"inside": site.inside, "side": "inner" if site.inside else "outer", **blank}
            for site in SITES
        ],
        "gates": [
            {"id": gate.id, "name": gate.name, "owner": gate.owner, "at": valley.at[gate.id]}
            | {"inside": True, "lanes": gate.lanes, "longest_wait_minutes": 60}
            for gate in GATES
        ],
        "corridors": [
            {"id": name, "name": f"{name.title()} road", "gates": list(gates), "legs": legs[name]}
            for name, gates in CORRIDORS.items()
        ],
        "parties": [{"id": owner, "name": owner} for owner in sorted({g.owner for g in GATES})],
        "schematic": False,
    }


def _movement(valley: Valley) -> dict[str, Any]:
    flows: dict[int, dict[str, int]] = {}
    for _vehicle, way, load, quantity, *_times in valley.trips:
        kinds = ("loaded_trips", "empty_trips", "people", "kilograms")
        flow = flows.setdefault(way, {"way": way, **dict.fromkeys(kinds, 0)})
        flow["loaded_trips" if load >= 0 else "empty_trips"] += 1
        if load >= 0:
            flow["people" if NEEDS[load].share else "kilograms"] += quantity
    return {
        "ways": valley.ways,
        "fleets": [
            {"id": fleet.id, "vehicle_class": fleet.vehicle_class, "home": fleet.home}
            | {"count": count, "returns": True}
            for fleet, count in zip(FLEETS, valley.counts, strict=True)
        ],
        "loads": [
            {"id": need.id, "category": need.category, "people": need.share > 0, "unmoved": 0}
            | {"quantity": quantity, "origin": need.origin, "destinations": need.destinations}
            | {"rank": 0, "binding": need.share > 0, "categories": [need.category]}
            for need, quantity in zip(NEEDS, valley.quantities, strict=True)
        ],
        "consignments": [
            {"id": need.id, "goods": {"en": need.id, "fr": need.id}, "origin": need.origin}
            | {"destination": need.destinations[0], "binding": False}
            | {"quantity": quantity, "unmoved": 0}
            for need, quantity in zip(NEEDS, valley.quantities, strict=True)
            if not need.share
        ],
        "vehicles": valley.vehicles,
        "trips": valley.trips,
        "convoys": [],
        "convoys_told": [],
        "flows": list(flows.values()),
    }


def _gate_use(valley: Valley, end: int) -> list[dict[str, Any]]:
    slots = end // HOUR + 1
    uses: dict[str, dict[str, Any]] = {
        gate.id: {"gate": gate.id, "slot_seconds": HOUR, "start_seconds": 0}
        | {"out": [0] * slots, "in": [0] * slots, "busy": [0.0] * slots, "waiting": [0] * slots}
        for gate in GATES
    }
    lanes = {gate.id: gate.lanes for gate in GATES}
    for trip in valley.trips:
        way = valley.ways[trip[1]]
        for position, gate in enumerate(way["gates"]):
            arrival, start = trip[10][4 * position : 4 * position + 2]
            slot, use = start // HOUR, uses[gate]
            use[way["direction"]][slot] += 1
            use["busy"][slot] = min(1.0, use["busy"][slot] + PASSAGE_SECONDS / HOUR / lanes[gate])
            use["waiting"][arrival // HOUR] += start > arrival
    return list(uses.values())


def _steps(trips: list[list[Any]], unit: int = 1) -> list[tuple[int, float]]:
    sums: dict[int, float] = defaultdict(float)
    for trip in trips:
        sums[trip[9]] += trip[3] / unit
    return list(zip(sums, accumulate(sums.values()), strict=True))


def _curves(valley: Valley, minutes: int, hours: list[dict[str, Any]]) -> dict[str, Any]:
    total = sum(valley.quantities[:-1])
    slow = [(row["hour"] * HOUR, int(total * row["hour"] * 60 / minutes / 1.38)) for row in hours]
    wounded = (
        quantity
        for need, quantity in zip(NEEDS, valley.quantities, strict=True)
        if need.category in WOUNDED
    )
    return {
        "people_out": _steps(valley.carried(*PEOPLE)),
        "wounded_out": _steps(valley.carried(*WOUNDED)),
        "tonnes_in": _steps(valley.carried("goods"), 1000),
        "most_out": [(max(0, (row["hour"] - 1) * HOUR + 1), row["most_out"]) for row in hours],
        "nearest_first": slow,
        "people_total": total,
        "wounded_total": sum(wounded),
        "tonnes_total": valley.quantities[-1] / 1000 + 36,
    }


def _hours(valley: Valley, end: int, total: int) -> list[dict[str, Any]]:
    rows = []
    loaded = valley.carried(*PEOPLE)
    for hour in range(end // HOUR + 2):
        now = hour * HOUR
        out, aboard = dict.fromkeys(PEOPLE, 0), dict.fromkeys(PEOPLE, 0)
        left: dict[str, dict[str, int]] = defaultdict(dict)
        for need, quantity in zip(NEEDS[:-1], valley.quantities, strict=False):
            left[need.origin][need.category] = quantity
        for trip in loaded:
            need = NEEDS[trip[2]]
            if trip[4] <= now:
                left[need.origin][need.category] -= trip[3]
                (out if trip[9] <= now else aboard)[need.category] += trip[3]
        gone = sum(trip[3] for trip in valley.carried("goods") if trip[9] <= now)
        most = min(total, total * hour * HOUR * 5 // (4 * end))
        figures = {"tonnes_in": gone / 1000, "most_out": most}
        rows.append({"hour": hour, "out": out, "aboard": aboard, "left": left, **figures})
    return rows


def _silence(end: int) -> list[dict[str, Any]]:
    rows = [
        ("south", "South road", "corridor", 0, end),
        ("east", "East road", "corridor", 0, 9 * HOUR),
    ]
    rows += [(gate.id, gate.name, "gate", 900, end - 600) for gate in GATES]
    rows += [
        (site.id, site.name, "area", number * HOUR, end - number * HOUR)
        for number, site in enumerate(SITES)
        if site.inside
    ]
    names = ("object", "name", "kind", "start_seconds", "end_seconds")
    return [dict(zip(names, row, strict=True)) for row in rows]


def _counts(valley: Valley) -> list[dict[str, Any]]:
    rows = []
    for need, leaving in zip(NEEDS[:-1], valley.quantities, strict=False):
        people = leaving + 40
        used = {"people": people, "source": "drill", "method": "registered", "used": True}
        other = {"people": people + 260, "source": "a list", "method": "estimated", "used": False}
        rows.append(
            {"group": need.id, "place": need.origin, "category": need.category, "people": people}
            | {"leaving": leaving, "staying": 40, "source": "drill", "method": "registered"}
            | {"assumed": {}, "counts": [used, other]}
        )
    return rows
