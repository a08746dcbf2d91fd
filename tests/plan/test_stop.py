"""Stop rules and allowances, with a clock of our own."""

from __future__ import annotations

from tests.plan.fakes import never
from treve.plan.allowance import StepAllowance, TimeAllowance
from treve.plan.parts import Nothing, bounds_share
from treve.plan.stop import AfterSteps, AtMoment


class Watch:
    """A clock that shows what it is set to."""

    def __init__(self) -> None:
        self.shows = 100.0

    def __call__(self) -> float:
        """Show the time."""
        return self.shows


def test_after_so_many_steps() -> None:
    rule = AfterSteps(3, never)

    assert [rule(steps) for steps in (0, 2, 3, 4)] == [False, False, True, True]


def test_ctrl_c_stops_whatever_is_left() -> None:
    assert AfterSteps(10, lambda: True)(0)
    assert AtMoment(1e9, Watch(), lambda: True)(0)


def test_time_is_shared_between_search_side_questions_and_the_referee() -> None:
    watch = Watch()
    allowance = TimeAllowance(100, watch, never)
    search = allowance.search()

    watch.shows = 155.9
    assert not search(10**9)
    watch.shows = 156.0
    assert search(0)
    assert not search(-1)
    watch.shows = 173.0
    assert allowance.spent(0) == 0.73
    half = allowance.part(0.5)
    quarter = half.retry(0.5)
    watch.shows = 179.1
    assert (quarter(0), half.goes_on()) == (True, True)
    watch.shows = 184.0
    assert not half.goes_on()
    rest = allowance.part(1)
    assert rest.goes_on()
    watch.shows = 195.0
    assert not rest.goes_on()
    assert rest.retry(1.0)(0)


def test_solving_again_keeps_time_for_the_order_at_gates() -> None:
    watch = Watch()
    again = TimeAllowance(100, watch, never).part(1).retry(1)

    watch.shows = 175.9
    assert not again(0)
    watch.shows = 176.0
    assert (again(0), again(-1)) == (True, False)
    watch.shows = 195.0
    assert again(-1)


def test_no_step_begins_that_would_not_end_in_time() -> None:
    """A proof cannot be stopped on the way: one as long as those before has to fit."""
    watch = Watch()
    allowance = TimeAllowance(100, watch, never)
    bounds = allowance.part(1)

    assert bounds.goes_on()
    watch.shows = 130.0
    assert bounds.goes_on()
    watch.shows = 165.0
    assert (bounds.goes_on(), bounds.has_time()) == (False, True)
    assert not allowance.part(1).goes_on()
    watch.shows = 150.0
    assert allowance.part(1).goes_on()


def test_no_search_begins_whose_proof_would_not_end_in_time() -> None:
    watch = Watch()
    part = TimeAllowance(100, watch, never).part(1)

    assert part.goes_on(dear=True)
    watch.shows += 10.0  # so long is a proof
    part.goes_on()
    watch.shows = 184.9
    assert part.has_time()
    watch.shows = 185.0
    assert not part.has_time()


def test_solving_again_makes_the_same_steps_whether_time_or_steps_were_given() -> None:
    for allowance in (TimeAllowance(100, Watch(), never), StepAllowance(50, never)):
        allowance.searched(1000)
        again = allowance.part(0.5).part(0.5).retry(1)
        assert [again(steps) for steps in (-1, 49, 50)] == [False, False, True]


def test_side_questions_leave_as_much_time_as_a_slow_judge_needs_twice() -> None:
    watch = Watch()
    allowance = TimeAllowance(100, watch, never)
    watch.shows += 60
    allowance.searched(1_000)
    watch.shows += 10
    part = allowance.part(1)
    again = allowance.part(1)
    watch.shows += 9
    assert (part.goes_on(), again.goes_on()) == (True, True)
    watch.shows += 2
    assert (part.goes_on(), again.goes_on()) == (False, False)


def test_a_part_of_a_part_ends_before_it() -> None:
    watch = Watch()
    hours = TimeAllowance(100, watch, never).part(1).part(0.5)

    watch.shows = 147.4
    assert hours.goes_on()
    watch.shows = 147.5
    assert not hours.goes_on()


def test_steps_do_not_look_at_any_clock() -> None:
    allowance = StepAllowance(1000, never)
    part = allowance.part(0.1)

    assert [allowance.search()(steps) for steps in (999, 1000)] == [False, True]
    assert [part.retry(0.1)(steps) for steps in (49, 50)] == [False, True]
    assert part.part(0.1).goes_on()
    assert not StepAllowance(1000, lambda: True).part(1).goes_on()


def test_a_pass_of_fixed_steps_ends_when_all_time_is_gone() -> None:
    watch = Watch()
    search = TimeAllowance(100, watch, never).search()

    watch.shows = 194.9
    assert not search(-1)
    watch.shows = 195.0
    assert search(-1)


def test_steps_tell_how_much_is_spent() -> None:
    allowance = StepAllowance(1000, never)

    assert [allowance.spent(steps) for steps in (0, 500, 2000)] == [0.0, 0.38, 0.76]


def test_the_first_timetable_may_take_a_third_of_what_is_left() -> None:
    watch = Watch()
    allowance = TimeAllowance(100, watch, never)
    watch.shows = 110.0
    first = allowance.first()

    watch.shows = 139.9
    assert not first(-1)
    watch.shows = 140.0
    assert first(-1)


def test_no_search_begins_where_the_first_timetable_took_an_eighth_of_all() -> None:
    watch = Watch()
    allowance = TimeAllowance(100, watch, never)
    watch.shows = 110.0
    allowance.first()

    watch.shows = 122.4
    assert allowance.has_time_to_search()
    watch.shows = 122.5
    assert not allowance.has_time_to_search()


def test_steps_end_a_first_timetable_only_when_asked_to() -> None:
    asked, patient = StepAllowance(1, lambda: True), StepAllowance(1, never)
    assert (asked.first()(-1), asked.has_time_to_search()) == (True, False)
    assert (patient.first()(-1), patient.has_time_to_search()) == (False, True)


def test_nothing_is_left_for_a_side_question() -> None:
    assert not Nothing().goes_on()
    assert not Nothing().part(1).goes_on()
    assert not Nothing().has_time()
    assert Nothing().retry(1)(0)


def test_bounds_may_take_more_where_little_is_solved_again() -> None:
    assert [bounds_share(retries) for retries in (0, 1, 2, 5)] == [1, 7 / 8, 3 / 4, 2 / 3]
