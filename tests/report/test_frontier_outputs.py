"""Files of a frontier: rows, chart and page."""

from __future__ import annotations

import io
import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from tests.report.plain import plain
from treve.plan.frontier_model import Axis, Frontier, Point, frontier_document
from treve.report.frontier_chart import chart
from treve.report.frontier_outputs import frontier_table, write_frontier
from treve.report.frontier_page import frontier_page
from treve.report.frontier_rows import columns, frontier_csv, told_rows
from treve.timetabling.solution import Outcome


def point(*values: float, pause: float | None = 600.0, bound: float | None = 500.0) -> Point:
    outcome = Outcome.FEASIBLE
    if pause is None:
        outcome = Outcome.PROVEN_IMPOSSIBLE if bound is None else Outcome.UNKNOWN
    elif pause == bound:
        outcome = Outcome.PROVEN_SHORTEST
    gap = None if pause is None or bound is None else (pause - bound) / bound
    return Point(values, outcome, pause, pause, bound, bound, gap, searched=True, steps=2000)


CURVE = Frontier(
    "<Town>",
    "d1ge57",
    (),
    (Axis("fleets.bus.count", (1.0, 2.0, 3.0)),),
    (point(1.0, pause=None, bound=None), point(2.0, pause=520.0), point(3.0, pause=500.0)),
    bound_only=False,
    whole=True,
    seed=0,
    steps=200,
    version="0.1.0",
)
MAP = replace(
    CURVE,
    axes=(Axis("fleets.bus.count", (1.0, 2.0)), Axis("gates.bridge.lanes", (1.0, 2.0))),
    points=(
        point(1.0, 1.0, pause=None, bound=None),
        point(1.0, 2.0),
        point(2.0, 1.0, pause=500.0),
        point(2.0, 2.0, pause=None),
    ),
)


def test_the_csv_has_a_line_for_every_point() -> None:
    assert frontier_csv(CURVE).decode().splitlines() == [
        (
            "fleets.bus.count,outcome,pause_minutes,open_minutes,bound_minutes,bound_open_minutes,"
            "gap,pause_from,bound_from,steps,tonnes_moved,searched"
        ),
        "1,proven_impossible,,,,,,,,2000,,yes",
        "2,feasible,520,520,500,500,0.04,,,2000,,yes",
        "3,proven_shortest,500,500,500,500,0,,,2000,,yes",
    ]


def test_rows_for_people() -> None:
    assert [tuple(map(plain, row)) for row in told_rows(CURVE, "en")] == [
        ("1", "–", "–", "–", "proven impossible"),
        ("2", "8 h 40 min", "8 h 20 min", "4%", "feasible"),
        ("3", "8 h 20 min", "8 h 20 min", "0%", "proven shortest"),
    ]


def test_points_told_alike_share_a_row() -> None:
    values = tuple(float(value) for value in range(1, 6))
    points = (point(1.0), *(point(value, pause=500.0) for value in values[1:]))
    alike = replace(CURVE, axes=(Axis("fleets.bus.count", values),), points=points)
    assert [row[0] for row in told_rows(alike, "en")] == ["1", "2–5"]
    assert len(frontier_csv(alike).splitlines()) == 6


def test_goods_have_a_column_and_stand_in_the_picture_only_where_they_differ() -> None:
    tonnes = (None, 0.0, 182.06)
    points = tuple(
        replace(one, tonnes_moved=amount) for one, amount in zip(CURVE.points, tonnes, strict=True)
    )
    differing = replace(CURVE, points=points)
    same = replace(CURVE, points=tuple(replace(one, tonnes_moved=5.0) for one in points))
    assert [plain(row[-2]) for row in told_rows(differing, "en")] == ["–", "0 t", "182.1 t"]
    assert columns(differing, "en")[-2:] == ("goods in", "outcome")
    assert columns(same, "en")[-2:] == ("gap", "outcome")
    assert ("182.1" in chart(differing, "en"), "goods in" in chart(same, "en")) == (True, False)
    assert frontier_csv(differing).decode().splitlines()[-1].endswith(",182.06,yes")
    printed = Console(width=80, record=True, file=io.StringIO())
    printed.print(frontier_table(differing, "en"))
    assert "182.1 t" in plain(printed.export_text())


def nights(frontier: Frontier) -> Frontier:
    """The same over days with closed nights: the elapsed figures stand above the open ones."""
    points = (
        replace(
            one,
            pause_minutes=None if one.pause_minutes is None else one.pause_minutes + 960.0,
            bound_minutes=None if one.bound_minutes is None else one.bound_minutes + 960.0,
        )
        for one in frontier.points
    )
    return replace(frontier, points=tuple(points))


@pytest.mark.parametrize(
    ("language", "head", "sentence"),
    [
        (
            "en",
            "gap in open hours",
            "Pause and proven bound count the closed hours in between, the gap open hours alone.",
        ),
        (
            "fr",
            "écart en heures ouvertes",
            (
                "La pause et la borne prouvée comptent les heures fermées entre-temps, "
                "l’écart les seules heures ouvertes."
            ),
        ),
    ],
)
def test_a_gap_of_open_hours_is_called_so_beside_whole_pauses(
    language: str, head: str, sentence: str
) -> None:
    assert columns(nights(CURVE), language)[-2] == head
    said = f"{head} | {sentence}"
    for one, expected in ((CURVE, False), (nights(CURVE), True)):
        page = frontier_page(one, language).decode()
        screen = Console(width=400, record=True, file=io.StringIO())
        screen.print(frontier_table(one, language))
        table = screen.export_text()
        assert [part in page for part in said.split(" | ")] == [expected] * 2
        assert (sentence in table) is expected
    assert (head in chart(nights(MAP), language), head in chart(MAP, language)) == (True, False)


def test_the_picture_says_in_words_what_it_shows() -> None:
    assert "<desc>From 2 to 3 the pause found falls" in plain(chart(CURVE, "en"))


@pytest.mark.parametrize("frontier", [CURVE, MAP, replace(MAP, bound_only=True)])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_picture_is_whole_and_asks_for_nothing(frontier: Frontier, language: str) -> None:
    drawn = chart(frontier, language)
    ET.fromstring(drawn)  # noqa: S314 - our own text
    assert re.findall(r"(?:href|src|url)\s*=|https?://(?!www.w3.org/2000/svg)", drawn) == []
    assert "frontier-" not in drawn


def test_the_curve_marks_what_is_proven_and_what_is_impossible() -> None:
    drawn = chart(CURVE, "en")
    assert drawn.count('fill="#0b4f8a"') == 2  # one point, and the legend
    assert "proven impossible" in drawn


def test_the_map_tells_its_figures_in_its_cells() -> None:
    drawn = chart(MAP, "en")
    assert [text in drawn for text in (">10:00<", ">8:20<", ">✓<", ">+20%<")] == [True] * 4
    assert drawn.count('fill="url(#never)"') == 2  # one cell, and the legend


def test_the_map_shows_a_bound_as_no_pause() -> None:
    unknown = replace(point(1.0, 2.0), pause_minutes=None, gap=None, outcome=Outcome.UNKNOWN)
    drawn = chart(replace(MAP, points=(MAP.points[0], unknown, *MAP.points[2:])), "en")
    assert ">≥\N{NO-BREAK SPACE}8:20<" in drawn
    assert "≥: only a proven bound is known" in drawn
    assert "≥: only" not in chart(replace(MAP, points=MAP.points[:3]), "en")


def test_the_page_runs_nothing_and_reads_no_markup_from_the_scene() -> None:
    page = frontier_page(CURVE, "en").decode()
    assert "<script" not in page
    assert "&lt;Town&gt;" in page
    assert "<Town>" not in page


def test_the_columns_of_the_page_are_named_for_every_reader() -> None:
    page = frontier_page(CURVE, "en").decode()
    assert page.count('<th scope="col">') == page.count("<th") - page.count("<thead") > 3


def test_all_files_are_written(tmp_path: Path) -> None:
    written = write_frontier(MAP, tmp_path / "new", "fr")
    assert [path.name for path in written] == [
        "frontier.csv",
        "frontier.json",
        "frontier.html",
        "frontier.svg",
    ]
    assert json.loads(written[1].read_text(encoding="utf-8"))["treve_frontier"] == 1
    assert frontier_table(MAP, "fr").renderables


def test_no_head_is_cut_in_eighty_columns() -> None:
    paths = ("fleets.ambulance.count", "gates.bridge.lanes")
    axes = tuple(replace(axis, path=path) for axis, path in zip(MAP.axes, paths, strict=True))
    for language in ("en", "fr"):
        screen = Console(width=80, record=True, file=io.StringIO())
        screen.print(frontier_table(replace(MAP, axes=axes), language))
        assert "…" not in screen.export_text()


def not_searched(frontier: Frontier) -> Frontier:
    """The last point took its pause over, and was not searched."""
    last = replace(
        frontier.points[-1],
        outcome=Outcome.FEASIBLE,
        pause_minutes=520.0,
        open_minutes=520.0,
        gap=0.04,
        pause_from=frontier.points[-2].values,
        steps=0,
        searched=False,
    )
    return replace(frontier, points=(*frontier.points[:-1], last), whole=False)


@pytest.mark.parametrize(
    ("language", "outcome"),
    [
        ("en", "feasible, taken from 2, not searched"),
        ("fr", "réalisable, repris de 2, non cherché"),
    ],
)
def test_a_point_that_was_not_searched_is_marked(language: str, outcome: str) -> None:
    curve = not_searched(CURVE)
    assert plain(list(told_rows(curve, language))[-1][-1]) == outcome
    assert frontier_csv(curve).decode().splitlines()[-1].endswith(",2,,0,,no")
    assert outcome in plain(frontier_page(curve, language).decode())
    screen = Console(width=200, record=True, file=io.StringIO())
    screen.print(frontier_table(curve, language))
    assert outcome in plain(screen.export_text())
    document = json.loads(json.dumps(frontier_document(curve)))
    assert [row["searched"] for row in document["points"]] == [True, True, False]


def test_a_first_timetable_alone_is_no_search_either() -> None:
    curve = not_searched(CURVE)
    bare = replace(curve.points[-1], pause_from=None)
    rows = told_rows(replace(curve, points=(*curve.points[:-1], bare)), "en")
    assert list(rows)[-1][-1] == "feasible, not searched"


def test_the_picture_marks_what_was_not_searched_and_draws_no_line_to_it() -> None:
    legend = "not or hardly searched: the pause may be far shorter"
    drawn, whole = chart(not_searched(CURVE), "en"), chart(CURVE, "en")
    assert (legend in drawn, legend in whole) == (True, False)
    assert drawn.count('stroke-dasharray="2 2"') == 2  # one point, and the legend
    line = re.findall(r'<polyline points="([^"]*)" fill="none" stroke="#0b4f8a"', drawn)
    assert [len(points.split()) for points in line] == [1]
    cells = chart(not_searched(MAP), "en")
    assert cells.count('stroke-dasharray="4 3"') == 2
    assert legend in cells


def test_a_bound_alone_is_not_called_unsearched() -> None:
    bare = replace(not_searched(CURVE), bound_only=True)
    assert "not searched" not in chart(bare, "en")
    assert "not searched" not in list(told_rows(bare, "en"))[-1][-1]


def test_a_search_that_had_hardly_begun_is_marked() -> None:
    hardly = replace(point(3.0, pause=600.0), steps=200, pause_from=(2.0,))
    near, long = replace(hardly, pause_minutes=510.0), replace(hardly, steps=2000)
    told = [
        (list(told_rows(curve, "en"))[-1][-1], frontier_csv(curve).decode().split(",")[-1].strip())
        for curve in (
            replace(CURVE, points=(*CURVE.points[:-1], last)) for last in (hardly, near, long)
        )
    ]
    assert [plain(outcome) for outcome, _ in told] == [
        "feasible, taken from 2, hardly searched",
        "feasible",
        "feasible",
    ]
    assert [searched for _, searched in told] == ["hardly", "yes", "yes"]
