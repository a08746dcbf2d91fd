"""The page's table of convoys."""

from __future__ import annotations

import dataclasses

from tests.report.convoyed import NAME, convoyed
from treve.plan.model import Plan
from treve.report.convoy_table import convoy_table
from treve.report.convoys import convoy_rows


def test_without_convoys_there_is_no_table(plan: Plan) -> None:
    assert convoy_table(plan, ("en", "fr")) == ""


def test_every_convoy_is_a_row_in_each_language(plan: Plan) -> None:
    made = convoyed(plan)
    text = convoy_table(made, ("fr", "en"))
    assert text.count("<tr><td>") == 2 * len(convoy_rows(made))
    assert text.count(f"<td>{NAME}</td>") == 2
    assert text.index('lang="fr"') < text.index('lang="en"')
    assert "html:not([lang=en]) .convoys[lang=en]{display:none}" in text
    row = next(line for line in text.splitlines() if f"<td>{NAME}</td>" in line)
    assert "<td>2</td><td>bus-1</td><td>bus-2</td>" in row


def test_no_name_can_do_harm(plan: Plan) -> None:
    made = convoyed(plan)
    corridor = dataclasses.replace(made.scene.corridors[0], name="</table><script>x</script>")
    scene = dataclasses.replace(made.scene, corridors=(corridor, *made.scene.corridors[1:]))
    text = convoy_table(dataclasses.replace(made, scene=scene), ("en",))
    assert "<script>" not in text
    assert "&lt;script&gt;" in text
