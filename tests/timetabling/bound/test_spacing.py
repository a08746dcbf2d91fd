"""The spacing of convoys in the bound: what of a lane is surely kept free behind each vehicle."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.convoys import any_convoyed, convoyed
from tests.problems.mixed import any_mixed
from treve.timetabling.arcs import all_arcs
from treve.timetabling.baselines.in_convoys import dispatched
from treve.timetabling.bound import prove_bound
from treve.timetabling.bound.rows import kept_apart
from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_certificate
from treve.timetabling.span import pause_seconds


def spaced(problem: Problem, seconds: int, smallest: int = 2) -> Problem:
    """The same, every corridor of convoys with a spacing, and of so many at least."""
    rules = tuple(
        replace(
            rule,
            spacing_seconds=seconds,
            smallest_vehicles=smallest,
            largest_vehicles=max(smallest + 1, rule.largest_vehicles),
        )
        for rule in problem.convoys
    )
    return replace(problem, convoys=rules)


@pytest.mark.parametrize(
    ("seconds", "smallest", "expected"),
    [(600, 3, 360), (600, 2, 270), (61, 2, 0), (62, 2, 1), (60, 6, 0), (600, 1, 0)],
)
def test_all_but_one_of_the_smallest_convoy_keep_a_lane_free(
    seconds: int, smallest: int, expected: int
) -> None:
    """A passage takes a minute: of 600 s nine are left behind two of three."""
    problem = spaced(convoyed(), seconds, smallest)
    kept = kept_apart(problem, all_arcs(problem))
    assert kept is not None
    assert set(kept.tolist()) == {expected}
    assert kept_apart(spaced(problem, 0), all_arcs(problem)) is None


def test_where_the_gate_is_narrow_a_spacing_takes_its_time() -> None:
    """3,000 people in 60 buses, and as many back: 420 s of a lane for each passage, by three."""
    problem = convoyed(3, 6, people=3000)
    plain, wide = prove_bound(problem), prove_bound(spaced(problem, 600, 3))
    assert plain.pause_seconds < wide.pause_seconds
    # 60 out and 59 in hold the lane, and what no passage fills at both ends is lost besides.
    assert wide.pause_seconds >= (60 + 59) * 420


@pytest.mark.property
@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("draw", [any_convoyed, any_mixed], ids=["any", "mixed"])
def test_no_bound_is_above_a_timetable_nor_falls_with_the_spacing(draw: object, seed: int) -> None:
    """And each holds when it is added up from the problem alone."""
    problem = draw(seed)  # type: ignore[operator]
    last = 0
    for seconds in (0, 100, 1000):
        asked = spaced(problem, seconds)
        bound = prove_bound(asked)
        faults = check_certificate(
            asked, bound.certificate, bound.open_seconds, bound.pause_seconds
        )
        assert faults == ()
        assert bound.pause_seconds >= last
        last = bound.pause_seconds
        found = dispatched(asked)
        assert found is None or bound.pause_seconds <= pause_seconds(asked, found)
