"""The convoys in the page document."""

from __future__ import annotations

from pathlib import Path

from tests.report.convoyed import NAME, convoyed
from treve.plan.model import Plan
from treve.report.convoys import convoy_rows
from treve.report.formats import plan_html
from treve.report.page import page_document


def test_without_convoys_nothing_is_told(plan: Plan, impossible: Plan) -> None:
    for one in (plan, impossible):
        document = page_document(one)
        assert (document["convoys"], document["convoys_told"]) == ([], [])


def test_every_convoy_is_a_row_by_departure(plan: Plan) -> None:
    made = convoyed(plan)
    document = page_document(made)
    assert len(document["convoys"]) == len(convoy_rows(made))
    leaves = [row["departure_seconds"] for row in document["convoys"]]
    assert leaves == sorted(leaves)
    (row,) = [row for row in document["convoys"] if row["name"] == NAME]
    assert (row["vehicles"], row["leader"], row["last"]) == (2, "bus-1", "bus-2")
    assert (row["corridor"], row["direction"]) == ("east", "out")
    ((gate, start, end),) = row["gates"]
    assert gate == "bridge"
    assert row["departure_seconds"] < start < end < row["arrival_seconds"]
    assert {key for row in document["convoys"] for key in row} == set(row)


def test_what_is_said_of_them_comes_in_every_language(plan: Plan) -> None:
    told = page_document(convoyed(plan), ("fr", "en"))["convoys_told"]
    assert [set(text) for text in told] == [{"fr", "en"}] * 2
    assert told[1]["fr"].startswith("En tête")


def test_every_field_of_a_convoy_is_described(plan: Plan) -> None:
    page = Path(__file__).parents[2] / "docs" / "reference" / "page-document.md"
    described = next(
        line for line in page.read_text(encoding="utf-8").splitlines() if "`convoys`" in line
    )
    row = page_document(convoyed(plan))["convoys"][0]
    assert [key for key in row if key not in described] == []


def test_the_page_itself_holds_nothing_but_its_document(plan: Plan) -> None:
    """No table beside it: where the page shows the convoys is the page's own matter."""
    text = (plan_html._page(convoyed(plan), "en", "", "")).partition("<body>")[2]
    assert "<table" not in text
    assert text.lstrip().startswith('<div id="treve-root"></div>\n<script')
