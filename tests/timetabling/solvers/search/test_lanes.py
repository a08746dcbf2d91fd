"""Reserving and giving back, against a count of every slot."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import numpy as np
import numpy.typing as npt
import pytest

from tests.problems.one_gate import PROBLEM
from tests.timetabling.solvers.search.boards import laid
from treve.timetabling.problem import Lane
from treve.timetabling.solvers.search import lanes
from treve.timetabling.solvers.search.cells import NEVER
from treve.timetabling.window import Window

SLOTS = 40
Row = npt.NDArray[np.int32]


def _rows(closed: list[int], number: int) -> tuple[Row, Row]:
    """What is taken, and the row of answers, with some slots closed."""
    taken, run = np.zeros(SLOTS + 1, np.int32), np.zeros(SLOTS + 1, np.int32)
    taken[closed] = number
    lanes.recount(taken, run, number, SLOTS, SLOTS)
    return taken, run


def _by_count(count: Row, number: int, start: int, hold: int) -> int:
    for i in range(start, SLOTS - hold + 1):
        if (count[i : i + hold] < number).all():
            return i
    return NEVER


def test_a_free_row_answers_at_once() -> None:
    _, run = _rows([], 1)
    assert lanes.next_free(run, SLOTS, 7, 5, 100) == 7
    assert lanes.next_free(run, SLOTS, SLOTS - 3, 5, 100) == NEVER


def test_few_hops_do_not_reach_far() -> None:
    taken, run = _rows([], 1)
    for start in (2, 6, 10):
        lanes.take(taken, run, 1, SLOTS, start, 2, 1)
    assert lanes.next_free(run, SLOTS, 2, 3, 100) == 12
    assert lanes.next_free(run, SLOTS, 2, 3, 3) == NEVER


def test_what_is_given_back_is_free_again() -> None:
    taken, run = _rows([], 1)
    before = run.copy()
    lanes.take(taken, run, 1, SLOTS, 4, 3, 1)
    assert lanes.next_free(run, SLOTS, 3, 2, 100) == 7
    lanes.take(taken, run, 1, SLOTS, 4, 3, -1)
    assert (run == before).all()


def test_closed_slots_are_never_free() -> None:
    _, run = _rows([0, 1, 2, 9], 2)
    assert lanes.next_free(run, SLOTS, 0, 6, 100) == 3
    assert lanes.next_free(run, SLOTS, 0, 7, 100) == 10


def test_opening_a_board_writes_every_row() -> None:
    """The one lane of the gate is shut before the window and free to its end."""
    case = laid(PROBLEM)
    zero = -(-case.clock.zero // 60)
    row = case.board.grid[len(case.board.lanes)]
    assert row[:zero].tolist() == list(range(-zero, 0))
    assert row[zero] == 36_000 // 60


@pytest.mark.property
@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("seed", range(12))
def test_any_order_of_taking_and_giving_back_equals_a_count(number: int, seed: int) -> None:
    draw = Random(100 * number + seed)
    closed = sorted(draw.sample(range(SLOTS), draw.choice((0, 4))))
    taken, run = _rows(closed, number)
    count = taken.copy()
    held: list[tuple[int, int]] = []
    for _ in range(120):
        if held and draw.random() < 0.45:
            start, hold = held.pop(draw.randrange(len(held)))
            change = -1
        else:
            hold = draw.randint(1, 6)
            start = lanes.next_free(run, SLOTS, draw.randrange(SLOTS), hold, 1000)
            if start >= NEVER:
                continue
            held.append((start, hold))
            change = 1
        lanes.take(taken, run, number, SLOTS, start, hold, change)
        count[start : start + hold] += change
        for begin in range(SLOTS):
            for wanted in (1, 3, 6):
                found = lanes.next_free(run, SLOTS, begin, wanted, 1000)
                assert found == _by_count(count, number, begin, wanted)


@pytest.mark.property
@pytest.mark.parametrize("lanes_there", [1, 2, 3])
@pytest.mark.parametrize("seed", range(6))
def test_switched_lanes_keep_the_other_direction_as_far_as_switching_takes(
    seed: int, lanes_there: int
) -> None:
    """Each slot against a count of all that is held near it, taken and given back at random."""
    chance = Random(seed)
    gate = replace(PROBLEM.gates[0], lanes=(Lane(switch_seconds=150),) * lanes_there)
    case = laid(replace(PROBLEM, gates=(gate,), windows=(Window(0, 12_000),)))
    board = case.board
    out, back = (case.resources.known["gate", "gate", f"both {way}"] for way in ("out", "in"))
    number, slots = len(board.lanes), int(board.ends[out])
    reach = -(-150 // int(board.slots[out]))
    closed = {r: board.grid[r].copy() for r in (out, back)}
    held: list[tuple[int, int, int]] = []
    for _ in range(60):
        if held and chance.random() < 0.4:
            r, first, last = held.pop(chance.randrange(len(held)))
            lanes.take_switched(board, r, first, last, -1)
        else:
            r, first = chance.choice((out, back)), chance.randrange(slots)
            last = first + chance.randint(1, 4)
            if lanes.next_free(board.grid[number + r], slots, first, last - first, 99) == first:
                lanes.take_switched(board, r, first, last, 1)
                held.append((r, first, last))
        own = {r: np.zeros(slots, int) for r in (out, back)}
        for r, first, last in held:
            own[r][first:last] += 1
        for r, other in ((out, back), (back, out)):
            near = [own[other][max(0, i - reach) : i + reach + 1].max() for i in range(slots)]
            expected = closed[r][:slots] + own[r] + near
            assert (board.grid[r, :slots] == expected).all()
            assert (own[r] + near <= lanes_there).all()


def test_a_queue_has_room_from_when_the_last_of_too_many_has_gone() -> None:
    gate = replace(PROBLEM.gates[0], inside=False, longest_queue_vehicles=1)
    case = laid(replace(PROBLEM, gates=(gate,)))
    queue, size = case.resources.known["queue", "gate", "out"], case.resources.stop_slot
    assert lanes.room_to_wait(case.board, queue, 0, 10 * size) == 0
    lanes.stand(case.board, queue, 2 * size, 4 * size, 1)
    assert lanes.room_to_wait(case.board, queue, 0, 10 * size) == 4 * size
    assert lanes.room_to_wait(case.board, queue, 0, 2 * size) == 0
    assert lanes.room_to_wait(case.board, queue, 3 * size, 4 * size) == 4 * size
    lanes.stand(case.board, queue, 2 * size, 4 * size, -1)
    assert lanes.room_to_wait(case.board, queue, 0, 10 * size) == 0
