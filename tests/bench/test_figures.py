"""Figures in a page's prose."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.figures import UnknownFigureError, figures_of, fill_page, filled

TEXT = "It needs <!--=pause-->1 h<!--/-->, at least <!--=bound-->–<!--/-->.\n"


def test_figures_are_replaced_and_can_be_again() -> None:
    once = filled(TEXT, {"pause": "71.4 h", "bound": "70 h"})
    assert once == "It needs <!--=pause-->71.4 h<!--/-->, at least <!--=bound-->70 h<!--/-->.\n"
    assert filled(once, {"pause": "1 h", "bound": "–"}) == TEXT
    assert figures_of(once) == ("pause", "bound")


def test_a_missing_figure_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(TEXT, encoding="utf-8")
    with pytest.raises(UnknownFigureError, match="bound"):
        fill_page(page, {"pause": "2 h"})
    assert page.read_text(encoding="utf-8") == TEXT
