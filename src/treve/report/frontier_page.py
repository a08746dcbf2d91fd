"""``frontier.html``: the chart, what it says in words, and the table; needs no other file."""

from __future__ import annotations

import html

from treve.languages import say
from treve.plan.frontier_model import Frontier
from treve.report.frontier_chart import chart
from treve.report.frontier_rows import columns, title, told_rows
from treve.report.frontier_words import remarks
from treve.report.names import is_right_to_left

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'"

_STYLE = """
body { font: 16px/1.5 sans-serif; color: #222; background: #fff; margin: 2rem auto;
  max-width: 60rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
svg { width: 100%; min-width: 34rem; height: auto; direction: ltr; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: end; padding: .25rem .6rem; border-bottom: 1px solid #ccc; }
td { white-space: nowrap; }
thead { display: table-header-group; vertical-align: bottom; }
tr { break-inside: avoid; }
footer { color: #555; font-size: .85rem; margin-top: 1.5rem; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; }
  .wide { overflow: visible; } td { white-space: normal; }
  svg { break-inside: avoid; min-width: 0; } }
"""


def frontier_page(frontier: Frontier, language: str) -> bytes:
    """Make the page.

    Args:
        frontier: What to show.
        language: Of its words.

    Returns:
        HTML in UTF-8 that asks no network for anything and runs no script.
    """
    told = title(frontier, language)
    direction = "rtl" if is_right_to_left(language) else "ltr"
    head = "".join(
        f'<th scope="col">{html.escape(name)}</th>' for name in columns(frontier, language)
    )
    body = "\n".join(
        "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>"
        for row in told_rows(frontier, language)
    )
    steps = "" if frontier.steps is None else f" --steps {frontier.steps}"
    parts = (
        "<!doctype html>",
        f'<html lang="{html.escape(language)}" dir="{direction}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<link rel="icon" href="data:,">',
        f"<title>{html.escape(told)} \u2013 Tr\u00eave</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        f"<h1>{html.escape(told)}</h1>",
        *(f"<p>{html.escape(text)}</p>" for text in remarks(frontier, language)),
        f'<div class="wide" role="region" aria-label="{html.escape(told)}" tabindex="0">',
        chart(frontier, language),
        "</div>",
        f"<p>{html.escape(say('frontier-explained', language))}</p>",
        f'<div class="wide" role="region" aria-label="{html.escape(told)}" tabindex="0">',
        f"<table><thead><tr>{head}</tr></thead>",
        f"<tbody>{body}</tbody></table></div>",
        (
            f"<footer>Tr\u00eave {html.escape(frontier.version)} \u00b7 "
            f"--seed {frontier.seed}{steps} \u00b7 {frontier.digest[:12]}</footer>"
        ),
        "</body>",
        "</html>",
        "",
    )
    return "\n".join(parts).encode()
