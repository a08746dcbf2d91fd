"""A stay in the zone lies within one window, or the drive begins so much later."""

from __future__ import annotations

import pytest

from treve.timetabling.baselines.moves import Later, Stuck
from treve.timetabling.baselines.stays import Stay
from treve.timetabling.window import (
    Window,
)

WINDOWS = (Window(0, 100), Window(500, 600))


def test_a_stay_goes_on_until_its_window_ends() -> None:
    stay = Stay(WINDOWS)
    assert [stay.stand(10, 40), stay.stand(40, 100), stay.stand(100, 101)] == [
        None, None, Later(500 - 10),
    ]  # fmt: skip


def test_who_left_the_zone_begins_another_stay() -> None:
    stay = Stay(WINDOWS)
    assert stay.stand(10, 40) is None
    stay.end()
    assert stay.stand(450, 460) == Later(50)
    assert stay.stand(500, 560) is None


def test_a_later_start_comes_on_top_of_what_was_waited_before_the_stay() -> None:
    stay = Stay(WINDOWS)
    stay.waited_seconds = 30
    assert stay.stand(400, 410) == Later(30 + 100)
    assert stay.stand(50, 60) is None
    stay.waited_seconds += 70
    assert stay.stand(60, 130) == Later(30 + 450)


def test_after_the_last_window_nothing_helps() -> None:
    with pytest.raises(Stuck):
        Stay(WINDOWS).stand(600, 610)
    with pytest.raises(Stuck):
        Stay(WINDOWS).stand(590, 610)
