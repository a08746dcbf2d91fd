"""How remarks are written, and what is not judged."""

from __future__ import annotations

from treve.errors import Finding
from treve.scene.remarks import Doubts, Pen, Remark, pens


def test_a_pen_writes_about_its_object() -> None:
    (pen,) = pens("fleets", ["bus"])
    assert pen.fault("empty-fleet", "count", count=0) == Remark(
        Finding("empty-fleet", ("bus",), {"count": 0}, "fault"), ("fleets", 0, "count")
    )
    assert pen.warning("far-from-all").finding.severity == "warning"


def test_an_object_without_a_name_is_called_by_its_position() -> None:
    assert pens("stocks", ["", ""])[1] == Pen("stocks[2]", ("stocks", 1))


def test_doubts_are_of_whole_lists() -> None:
    doubts = Doubts(sections=frozenset({"links"}))
    assert (doubts.of("gates", "links"), doubts.of("gates")) == (True, False)
