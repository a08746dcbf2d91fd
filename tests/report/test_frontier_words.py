"""What a frontier says in words: only what the bounds prove is said to be proven."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.report.plain import plain
from treve.plan.frontier_model import Axis, Frontier, Point
from treve.plan.model import Bottleneck
from treve.report.frontier_words import remarks
from treve.timetabling.solution import Outcome

GATE = (
    Bottleneck("bridge", "gate", 10.0, 10.0, "lane_minutes", 0.9),
    Bottleneck("cars", "fleet", 10.0, 10.0, "vehicle_minutes", 0.1),
    Bottleneck("bus", "fleet", 1.0, 10.0, "vehicle_minutes", 0.0),
)
RESTS = "the bound rests on gate Old bridge (90%), the vehicles “cars” (10%)."


def curve(*rows: tuple[float | None, float | None]) -> Frontier:
    """One point for each pause and bound, at 10, 20 ..."""
    values = tuple(10.0 * (index + 1) for index in range(len(rows)))
    points = tuple(
        Point(
            (value,),
            Outcome.FEASIBLE,
            pause,
            pause,
            bound,
            bound,
            None,
            bottleneck=GATE,
            searched=True,
            steps=2000,
        )
        for value, (pause, bound) in zip(values, rows, strict=True)
    )
    axes = (Axis("fleets.bus.count", values),)
    names = {"bridge": "Old bridge"}
    return Frontier(
        name="Town",
        digest="d1",
        changes=(),
        axes=axes,
        points=points,
        bound_only=False,
        whole=True,
        seed=0,
        steps=200,
        version="0.1.0",
        names=names,
    )


def told(frontier: Frontier, language: str = "en") -> list[str]:
    return [plain(text) for text in remarks(frontier, language)]


def test_where_a_bound_is_met_more_is_proven_to_shorten_nothing() -> None:
    assert told(curve((900.0, 800.0), (600.0, 600.0), (600.0, 600.0), (600.0, 600.0))) == [
        "From 10 to 40 the pause found falls from 15 h to 10 h.",
        (
            "Proven: more than 20 shortens nothing, up to 40. The pause is 10 h, and no timetable "
            "has a shorter one."
        ),
        f"From 20 on {RESTS}",
    ]


def test_what_was_only_found_is_not_called_proven() -> None:
    assert told(curve((900.0, 800.0), (700.0, 600.0), (700.0, 600.0), (698.0, 600.0))) == [
        "From 10 to 40 the pause found falls from 15 h to 11 h 38 min.",
        (
            "More than 20 hardly helped: up to 40 the pause found falls only from 11 h 40 min to "
            "11 h 38 min. That is what the search found, not a proof."
        ),
        (
            "Proven: nothing up to 40 brings the pause below 10 h; from 20 on the bound falls no "
            "further."
        ),
        f"From 20 on {RESTS}",
    ]


def test_what_makes_no_difference_anywhere_is_told_as_that() -> None:
    assert told(curve(*[(600.0, 600.0)] * 11)) == [
        (
            "Proven: more than 10 shortens nothing, up to 110. The pause is 10 h, and no "
            "timetable has a shorter one."
        ),
        f"From 10 on {RESTS}",
    ]


def test_a_curve_that_goes_on_falling_has_no_flat_part() -> None:
    assert told(curve((900.0, 800.0), (700.0, 600.0), (500.0, 400.0))) == [
        "From 10 to 30 the pause found falls from 15 h to 8 h 20 min.",
        f"At 30 {RESTS}",
    ]


def test_little_that_is_left_to_save_is_proven() -> None:
    sentences = told(curve((900.0, 800.0), (520.0, 510.0), (505.0, 500.0)))
    assert "Proven: from 20 on, nothing up to 30 can save more than 20 min." in sentences


def test_where_more_does_harm_nothing_is_said_to_be_enough() -> None:
    assert told(curve((500.0, 400.0), (900.0, 800.0))) == [
        "From 10 to 20 the pause found rises from 8 h 20 min to 15 h.",
        f"At 20 {RESTS}",
    ]


def test_an_early_end_and_a_bound_alone_are_told() -> None:
    early = replace(curve((None, 500.0), (None, 500.0)), whole=False, bound_only=True)
    sentences = told(early)
    assert [text.split(":")[0].split(",")[0] for text in sentences[:2]] == [
        "Only the bound was asked for",
        "Ended early",
    ]
    assert sentences[2].startswith("Proven: nothing up to 20 brings the pause below 8 h 20 min")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            (
                "Goods in: from 0 t (at 10) to 182.1 t (at 20). Not all of them have to come in "
                "within the pause, so points may differ in them."
            ),
        ),
        (
            "fr",
            (
                "Biens entrés : de 0 t (à 10) à 182,1 t (à 20). Tous n’ont pas à entrer pendant "
                "la pause : les points peuvent donc différer."
            ),
        ),
    ],
)
def test_goods_that_differ_are_told(language: str, sentence: str) -> None:
    bare = curve((900.0, 800.0), (700.0, 600.0))
    points = tuple(
        replace(point, tonnes_moved=tonnes)
        for point, tonnes in zip(bare.points, (0.0, 182.1), strict=True)
    )
    assert told(replace(bare, points=points), language)[-1] == sentence
    assert sentence not in told(bare, language)


def unsearched_after(frontier: Frontier, count: int) -> Frontier:
    """The points after the first few were not searched, and show the pause of the last that was."""
    points = tuple(
        replace(point, searched=index < count, pause_from=(10.0 * count,) if index >= count else ())
        for index, point in enumerate(frontier.points)
    )
    return replace(frontier, points=points, whole=False)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            (
                "There was too little time to search at 2 points of 4. They show what is known "
                "so far, and the pause may be far shorter there. Give it more time "
                "(--time-limit) or steps (--steps), or vary fewer points."
            ),
        ),
        (
            "fr",
            (
                "Le temps a manqué pour chercher à 2 points sur 4. Ils montrent ce qu’on sait "
                "jusqu’ici, et la pause peut y être bien plus courte. Donnez plus de temps "
                "(--time-limit) ou de pas (--steps), ou faites varier moins de points."
            ),
        ),
    ],
)
def test_what_nobody_searched_for_says_nothing_of_what_more_brings(
    language: str, sentence: str
) -> None:
    searched = curve((900.0, 800.0), (700.0, 600.0), (700.0, 500.0), (700.0, 400.0))
    sentences = told(unsearched_after(searched, 2), language)
    assert sentences[0] == sentence
    assert [text for text in sentences if "hardly helped" in text or "guère aidé" in text] == []
    assert not any("10 to 40" in text or "10 à 40" in text for text in sentences)
    assert any("hardly helped" in text for text in told(searched))


def test_what_is_proven_needs_no_search() -> None:
    proven = curve((900.0, 800.0), (600.0, 600.0), (600.0, 600.0))
    outcomes = (Outcome.FEASIBLE, Outcome.PROVEN_SHORTEST, Outcome.PROVEN_SHORTEST)
    points = tuple(
        replace(point, outcome=outcome, searched=outcome is Outcome.FEASIBLE)
        for point, outcome in zip(proven.points, outcomes, strict=True)
    )
    sentences = told(replace(proven, points=points))
    assert sentences[0] == "From 10 to 30 the pause found falls from 15 h to 10 h."
    assert sentences[1].startswith("Proven: more than 20 shortens nothing")


def test_a_search_that_had_hardly_begun_says_nothing_of_what_more_brings_either() -> None:
    searched = curve((900.0, 800.0), (700.0, 600.0), (700.0, 500.0), (700.0, 400.0))
    points = tuple(replace(point, steps=200) for point in searched.points)
    sentences = told(replace(searched, points=points))
    assert sentences[0].startswith("There was too little time to search at 4 points of 4.")
    assert [text for text in sentences if "hardly helped" in text] == []
