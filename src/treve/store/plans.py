"""Plans as files: ``plan.json``, written whole or not at all, and read with every fault named.

Run as a program it prints the JSON Schema of the file, which is shipped as
``treve/store/data/plan.schema.json``.
"""

from __future__ import annotations

import functools
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import NoReturn

from treve.errors import Finding, InputError, Spot
from treve.plan.document import plan_document, plan_from_document, plan_schema
from treve.plan.model import Plan
from treve.store.json_places import spot_of
from treve.store.text import read_text


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
        document = json.loads(text, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        cut = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string")
        code = "plan-file-cut" if cut else "plan-file-broken"
        raise _fault(code, Spot(file, error.lineno, error.colno)) from None
    except (ValueError, RecursionError):
        raise _fault("plan-file-not-a-plan", Spot(file, 1, 1)) from None
    return plan_from_document(document, functools.partial(spot_of, text, file=file))


def _refuse(constant: str) -> NoReturn:
    """JSON knows no NaN and no Infinity, though Python's reader does."""
    raise ValueError(constant)


def _fault(code: str, spot: Spot) -> InputError:
    return InputError((Finding(code, severity="fault", spot=spot),))


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
    text, fault = read_text(path, str(path))
    if fault is not None:
        raise InputError((fault,))
    return plan_from_json(text, str(path))


def schema_to_json() -> str:
    """The JSON Schema of ``plan.json``, as the text that is shipped."""
    return json.dumps(plan_schema(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_to_json())
