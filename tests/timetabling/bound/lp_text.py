"""A program of the bound as text in CPLEX LP format, the same on every machine."""

from __future__ import annotations

from collections.abc import Iterator

from treve.timetabling.program import Program, Row

TERMS_A_LINE = 6
"""Readers of the format may cut lines at 560 characters."""

_ALLOWED = str.maketrans({":": ".", "-": "_", "+": "&"})
"""Signs that names may not have in this format."""


def lp_text(program: Program, title: str, *, ceilings: bool = True) -> str:
    """The whole program as it is solved, its title in the first line.

    Ceilings of columns are no part of what is solved, only of the proof made of it: they are
    remarks at the end, where the program has any.
    """
    names = [name.translate(_ALLOWED) for name in program.names]
    rows = [row.name.translate(_ALLOWED) for row in program.rows]
    assert len(set(names)) == len(set(program.names)) == len(names)
    assert len(set(rows)) == len({row.name for row in program.rows}) == len(rows)
    cost = [(c, names[j]) for j, c in sorted(program.cost.items()) if c]
    lines = [f"\\ {title}", "minimize", *_sum("cost", cost), "subject to"]
    for row, name in zip(program.rows, rows, strict=True):
        lines += _row(row, name, names)
    known = zip(names, program.most, strict=True) if ceilings else ()
    lines += ["end", *(f"\\ {n} <= {most}" for n, most in known)]
    return "\n".join([*lines, ""])


def _row(row: Row, name: str, names: list[str]) -> list[str]:
    terms = [(a, names[j]) for j, a in sorted(row.coefficients.items())]
    lines = _sum(name, terms or [(0, names[0])])
    sign = "=" if row.equal else ">="
    return [*lines[:-1], f"{lines[-1]} {sign} {row.least}"]


def _sum(name: str, terms: list[tuple[int, str]]) -> list[str]:
    written = [f"{'-' if a < 0 else '+'} {abs(a)} {column}" for a, column in terms]
    return [f" {name}:", *_wrapped(written)]


def _wrapped(terms: list[str]) -> Iterator[str]:
    for start in range(0, len(terms), TERMS_A_LINE):
        yield f"  {' '.join(terms[start : start + TERMS_A_LINE])}"
