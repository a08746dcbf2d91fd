"""The table in the terminal, line by line."""

from __future__ import annotations

import dataclasses
import io

import pytest
from rich.console import Console

from tests.report.plain import plain
from treve.errors import Figure, Finding
from treve.plan.model import Plan, Quiet, Verdict, Worth
from treve.report.row_sentences import with_reserve
from treve.report.terminal import plan_table
from treve.timetabling.solution import Outcome
from treve.timetabling.timetable import Timetable
from treve.timetabling.window import (
    Window,
)


def _printed(plan: Plan, language: str = "en", width: int = 200) -> list[str]:
    console = Console(file=io.StringIO(), width=width)
    console.print(plan_table(plan, language))
    assert isinstance(console.file, io.StringIO)
    return [line.rstrip().replace("\u00a0", " ") for line in console.file.getvalue().splitlines()]


def test_a_plan_in_english(plan: Plan) -> None:
    assert _printed(plan) == [
        "Riverbend  feasible",
        "The guns must be silent for 6 h 40 min; no plan can need less than 6 h 19 min.",
        "",
        "Pause         6 h 40 min",
        (
            "              It runs from Mon 2 Nov 06:14 to 12:54 (the margin after the last "
            "movement counted; local time, Europe/Paris)."
        ),
        "Proven bound  6 h 19 min",
        (
            "Gap           5.4% above the proven bound of 6 h 19 min: "
            "a shorter plan may exist, but not below that."
        ),
        (
            "Aid           Without aid through the same gates the pause found is 6 h 35 min, "
            "5 min shorter; that lies within the gap of 21 min, so it is not proven that aid costs "
            "anything."
        ),
        (
            "Others say    The hand formula in use today says 5 h 40 min; "
            "that is below the bound: it promises what cannot be driven."
        ),
        "              A dispatcher without foresight needs 7 h 25 min, that is 45 min more.",
        "People        679 of 679 out",
        "Goods         0.6 of 0.6 t in",
        "Silence       East road (corridor): 2026-11-02 06:14 to 12:54",
        "              Old bridge (gate): 2026-11-02 06:14 to 12:54",
        "              The Mill (area): 2026-11-02 06:14 to 12:54",
        (
            "              all times local (Europe/Paris); a margin of 30 min before the first use "
            "and after the last is part of each row, so they may begin before the pause does"
        ),
        (
            "Bottleneck    The vehicles “bus” hold it back: "
            "21.7 of 22.5 vehicle-hours are needed (96.3%)."
        ),
        ("              Gate Old bridge holds it back: 1 of 6.7 lane-hours is needed (15%)."),
        (
            "Worth         One more vehicle of “bus”: "
            "a plan 1 h 28 min shorter was found, the bound falls by 1 h 35 min."
        ),
        "              … and one more on the page plan.html",
        (
            "Assumed       Old bridge, minutes: "
            "with a quarter less the bound is 6 h 6 min, with a quarter more 7 h 24 min."
        ),
        "Referee       The referee checked every trip and the proof again, to the second: passed.",
        "Findings      one note",
        (
            "              note: The page plan.html was not written, "
            "because its scripts were not built into this installation."
        ),
        "Repeat        --seed 7 --steps 400",
    ]


def test_a_plan_in_french_has_no_english_label(plan: Plan) -> None:
    labels = [line[:15].strip() for line in _printed(plan, "fr")[3:]]
    assert [label for label in labels if label] == [
        *("Pause", "Borne prouvée", "Écart", "Aide", "D’autres disent", "Personnes"),
        *(
            "Marchandises",
            "Silence",
            "Goulot",
            "Valeur",
            "Supposé",
            "Arbitre",
            "Constats",
            "Répéter",
        ),
    ]


def test_an_impossible_plan_says_what_clashes(impossible: Plan) -> None:
    lines = _printed(impossible)
    assert lines[0] == "Riverbend  proven impossible"
    clash = lines[3]
    assert clash.startswith("Clash")
    assert clash.split("  ")[-1].strip() == (
        "Gate Old bridge lets at most 1,440 vehicles through in these windows; 1,900 are needed."
    )
    assert not any(line.startswith(("Pause", "Referee", "People")) for line in lines)


def test_of_what_cannot_be_no_bound_and_no_reason_but_the_clash_is_shown(
    plan: Plan, impossible: Plan
) -> None:
    """The bound lies just beyond the windows there, and nothing assumed moves it."""
    beyond = dataclasses.replace(
        impossible, bound_minutes=4320.0, bottleneck=plan.bottleneck, assumed=plan.assumed
    )
    labels = ("Proven bound", "Bottleneck", "Assumed", "Others say")
    assert not any(line.startswith(labels) for line in _printed(beyond))


def test_an_unknown_plan_promises_nothing(unknown: Plan) -> None:
    lines = _printed(unknown)
    assert lines[0] == "Riverbend  unknown"
    assert [line for line in lines if line.startswith(("Pause", "Gap", "People"))] == []


@pytest.mark.parametrize(
    ("outcome", "repeat"),
    [
        (Outcome.PROVEN_SHORTEST, ["Repeat        --seed 7 --steps 1"]),
        (Outcome.FEASIBLE, []),
    ],
)
def test_only_a_run_that_can_be_typed_again_is_named(
    plan: Plan, outcome: Outcome, repeat: list[str]
) -> None:
    """What is proven before the search takes no step; where time was up nothing repeats it."""
    without = dataclasses.replace(plan, outcome=outcome, steps=0)
    assert [line for line in _printed(without) if line.startswith("Repeat")] == repeat


def test_a_fixed_pause_says_who_is_left_where(plan: Plan) -> None:
    assert plan.timetable is not None
    table = Timetable(plan.timetable.trips, {"church-people": 179})
    fixed = dataclasses.replace(
        plan,
        fixed_pause_minutes=300.0,
        timetable=table,
        people_moved=500,
        people_unmoved=179,
        units_bound={0: 529},
    )
    lines = _printed(fixed)
    assert "Left behind  Church square: 179 civilians" in lines
    assert any(
        line.startswith("At most      No plan can get more than 529 people") for line in lines
    )
    assert [lines[3], lines[5]] == ["Fixed pause  5 h", "Used of it   6 h 40 min"]


def test_a_fixed_pause_says_how_much_of_it_is_open(plan: Plan) -> None:
    """Ten hours of which two are night are eight in which anything can move."""
    windows = (Window(0, 8 * 3600), Window(24 * 3600, 32 * 3600))
    days = dataclasses.replace(plan.problem, windows=windows)
    fixed = dataclasses.replace(plan, problem=days, fixed_pause_minutes=600.0)
    assert _printed(fixed)[3] == "Fixed pause  10 h, of which 8 h open"
    short = dataclasses.replace(fixed, fixed_pause_minutes=420.0)
    assert _printed(short)[3] == "Fixed pause  7 h"


def test_of_those_left_behind_the_total_comes_first_and_the_rest_is_counted(plan: Plan) -> None:
    """The largest groups are told; nobody is hidden behind a number of lines."""
    assert plan.timetable is not None
    mill, beds, church = plan.problem.loads[:3]
    many = tuple(
        dataclasses.replace(mill, id=f"group-{n}", origin=f"place-{n}", quantity=100 * n)
        for n in range(1, 8)
    )
    problem = dataclasses.replace(plan.problem, loads=(*many, beds, church))
    left = {**{load.id: load.quantity for load in many}, "mill-beds": 9, "church-people": 1}
    fixed = dataclasses.replace(
        plan,
        fixed_pause_minutes=300.0,
        problem=problem,
        timetable=Timetable(plan.timetable.trips, left),
        people_unmoved=2810,
    )
    lines = _printed(fixed)
    start = next(index for index, line in enumerate(lines) if line.startswith("Left behind"))
    assert [line[13:].strip() for line in lines[start : start + 8]] == [
        "2,810 people in all: 9 stretcher cases, 2,801 civilians",
        *(f"place-{n}: {100 * n} civilians" for n in range(7, 1, -1)),
        "… and 110 people in 3 more groups: all of them are on the page plan.html",
    ]
    assert lines[0] == "Riverbend  not everybody gets out"


def test_the_silence_is_told_to_the_minute_outward(plan: Plan) -> None:
    """Down at its start and up at its end: never a second less than silence.csv."""
    rows = (Quiet("mill", "area", 859, 24_841), Quiet("church", "area", 840, 86_400))
    lines = _printed(dataclasses.replace(plan, silence=rows))
    start = next(index for index, line in enumerate(lines) if line.startswith("Silence"))
    assert [line[14:] for line in lines[start : start + 2]] == [
        "The Mill (area): 2026-11-02 06:14 to 12:55",
        "Church square (area): 2026-11-02 06:14 to 2026-11-03 06:00",
    ]


def test_nights_are_told_to_bind_by_the_schedule_alone(plan: Plan) -> None:
    nights = dataclasses.replace(plan, open_minutes=300.0)
    lines = _printed(nights)
    lines = [" ".join(line.split()) for line in lines]
    assert "Pause 6 h 40 min, closed hours counted; at least 6 h 19 min by proof" in lines
    assert not any(line.startswith("Proven bound") for line in lines)
    at = lines.index("Of it open 5 h; at least 6 h 19 min by proof")
    assert lines[at + 1].strip() == (
        "The pause counts the closed hours in between, but the guns need not be silent in them: "
        "what binds are the hours of the silence schedule."
    )


def test_at_most_three_findings_the_gravest_first(plan: Plan) -> None:
    notes = tuple(Finding("page-not-built", severity="note") for _ in range(4))
    failed = dataclasses.replace(
        plan,
        findings=notes,
        referee=Verdict("failed", (Finding("lane-held-twice", ("bridge",), {}, "fault"),)),
    )
    lines = _printed(failed)
    at = next(index for index, line in enumerate(lines) if line.startswith("Findings"))
    assert lines[at].split(maxsplit=1)[1] == "one fault, 4 notes"
    assert lines[at + 1].strip().startswith("fault: ")
    assert (
        lines[at + 4].strip()
        == "… and 2 more: all of them are on the page plan.html and in plan.json"
    )
    assert any(line.endswith("found one fault: this plan must not be used.") for line in lines)


def test_of_a_timetable_that_breaks_rules_no_hour_is_shown(plan: Plan) -> None:
    faults = (Finding("lane-held-twice", ("bridge",), {}, "fault"),)
    lines = _printed(dataclasses.replace(plan, referee=Verdict("failed", faults)))
    assert lines[1] == "The timetable that was found breaks rules; nothing of it may be used."
    labels = {line.split("  ")[0] for line in lines[2:] if line[:1].strip()}
    assert not labels & {"Pause", "Proven bound", "People", "Silence", "Bottleneck"}


def test_what_limits_the_answer_is_shown_however_much_else_there_is(plan: Plan) -> None:
    warnings = tuple(Finding("page-not-built", severity="warning") for _ in range(4))
    limit = Finding("changes-not-worked-out", ("bus",), {"changes": 5, "changes_all": 8}, "note")
    lines = _printed(dataclasses.replace(plan, findings=(*warnings, limit)))
    at = next(index for index, line in enumerate(lines) if line.startswith("Findings"))
    assert "not worked out for 5 of 8 things" in lines[at + 4]
    assert lines[at + 5].strip().startswith("… and 1 more")


def test_what_does_not_bind_is_no_bottleneck(plan: Plan) -> None:
    first = dataclasses.replace(plan.bottleneck[0], share=0.0)
    lines = _printed(dataclasses.replace(plan, bottleneck=(first,)))
    assert not [line for line in lines if line.startswith("Bottleneck")]


def test_what_is_assumed_is_told_where_the_answer_moves_with_it(plan: Plan) -> None:
    moving = plan.assumed[0]
    still = dataclasses.replace(moving, object="bus", low_hours=6.0, high_hours=6.01)
    both = dataclasses.replace(plan, assumed=(still, moving))
    told = [line for line in _printed(both) if line.startswith("Assumed")]
    assert [line.startswith("Assumed       Old bridge") for line in told] == [True]


def test_what_moves_nothing_is_left_out_and_what_nobody_knows_is_not(plan: Plan) -> None:
    still = dataclasses.replace(plan.assumed[0], low_hours=6.0, high_hours=6.0)
    dark = dataclasses.replace(plan.assumed[0], object="bus", low_hours=None, high_hours=None)
    told = " ".join(_printed(dataclasses.replace(plan, assumed=(still, dark, dark)), width=200))
    assert (
        "Assumed       For 2 of 3 assumed inputs it was not worked out how far the answer moves"
    ) in told
    assert "bus, minutes" not in told


@pytest.mark.parametrize("width", range(50, 100, 7))
def test_no_line_begins_with_a_sign_that_belongs_to_the_line_before(plan: Plan, width: int) -> None:
    lines = [line.strip() for line in _printed(plan, "fr", width)]
    assert [line for line in lines if line[:1] in {":", ";", "%", "»"}] == []


def test_names_are_no_markup(plan: Plan) -> None:
    scene = dataclasses.replace(plan.scene, name="[bold red]x[/] [link=http://a]")
    assert _printed(dataclasses.replace(plan, scene=scene))[0] == (
        "[bold red]x[/] [link=http://a]  feasible"
    )


def test_names_do_not_steer_the_terminal(plan: Plan) -> None:
    scene = dataclasses.replace(plan.scene, name="a\x1b[2Jb\x9bc\nd")
    assert _printed(dataclasses.replace(plan, scene=scene))[0] == "a [2Jb c d  feasible"


@pytest.mark.parametrize("width", [40, 60, 80])
def test_narrow_terminals_lose_nothing(plan: Plan, width: int) -> None:
    lines = _printed(plan, width=width)
    assert max(len(line) for line in lines) <= width
    assert "--steps" in lines[-1] + lines[-2]


def test_roads_are_named_by_their_ends_and_come_before_gates_and_areas(plan: Plan) -> None:
    """Of several hours the first and the last; the date again where they end on another day."""
    ways = tuple(dataclasses.replace(way, corridor="") for way in plan.problem.ways)
    problem = dataclasses.replace(plan.problem, ways=ways)
    days = (0, 86_400, 172_800)
    rows = (
        Quiet("mill", "area", 840, 24_840 + 86_400),
        *(Quiet("bridge-mill", "road", 840 + day, 24_840 + day) for day in days),
    )

    lines = _printed(dataclasses.replace(plan, problem=problem, silence=rows), "fr")

    start = next(index for index, line in enumerate(lines) if line.startswith("Silence"))
    assert [line[15:].strip() for line in lines[start : start + 2]] == [
        "Old bridge – The Mill (route) : de 2026-11-02 06:14 à 2026-11-04 12:54, en 3 fois",
        "The Mill (zone) : de 2026-11-02 06:14 à 2026-11-03 12:54",
    ]


def test_a_silence_of_many_objects_is_cut_and_says_where_the_rest_stands(plan: Plan) -> None:
    rows = tuple(Quiet(f"place-{n}", "area", 840, 24_840) for n in range(8))

    lines = _printed(dataclasses.replace(plan, silence=rows))

    assert "              place-5 (area): 2026-11-02 06:14 to 12:54" in lines
    assert "              … and 2 more in silence.csv" in lines
    assert not any("place-6" in line for line in lines)


def test_where_nobody_shoots_a_road_is_kept_clear(plan: Plan) -> None:
    calm = dataclasses.replace(plan, scene=dataclasses.replace(plan.scene, parties=()))
    assert any(line.startswith("Keep clear    East road") for line in _printed(calm))


def test_what_was_changed_stands_under_the_title_and_is_repeated(plan: Plan) -> None:
    changed = dataclasses.replace(plan, changes=("fleets.bus.count=60", "gates.bridge.lanes=2"))
    lines = _printed(changed)
    assert lines[1] == "Changed before planning (--set): fleets.bus.count=60, gates.bridge.lanes=2"
    (repeat,) = (line for line in lines if line.startswith("Repeat"))
    assert "--set fleets.bus.count=60 --set gates.bridge.lanes=2 --seed" in repeat
    assert _printed(plan)[1].startswith("The guns must be silent")


def test_vehicles_that_no_road_leads_away_from_are_told_first(plan: Plan) -> None:
    figures: dict[str, Figure] = {
        "vehicles": 3,
        "home": "depot",
        "missing": 1,
        "links": "depot-bridge",
    }
    idle = Finding("fleet-reaches-nothing", ("bus",), figures)
    lines = _printed(dataclasses.replace(plan, findings=(idle, *plan.findings)))
    assert lines[3] == (
        'Idle          All 3 vehicles of bus stand idle: from home in "depot" no way leads to '
        "anybody or anything that they could carry. "
        "Add the link that is missing, depot-bridge, or write another home."
    )
    assert sum("stand idle" in line for line in lines) == 1


def test_a_reserve_is_told_beside_the_bottleneck_and_what_one_more_is_worth(plan: Plan) -> None:
    fleets = tuple(dataclasses.replace(fleet, reserve_percent=10.0) for fleet in plan.scene.fleets)
    kept = dataclasses.replace(plan, scene=dataclasses.replace(plan.scene, fleets=fleets))
    lines = _printed(kept)
    told = [line for line in lines if "One more of them stands in reserve." in line]
    assert [line.split()[0] for line in told] == ["Bottleneck"]
    (worth,) = (plain(line) for line in lines if "for one more that drives" in line)
    assert worth.startswith("Worth")
    assert "A share of them stands in reserve: for one more that drives, --set " in worth
    assert "fleets.bus.count=4." in worth


@pytest.mark.parametrize(
    ("count", "percent", "needed"), [(5, 20, 7), (4, 20, 5), (10, 50, 12), (1, 0, 2), (3, 99, 100)]
)
def test_one_more_that_drives_takes_those_that_stay_in_reserve_too(
    count: int, percent: float, needed: int, plan: Plan
) -> None:
    fleet = dataclasses.replace(plan.scene.fleets[0], count=count, reserve_percent=percent)
    scene = dataclasses.replace(plan.scene, fleets=(fleet,))
    row = Worth("-", fleet.id, "vehicle", 5.0, None, resolvable=False)
    said = with_reserve("It falls.", dataclasses.replace(plan, scene=scene), row, "en")
    assert (f"{fleet.id}.count={needed}." in plain(said)) == (percent > 0)


def test_what_an_hour_more_buys_is_shown_and_what_is_unsettled_comes_last(plan: Plan) -> None:
    rows = (
        Worth("fleets.bus.count+1", "bus", "vehicle", 300.0, 0.0, resolvable=True),
        Worth("fleets.a.count+1", "a", "vehicle", 200.0, 190.0, resolvable=True),
        Worth("fleets.b.count+1", "b", "vehicle", 190.0, 180.0, resolvable=True),
        Worth("calendar.hours+1", "calendar", "hour", 20.0, None, resolvable=False),
    )
    lines = _printed(dataclasses.replace(plan, worth=rows))
    start = next(at for at, line in enumerate(lines) if line.startswith("Worth"))
    told = [line[14:] for line in lines[start : start + 4]]
    assert [line.split(":")[0] for line in told] == [
        "One more vehicle of “a”",
        "One more vehicle of “b”",
        "One more hour a day in which movement is permitted",
        "One more vehicle of “bus”",
    ]


def test_under_a_given_pause_it_is_said_whose_bound_moves(plan: Plan) -> None:
    lines = _printed(dataclasses.replace(plan, fixed_pause_minutes=300.0))
    assert any("that of the pause in which everybody gets out" in line for line in lines)
