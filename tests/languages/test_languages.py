"""Sentences: both languages, their numbers, and what happens where words are missing."""

from __future__ import annotations

import pytest

from treve import languages
from treve.errors import Finding
from treve.languages import available, choose, remedy, say, say_finding

NARROW = "\N{NARROW NO-BREAK SPACE}"
NO_BREAK = "\N{NO-BREAK SPACE}"

WRONG_UNIT = Finding(
    "wrong-unit",
    ("bus",),
    {"text": "35 km", "given": "km", "unit": "minutes", "accepted": "min, h"},
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
    assert say("report-left-more", "en", more=value) == f"… and {shown} more"


def test_a_file_is_parsed_when_it_is_needed() -> None:
    words = languages._Words("en")

    assert words.has_message("plan-searching")
    assert "plan.ftl" in words._read
    assert "scene.ftl" not in words._read
    assert not words.has_message("no-such-message")
