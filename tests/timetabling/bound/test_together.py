"""Places with room for those who keep together."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.problems.together import PLACES, villages
from treve.timetabling.arcs import all_arcs
from treve.timetabling.bound import clash_of
from treve.timetabling.bound.together import Rooms, keeps_together, narrowed, options, parted
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Clash


def told(problem: Problem) -> tuple[Clash, ...]:
    return tuple(parted(problem, all_arcs(problem)))


def test_words_are_seen_and_choosing_ends_them() -> None:
    problem = villages((None, None), (10, 20))
    assert keeps_together(problem)
    chosen = narrowed(problem, {"village0": "far", "village1": "near"})
    assert not keeps_together(chosen)
    assert [load.destinations for load in chosen.loads] == [("far",), ("near",)]


def test_a_word_may_go_where_all_of_it_may_and_something_brings_it() -> None:
    problem = villages((None, None), (10, 20), ("a", "a"))
    near_only = replace(problem.loads[1], destinations=("near",))
    both = replace(problem, loads=(problem.loads[0], near_only))
    assert options(problem, all_arcs(problem)) == {"a": PLACES}
    assert options(both, all_arcs(both)) == {"a": ("near",)}
    ways = tuple(way for way in problem.ways if way.id != "village1>near")
    cut = replace(problem, ways=ways)
    assert options(cut, all_arcs(cut)) == {"a": ("far",)}


def test_whom_nothing_brings_anywhere_does_not_keep_the_others_back() -> None:
    """Nor those who need not move and may go elsewhere only: they stay behind."""
    problem = villages((None, None), (10, 20), ("a", "a"))
    ways = tuple(way for way in problem.ways if way.origin != "village1")
    cut = replace(problem, ways=ways)
    assert options(cut, all_arcs(cut)) == {"a": PLACES}
    must = replace(problem.loads[0], destinations=("far",))
    may = replace(problem.loads[1], destinations=("near",), binding=False)
    for loads in ((must, may), (may, must)):
        torn = replace(problem, loads=loads)
        assert options(torn, all_arcs(torn)) == {"a": ("far",)}
        assert told(torn) == ()
    chosen = narrowed(torn, {"a": "far"})
    assert not keeps_together(chosen)
    carried = {chosen.loads[arc.load].id for arc in all_arcs(chosen) if arc.load is not None}
    assert carried == {must.id}


def test_a_word_that_nothing_brings_anywhere_is_no_word_any_more() -> None:
    problem = villages((None, None), (10,))
    stranded = replace(problem, ways=())
    assert options(stranded, all_arcs(stranded)) == {}
    assert not keeps_together(narrowed(stranded, {}))


def test_who_may_go_nowhere_else_has_the_room_first() -> None:
    problem = villages((100, 50), (60, 80), ("a", ""))
    near_only = replace(problem.loads[1], destinations=("near",))
    problem = replace(problem, loads=(problem.loads[0], near_only))
    assert told(problem) == (Clash("a", "together", 60, 50, "people"),)
    assert clash_of(problem) == told(problem)


def test_what_need_not_move_needs_no_room() -> None:
    problem = villages((100, 50), (120,))
    assert len(told(problem)) == 1
    optional = replace(problem.loads[0], binding=False)
    assert told(replace(problem, loads=(optional,))) == ()


@pytest.mark.oracle
@given(
    st.lists(st.integers(1, 60), min_size=1, max_size=5),
    st.tuples(st.integers(0, 120), st.integers(0, 120)),
)
def test_choices_are_all_that_fit(people: list[int], rooms: tuple[int, int]) -> None:
    problem = villages(rooms, tuple(people))
    words = [load.together for load in problem.loads]
    fitting = [
        dict(zip(words, places, strict=True))
        for places in itertools.product(PLACES, repeat=len(people))
        if all(
            sum(n for n, at in zip(people, places, strict=True) if at == place) <= room
            for place, room in zip(PLACES, rooms, strict=True)
        )
    ]
    found = list(Rooms(problem).choices(options(problem, all_arcs(problem))))
    assert sorted(found, key=repr) == sorted(fitting, key=repr)
    assert (told(problem) == ()) == bool(fitting)
    if not fitting and told(problem)[0].kind == "together_shared":
        named = {clash.object for clash in told(problem)}
        some = [n for n, word in zip(people, words, strict=True) if word in named]
        assert told(problem)[0].needed == sum(some)
        assert told(problem)[0].available == sum(some) - min(some)
