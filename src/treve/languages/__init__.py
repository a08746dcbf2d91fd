"""The only place of sentences: a code and its figures in, a sentence in the reader's language out.

Each folder beside this file is one language, named by its BCP 47 tag; every ``*.ftl`` file in it
(Fluent, one file per area) is read once. A message's identifier is the code of a finding, its
variables are the finding's figures, ``$object``, ``$object2`` ... and ``$objects``; its attribute
``.remedy`` says what to do about it.

Nothing here raises for want of words. What a language lacks is said in English; what English lacks
is said as the bare code with its figures, so that no remark is ever lost.

Text is written for terminals and files: numbers follow the language (a narrow no-break space
between thousands in French), and no invisible bidirectional marks are put around values.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from treve.errors import Figure, Finding

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

DEFAULT_LANGUAGE = "en"
"""The language that is complete, and that others fall back to."""

_OBJECT_SEPARATOR = ", "


@functools.cache
def available() -> tuple[str, ...]:
    """The languages there are: the names of the folders beside this file, sorted."""
    folders = (entry for entry in resources.files(__name__).iterdir() if entry.is_dir())
    return tuple(sorted(folder.name for folder in folders if _tables(folder)))


def choose(wanted: str | None) -> str:
    """Choose the language nearest to what was asked for.

    Args:
        wanted: A tag or a POSIX locale (``fr``, ``fr-CH``, ``fr_FR.UTF-8``); empty or ``None``
            where nothing was asked.

    Returns:
        One of :func:`available`; :data:`DEFAULT_LANGUAGE` where none fits.
    """
    tag = (wanted or "").partition(".")[0].partition("@")[0].replace("_", "-").lower()
    known = {language.lower(): language for language in available()}
    return known.get(tag) or known.get(tag.partition("-")[0]) or DEFAULT_LANGUAGE


def say(code: str, language: str, /, **figures: Figure) -> str:
    """Say one message.

    Args:
        code: The message's identifier; ``code.attribute`` names one of its attributes.
        language: As :func:`choose` takes it.
        figures: Values for its variables; the names carry the unit.

    Returns:
        The sentence in that language, else in English, else the code with its figures.
    """
    sentence = _sentence(code, language, figures)
    return _bare(code, figures) if sentence is None else sentence


def say_finding(finding: Finding, language: str) -> str:
    """Say what was found: the sentence of its code, filled with its objects and figures."""
    return say(finding.code, language, **_values(finding))


def remedy(finding: Finding, language: str) -> str:
    """Say what to do about a finding; the empty string where nothing is written about it."""
    return _sentence(f"{finding.code}.remedy", language, _values(finding)) or ""


def _values(finding: Finding) -> dict[str, Figure]:
    values: dict[str, Figure] = {"objects": _OBJECT_SEPARATOR.join(finding.objects)}
    for position, name in enumerate(finding.objects, start=1):
        values["object" if position == 1 else f"object{position}"] = name
    return {**values, **finding.figures}


def _sentence(code: str, language: str, figures: Mapping[str, Figure]) -> str | None:
    chosen = choose(language)
    for tag in dict.fromkeys((chosen, DEFAULT_LANGUAGE)):
        sentence = _from_bundle(_bundle(tag), code, figures)
        if sentence is not None:
            return sentence
    return None


def _from_bundle(bundle: FluentBundle, code: str, figures: Mapping[str, Figure]) -> str | None:
    name, _, attribute = code.partition(".")
    if not bundle.has_message(name):
        return None
    message = bundle.get_message(name)
    pattern = message.attributes.get(attribute) if attribute else message.value
    if pattern is None:
        return None
    # A value that a sentence lacks shows as its variable's name: visible, and not fatal.
    text, _missing = bundle.format_pattern(
        pattern, {name: _printable(value) for name, value in figures.items()}
    )
    return str(text)


def _printable(value: Figure) -> Figure:
    """Keep finite numbers for the language to format; everything else becomes text."""
    if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
        return value
    return str(value)


def _bare(code: str, figures: Mapping[str, Figure]) -> str:
    given = (f"{name}={value}" for name, value in figures.items() if value != "")
    filled = _OBJECT_SEPARATOR.join(given)
    return f"{code} ({filled})" if filled else code


def _tables(folder: Traversable) -> list[Traversable]:
    files = (entry for entry in folder.iterdir() if entry.name.endswith(".ftl"))
    return sorted(files, key=lambda entry: entry.name)


@functools.cache
def _bundle(language: str) -> FluentBundle:
    # Read on first use: the import alone takes longer than printing a command's help may.
    from fluent.runtime import FluentBundle, FluentResource

    bundle = FluentBundle([language], use_isolating=False)
    for table in _tables(resources.files(__name__) / language):
        bundle.add_resource(FluentResource(table.read_text(encoding="utf-8")))
    return bundle
