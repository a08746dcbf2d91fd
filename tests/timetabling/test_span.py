"""The pause of a timetable, as the solvers see it and as the referee measures it."""

from __future__ import annotations

from tests.problems import mill
from treve.timetabling.referee import measure
from treve.timetabling.span import inside_span, pause_seconds
from treve.timetabling.timetable import Timetable


def test_solvers_and_referee_measure_the_same_pause() -> None:
    problem, timetable = mill.problem(), mill.timetable()
    measured = measure(problem, timetable)

    assert measured.pause_seconds > 0
    assert pause_seconds(problem, timetable) == measured.pause_seconds


def test_the_pause_lasts_from_first_to_last_and_the_margin() -> None:
    problem, timetable = mill.problem(), mill.timetable()
    span = inside_span(problem, timetable)

    assert span is not None
    assert pause_seconds(problem, timetable) == span[1] - span[0] + problem.margin_seconds


def test_where_nothing_moves_there_is_no_pause() -> None:
    problem = mill.problem()

    assert inside_span(problem, Timetable(())) is None
    assert pause_seconds(problem, Timetable(())) == 0
