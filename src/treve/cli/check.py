"""``treve check SCENE``: every fault at once, and what the scene holds where there is none.

With ``--agreement`` what is agreed is checked with it.
"""

from __future__ import annotations

import functools
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import typer

from treve.cli.common import (
    EXIT_WRONG_INPUT,
    AgreementOption,
    ChangesOption,
    JsonOption,
    SceneArgument,
    chosen_language,
    finding_json,
    print_findings,
    print_json,
    print_line,
    words,
)
from treve.languages import say_finding
from treve.measures import SECONDS_PER_MINUTE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from treve.agreement.model import Agreement
    from treve.scene.calendar import Hours
    from treve.scene.model import Fleet, Scene
    from treve.scene.ways import Gate

_KINDS_TOLD = ("seats", "stretchers", "wheelchairs", "tonnes")
MOST_HOURS = 3
"""Most stretches of a gate's hours told one by one; --json tells all."""


def check(
    scene: SceneArgument,
    agreement: AgreementOption = None,
    changes: ChangesOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check a scene: every fault at once, where it stands and what to do."""
    from treve import wiring
    from treve.store.scenes import examine_scene, scene_digest

    examination = examine_scene(scene, changes or ())
    found = examination.scene
    agreed, remarks = None, examination.remarks
    if agreement is not None and found is not None:
        agreed, told = wiring.examined_agreement(found, agreement)
        remarks = (*remarks, *told)
    faults = [finding for finding in remarks if finding.severity == "fault"]
    if as_json:
        print_json(
            {
                "scene": scene,
                "usable": not faults,
                "faults": len(faults),
                "digest": scene_digest(found) if found else None,
                "findings": [finding_json(finding) for finding in remarks],
                "summary": summary(found) if found else None,
                "agreement": agreed and _agreement_told(agreed),
            }
        )
    else:
        print_findings(remarks)
        if found is not None:
            _print_summary(found)
        if agreed is not None:
            _print_agreement(agreed)
        if found is None and agreement is not None:
            print_line(words("check-agreement-unread"))
        if faults:
            code = "check-faults" if found is None else "check-faults-agreement"
            print_line(words(code, faults=len(faults)))
        else:
            severities = [finding.severity for finding in remarks]
            print_line(words("check-clean", warnings=severities.count("warning")))
    if faults:
        raise typer.Exit(EXIT_WRONG_INPUT)


def _agreement_told(agreed: Agreement) -> dict[str, Any]:
    """An agreement for machines: its name, and each clause with its kind and sentence."""
    from treve.agreement.checklist import lines_untold

    conditions = [
        {"id": one.id, "kind": one.kind, "message": say_finding(one.said(), chosen_language())}
        for one in agreed.conditions
    ]
    clauses = [
        {
            "id": one.id,
            "kind": one.kind,
            "standing": "recorded" if one.kind == "recorded" else "checked",
            "message": say_finding(one.said(), chosen_language()),
        }
        for one in agreed.clauses
    ]
    told = {"conditions": conditions, "clauses": clauses, "untold": list(lines_untold(agreed))}
    return {"name": agreed.name, **told}


def _print_agreement(agreed: Agreement) -> None:
    from treve.agreement.checklist import lines_untold

    count = len(agreed.conditions)
    print_line(words("check-agreement", name=agreed.name or "none", conditions=count))
    for one in agreed.conditions:
        print_line(f"  {say_finding(one.said(), chosen_language())}")
    if agreed.clauses:
        print_line(words("check-clauses", clauses=len(agreed.clauses)))
    for clause in agreed.clauses:
        print_line(f"  {say_finding(clause.said(), chosen_language())}")
    untold = lines_untold(agreed)
    if untold:
        listed = ", ".join(words("clause-topic", about=word) for word in untold)
        print_line(words("check-untold", lines=len(untold), list=listed))


def summary(scene: Scene) -> dict[str, Any]:
    """Count what a scene holds.

    Returns:
        People by category (leaving and staying), fleets, gates, tonnes and open minutes.
    """
    people: dict[str, dict[str, int]] = {}
    for group in scene.groups:
        row = people.setdefault(group.category.value, {"leaving": 0, "staying": 0})
        row["leaving"] += group.leaving
        row["staying"] += group.staying
    open_minutes = sum(
        (window.end.timestamp() - window.start.timestamp()) / 60
        for window in scene.calendar.windows
    )
    return {
        "name": scene.name,
        "people": people,
        "fleets": [
            {
                "id": fleet.id,
                "class": fleet.vehicle.id,
                "count": fleet.count,
                "home": fleet.home,
                "kept": fleet.kept_back,
                "percent": fleet.reserve_percent,
                "capacity": _capacity(fleet),
            }
            for fleet in scene.fleets
        ],
        "gates": [
            {
                "id": gate.id,
                "lanes": gate.lanes,
                "lanes_out": gate.lanes_out,
                "lanes_in": gate.lanes_in,
                "lanes_switched": gate.lanes_switched,
                "switch_minutes": gate.switch_minutes,
                "longest_queue_vehicles": gate.longest_queue_vehicles,
                "hours": gate.hours
                and [[span.start.isoformat(), span.end.isoformat()] for span in gate.hours],
            }
            for gate in scene.gates
        ],
        "places": len(scene.places),
        "corridors": len(scene.corridors),
        "links": len(scene.links),
        "consignment_tonnes": sum(consignment.tonnes for consignment in scene.consignments),
        "windows": len(scene.calendar.windows),
        "open_minutes": open_minutes,
    }


def _capacity(fleet: Fleet) -> dict[str, float]:
    """Most units on a trip by kind, those that it has; of a private car as many as it is used for.

    Beside the tonnes of a truck its cubic metres are left out.
    """
    units = {kind: fleet.vehicle.capacity.get(kind, 0) for kind in _KINDS_TOLD}
    if fleet.occupancy is not None:
        units["seats"] = fleet.occupancy
    return {kind: round(most, 3) for kind, most in units.items() if most > 0}


def _print_summary(scene: Scene) -> None:
    found = summary(scene)
    print_line(
        words(
            "check-calendar",
            name=scene.name,
            windows=found["windows"],
            hours=round(found["open_minutes"] / 60, 1),
            zone=scene.calendar.time_zone,
        )
    )
    calendar = scene.calendar
    margin = round(calendar.margin_minutes, 1)
    hours = _hours_told(calendar.windows)
    print_line("  " + words("check-windows", hours=hours, margin=margin))
    for category, row in found["people"].items():
        print_line("  " + words("check-people", category=category, **row))
    for fleet in found["fleets"]:
        vehicle = words("report-vehicle-class", **{"class": fleet["class"]})
        names = ("id", "count", "home", "kept", "percent")
        figures = {name: fleet[name] for name in names}
        kinds = [
            words("check-carries", kind=kind, units=n) for kind, n in fleet["capacity"].items()
        ]
        carries = functools.reduce(
            lambda one, other: words("check-carries-or", one=one, other=other),
            kinds or [words("check-carries-nothing")],
        )
        print_line("  " + words("check-fleet", vehicle=vehicle, carries=carries, **figures))
    for gate in scene.gates:
        print_line(f"  {_gate_line(gate)}")
    _print_convoys(scene)
    for place in scene.places:
        for category, most in place.intake_per_hour.items():
            people = words("report-people-counted", people=round(most, 1), category=category)
            print_line("  " + words("check-intake", id=place.id, people=people))
    if scene.consignments:
        print_line("  " + words("check-goods", tonnes=round(found["consignment_tonnes"], 3)))


def _print_convoys(scene: Scene) -> None:
    for corridor in scene.corridors:
        if corridor.convoy is not None:
            fewest, most = corridor.convoy.smallest_vehicles, corridor.convoy.largest_vehicles
            print_line("  " + words("check-convoy", id=corridor.id, fewest=fewest, most=most))
            if corridor.convoy.spacing_minutes:
                seconds = round(corridor.convoy.spacing_minutes * SECONDS_PER_MINUTE)
                print_line("  " + words("check-convoy-spacing", id=corridor.id, seconds=seconds))
    if scene.escort_teams is not None:
        print_line("  " + words("check-escort", teams=scene.escort_teams))


def _gate_line(gate: Gate) -> str:
    """A gate with its lanes, by direction where they serve one, and its hours."""
    ways = {
        "out": gate.lanes_out,
        "in": gate.lanes_in,
        "both": gate.lanes_both,
        "switched": gate.lanes_switched,
    }
    told = [words("check-lanes", way=way, lanes=count) for way, count in ways.items() if count]
    return words(
        "check-gate",
        id=gate.id,
        lanes=sum(ways.values()),
        apart="yes" if gate.lanes_out or gate.lanes_in or gate.lanes_switched else "no",
        ways=", ".join(told),
        hours=_hours_told(gate.hours),
    )


def _hours_told(hours: tuple[Hours, ...] | None) -> str:
    """Hours that are the same each day once; others by their dates, the first of them."""
    if hours is None:
        return words("check-hours-always")
    if not hours:
        return words("check-hours-never")
    daily = _daily(hours)
    if daily:
        return words("check-hours-daily", hours=", ".join(daily))
    shown = ", ".join(_dated(span) for span in hours[:MOST_HOURS])
    return words("check-hours-dated", hours=shown, more=max(0, len(hours) - MOST_HOURS))


def _daily(hours: Sequence[Hours]) -> list[str]:
    """The hours of a day, where they are the same on each of several days, one after the other."""
    days: dict[date, list[str]] = {}
    for span in hours:
        if span.end - span.start > timedelta(days=1):
            return []
        days.setdefault(span.start.date(), []).append(f"{span.start:%H:%M}–{span.end:%H:%M}")
    first, *others = days.values()
    dates = sorted(days)
    follow = dates[-1] - dates[0] == timedelta(days=len(dates) - 1)
    return first if others and follow and all(one == first for one in others) else []


def _dated(span: Hours) -> str:
    """One stretch with its dates, the second only where it is another."""
    same = span.start.date() == span.end.date()
    end = f"–{span.end:%H:%M}" if same else f" – {span.end:%Y-%m-%d %H:%M}"
    return f"{span.start:%Y-%m-%d %H:%M}{end}"
