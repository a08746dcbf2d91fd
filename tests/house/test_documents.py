"""The manual has its pages, and no page leads nowhere."""

from __future__ import annotations

import re

import pytest

from tests.house.tree import ROOT, expect_none, pages

LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)|!\[[^\]]*\]\(([^)\s]+)\)")


@pytest.mark.parametrize(
    "page",
    [
        "docs/contributing/add-a-vehicle.md",
        "docs/contributing/add-a-condition.md",
        "docs/contributing/add-a-solver.md",
        "docs/contributing/add-an-export-format.md",
        "docs/contributing/add-a-language.md",
        "docs/explanation/from-the-report-to-the-software.md",
        "docs/explanation/aleppo-2016.md",
        "docs/reference/commands.md",
        "docs/reference/messages.md",
        "docs/reference/glossary.md",
        "GLOSSARY.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "LICENSE",
    ],
)
def test_a_page_that_was_promised_is_there(page: str) -> None:
    assert (ROOT / page).is_file()


def test_the_readme_shows_one_picture_of_a_plan() -> None:
    """``python -m tests.browser.picture out/aleppo-2016/plan.html`` takes it anew."""
    picture = ROOT / "docs" / "pictures" / "plan.png"

    head = picture.read_bytes()[:24]

    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(head[16:20], "big") == 1400
    assert (ROOT / "README.md").read_text(encoding="utf-8").count("](docs/pictures/plan.png)") == 1


def test_no_link_leads_nowhere() -> None:
    expect_none(
        [
            f"{page.relative_to(ROOT)}: {target}"
            for page in pages()
            for pair in LINK.findall(page.read_text(encoding="utf-8"))
            for target in ["".join(pair).partition("#")[0]]
            if target and "://" not in target and not (page.parent / target).exists()
        ]
    )


def test_every_page_begins_with_its_title() -> None:
    included = "```{include}"
    expect_none(
        [
            str(page.relative_to(ROOT))
            for page in pages()
            if not page.read_text(encoding="utf-8").startswith(("# ", included))
        ]
    )


def test_the_glossary_says_each_word_once() -> None:
    text = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8")
    words = re.findall(r"^(.+)\n: ", text, re.MULTILINE)
    assert len(words) == len(set(words))


def test_the_picture_is_shown_as_soon_as_there_is_one() -> None:
    picture = "docs/pictures/plan.png"
    shown = picture in (ROOT / "README.md").read_text(encoding="utf-8")
    assert shown == (ROOT / picture).is_file()
