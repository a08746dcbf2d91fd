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
import re
from collections.abc import Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from treve.errors import Figure, Finding

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle
    from fluent.runtime.resolver import Message, Pattern

DEFAULT_LANGUAGE = "en"
"""The language that is complete, and that others fall back to."""

_OBJECT_SEPARATOR = ", "

_DEFINED = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE)
_NAMED = re.compile(r"\{ *([a-z][\w-]*)(?:\.[\w-]+)? *\}")
"""Messages that a file defines, and messages that it speaks of."""

_MOST_SECONDS = 1e10
"""Three centuries: beyond, a number of seconds is no time that anybody means."""

_EXACT = 1e-6
"""Minutes by which sums of whole seconds may be off as floats."""

_TOO_LONG = 1e18
"""From here on a number has more digits than the tables of languages format, or than help."""


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
    """Say what was found: the sentence of its code, filled with its objects and figures.

    Sentences speak of a figure in seconds, such as ``start_seconds``, by two texts that are made
    of it: ``$start_moment`` says when that is (in the figures already where a calendar is known,
    else ``05:07 into the pause``), ``$start_length`` how long (``5 min 7 s``). Of a figure in
    minutes there is ``$bound_length``, rounded down, as bounds are.
    """
    values = _values(finding)
    sentence = _sentence(finding.code, language, {**_times(finding.figures, language), **values})
    return _bare(finding.code, values) if sentence is None else sentence


def remedy(finding: Finding, language: str) -> str:
    """Say what to do about a finding; the empty string where nothing is written about it."""
    return _sentence(f"{finding.code}.remedy", language, _values(finding)) or ""


def length_of(whole_seconds: int, language: str) -> str:
    """Say how long: hours, minutes and seconds, without those that are zero (``5 min 7 s``).

    Its spaces do not break.
    """
    minutes, seconds = divmod(abs(whole_seconds), 60)
    hours, minutes = divmod(minutes, 60)
    parts = [
        say(code, language, **{name: value})
        for code, name, value in (
            ("time-hours", "hours", hours),
            ("time-minutes", "minutes", minutes),
            ("time-seconds", "seconds", seconds),
        )
        if value
    ]
    sign = "-" if whole_seconds < 0 else ""
    return sign + ("\N{NO-BREAK SPACE}".join(parts) or say("time-seconds", language, seconds=0))


def is_second(name: str, value: Figure) -> bool:
    """Whether a figure is a number of seconds, and one that a clock or a calendar can show."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return name.endswith("seconds") and abs(value) < _MOST_SECONDS


def _times(figures: Mapping[str, Figure], language: str) -> dict[str, Figure]:
    """The two texts of every figure in seconds, and the length of every one in minutes.

    Of what no clock can show, the figure itself.
    """
    texts: dict[str, Figure] = {}
    for name, value in figures.items():
        if name.endswith("_minutes") and is_second("seconds", value):
            stem = name.removesuffix("minutes")
            whole = math.floor(float(value) + _EXACT)
            nothing = say("time-minutes", language, minutes=0)
            texts[f"{stem}length"] = length_of(60 * whole, language) if whole else nothing
        if not name.endswith("seconds"):
            continue
        stem = name.removesuffix("seconds")
        moment = length = say("time-seconds", language, seconds=_printable(value))
        if is_second(name, value):
            moment, length = _into_pause(int(value), language), length_of(int(value), language)
        texts |= {f"{stem}moment": moment, f"{stem}length": length}
    return texts


def _into_pause(whole_seconds: int, language: str) -> str:
    """Tell a second by how far it lies from zero: ``05:07 into the pause``."""
    minutes, seconds = divmod(abs(whole_seconds), 60)
    hours, minutes = divmod(minutes, 60)
    time = f"{hours:02}:{minutes:02}" + (f":{seconds:02}" if seconds else "")
    code = "time-before-pause" if whole_seconds < 0 else "time-into-pause"
    return say(code, language, time=time)


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


def _from_bundle(
    bundle: _Words | FluentBundle, code: str, figures: Mapping[str, Figure]
) -> str | None:
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
    """Keep numbers that a language can format; everything else becomes text."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    return value if abs(value) < _TOO_LONG else _short(value)


def _short(value: float) -> str:
    """A number in the few signs of its power of ten; infinity and no number by their names."""
    try:
        return f"{float(value):g}"
    except OverflowError:
        return f"{'-' if value < 0 else ''}1e{int(math.log10(abs(value)))}"


def _bare(code: str, figures: Mapping[str, Figure]) -> str:
    given = (f"{name}={value}" for name, value in figures.items() if value != "")
    filled = _OBJECT_SEPARATOR.join(given)
    return f"{code} ({filled})" if filled else code


def _tables(folder: Traversable) -> list[Traversable]:
    files = (entry for entry in folder.iterdir() if entry.name.endswith(".ftl"))
    return sorted(files, key=lambda entry: entry.name)


class _Words:
    """The messages of one language; a file is parsed when one of its messages is first needed.

    Parsing everything takes a fifth of a second, and most commands say a sentence or two.
    """

    def __init__(self, language: str) -> None:
        # Read on first use: the import alone takes longer than printing a command's help may.
        from fluent.runtime import FluentBundle

        self._bundle = FluentBundle([language], use_isolating=False)
        self._texts = {
            table.name: table.read_text(encoding="utf-8")
            for table in _tables(resources.files(__name__) / language)
        }
        self._home = {
            name: table for table, text in self._texts.items() for name in _DEFINED.findall(text)
        }
        self._read: set[str] = set()

    def has_message(self, name: str) -> bool:
        """Whether the language has it; its file is then ready, and those that it speaks of."""
        if name not in self._home:
            return False
        self._need(self._home[name])
        return self._bundle.has_message(name)

    def get_message(self, name: str) -> Message:
        """A message that there is."""
        return self._bundle.get_message(name)

    def format_pattern(
        self, pattern: Pattern, values: Mapping[str, Figure]
    ) -> tuple[object, list[Exception]]:
        """Fill a pattern with values, and tell what was missing."""
        return self._bundle.format_pattern(pattern, dict(values))

    def _need(self, table: str) -> None:
        from fluent.runtime import FluentResource

        if table in self._read:
            return
        self._read.add(table)
        self._bundle.add_resource(FluentResource(self._texts[table]))
        for name in _NAMED.findall(self._texts[table]):
            if name in self._home:
                self._need(self._home[name])


@functools.cache
def _bundle(language: str) -> _Words | FluentBundle:
    return _Words(language)
