"""Every leaf of a plan's document changed, one at a time: the check that answers for it says so."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest

from tests.plan.little_plans import case_of, free_plan, given_plan, impossible_plan
from treve.errors import InputError
from treve.plan.document import plan_document, plan_from_document
from treve.plan.model import Plan
from treve.plan.recheck import CHECKS, Checked
from treve.plan.recheck_fields import CHECKED, UNCHECKED, WHOLE, WITHIN
from treve.timetabling.referee.inputs import check_problem

Path = tuple[str | int, ...]
ALL_CERTIFICATES = ("units_certificates", "most_out_certificates")
MAKERS = (free_plan, given_plan, impossible_plan)
TABLES = {"out", "aboard", "left", "unmoved", "units_bound", "figures", *ALL_CERTIFICATES}
"""Tables by name; in all other objects a missing field is its default, or no plan."""


def _leaves(value: Any, path: Path = ()) -> Iterator[Path]:
    """Every value that holds no others; of a long list only the ends and the middle."""
    items: Any = ()
    if isinstance(value, dict):
        items = value.items()
    elif isinstance(value, list):
        kept = sorted({0, 1, len(value) // 2, len(value) - 1} & set(range(len(value))))
        items = ((index, value[index]) for index in kept)
    if isinstance(value, dict | list) and value:
        for key, item in items:
            yield from _leaves(item, (*path, key))
    elif not isinstance(value, dict | list):
        yield path


def _rows(value: Any, path: Path = ()) -> Iterator[Path]:
    """Rows of lists, the ends and the middle, and entries of tables by name, to be taken out."""
    if isinstance(value, dict):
        for key, item in value.items():
            if path and path[-1] in TABLES:
                yield (*path, key)
            yield from _rows(item, (*path, key))
    elif isinstance(value, list):
        for index in sorted({0, len(value) // 2, len(value) - 1} & set(range(len(value)))):
            yield (*path, index)
            yield from _rows(value[index], (*path, index))


def _changed(value: Any) -> Any:
    """Another value of the same type, as little different as may be."""
    if value is None:
        return 1
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    above, slash, below = str(value).partition("/")
    if slash and above.lstrip("-").isdigit() and below.isdigit():
        return f"{int(above) + int(below)}/{below}"
    return f"{value}x"


def _answers(path: Path) -> str | None:
    """The check that answers for a path, or the reason why none does; ``None``: no such field."""
    for field, check in {**CHECKED, **WITHIN, **UNCHECKED}.items():
        parts = field.replace("[]", ".[]").split(".")
        whole = field in WHOLE or "certificates" in field
        if len(path) < len(parts) or (len(path) > len(parts) and not whole):
            continue
        if all(map(_fits, parts, path)):
            return check
    return None


def _fits(part: str, step: str | int) -> bool:
    """Whether a step of a path is what a part of a field's name stands for."""
    return part in (step, "*") or (part == "[]" and isinstance(step, int))


def _told(document: Any, check: str) -> list[str] | None:
    """Codes of what the check finds; ``None`` where the document is no plan."""
    try:
        plan = plan_from_document(document)
    except InputError:
        return None
    broken = check_problem(plan.problem)
    if broken:
        return [fault.code for fault in broken]
    return [fault.code for fault in Checked.of(CHECKS[check](case_of(plan))).faults]


def _at(document: Any, path: Path) -> Any:
    for step in path:
        document = document[step]
    return document


@pytest.fixture(scope="module", params=MAKERS, ids=lambda make: make.__name__)
def document(request: pytest.FixtureRequest) -> Any:
    made: Plan = request.param()
    return plan_document(made)


def test_every_field_that_is_changed_is_found(document: Any) -> None:
    passed = []
    leaves = [path for path in _leaves(document) if path != ("treve_plan",)]
    for path in leaves:
        check = _answers(path)
        assert check is not None, path
        if check in UNCHECKED.values():
            continue
        holder, key = _at(document, path[:-1]), path[-1]
        value = holder[key]
        # What a search found is only held between what is proven.
        within = path[0] == "pause_without_aid_minutes" or key == "pause_falls_minutes"
        holder[key] = -1.0 if within and value is not None else _changed(value)
        if _told(document, check) == []:
            passed.append(path)
        holder[key] = value
    # Other multipliers that prove the same value of the same rows are as good.
    assert [path for path in passed if "multipliers" not in path] == []
    assert len(passed) < len(leaves) / 50
    assert len(leaves) > 250


def test_every_row_that_is_taken_out_is_found(document: Any) -> None:
    passed = []
    for path in _rows(document):
        check = _answers(path) or _row_check(document, path)
        assert check is not None, path
        if check in UNCHECKED.values():
            continue
        changed = {**document, path[0]: copy.deepcopy(document[path[0]])}
        del _at(changed, path[:-1])[path[-1]]
        if _told(changed, check) == []:
            passed.append(path)
    # The last ones to be found out may be missing for want of time: that is told, not a fault.
    assert [path for path in passed if path[0] != "worth"] == []
    assert len(passed) <= 1


def _row_check(document: Any, path: Path) -> str | None:
    """The check of the fields of a row."""
    row = _at(document, path)
    if isinstance(row, dict):
        return next((found for key in row if (found := _answers((*path, key)))), None)
    return None
