"""Everything the referee can say has a sentence and a remedy, in every language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from fractions import Fraction
from importlib import resources
from pathlib import Path

import pytest

from treve.languages import available, remedy, say_finding
from treve.timetabling.referee.findings import as_figure, fault, is_whole


def _calls() -> Iterator[tuple[str, int, set[str]]]:
    """Each call of ``fault``: its code, how many objects it names, and its figures.

    Where a function hands its own ``code`` on, each call of that function, with what both add.
    """
    folder = Path(str(resources.files("treve.timetabling.referee")))
    for path in sorted(folder.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
        handed = {
            function.name: call
            for function in ast.walk(tree)
            if isinstance(function, ast.FunctionDef)
            for call in ast.walk(function)
            if isinstance(call, ast.Call)
            and ast.unparse(call.func) == "fault"
            and isinstance(call.args[0], ast.Name)
        }
        for node in calls:
            called = ast.unparse(node.func).rpartition(".")[2]
            if called == "fault" and node not in handed.values():
                yield ast.literal_eval(node.args[0]), len(node.args) - 1, _figures(node)
            elif (inner := handed.get(called)) is not None:
                code, objects = ast.literal_eval(node.args[0]), len(inner.args) - 1
                yield code, objects, _figures(inner) | _figures(node)


def _figures(call: ast.Call) -> set[str]:
    return {word.arg for word in call.keywords if word.arg is not None}


CALLS = sorted(_calls(), key=lambda call: call[0])


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("code", sorted({code for code, _, _ in CALLS}))
def test_every_fault_has_a_sentence_and_a_remedy(code: str, language: str) -> None:
    finding = fault(code, "a", "b", "c", "d")
    said = say_finding(finding, language)
    assert said
    assert not said.startswith("referee-")
    assert remedy(finding, language)


def test_a_fault_is_a_finding_of_that_severity() -> None:
    finding = fault("referee-overfull", "bus-1", "people", trip=2, units=51, capacity=50)
    assert (finding.code, finding.severity) == ("referee-overfull", "fault")
    assert say_finding(finding, "en") == "bus-1, trip 2 carries 51 of people; it holds 50."


def test_whole_numbers_only() -> None:
    assert [is_whole(value) for value in (1, -1, True, 1.0, "1", None)] == [
        True,
        True,
        False,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize("language", available())
def test_a_sentence_says_every_figure_and_asks_for_no_other(language: str) -> None:
    table = resources.files("treve.languages") / language / "referee.ftl"
    messages = re.split(r"^(?=[a-z])", table.read_text(encoding="utf-8"), flags=re.MULTILINE)
    asked = {
        message.partition(" =")[0]: {
            # Whole problems and whole plans need no name.
            "object",
            # A figure in seconds is spoken of as a moment or as a length.
            *(
                re.sub(r"(moment|length)$", "seconds", name)
                for name in re.findall(r"\$(\w+)", message)
            ),
        }
        for message in messages
        if message.startswith("referee-")
    }
    names = ("object", "object2", "object3", "object4")
    given: dict[str, set[str]] = {}
    for code, objects, figures in CALLS:
        given.setdefault(code, {"object"}).update(names[:objects], figures)
    assert asked == given


def test_a_number_beyond_all_floats_is_told_by_its_power_of_ten() -> None:
    assert as_figure(Fraction(1, 4)) == 0.25
    assert as_figure(Fraction(-(10**400), 3)) == "-1e+399"
    assert as_figure(Fraction(10**5000)) == "1e+5000"
