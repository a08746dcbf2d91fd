"""The page of the formulation: its tables made from the bound's own, between hand-written words.

Run as a program it writes ``docs/reference/formulation.md`` anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from treve.timetabling.bound.columns import CUTS
from treve.timetabling.bound.kinds import COLUMN_KINDS, CUT_KINDS, SETS, ColumnKind
from treve.timetabling.bound.row_kinds import ROW_KINDS, RowKind

PAGE = Path(__file__).parents[1] / "reference" / "formulation.md"
PHASES = ("before", "during", "after")
_BLOCK = re.compile(r"(<!-- made of the code: (\w+) -->\n).*?(<!-- end -->\n)", re.DOTALL)


def page(text: str) -> str:
    """The page with each block between its two marks written anew."""
    return _BLOCK.sub(lambda m: f"{m[1]}\n{_MADE[m[2]]()}\n\n{m[3]}", text)


def _table(*lines: tuple[str, ...]) -> str:
    """The first line is the heading."""
    rows = [lines[0], ("---",) * len(lines[0]), *lines[1:]]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _sets() -> str:
    return _table(("letter", "set", "from"), *((one.letter, one.what, one.source) for one in SETS))


def _cuts() -> str:
    return _table(("cut", "from → to", "charged"), *(_cut(kind) for kind in CUT_KINDS))


def _cut(kind: ColumnKind) -> tuple[str, ...]:
    out, into = (PHASES[phase] for phase in CUTS[kind.word])
    return f"`{kind.word}`", f"{out} → {into}", kind.what


def _columns() -> str:
    others = (kind for kind in COLUMN_KINDS if kind not in CUT_KINDS)
    cut = CUT_KINDS[0]
    moves = (
        "`CUT:MOVE`",
        "*x(a, cut)*",
        "how often a move is made in each cut of a vehicle's day",
        cut.unit,
        cut.most,
        cut.worth,
        cut.source,
    )
    time, *rest = (_column(kind) for kind in others)
    heading = ("name", "letter", "what it is", "unit", "ceiling", "reduced cost", "written by")
    return _table(heading, time, moves, *rest)


def _column(kind: ColumnKind) -> tuple[str, ...]:
    name = f"`{kind.pattern}`"
    return name, kind.symbol, kind.what, kind.unit, kind.most, kind.worth, kind.source


def _rows() -> str:
    return "\n\n".join(_row(kind) for kind in ROW_KINDS)


def _row(kind: RowKind) -> str:
    lines = (
        f"### `{kind.pattern}`",
        "",
        f"{kind.what[0].upper()}{kind.what[1:]}.",
        "",
        f"> {kind.formula}",
        "",
        kind.why,
        "",
        f"- unit: {kind.unit}",
        f"- multiplier: {kind.worth}",
        f"- source: {kind.source}",
        f"- smallest program that needs it: `tests/timetabling/bound/golden/{kind.word}.lp`",
    )
    return "\n".join(lines)


_MADE: dict[str, Callable[[], str]] = {
    "sets": _sets,
    "cuts": _cuts,
    "columns": _columns,
    "rows": _rows,
}

if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
