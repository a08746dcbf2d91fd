"""The files of a frontier: table, document, page and picture, and the table in the terminal."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

from rich.console import Group
from rich.padding import Padding
from rich.table import Table

from treve.plan.frontier_model import Frontier, frontier_document
from treve.report.frontier_chart import chart
from treve.report.frontier_page import frontier_page
from treve.report.frontier_rows import columns, frontier_csv, title, told_rows
from treve.report.frontier_words import remarks
from treve.report.outputs import write_file
from treve.report.terminal import Sentence

_WIDEST_HEAD = 14
"""Letters of a head that a terminal of 80 columns has room for on one line."""

FRONTIER_FILES = ("frontier.csv", "frontier.json", "frontier.html", "frontier.svg")
"""What :func:`write_frontier` writes."""


def write_frontier(frontier: Frontier, folder: Path, language: str) -> list[Path]:
    """Write ``frontier.csv``, ``.json``, ``.html`` and ``.svg`` into a folder.

    Args:
        frontier: What to tell.
        folder: Made where it is missing; files of the same names are replaced, each whole.
        language: Of the words in page and picture.

    Returns:
        The files written.

    Raises:
        InputError: A file cannot be written there (``out-file-unwritable``).
    """
    document = json.dumps(frontier_document(frontier), ensure_ascii=False, indent=1)
    contents = (
        frontier_csv(frontier),
        f"{document}\n".encode(),
        frontier_page(frontier, language),
        f"{chart(frontier, language)}\n".encode(),
    )
    paths = [folder / name for name in FRONTIER_FILES]
    for path, content in zip(paths, contents, strict=True):
        write_file(path, content)
    return paths


def frontier_table(frontier: Frontier, language: str) -> Group:
    """Show every point in a line, and what they say together in words."""
    table = Table.grid(padding=(0, 2))
    heads = columns(frontier, language)
    for _ in heads[:-1]:
        table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    # Wrapped here, since rich also breaks lines at the no-break spaces within French quotes.
    table.add_row(*("\n".join(textwrap.wrap(head, _WIDEST_HEAD)) for head in heads), style="dim")
    for row in told_rows(frontier, language):
        table.add_row(*row)
    return Group(
        Sentence(title(frontier, language), "bold"),
        Padding(table, (1, 0, 1, 0)),
        *(Sentence(text) for text in remarks(frontier, language)),
    )
