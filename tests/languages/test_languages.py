"""Sentences: both languages, their numbers, and what happens where words are missing."""

from __future__ import annotations

import dataclasses
import re
from importlib import resources

import pytest

from tests.report.plain import plain
from treve import languages
from treve.errors import Figure, Finding
from treve.languages import available, choose, length_of, remedy, say, say_finding

NARROW = "\N{NARROW NO-BREAK SPACE}"
NO_BREAK = "\N{NO-BREAK SPACE}"

WRONG_UNIT = Finding(
    "wrong-unit",
    ("bus",),
    {"text": "35 km", "given": "km", "unit": "minutes", "accepted": "min, h"},
)


def test_french_keeps_its_apostrophes_and_the_blanks_before_its_signs() -> None:
    """No-break before a colon and within quotation marks, narrow before the other high signs."""
    folder = resources.files(languages) / "fr"
    wrong = []
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        text = file.read_text(encoding="utf-8")
        for number, line in enumerate(text.splitlines(), 1):
            if not line.startswith("#") and _BADLY_SET.search(line):
                wrong.append(f"{file.name}:{number}: {line.strip()}")
    assert wrong == []


_BADLY_SET = re.compile(
    r"[^\W\d_]'[\w{«]"
    rf"|[ {NARROW}]:(?:\s|$)|[ {NO_BREAK}][;?!](?:\s|$)"
    rf"|«(?!{NO_BREAK})|(?<!{NO_BREAK})»"
)


@pytest.fixture
def in_french_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """A gate that speaks only French, beside the shipped messages."""
    from fluent.runtime import FluentBundle, FluentResource

    def bundle(language: str) -> FluentBundle:
        made = FluentBundle([language], use_isolating=False)
        lines = {
            "en": "lanes = { $gate }: { $vehicles } vehicles\nlost = { $here } and { $gone }\n",
            "fr": "lanes = { $gate } : { $vehicles } véhicules\n",
        }
        made.add_resource(FluentResource(lines[language]))
        return made

    monkeypatch.setattr(languages, "_bundle", bundle)


def test_english_and_french_are_there() -> None:
    assert available() == ("en", "fr")


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        ("fr", "fr"),
        ("FR", "fr"),
        ("fr-CH", "fr"),
        ("fr_FR.UTF-8", "fr"),
        ("fr_BE@euro", "fr"),
        ("de_DE.UTF-8", "en"),
        ("C", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_the_nearest_language_is_chosen(wanted: str | None, chosen: str) -> None:
    assert choose(wanted) == chosen


def test_a_finding_is_said_with_its_figures() -> None:
    assert (say_finding(WRONG_UNIT, "en"), say_finding(WRONG_UNIT, "fr")) == (
        '"35 km" is in km, which does not measure minutes.',
        "«\u00a035 km\u00a0» est en km, qui ne mesure pas des minutes.",
    )


def test_a_remedy_is_an_attribute() -> None:
    assert remedy(WRONG_UNIT, "en") == "Use one of these units: min, h."


@pytest.mark.usefixtures("in_french_only")
def test_numbers_follow_the_language() -> None:
    said = [say("lanes", tag, gate="west", vehicles=1440) for tag in ("en", "fr")]
    assert said == ["west: 1,440 vehicles", f"west : 1{NARROW}440 véhicules"]


@pytest.mark.usefixtures("in_french_only")
def test_fractions_follow_the_language_and_whole_floats_show_no_point() -> None:
    said = [say("lanes", "fr", gate="west", vehicles=number) for number in (2.5, 12.0)]
    assert said == ["west : 2,5 véhicules", "west : 12 véhicules"]


@pytest.mark.usefixtures("in_french_only")
def test_what_french_lacks_is_said_in_english() -> None:
    assert say("lost", "fr", here=1, gone=2) == "1 and 2"


@pytest.mark.usefixtures("in_french_only")
def test_a_missing_figure_shows_its_name() -> None:
    assert say("lost", "en", here=1) == "1 and gone"


def test_an_unknown_code_is_said_with_its_figures() -> None:
    assert say("no-such-code", "fr", gate="west", vehicles=3) == (
        "no-such-code (gate=west, vehicles=3)"
    )
    assert say("no-such-code", "fr") == "no-such-code"


def test_an_unknown_finding_keeps_its_objects_and_has_no_remedy() -> None:
    finding = Finding("no-such-code", ("west", "east"))
    assert (say_finding(finding, "en"), remedy(finding, "en")) == (
        "no-such-code (objects=west, east, object=west, object2=east)",
        "",
    )


@pytest.mark.usefixtures("in_french_only")
@pytest.mark.parametrize(("figure", "shown"), [(float("nan"), "nan"), (float("inf"), "inf")])
def test_numbers_that_are_none_do_not_raise(figure: float, shown: str) -> None:
    assert say("lanes", "en", gate="west", vehicles=figure) == f"west: {shown} vehicles"


def test_text_for_terminals_has_no_invisible_marks() -> None:
    assert not {"\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"} & set(
        say_finding(WRONG_UNIT, "fr")
    )


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1e300, "1e+300"),
        (-1e300, "-1e+300"),
        (10**400, "1e400"),
        (float("inf"), "inf"),
        (float("nan"), "nan"),
    ],
)
def test_numbers_beyond_all_measure_are_shown_short(value: float, shown: str) -> None:
    assert say("report-quiet-more", "en", more=value) == f"… and {shown} more in silence.csv"


def test_a_file_is_parsed_when_it_is_needed() -> None:
    words = languages._Words("en")

    assert words.has_message("plan-searching")
    assert "plan.ftl" in words._read
    assert "scene.ftl" not in words._read
    assert not words.has_message("no-such-message")


WAITS = Finding("referee-wait-too-long", ("bus-1", "bridge"), {"trip": 2, "waited_seconds": 3725})
EARLY = Finding("referee-before-previous", ("bus-1",), {"trip": 2, "start_seconds": 45230})


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "0 s"),
        (59, "59 s"),
        (60, "1 min"),
        (3725, "1 h 2 min 5 s"),
        (7200, "2 h"),
        (-61, "-1 min 1 s"),
    ],
)
def test_lengths_are_said_in_hours_minutes_and_seconds(seconds: int, shown: str) -> None:
    for language in ("en", "fr"):
        assert length_of(seconds, language) == shown.replace(" ", "\u00a0")


def test_a_referee_without_a_calendar_counts_from_the_beginning_of_the_pause() -> None:
    late = {"trip": 2, "start_seconds": 45230, "free_seconds": 45300}
    early = {"trip": 2, "start_seconds": -600, "free_seconds": 0}
    assert [
        say_finding(dataclasses.replace(EARLY, figures=figures), "en") for figures in (late, early)
    ] == [
        (
            "bus-1, trip 2 begins at 12:33:50 into the pause; its trip before ends at 12:35 "
            "into the pause."
        ),
        (
            "bus-1, trip 2 begins at 00:10 before the pause; its trip before ends at 00:00 "
            "into the pause."
        ),
    ]


def test_a_moment_that_is_given_is_said_as_it_is() -> None:
    figures = {**EARLY.figures, "start_moment": "noon", "free_seconds": 60}
    assert say_finding(dataclasses.replace(EARLY, figures=figures), "en") == (
        "bus-1, trip 2 begins at noon; its trip before ends at 00:01 into the pause."
    )


def test_lengths_of_time_are_no_moments() -> None:
    figures = {**WAITS.figures, "longest_seconds": 1200}
    assert plain(say_finding(dataclasses.replace(WAITS, figures=figures), "en")) == (
        "bus-1, trip 2 waits 1 h 2 min 5 s at gate bridge; the longest permitted is 20 min."
    )


@pytest.mark.parametrize(
    "seconds",
    [10**400, float("inf"), float("nan"), "soon", True],
    ids=["too many", "infinite", "none", "text", "yes"],
)
def test_seconds_that_no_clock_shows_do_not_raise(seconds: Figure) -> None:
    finding = dataclasses.replace(EARLY, figures={"start_seconds": seconds})
    assert "bus-1" in say_finding(finding, "en")


def test_minutes_are_said_as_lengths_rounded_down() -> None:
    figures = {"promised_minutes": 125.0, "bound_minutes": 180.9}
    promised = Finding("hand-formula-cannot-be-driven", (), figures)
    assert plain(say_finding(promised, "en")).startswith(
        "The hand formula promises 2 h 5 min of open hours; no timetable can need less than 3 h."
    )
    nothing = Finding("aid-cost-within-gap", (), {"proven_minutes": 0, "gap_minutes": 90})
    assert plain(say_finding(nothing, "en")).endswith("proven of the cost of aid: 0 min.")


def test_french_tells_who_stays_by_choice_from_who_is_left_behind() -> None:
    """*Rester* is said of people who choose it; who wanted to leave is *laissé sur place*."""
    folder = resources.files(languages) / "fr"
    mixed = {
        file.name: found
        for file in folder.iterdir()
        if (found := _LEFT_AS_IF_BY_CHOICE.findall(file.read_text(encoding="utf-8")))
    }
    assert mixed == {}


_LEFT_AS_IF_BY_CHOICE = re.compile(
    r"\brest(?:e|ent|é|ée|és|ées)(?:\n\s*\})? sur place"
    r"|\b[Pp]ersonnes rest(?:ées|antes)\b|\bQui reste à la fin\b"
)
