"""Fenced ``console`` blocks of the manual: commands, what they print, and how they are marked.

A comment on the line before the fence marks a block::

    <!-- run -->                 every command is run, in order, in the page's own empty folder
    <!-- run: compare -->        and what it prints is compared; a line ``...`` stands for any lines
    <!-- run: compare, exit 2 -->

Blocks without a mark are not run; their commands and options must exist all the same.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(
    r"(?:^<!-- (?P<mark>run[^>]*?) -->\n)?^```console\n(?P<body>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
_EXIT = re.compile(r"exit (\d)")


@dataclass(frozen=True)
class Said:
    """One command of a block.

    Attributes:
        place: ``file:line``.
        words: The command, split as a shell does, without a virtual environment's folder.
        printed: The lines that follow it.
        run: Whether it is run.
        compare: Whether its output is compared.
        code: The exit code it must have.
    """

    place: str
    words: tuple[str, ...]
    printed: tuple[str, ...]
    run: bool
    compare: bool
    code: int


def said_in(page: Path, root: Path) -> tuple[Said, ...]:
    """Every command of a page, in order."""
    text = page.read_text(encoding="utf-8")
    return tuple(
        command
        for block in _BLOCK.finditer(text)
        for command in _commands(block, f"{page.relative_to(root)}", text)
    )


def matches(expected: tuple[str, ...], printed: str) -> bool:
    """Whether what was printed is what the page shows; ``...`` stands for any lines."""
    pattern = "\n".join("(?:.*\n)*.*" if line == "..." else re.escape(line) for line in expected)
    shown = "\n".join(line.rstrip() for line in printed.strip("\n").splitlines())
    return re.fullmatch(pattern, shown) is not None


def _commands(block: re.Match[str], page: str, text: str) -> list[Said]:
    mark = block["mark"] or ""
    stated = _EXIT.search(mark)
    first = text.count("\n", 0, block.start("body")) + 1
    found: list[Said] = []
    lines = block["body"].splitlines()
    starts = [number for number, line in enumerate(lines) if line.startswith("$ ")]
    for position, start in enumerate(starts):
        end = starts[position + 1] if position + 1 < len(starts) else len(lines)
        words = tuple(shlex.split(lines[start].removeprefix("$ "), comments=True))
        found.append(
            Said(
                f"{page}:{first + start}",
                (words[0].removeprefix(".venv/bin/"), *words[1:]),
                tuple(line.rstrip() for line in lines[start + 1 : end]),
                mark.startswith("run"),
                "compare" in mark,
                int(stated[1]) if stated else 0,
            )
        )
    return found
