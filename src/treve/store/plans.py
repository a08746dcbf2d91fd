"""Plans as files: ``plan.json``, written whole or not at all, and read with every fault named.

Run as a program it prints the JSON Schema of the file, which is shipped as
``treve/store/data/plan.schema.json``.
"""

from __future__ import annotations

import functools
import json
import os
import re
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

from treve.errors import Finding, InputError, Spot
from treve.plan.document import plan_document, plan_from_document, plan_schema
from treve.plan.model import Plan
from treve.store.json_places import spot_of
from treve.store.text import read_text

MOST_MEGABYTES = 256
"""Of a plan; one of 100,000 trips has 77."""

_TOKENS = re.compile(r'"(?:[^"\\]|\\.)*"|-?Infinity|NaN|\d{4301,}')
"""Texts, which are passed over, and what stands for a number and is none."""

_SHOWN_DIGITS = 20

_CODES = {
    "empty-file": "plan-file-empty",
    "file-too-large": "plan-file-too-large",
    "not-a-text-file": "plan-file-not-text",
}
"""What is said of a file that should be a plan, where of a scene's the advice would be another."""


def plan_to_json(plan: Plan) -> str:
    """Write a plan as JSON text: one top-level field a line, the summary first.

    Args:
        plan: Any plan.

    Returns:
        Text that ends with a line feed; the same for equal plans.
    """
    fields = (
        f" {json.dumps(name)}: {json.dumps(value, ensure_ascii=False, allow_nan=False)}"
        for name, value in plan_document(plan).items()
    )
    return "{\n" + ",\n".join(fields) + "\n}\n"


def plan_from_json(text: str, file: str = "") -> Plan:
    """Read a plan from JSON text.

    Args:
        text: What :func:`plan_to_json` gave.
        file: Name of the file in remarks.

    Returns:
        A plan equal to the one that was written.

    Raises:
        InputError: The text is cut, is no JSON, or is no plan of this version; the finding says
            where (``file:line:column``) or which field.
    """
    try:
        document = json.loads(text, parse_constant=_refuse, object_pairs_hook=_once)
    except _TwiceError as error:
        raise _fault("plan-file-key-twice", Spot(file), key=error.key) from None
    except json.JSONDecodeError as error:
        cut = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string")
        code = "plan-file-cut" if cut else "plan-file-broken"
        raise _fault(code, Spot(file, error.lineno, error.colno)) from None
    except ValueError:  # NaN, infinity, or a whole number of more digits than Python reads
        raise _no_number(text, file) from None
    except RecursionError:
        raise _fault("plan-file-too-deep", Spot(file)) from None
    try:
        return plan_from_document(document, functools.partial(spot_of, text, file=file))
    except RecursionError:  # deep enough for the reader, too deep for whoever looks for its place
        raise _fault("plan-file-too-deep", Spot(file)) from None


class _TwiceError(Exception):
    """A key stands twice: of two readers one may take the first, the other the last."""

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__(key)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys all stand once."""
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise _TwiceError(key)
            seen.add(key)
    return found


def _refuse(constant: str) -> NoReturn:
    """JSON knows no NaN and no Infinity, though Python's reader does."""
    raise ValueError(constant)


def _no_number(text: str, file: str) -> InputError:
    """The first number that is none, with its line and column."""
    found = next((one for one in _TOKENS.finditer(text) if not one[0].startswith('"')), None)
    at, shown = (found.start(), found[0]) if found else (0, "")
    spot = Spot(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
    return _fault("plan-file-number", spot, value=shown[:_SHOWN_DIGITS])


def _fault(code: str, spot: Spot, **figures: str) -> InputError:
    return InputError((Finding(code, figures=figures, severity="fault", spot=spot),))


def write_plan(plan: Plan, path: Path) -> None:
    """Write a plan to a file, atomically: whoever reads sees the old file or the whole new one.

    Args:
        plan: Any plan.
        path: Where to; its folder is made where it is missing.

    Raises:
        InputError: The file cannot be written there.
    """
    content = plan_to_json(plan).encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, content)
    except OSError as error:
        finding = Finding(
            "plan-file-unwritable",
            (str(path),),
            {"why": error.strerror or ""},
            severity="fault",
            spot=Spot(str(path)),
        )
        raise InputError((finding,)) from error


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes files that nobody else may read; a plan is meant to be handed on.
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def read_plan(path: Path) -> Plan:
    """Read a plan from a file.

    Args:
        path: A file that :func:`write_plan` wrote.

    Returns:
        A plan equal to the one that was written.

    Raises:
        InputError: The file is missing, unreadable, empty, not UTF-8, cut, no plan, of another
            version, or has a field that is missing, unknown or of the wrong type.
    """
    text, fault = read_text(path, str(path), most_megabytes=MOST_MEGABYTES)
    if fault is not None:
        code = _CODES.get(fault.code, fault.code)
        raise InputError((replace(fault, code=code),))
    return plan_from_json(text, str(path))


def schema_to_json() -> str:
    """The JSON Schema of ``plan.json``, as the text that is shipped."""
    return json.dumps(plan_schema(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_to_json())
