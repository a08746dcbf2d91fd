"""What a plan says, in both languages."""

from __future__ import annotations

import dataclasses

import pytest

from treve.errors import Finding
from treve.languages import available, say
from treve.plan.model import Assumed, Baselines, Bottleneck, Plan, Verdict, Worth
from treve.report import sentences
from treve.timetabling.solution import Clash, Outcome
from treve.timetabling.timetable import Timetable

NAMES = {"ramouseh": "Ramouseh"}


def _plain(text: str) -> str:
    """Text with common spaces where lines must not break."""
    return text.replace("\u00a0", " ")


def _lines(plan: Plan) -> list[str]:
    return [_plain(sentences.say_line(line, "en")) for line in sentences.summary_lines(plan)]


def _headline(plan: Plan) -> str:
    return _plain(sentences.headline(plan, "en"))


def test_a_feasible_plan(plan: Plan) -> None:
    assert _headline(plan) == (
        "The guns must be silent for 6 h 40 min; no plan can need less than 6 h 19 min."
    )
    assert _lines(plan) == [
        "5.4% above the proven bound of 6 h 19 min: a shorter plan may exist, but not below that.",
        (
            "Without aid through the same gates the pause found is 6 h 35 min, 5 min shorter; that "
            "lies within the gap of 21 min, so it is not proven that aid costs anything."
        ),
        (
            "The hand formula in use today says 5 h 40 min; that is below the bound: "
            "it promises what cannot be driven."
        ),
        "A dispatcher without foresight needs 7 h 25 min, that is 45 min more.",
    ]


def test_without_parties_there_are_no_guns_to_speak_of(plan: Plan) -> None:
    calm = dataclasses.replace(plan, scene=dataclasses.replace(plan.scene, parties=()))
    given = dataclasses.replace(calm, fixed_pause_minutes=300.0, people_unmoved=3)
    assert _headline(calm) == (
        "The operation takes 6 h 40 min; no plan can need less than 6 h 19 min."
    )
    assert _headline(given) == "Within 5 h, 679 people get out and 3 do not."
    for told in (calm, given):
        words = " ".join((_headline(told), *_lines(told)))
        assert not {"guns", "silent", "pause"} & set(words.split())


def test_what_is_said_calmly_is_written_in_every_language() -> None:
    for code in sentences._CALM:
        for language in available():
            assert not say(f"{code}.calm", language).startswith(code)


def test_a_gap_is_told_of_the_open_hours_where_nights_are_closed(plan: Plan) -> None:
    daily = dataclasses.replace(plan, open_minutes=102.0, bound_open_minutes=100.0, gap=0.02)
    assert _lines(daily)[:2] == [
        "Of this, 1 h 42 min lie in the hours in which movement is permitted.",
        "2% above the proven bound of 1 h 40 min of open hours: little can be gained.",
    ]


def test_the_hand_formula_counts_open_hours(plan: Plan) -> None:
    daily = dataclasses.replace(
        plan,
        bound_minutes=2000.0,
        bound_open_minutes=300.0,
        baselines=Baselines(hand_formula_minutes=340.0, nearest_first_minutes=None),
    )
    assert _lines(daily)[-1] == (
        "The hand formula in use today (trips by round time, a quarter added) "
        "says 5 h 40 min of open hours."
    )


@pytest.mark.parametrize(
    ("without", "bound", "said"),
    [
        (395.0, 400.0, "the pause would be 6 h 35 min: aid costs 5 min."),
        (
            370.0,
            380.9,
            (
                "the pause found is 6 h 10 min, 30 min shorter; "
                "it is proven that aid costs 10 min at least."
            ),
        ),
        (
            380.9,
            380.9,
            (
                "the pause found is 6 h 21 min, 19 min shorter; that lies within the gap of "
                "19 min, so it is not proven that aid costs anything."
            ),
        ),
    ],
)
def test_the_cost_of_aid_says_what_of_it_is_proven(
    plan: Plan, without: float, bound: float, said: str
) -> None:
    told = dataclasses.replace(plan, pause_without_aid_minutes=without, bound_minutes=bound)
    [line] = sentences.aid_lines(told)
    assert _plain(sentences.say_line(line, "en")) == (f"Without aid through the same gates {said}")


def test_places_too_small_together_are_told_once() -> None:
    a, b, c = (Clash(name, "capacity_together", 40, 30, "people") for name in "abc")
    other = Clash("d", "capacity", 5, 3, "people")
    rows = sentences.told_once((a, b, other, c))
    assert rows == {a: ("a", "b", "c"), other: ("d",)}
    assert sentences.clash_sentence(a, {"b": "Barn"}, "en", rows[a]) == (
        "a, Barn, c: there is room for 30 people together; 40 have to go to one of them."
    )


def test_a_bound_is_rounded_down(plan: Plan) -> None:
    """Half a minute up would claim what is not proven; the pause is rounded to the nearest."""
    half = dataclasses.replace(plan, bound_minutes=379.5, bound_open_minutes=379.5)
    assert _headline(half) == (
        "The guns must be silent for 6 h 40 min; no plan can need less than 6 h 19 min."
    )
    assert "above the proven bound of 6 h 19 min:" in _lines(half)[0]
    row = Assumed("bridge", "lanes", "guess", 379.5 / 60, 401.99 / 60)
    text = _plain(sentences.assumed_sentence(row, {}, "en"))
    assert "the bound is 6 h 19 min, with a quarter more 6 h 41 min." in text


def test_a_proven_plan(plan: Plan) -> None:
    proven = dataclasses.replace(
        plan,
        outcome=Outcome.PROVEN_SHORTEST,
        gap=0.0,
        bound_minutes=400.0,
        open_minutes=300.0,
        pause_without_aid_minutes=400.0,
        baselines=Baselines(None, None),
    )
    assert sentences.headline(proven, "fr") == (
        "Les armes doivent se taire pendant 6\u00a0h\u00a040\u00a0min, "
        "et aucun plan ne peut faire plus court."
    )
    assert _lines(proven) == [
        "Of this, 5 h lie in the hours in which movement is permitted.",
        "No gap: it is proven that nothing is shorter.",
    ]
    due = tuple(dataclasses.replace(load, binding=True) for load in proven.problem.loads)
    bound = dataclasses.replace(proven, problem=dataclasses.replace(proven.problem, loads=due))
    assert _lines(bound)[-1] == (
        "Without aid through the same gates no shorter pause was found: "
        "no cost of aid could be shown."
    )


def test_impossible_and_unknown(impossible: Plan, unknown: Plan) -> None:
    assert _headline(impossible) == (
        "This cannot be done in the hours and with the means stated; that is proven."
    )
    assert _headline(unknown) == (
        "No timetable was found yet; it is proven that none can need less than 5 h."
    )
    blank = dataclasses.replace(unknown, bound_minutes=None)
    assert _headline(blank) == ("No timetable was found yet. This does not say that there is none.")


def test_a_fixed_pause_in_which_not_everybody_could_ever_leave(plan: Plan) -> None:
    """Seventy-two hours of windows: a bound just beyond them is no length of time."""
    fixed = dataclasses.replace(
        plan, fixed_pause_minutes=1440.0, people_moved=109, people_unmoved=570, gap=None
    )
    never = dataclasses.replace(fixed, bound_minutes=4320.02, bound_open_minutes=4320.02)
    assert _lines(never)[0] == (
        "Not everybody can get out in the windows there are, however long the pause: "
        "that is proven."
    )
    assert not any("hand formula" in line for line in _lines(never))
    later = dataclasses.replace(fixed, bound_minutes=4320.02, bound_open_minutes=6000.0)
    assert _lines(later)[0] == (
        "To get everybody out, at least 100 h of open hours are needed; the windows hold 72 h."
    )


def test_the_hand_formula_beside_what_cannot_be(impossible: Plan) -> None:
    """It is a length of time, so it is held against a length of time or not said at all."""
    assert not any("hand formula" in line for line in _lines(impossible))
    short = dataclasses.replace(
        impossible, clash=(Clash("windows", "time", 400.0, 120.0, "minutes"),)
    )
    assert _lines(short)[-1] == (
        "The hand formula in use today says 5 h 40 min; at least 6 h 40 min are needed: "
        "it promises what cannot be driven."
    )
    near = dataclasses.replace(
        impossible, clash=(Clash("windows", "time", 300.0, 120.0, "minutes"),)
    )
    assert _lines(near)[-1].endswith("says 5 h 40 min.")


def test_windows_that_lie_badly() -> None:
    row = Clash("windows", "hours", 0.0, 120.0, "minutes")
    assert sentences.clash_sentence(row, NAMES, "en") == (
        "The windows hold 2\u00a0h, but lie so that it cannot be done in them."
    )


def test_a_fixed_pause(plan: Plan) -> None:
    fixed = dataclasses.replace(
        plan,
        fixed_pause_minutes=2880.0,
        people_moved=31_200,
        people_unmoved=3_800,
        units_bound={0: 200, 1: 31_400},
    )
    assert _headline(fixed) == ("In a pause of 48 h, 31,200 people get out and 3,800 do not.")
    assert _lines(fixed) == [
        "No plan can get more than 31,400 people out in this pause.",
        "To get everybody out, no plan can need less than 6 h 19 min.",
        (
            "The hand formula in use today says 5 h 40 min; that is below the bound: "
            "it promises what cannot be driven."
        ),
        "A dispatcher without foresight needs 7 h 25 min to get everybody out.",
    ]
    best = dataclasses.replace(fixed, people_moved=31_400, people_unmoved=3_600)
    assert _headline(best).endswith("no plan gets more people out.")
    assert _lines(best)[0].startswith("To get everybody out")
    whole = dataclasses.replace(fixed, people_unmoved=0)
    assert _headline(whole) == (
        "In a pause of 48 h, everybody who wants to leave gets out: 31,200 people."
    )


def test_the_clash_of_the_brief_in_both_languages() -> None:
    row = Clash("ramouseh", "gate", 1900.0, 1440.0, "passages")
    assert sentences.clash_sentence(row, NAMES, "en") == (
        "Gate Ramouseh lets at most 1,440 vehicles through in these windows; 1,900 are needed."
    )
    assert sentences.clash_sentence(row, NAMES, "fr") == (
        "Le passage Ramouseh laisse passer au plus 1\u202f440 véhicules dans ces créneaux\u202f; "
        "il en faut 1\u202f900."
    )


@pytest.mark.parametrize(
    ("kind", "unit", "part"),
    [
        ("fleet", "vehicle_minutes", "150 vehicle-hours"),
        ("fleet", "vehicle_seconds", "2.5 vehicle-hours"),
        ("bays", "bay_minutes", "150 bay-hours"),
        ("intake", "people", "9,000 people"),
        ("capacity", "people", "9,000 people"),
        ("time", "minutes", "150 h; at least 166 h 40 min"),
        ("trip", "minutes", "for 166 h 40 min without a break"),
        ("due", "minutes", "one trip takes 166 h 40 min"),
        ("hours", "minutes", "open or in service for 150 h"),
        ("fleet", "vehicles", "has 9,000 vehicles"),
        ("gate", "lanes", "has 9,000 lanes"),
        ("bays", "bays", "has 9,000 bays"),
        ("capacity", "stretcher_cases", "9,000 stretcher cases"),
        ("capacity_together", "people", "9,000 people together"),
        ("load", "kilograms", "9,000 kilograms"),
        ("novelty", "oddments", "9,000 oddments"),
    ],
)
def test_every_kind_of_clash_has_its_sentence_and_unit(kind: str, unit: str, part: str) -> None:
    row = Clash("ramouseh", kind, 10_000.0, 9_000.0, unit)
    for language in ("en", "fr"):
        sentence = sentences.clash_sentence(row, NAMES, language)
        assert ("Ramouseh" in sentence) == (kind != "time")
        assert "{" not in sentence
    assert part in sentences.clash_sentence(row, NAMES, "en").replace("\u00a0", " ")


def test_the_bottleneck_with_its_figures() -> None:
    row = Bottleneck("bus", "fleet", 1300.0, 1350.0, "vehicle_minutes", 1.0)
    assert sentences.bottleneck_sentence(row, {}, "en") == (
        "The vehicles “bus” hold it back: 21.7 of 22.5 vehicle-hours are needed (96.3%)."
    )


def test_a_longest_trip_that_makes_the_bound_is_told_with_its_minutes() -> None:
    row = Bottleneck("beds", "load", 81.0, 81.0, "minutes", 1.0)
    assert _plain(sentences.bottleneck_sentence(row, {"beds": "The Mill"}, "en")) == (
        "The longest trip holds it back: with “The Mill” it takes 1 h 21 min at the quickest, from "
        "its first second in the zone to its last."
    )


def test_one_bound_is_told_plainly_and_two_are_told_apart(plan: Plan) -> None:
    same = dataclasses.replace(plan, bound_minutes=600.0, bound_open_minutes=600.0)
    nights = dataclasses.replace(same, bound_open_minutes=359.9)

    def told(one: Plan) -> list[str]:
        return [_plain(sentences.say_line(row, "en")) for row in sentences.bound_lines(one)]

    assert told(same) == ["10 h"]
    assert told(nights) == [
        "10 h, counting closed hours too: no pause can be shorter",
        "5 h 59 min of open hours: no plan can do with less of them",
    ]


@pytest.mark.parametrize(
    ("bound", "pause", "resolvable", "sentence"),
    [
        (95.0, 88.0, True, "the plan gets 1 h 28 min shorter, the bound falls by 1 h 35 min."),
        (95.0, None, False, "the bound falls by 1 h 35 min; it was not planned again."),
        (
            *(95.0, 0.0, False),
            "the bound falls by 1 h 35 min; a shorter plan was not found in the time there was.",
        ),
        (
            *(4.0, 6.0, False),
            (
                "the plan gets 6 min shorter, the bound falls by 4 min; the gap is larger, so a "
                "gain is not certain."
            ),
        ),
        (0.0, 0.0, False, "no gain could be shown."),
    ],
)
def test_worth(bound: float, pause: float | None, resolvable: bool, sentence: str) -> None:  # noqa: FBT001
    row = Worth("gates.ramouseh.lanes+1", "ramouseh", "lane", bound, pause, resolvable)
    said = sentences.worth_sentence(row, NAMES, "en")
    assert _plain(said) == f"One more lane at Ramouseh: {sentence}"


def test_what_is_assumed() -> None:
    row = Assumed("ramouseh", "loading_minutes", "not on record", 40.0, 61.5)
    assert _plain(sentences.assumed_sentence(row, NAMES, "en")) == (
        "Ramouseh, loading minutes: with a quarter less the bound is 40 h, with a quarter more "
        "61 h 30 min."
    )
    only = dataclasses.replace(row, low_hours=None)
    assert sentences.assumed_sentence(only, NAMES, "en") == (
        "Ramouseh, loading minutes: assumed; how far the answer moves with it was not worked out "
        "(no time, or no bound to compare)."
    )
    assert sentences.assumed_reason(row, NAMES, "en") == (
        "Ramouseh, loading minutes: not on record"
    )
    foreign = dataclasses.replace(row, why="غير معروف")
    assert sentences.assumed_reason(foreign, NAMES, "en") == (
        "Ramouseh, loading minutes: \u2068غير معروف\u2069"
    )


def test_the_referee(plan: Plan) -> None:
    assert "passed" in sentences.referee_sentence(plan, "en")
    failed = dataclasses.replace(plan, referee=Verdict("failed", (Finding("x"), Finding("y"))))
    assert sentences.referee_sentence(failed, "en") == (
        "The referee found 2 faults: this plan must not be used."
    )


def test_no_timetable_no_verdict(unknown: Plan) -> None:
    silent = dataclasses.replace(unknown, referee=Verdict("no_timetable"))
    assert sentences.referee_sentence(silent, "en") == (
        "There is no timetable for the referee to check."
    )


def test_a_gate_that_is_held_too_long() -> None:
    row = Clash("ramouseh", "gate", 1800.0, 1440.0, "lane_minutes")
    assert sentences.clash_sentence(row, NAMES, "en") == (
        "The lanes of gate Ramouseh can be held for 24 lane-hours in these windows; 30 are needed."
    )


def test_windows_that_are_too_short() -> None:
    row = Clash("windows", "time", 3000.0, 2880.0, "minutes")
    assert sentences.clash_sentence(row, NAMES, "en") == (
        "The windows are open for 48\u00a0h; at least 50\u00a0h are needed."
    )


def test_who_is_left_where(plan: Plan) -> None:
    assert plan.timetable is not None
    left = {"church-people": 40, "mill-beds": 2, "blankets": 600}
    table = Timetable(plan.timetable.trips, left)
    some = dataclasses.replace(plan, timetable=table)
    assert sentences.left_behind(some, {"church": "Church square"}, "en") == [
        "mill: 2 stretcher cases",
        "Church square: 40 civilians",
    ]


def test_faults_come_first() -> None:
    rows = tuple(Finding(code, severity=code) for code in ("note", "fault", "warning"))
    assert [f.code for f in sentences.ordered(rows)] == ["fault", "warning", "note"]
