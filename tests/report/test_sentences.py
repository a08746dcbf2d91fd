"""What a plan says, in both languages."""

from __future__ import annotations

import dataclasses

import pytest

from tests.report.plain import plain
from treve.errors import Finding
from treve.languages import available, say
from treve.plan.answer import is_short
from treve.plan.model import Baselines, Plan, Verdict
from treve.report import sentences
from treve.timetabling.solution import Clash, Outcome
from treve.timetabling.window import (
    Window,
)

NAMES = {"ramouseh": "Ramouseh"}


def _lines(plan: Plan) -> list[str]:
    return [plain(sentences.say_line(line, "en")) for line in sentences.summary_lines(plan)]


def _headline(plan: Plan) -> str:
    return plain(sentences.headline(plan, "en"))


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
    assert _lines(daily)[:3] == [
        "Of this, the hours in which movement is permitted: 1 h 42 min.",
        (
            "The pause counts the closed hours in between, but the guns need not be silent in "
            "them: what binds are the hours of the silence schedule."
        ),
        (
            "The gap of 2% is counted in open hours alone (1 h 42 min, at least 1 h 40 min by "
            "proof): little can be gained."
        ),
    ]


def test_a_pause_that_meets_its_bound_is_not_said_to_become_shorter_by_searching(
    plan: Plan,
) -> None:
    """With hours closed there are two bounds, and the gap is one of open hours alone."""
    shortest = dataclasses.replace(
        plan,
        outcome=Outcome.PROVEN_SHORTEST,
        bound_minutes=plan.pause_minutes,
        bound_open_minutes=250.0,
        gap=0.6,
    )
    assert _lines(shortest)[0] == (
        "No plan can be shorter. It uses 6 h 40 min of open hours, and the proven least is "
        "4 h 10 min, a gap of 60%: another plan may do with fewer of them, but not in less time."
    )


def test_as_few_open_hours_as_can_be_are_not_said_to_make_the_pause_the_shortest(
    plan: Plan,
) -> None:
    overnight = dataclasses.replace(plan, open_minutes=100.0, bound_open_minutes=100.0, gap=0.0)
    assert _lines(overnight)[2] == (
        "No plan can do with less than 1 h 40 min of open hours; "
        "one with fewer closed hours in between may exist."
    )


def test_the_hand_formula_counts_open_hours(plan: Plan) -> None:
    daily = dataclasses.replace(
        plan,
        bound_minutes=2000.0,
        bound_open_minutes=300.0,
        baselines=Baselines(hand_formula_minutes=340.0, nearest_first_minutes=None),
    )
    assert _lines(daily)[-2] == (
        "The hand formula in use today (round trips by the time of one, a quarter added) "
        "says 5 h 40 min of open hours."
    )


def test_a_dispatcher_who_fails_is_not_passed_over(plan: Plan) -> None:
    alone = dataclasses.replace(plan, baselines=Baselines(340.0, None))
    empty = dataclasses.replace(alone, timetable=None, pause_minutes=None)
    unknown = dataclasses.replace(empty, outcome=Outcome.UNKNOWN)
    impossible = dataclasses.replace(empty, outcome=Outcome.PROVEN_IMPOSSIBLE)
    codes = [
        [code for code, _, _ in sentences.baseline_lines(one) if "nearest" in code]
        for one in (alone, unknown, impossible)
    ]
    assert codes == [["report-nearest-first-none"], ["report-nearest-first-unknown"], []]


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
    assert plain(sentences.say_line(line, "en")) == (f"Without aid through the same gates {said}")


def test_a_bound_is_rounded_down(plan: Plan) -> None:
    """Half a minute up would claim what is not proven; the pause is rounded to the nearest."""
    half = dataclasses.replace(plan, bound_minutes=379.5, bound_open_minutes=379.5)
    assert _headline(half) == (
        "The guns must be silent for 6 h 40 min; no plan can need less than 6 h 19 min."
    )
    assert "above the proven bound of 6 h 19 min:" in _lines(half)[0]


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
        "La pause dure 6\u00a0h\u00a040\u00a0min, heures fermées comprises, "
        "et aucun plan ne peut faire plus court."
    )
    whole = dataclasses.replace(proven, open_minutes=400.0)
    assert _headline(whole) == (
        "The guns must be silent for 6 h 40 min, and no plan can make it shorter."
    )
    assert _lines(proven) == [
        "Of this, the hours in which movement is permitted: 5 h.",
        (
            "The pause counts the closed hours in between, but the guns need not be silent in "
            "them: what binds are the hours of the silence schedule."
        ),
        "No gap: it is proven that nothing is shorter.",
        (
            "A dispatcher without foresight could not do it in these windows: no timetable of that "
            "kind fits."
        ),
    ]
    due = tuple(dataclasses.replace(load, binding=True) for load in proven.problem.loads)
    bound = dataclasses.replace(proven, problem=dataclasses.replace(proven.problem, loads=due))
    assert _lines(bound)[-2] == (
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
        "To get everybody out takes at least 100 h of open hours; the windows hold 72 h."
    )


def test_the_hand_formula_beside_what_cannot_be(impossible: Plan) -> None:
    """It is a length of time, so it is held against a length of time or not said at all."""
    assert not any("hand formula" in line for line in _lines(impossible))
    short = dataclasses.replace(
        impossible, clash=(Clash("windows", "time", 400.0, 120.0, "minutes"),)
    )
    assert _lines(short)[-1] == (
        "The hand formula in use today says 5 h 40 min; by proof no less than 6 h 40 min would do: "
        "the formula promises what cannot be driven."
    )
    near = dataclasses.replace(
        impossible, clash=(Clash("windows", "time", 300.0, 120.0, "minutes"),)
    )
    assert _lines(near)[-1].endswith("says 5 h 40 min.")


def test_one_person_fewer_is_not_told_as_no_share(plan: Plan) -> None:
    fixed = dataclasses.replace(
        plan,
        fixed_pause_minutes=2880.0,
        people_moved=2_114,
        people_unmoved=2,
        units_bound={0: 2_115},
    )
    assert _lines(fixed)[0].endswith("this plan gets out 2,114, 1 fewer.")
    line = sentences.say_line(sentences.summary_lines(fixed)[0], "fr")
    assert plain(line).endswith("celui-ci en fait sortir 2 114, soit 1 de moins.")


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
        (
            "No plan can get more than 31,400 people out in this pause; "
            "this plan gets out 31,200, 0.6% fewer."
        ),
        "To get everybody out, no plan can need less than 6 h 19 min.",
        (
            "The hand formula in use today says 5 h 40 min; that is below the bound: "
            "it promises what cannot be driven."
        ),
        "A dispatcher without foresight needs 7 h 25 min to get everybody out.",
    ]
    best = dataclasses.replace(fixed, people_moved=31_400, people_unmoved=3_600)
    assert _headline(best).endswith(
        "no plan gets more people out in a pause that begins at the same hour."
    )
    assert _lines(best)[0].startswith("To get everybody out")
    whole = dataclasses.replace(fixed, people_unmoved=0)
    assert _headline(whole) == (
        "In a pause of 48 h, everybody who wants to leave gets out: 31,200 people."
    )


def test_one_bound_is_told_plainly_and_two_are_told_apart(plan: Plan) -> None:
    same = dataclasses.replace(plan, bound_minutes=600.0, bound_open_minutes=600.0)
    nights = dataclasses.replace(same, bound_open_minutes=359.9)

    def told(one: Plan) -> list[str]:
        return [plain(sentences.say_line(row, "en")) for row in sentences.bound_lines(one)]

    assert told(same) == ["10 h"]
    assert told(nights) == [
        "10 h, counting closed hours too: no pause can be shorter",
        "5 h 59 min of open hours: no plan can do with less of them",
    ]


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


def test_the_gravest_findings_come_first_and_others_stay_in_their_order() -> None:
    rows = (
        Finding("vehicles-not-needed", ("bus",), {}, "note"),
        Finding("long-wait-aboard", ("bridge",), {}, "warning"),
        Finding("inputs-assumed", ("bus",), {"told": "yes"}, "note"),
        Finding("family-may-be-split", ("mill",), {}, "warning"),
        Finding("goods-left-behind", ("rice",), {}, "warning"),
        Finding("unmet-for-want-of-stock", ("water",), {}, "warning"),
        Finding("odd", ("mill",), {}, "fault"),
    )
    assert [finding.code for finding in sentences.ordered(rows)] == [
        "odd",
        "goods-left-behind",
        "unmet-for-want-of-stock",
        "long-wait-aboard",
        "family-may-be-split",
        "inputs-assumed",
        "vehicles-not-needed",
    ]


def test_what_limits_the_answer_comes_before_other_notes() -> None:
    routine = Finding("one-destination", ("mill",), {}, "note")
    limit = Finding("changes-not-worked-out", ("bus",), {}, "note")
    wait = Finding("long-wait-aboard", ("bridge",), {}, "warning")
    assert sentences.ordered((routine, limit, wait)) == (wait, limit, routine)


def test_that_more_time_would_give_another_answer_comes_before_all_of_its_kind() -> None:
    codes = ("unmet-for-want-of-stock", "plan-no-time-to-search")
    rows = tuple(Finding(code, (), {}, "warning") for code in codes)
    assert sentences.ordered(rows) == rows[::-1]


@pytest.mark.parametrize(
    ("told", "first"), [("yes", True), ("some", True), ("no", False), ("still", False)]
)
def test_assumed_inputs_come_before_other_notes_where_the_answer_moves_with_them(
    told: str, *, first: bool
) -> None:
    limit = Finding("inputs-not-worked-out", (), {}, "note")
    assumed = Finding("inputs-assumed", ("bus",), {"told": told}, "note")
    ordered = sentences.ordered((limit, assumed))
    assert ordered == ((assumed, limit) if first else (limit, assumed))


def test_a_proven_plan_in_a_given_pause_is_not_called_the_shortest(plan: Plan) -> None:
    shortest = dataclasses.replace(plan, outcome=Outcome.PROVEN_SHORTEST)
    given = dataclasses.replace(shortest, fixed_pause_minutes=300.0, people_unmoved=3)
    assert [sentences.outcome(one, "en") for one in (shortest, given)] == [
        "proven shortest",
        "not everybody gets out; proven: nobody can move more",
    ]


def test_of_a_given_pause_it_is_said_whether_it_is_enough(plan: Plan) -> None:
    """Beside it “feasible” would answer with yes, whoever is left behind."""
    given = dataclasses.replace(plan, fixed_pause_minutes=300.0)
    short = dataclasses.replace(given, people_unmoved=3)
    nobody = dataclasses.replace(given, people_moved=0, people_unmoved=679, units_bound={0: 0})
    goods = dataclasses.replace(given, people_moved=0, tonnes_unmoved=0.2)
    unplanned = dataclasses.replace(given, timetable=None, outcome=Outcome.UNKNOWN)
    plans = (given, short, nobody, goods, unplanned)
    assert [sentences.outcome(one, "en") for one in plans] == [
        "everybody gets out",
        "not everybody gets out",
        "not everybody gets out",
        "not all goods get in",
        "unknown",
    ]
    assert [is_short(one) for one in plans] == [False, True, True, True, False]
    assert sentences.outcome(short, "fr") == "pas tout le monde"


def test_of_a_given_pause_the_open_hours_are_those_of_the_part_that_is_used(plan: Plan) -> None:
    given = dataclasses.replace(plan, fixed_pause_minutes=480.0, open_minutes=300.0)
    assert _lines(given)[0] == (
        "Of it used: 6 h 40 min; in these, the hours in which movement is permitted: 5 h."
    )


def test_of_a_given_pause_it_is_said_how_much_of_it_is_open(plan: Plan) -> None:
    """Also where all that is used of it lies in open hours, and no other line speaks of them."""
    windows = (Window(0, 8 * 3600), Window(24 * 3600, 32 * 3600))
    days = dataclasses.replace(plan.problem, windows=windows)
    given = dataclasses.replace(plan, problem=days, fixed_pause_minutes=600.0)
    assert _lines(given)[0] == "Of the pause given, 10 h, movement is permitted in 8 h."
    line = sentences.say_line(sentences.summary_lines(given)[0], "fr")
    assert plain(line) == "De la pause donnée, 10 h, la circulation est permise pendant 8 h."


def test_a_given_pause_in_which_nobody_gets_out(plan: Plan) -> None:
    nobody = dataclasses.replace(
        plan, fixed_pause_minutes=10.0, people_moved=0, people_unmoved=679, units_bound={0: 0}
    )
    assert _headline(nobody) == (
        "In a pause of 10 min, nobody gets out: all 679 people who want to leave are left behind."
    )


def test_a_pause_is_rounded_up(plan: Plan) -> None:
    """A silence told half a minute too short would be broken; its parts are told to fit."""
    odd = dataclasses.replace(
        plan, pause_minutes=400.1, open_minutes=400.1, pause_without_aid_minutes=390.9
    )
    assert _headline(odd).startswith("The guns must be silent for 6 h 41 min;")
    assert any("6 h 31 min, 10 min shorter" in line for line in _lines(odd))
    assert _lines(odd)[-1] == (
        "A dispatcher without foresight needs 7 h 25 min, that is 44 min more."
    )


def test_what_others_say_is_told_with_the_nights_beside_pauses_with_nights(plan: Plan) -> None:
    windows = tuple(Window(86_400 * day, 86_400 * day + 18_000) for day in range(3))
    daily = dataclasses.replace(
        plan,
        problem=dataclasses.replace(plan.problem, windows=windows),
        pause_minutes=1700.0,
        open_minutes=560.0,
        bound_minutes=1640.0,
        bound_open_minutes=500.0,
        baselines=Baselines(510.0, 3000.0),
    )
    assert _lines(daily)[-2:] == [
        (
            "The hand formula in use today (round trips by the time of one, a quarter added) "
            "says 8 h 30 min of open hours, 27 h 30 min with the closed hours."
        ),
        (
            "A dispatcher without foresight needs 50 h with the closed hours, that is 21 h 40 min "
            "more."
        ),
    ]


def test_faults_come_first() -> None:
    rows = tuple(Finding(code, severity=code) for code in ("note", "fault", "warning"))
    assert [f.code for f in sentences.ordered(rows)] == ["fault", "warning", "note"]


def test_a_formula_that_says_the_same_minute_as_the_bound_promises_no_less(plan: Plan) -> None:
    assert plan.bound_open_minutes is not None
    for less, code in ((0.5, "report-hand-formula"), (2.0, "report-hand-formula-short")):
        baselines = Baselines(plan.bound_open_minutes - less, nearest_first_minutes=None)
        told = sentences.baseline_lines(dataclasses.replace(plan, baselines=baselines))
        assert told[0][0] == code
