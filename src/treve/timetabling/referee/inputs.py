"""Whether the problem itself is well-formed: no timetable can be judged against a broken one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from treve.errors import Finding
from treve.timetabling.problem import (
    Fleet,
    Gate,
    Load,
    Problem,
    Stop,
    Way,
)
from treve.timetabling.referee.findings import fault, is_whole
from treve.timetabling.rows import (
    Moment,
    Quantity,
)
from treve.timetabling.window import (
    Window,
)


def check_problem(problem: Problem) -> tuple[Finding, ...]:
    """Every fault of a problem: ids, references, hours, numbers not whole or too small.

    Args:
        problem: Any problem, however broken.

    Returns:
        Faults in the order of the problem's fields; empty when a timetable can be judged by it.
    """
    stops = {stop.id for stop in problem.stops}
    gates = {gate.id for gate in problem.gates}
    return (
        *_check_ids(problem),
        *_check_windows(problem),
        *(f for stop in problem.stops for f in _check_stop(stop)),
        *(f for gate in problem.gates for f in _check_gate(gate)),
        *(f for way in problem.ways for f in _check_way(stops, gates, way)),
        *(f for fleet in problem.fleets for f in _check_fleet(stops, fleet)),
        *(f for load in problem.loads for f in _check_load(stops, load)),
        *_check_convoys(problem),
        *_check_rows(problem),
    )


def _check_convoys(problem: Problem) -> Iterator[Finding]:
    """Rules of convoys: each corridor once, sizes that can be, at least one team."""
    corridors = [rule.corridor for rule in problem.convoys]
    for name, times in Counter(corridors).items():
        if times > 1:
            yield fault("referee-problem-duplicate-id", name, kind="convoys", times=times)
    for rule in problem.convoys:
        yield from _check_number(
            rule.corridor, "convoys.smallest_vehicles", rule.smallest_vehicles, 1
        )
        yield from _check_number(
            rule.corridor, "convoys.largest_vehicles", rule.largest_vehicles,
            rule.smallest_vehicles if is_whole(rule.smallest_vehicles) else 1,
        )  # fmt: skip
        yield from _check_number(rule.corridor, "convoys.spacing_seconds", rule.spacing_seconds, 0)
    if problem.escort_teams is not None:
        yield from _check_number("problem", "escort_teams", problem.escort_teams, 1)


def _check_ids(problem: Problem) -> Iterator[Finding]:
    for kind, ids in (
        ("stop", [stop.id for stop in problem.stops]),
        ("gate", [gate.id for gate in problem.gates]),
        ("way", [way.id for way in problem.ways]),
        ("fleet", [fleet.id for fleet in problem.fleets]),
        ("load", [load.id for load in problem.loads]),
    ):
        for name, times in Counter(ids).items():
            if times > 1:
                yield fault("referee-problem-duplicate-id", name, kind=kind, times=times)


def _check_windows(problem: Problem) -> Iterator[Finding]:
    yield from _check_number("problem", "margin_seconds", problem.margin_seconds, 0)
    if not problem.windows:
        yield fault("referee-problem-empty", "problem", field="windows")
        return
    yield from _check_hours("problem", problem.windows)
    if problem.windows[0].start_seconds != 0:
        yield fault(
            "referee-problem-zero", "problem", start_seconds=problem.windows[0].start_seconds
        )


def _check_stop(stop: Stop) -> Iterator[Finding]:
    yield from _check_hours(stop.id, stop.hours)
    if stop.bays is not None:
        yield from _check_number(stop.id, "bays", stop.bays, 1)
    yield from _check_table(stop.id, "capacity", stop.capacity)
    for category, seconds in stop.intake_seconds_per_unit.items():
        field = f"intake_seconds_per_unit.{category}"
        if not (is_whole(seconds) or type(seconds) is Fraction):
            yield fault("referee-problem-not-whole", stop.id, field=field, value=str(seconds))
        elif seconds < 0:
            yield fault(
                "referee-problem-too-small", stop.id, field=field, value=str(seconds), least=0
            )


def _check_gate(gate: Gate) -> Iterator[Finding]:
    yield from _check_hours(gate.id, gate.hours)
    if gate.longest_wait_seconds is not None:
        yield from _check_number(gate.id, "longest_wait_seconds", gate.longest_wait_seconds, 0)
    if gate.longest_queue_vehicles is not None:
        longest = gate.longest_queue_vehicles
        yield from _check_number(gate.id, "longest_queue_vehicles", longest, 0)
    if not gate.lanes:
        yield fault("referee-problem-empty", gate.id, field="lanes")
    for number, lane in enumerate(gate.lanes):
        if not lane.directions:
            yield fault("referee-problem-empty", gate.id, field=f"lanes.{number}.directions")
        yield from _check_number(gate.id, f"lanes.{number}.switch_seconds", lane.switch_seconds, 0)
    keys = Counter((row.vehicle_class, row.load_state, row.direction) for row in gate.passages)
    for (vehicle_class, load_state, direction), times in keys.items():
        if times > 1:
            yield fault(
                "referee-problem-two-passages",
                gate.id,
                vehicle_class=vehicle_class,
                load_state=load_state,
                direction=direction.value,
            )
    for row in gate.passages:
        field = f"passages.{row.vehicle_class}.{row.load_state}.{row.direction.value}"
        yield from _check_number(gate.id, field, row.seconds, 1)


def _check_way(stops: set[str], gates: set[str], way: Way) -> Iterator[Finding]:
    yield from _check_references(way.id, "origin", (way.origin,), stops)
    yield from _check_references(way.id, "destination", (way.destination,), stops)
    yield from _check_references(way.id, "gates", way.gates, gates)
    if len(way.legs) != len(way.gates) + 1:
        yield fault("referee-problem-legs", way.id, legs=len(way.legs), gates=len(way.gates))
    for number, leg in enumerate(way.legs):
        yield from _check_number(way.id, f"legs.{number}.empty_seconds", leg.empty_seconds, 0)
        yield from _check_number(way.id, f"legs.{number}.loaded_seconds", leg.loaded_seconds, 0)
        yield from _check_number(way.id, f"legs.{number}.metres", leg.metres, 0)


def _check_fleet(stops: set[str], fleet: Fleet) -> Iterator[Finding]:
    yield from _check_references(fleet.id, "home", (fleet.home,), stops)
    yield from _check_number(fleet.id, "count", fleet.count, 1)
    yield from _check_hours(fleet.id, fleet.available)
    yield from _check_table(fleet.id, "capacity", fleet.capacity)
    yield from _check_table(fleet.id, "loading_seconds", fleet.loading_seconds)
    yield from _check_table(fleet.id, "unloading_seconds", fleet.unloading_seconds)
    for kind in fleet.capacity:
        if kind not in fleet.loading_seconds:
            yield fault("referee-problem-no-time", fleet.id, kind=kind, field="loading_seconds")
        if kind not in fleet.unloading_seconds:
            yield fault("referee-problem-no-time", fleet.id, kind=kind, field="unloading_seconds")
    if fleet.shifts is not None:
        longest, rest = fleet.shifts.longest_seconds, fleet.shifts.rest_seconds
        yield from _check_number(fleet.id, "shifts.longest_seconds", longest, 1)
        yield from _check_number(fleet.id, "shifts.rest_seconds", rest, 1)
    if fleet.fuel is not None:
        longest, taken = fleet.fuel.longest_driving_seconds, fleet.fuel.refuelling_seconds
        yield from _check_number(fleet.id, "fuel.longest_driving_seconds", longest, 1)
        yield from _check_number(fleet.id, "fuel.refuelling_seconds", taken, 0)
        yield from _check_references(fleet.id, "fuel.stops", fleet.fuel.stops, stops)


def _check_load(stops: set[str], load: Load) -> Iterator[Finding]:
    yield from _check_references(load.id, "origin", (load.origin,), stops)
    yield from _check_references(load.id, "destinations", load.destinations, stops)
    if not load.destinations:
        yield fault("referee-problem-empty", load.id, field="destinations")
    yield from _check_number(load.id, "quantity", load.quantity, 1)
    yield from _check_number(load.id, "rank", load.rank, None)
    yield from _check_number(load.id, "weight", load.weight, 0)
    if load.release_seconds is not None:
        yield from _check_number(load.id, "release_seconds", load.release_seconds, None)
    if load.due_seconds is not None:
        yield from _check_number(load.id, "due_seconds", load.due_seconds, None)
    if load.longest_aboard_seconds is not None:
        longest = load.longest_aboard_seconds
        yield from _check_number(load.id, "longest_aboard_seconds", longest, 1)


def _check_rows(problem: Problem) -> Iterator[Finding]:
    """Conditions on cumulative quantities; a row is named by its condition, its kind and number."""
    rows = problem.rows
    for owner, field, what, must_bind in _quantities(problem):
        yield from _check_quantity(problem, owner, field, what, must_bind=must_bind)
    for n, precedence in enumerate(rows.precedences):
        owner, field = precedence.condition, f"precedences.{n}"
        yield from _check_number(owner, f"{field}.least_units", precedence.least_units, 1)
        yield from _check_number(owner, f"{field}.free_units", precedence.free_units, 0)
    for n, ratio in enumerate(rows.ratios):
        owner, field, value = ratio.condition, f"ratios.{n}.ratio", ratio.ratio
        if type(value) is not Fraction or value <= 0:
            yield fault("referee-problem-ratio", owner, field=field, value=str(value))
        yield from _check_number(owner, f"ratios.{n}.slack_units", ratio.slack_units, 0)
    for n, cap in enumerate(rows.caps):
        yield from _check_number(cap.condition, f"caps.{n}.most_units", cap.most_units, 0)
        yield from _check_hours(cap.condition, None if cap.hours is None else (cap.hours,))
    for n, floor in enumerate(rows.floors):
        owner, field = floor.condition, f"floors.{n}"
        yield from _check_number(owner, f"{field}.least_units", floor.least_units, 1)
        yield from _check_number(owner, f"{field}.by_seconds", floor.by_seconds, None)
        if floor.what.moment is not Moment.ARRIVAL:
            yield fault("referee-problem-floor-departs", owner, field=f"{field}.what")
    for n, calendar in enumerate(rows.calendars):
        if not calendar.hours:
            field = f"calendars.{n}.hours"
            yield fault("referee-problem-empty", calendar.condition, field=field)
        yield from _check_hours(calendar.condition, calendar.hours)


def _quantities(problem: Problem) -> Iterator[tuple[str, str, Quantity, bool]]:
    """Each quantity with its condition and its field, and whether its loads must bind."""
    rows = problem.rows
    for n, row in enumerate(rows.precedences):
        yield row.condition, f"precedences.{n}.first", row.first, True
        yield row.condition, f"precedences.{n}.then", row.then, False
    for n, ratio in enumerate(rows.ratios):
        yield ratio.condition, f"ratios.{n}.ahead", ratio.ahead, False
        yield ratio.condition, f"ratios.{n}.behind", ratio.behind, True
    for n, cap in enumerate(rows.caps):
        yield cap.condition, f"caps.{n}.what", cap.what, False
    for n, floor in enumerate(rows.floors):
        yield floor.condition, f"floors.{n}.what", floor.what, True
    for n, calendar in enumerate(rows.calendars):
        yield calendar.condition, f"calendars.{n}.what", calendar.what, False


def _check_quantity(
    problem: Problem, owner: str, field: str, what: Quantity, *, must_bind: bool
) -> Iterator[Finding]:
    binds = {load.id: load.binding for load in problem.loads}
    yield from _check_references(owner, f"{field}.loads", what.loads, set(binds))
    gates = {gate.id for gate in problem.gates}
    yield from _check_references(owner, f"{field}.gates", what.gates, gates)
    if not what.loads:
        yield fault("referee-problem-empty", owner, field=f"{field}.loads")
    for load in what.loads:
        if must_bind and not binds.get(load, True):
            yield fault("referee-problem-need-not-move", owner, load, field=f"{field}.loads")


def _check_number(owner: str, field: str, value: object, least: int | None) -> Iterator[Finding]:
    if not isinstance(value, int) or isinstance(value, bool):
        yield fault("referee-problem-not-whole", owner, field=field, value=str(value))
    elif least is not None and value < least:
        yield fault("referee-problem-too-small", owner, field=field, value=str(value), least=least)


def _check_table(owner: str, field: str, table: Mapping[str, int]) -> Iterator[Finding]:
    for key, value in table.items():
        yield from _check_number(owner, f"{field}.{key}", value, 0)


def _check_hours(owner: str, hours: tuple[Window, ...] | None) -> Iterator[Finding]:
    """Each of the hours has a length, and they are sorted and disjoint."""
    free: int | None = None
    for window in hours or ():
        start, end = window.start_seconds, window.end_seconds
        wrong = [
            *_check_number(owner, "start_seconds", start, None),
            *_check_number(owner, "end_seconds", end, None),
        ]
        yield from wrong
        if wrong:
            continue
        if end <= start or (free is not None and start < free):
            yield fault("referee-problem-hours", owner, start_seconds=start, end_seconds=end)
        free = end


def _check_references(
    owner: str, field: str, names: Iterable[str], known: set[str]
) -> Iterator[Finding]:
    for name in names:
        if name not in known:
            yield fault("referee-problem-unknown", owner, name, field=field)
