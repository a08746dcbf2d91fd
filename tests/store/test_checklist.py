"""The page of the checklist: complete, its examples read, and each what the page says it is."""

from __future__ import annotations

import re
import typing
from dataclasses import dataclass
from pathlib import Path

import jsonschema
import pytest

from tests.riverbend import riverbend_scene
from treve.agreement.checklist import LINES, Line, lines_told, lines_untold
from treve.agreement.clauses.recorded import Recorded, Topic
from treve.agreement.model import NO_AGREEMENT
from treve.plan.build import build_problem
from treve.store.agreement_document import OTHER_KINDS, SECTIONS
from treve.store.agreements import AgreementExamination, examine_agreement
from treve.store.schema import agreement_schema
from treve.store.yaml_lines import read_yaml

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "agreement-checklist.md"
ROW = re.compile(r"^\| (\d+)\. .* \| `(\w+)` \| (\w+) \| (.*) \|$", re.MULTILINE)
SECTION = re.compile(
    r"^### (\d+)\. `(\w+)`\n(.*?)```yaml\n(.*?)```\n"
    r"(?:\nBroken, `([\w-]+)`:\n\n```yaml\n(.*?)```\n)?",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Example:
    """What the page shows of a line."""

    text: str
    code: str
    broken: str


def examples() -> dict[str, Example]:
    """What the page shows of each line, by its word."""
    found = SECTION.findall(PAGE.read_text(encoding="utf-8"))
    return {word: Example(text, code, broken) for _, word, _, text, code, broken in found}


def examined(text: str, tmp_path: Path) -> AgreementExamination:
    file = tmp_path / "agreement.yaml"
    file.write_text(f"treve_agreement: 1\n{text}", encoding="utf-8")
    return examine_agreement(file, riverbend_scene())


def test_there_are_twenty_five_lines_each_with_a_word_of_its_own() -> None:
    assert [line.word for line in LINES] == list(typing.get_args(Topic))
    assert len(LINES) == 25
    kinds = {kind for section in SECTIONS.values() for kind in section}
    assert {kind for line in LINES for kind in line.kinds} == kinds - {"recorded"}


def test_the_table_of_the_page_says_what_the_code_says() -> None:
    rows = ROW.findall(PAGE.read_text(encoding="utf-8"))
    by_head = {"parties", "document"}
    assert [(int(number), word, standing, by) for number, word, standing, by in rows] == [
        (
            number,
            line.word,
            line.standing,
            "the head"
            if line.word in by_head
            else ", ".join(f"`{kind}`" for kind in line.kinds or ("recorded",)),
        )
        for number, line in enumerate(LINES, start=1)
    ]


def test_each_line_has_an_example_and_each_checked_one_is_broken_once() -> None:
    shown = examples()
    assert list(shown) == [line.word for line in LINES]
    assert [word for word, one in shown.items() if one.code] == [
        line.word for line in LINES if line.standing == "checked"
    ]


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.word)
def test_an_example_is_what_the_page_says_it_is(line: Line, tmp_path: Path) -> None:
    example = examples()[line.word]
    examination = examined(example.text, tmp_path)
    agreement = examination.agreement
    assert examination.faults == ()
    assert agreement is not None
    assert line.word in lines_told(agreement)
    scene = riverbend_scene()
    plain, agreed = build_problem(scene), build_problem(scene, agreement)
    assert (plain.problem != agreed.problem) is (line.standing == "binding")
    if line.standing == "recorded":
        assert [type(clause) for clause in agreement.clauses] == [Recorded]
    if line.standing == "checked":
        broken = examined(example.broken, tmp_path)
        assert example.code in {finding.code for finding in broken.remarks}
        assert example.code not in {finding.code for finding in examination.remarks}


def test_what_is_not_told_is_named() -> None:
    assert lines_told(NO_AGREEMENT) == ()
    assert len(lines_untold(NO_AGREEMENT)) == 25


def test_only_one_kind_records() -> None:
    recorded = {line.word for line in LINES if not line.kinds} - {"parties", "document"}
    assert "recorded" in OTHER_KINDS
    assert recorded == {line.word for line in LINES if line.standing == "recorded"}


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.word)
def test_an_example_fits_the_published_schema(line: Line, tmp_path: Path) -> None:
    file = tmp_path / "agreement.yaml"
    file.write_text(f"treve_agreement: 1\n{examples()[line.word].text}", encoding="utf-8")
    jsonschema.Draft202012Validator(agreement_schema()).validate(read_yaml(file).data)
