"""Write every file that people read, each by its format in ``treve.report.formats``."""

from __future__ import annotations

import importlib
import os
import pkgutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from treve.errors import Finding, InputError, Spot
from treve.plan.model import Plan


@dataclass(frozen=True, slots=True)
class Made:
    """What a format made.

    Attributes:
        content: The bytes of the file; ``None`` where it cannot be made here.
        findings: What to tell about it.
    """

    content: bytes | None
    findings: tuple[Finding, ...] = ()


class Format(Protocol):
    """A module of ``treve.report.formats``."""

    FILE_NAME: str

    def make(self, plan: Plan, language: str) -> Made:
        """Make the file; the same bytes for the same plan and language."""
        ...


def formats() -> tuple[Format, ...]:
    """All formats, by the name of their file."""
    package = importlib.import_module("treve.report.formats")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    found = (importlib.import_module(f"{package.__name__}.{name}") for name in names)
    return tuple(cast("Format", module) for module in found)


PAGE = "plan.html"
"""The one file that says whatever the answer is; all others are sheets of a timetable."""


def write_all(plan: Plan, folder: Path, language: str) -> tuple[list[Path], tuple[Finding, ...]]:
    """Write every format into a folder; ``plan.json`` is written by ``treve.store.plans``.

    Where there is no timetable only the page is written: an empty sheet looks like a schedule.

    Args:
        plan: What to tell.
        folder: Made where it is missing; files of the same names are replaced, each whole.
        language: Of the words in the files.

    Returns:
        The files written, and what there is to tell about them.

    Raises:
        InputError: A file cannot be written there (``out-file-unwritable``).
    """
    written: list[Path] = []
    findings: list[Finding] = []
    for form in formats():
        if plan.timetable is None and form.FILE_NAME != PAGE:
            continue
        made = form.make(plan, language)
        findings += made.findings
        path = folder / form.FILE_NAME
        if made.content is not None:
            _write(path, made.content)
            written.append(path)
    return written, tuple(findings)


def write_file(path: Path, content: bytes) -> None:
    """Write one file whole, or not at all.

    Args:
        path: Its folder is made where it is missing.
        content: What stands in it afterwards.

    Raises:
        InputError: It cannot be written there (``out-file-unwritable``).
    """
    _write(path, content)


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, content)
    except OSError as error:
        why = error.strerror or type(error).__name__
        spot = Spot(str(path))
        raise InputError(
            (Finding("out-file-unwritable", (str(path),), {"why": why}, "fault", spot),)
        ) from error


def _replace(path: Path, content: bytes) -> None:
    """Write beside and rename: a reader sees the old file or the whole new one."""
    with tempfile.TemporaryDirectory(prefix=f".{path.name}.", dir=path.parent) as beside:
        new = Path(beside) / path.name
        with new.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
