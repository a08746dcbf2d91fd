"""The quickest way over links."""

from __future__ import annotations

from treve.scene.quickest import minutes_over


def test_a_way_round_counts_where_it_is_quicker_and_what_is_beyond_reach_is_absent() -> None:
    links = {
        "a": [("b", 9.0), ("c", 2.0)],
        "c": [("b", 3.0), ("a", 2.0)],
        "island": [("b", 1.0)],
    }
    assert minutes_over(links, "a") == {"a": 0.0, "c": 2.0, "b": 5.0}
    assert minutes_over(links, "nowhere") == {"nowhere": 0.0}
