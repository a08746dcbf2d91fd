"""The page of messages: what each finding says in every language, and what to do about it."""

from __future__ import annotations

import re
from importlib import resources

from treve.errors import Figure
from treve.languages import DEFAULT_LANGUAGE, available, say

_MESSAGE = re.compile(r"^([a-z][\w-]*) =", re.MULTILINE)
_VARIABLE = re.compile(r"\$([a-zA-Z][\w-]*)")


def page() -> str:
    """Markdown: a heading for each code with a remedy, by area of the house."""
    folder = resources.files("treve.languages") / DEFAULT_LANGUAGE
    tables = sorted((t for t in folder.iterdir() if t.name.endswith(".ftl")), key=lambda t: t.name)
    return "\n".join(
        _area(t.name.removesuffix(".ftl"), t.read_text(encoding="utf-8")) for t in tables
    )


def _area(name: str, text: str) -> str:
    figures = _figures(text)
    codes = [code for code in _MESSAGE.findall(text) if _said(f"{code}.remedy", "en", figures)]
    if not codes:
        return ""
    return "\n".join([f"## {name.capitalize()}", "", *(_entry(code, figures) for code in codes)])


def _entry(code: str, figures: dict[str, Figure]) -> str:
    lines = [f"### `{code}`", ""]
    for language in available():
        sentence, cure = (_said(name, language, figures) for name in (code, f"{code}.remedy"))
        lines += [f"{sentence}  ", f"*{cure}*", ""]
    return "\n".join(lines)


def _said(code: str, language: str, figures: dict[str, Figure]) -> str:
    said = say(code, language, **figures)
    return "" if said.startswith(f"{code} (") or said == code else " ".join(said.split())


def _figures(text: str) -> dict[str, Figure]:
    """A stand-in for each variable: its name, or a number where the sentence counts with it."""
    named: dict[str, Figure] = {name: f"‹{name}›" for name in _VARIABLE.findall(text)}
    return named | dict.fromkeys(re.findall(r"NUMBER\(\s*\$([a-zA-Z][\w-]*)", text), 2)
