"""A count stands before a noun of its number: never "1 stretcher cases", never "0 blessés"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from tests.house.tree import expect_none
from treve.errors import Figure
from treve.languages import say

MANY = 5
_PLURAL_WORDS = ("one", "other")

_TEXT = re.compile(
    r"(?:list|whole|objects?\d?|names?\d?|first|second|better|worse|text|label|what|items?|pause\d?|bound|trip"
    r"|gate|lane|slot|time|date|zone|file|files|directory|help|values?|last|cost|gap|proven|stated"
    r"|open|used|closed|held\d?|wait\d?|\w+_(?:moment|length|amount)|version|seed|digest|hour|kind"
    r"|field|found|wanted|category|place|key|tag|vehicle|occupancy|latitude|longitude|start|end"
    r"|path|calendar_start|calendar_end)$"
)
"""Variables that hold a name, a moment or a length of time: a figure there would be no count."""

_COUNTED = {
    "compare-hour": {"first", "second"},
    "compare-group-number": {"first", "second"},
    "compare-gate": {"first", "second"},
    "count-not-chosen": {"used"},
    "referee-proof-assumed": {"proven"},
    "verify-unchecked-run": {"steps"},
}
"""Where such a word is a count after all."""

_TOLD = {"report-hand-formula-impossible": {"hours", "needed"}}
"""Where what is elsewhere a count is the text of a length of time."""

WRONG = {
    ("en", 0): re.compile(
        r"(?<![\d.,:-])(?<!Hour )0 (?:more )?(?:person|case|civilian|day|hour|minute|second"
        r"|tonne|trip|load|lane|vehicle|junction|link|row|column|cell|fault|warning|note|window|gate|point|bay|step"
        r"|passage|leg|unit|consignment|group|sheet|figure|stays|leaves|waits|is|was|does|has)\b(?!-)"
    ),
    ("en", 1): re.compile(
        r"(?<![\d.,:-])(?:1|[Oo]ne) (?:more |open |other |loaded |truck )?"
        r"(?:people|(?!is\b|was\b|has\b|does\b|less\b|stays\b|leaves\b|waits\b|moves\b|falls\b)[a-z]+s"
        r"|are|were|have|do|stay|leave|wait|lie|move|fall)\b(?!-)"
        r"|(?<![\d.,:-])1 (?:t|kg|steps|units)? ?(?:of \S+ )?(?:stay|wait|are|were|lie)\b"
        r"|(?<![\d.,:-])1 of the 1 |\ball 1 |\bthese 1 "
    ),
    ("en", MANY): re.compile(
        r"(?<![\d.,:-])5 (?:more )?(?:person|case|civilian|day|hour|minute|second"
        r"|tonne|trip|load|lane|vehicle|junction|link|row|column|cell|fault|warning|note|window|gate|point|bay|step"
        r"|passage|leg|unit|consignment|group|sheet|figure|stays|leaves|waits|is|was|does|has)\b(?!-)"
    ),
    ("fr", MANY): re.compile(
        r"(?<![\d.,:-])5 (?:personne|blessé|civil|jour|heure|minute|seconde|tonne|trajet|voie|quai"
        r"|chargement|véhicule|carrefour|liaison|ligne|colonne|faute|avertissement|remarque|fenêtre"
        r"|passage|point|tronçon|unité|envoi|groupe|feuille|chiffre|chose|donnée|lieu|objet|voiture"
        r"|franchissement|reste|attend|part|est|sort)\b"
    ),
}
"""What is wrong behind a count; French says of nothing what it says of one."""

_FRENCH = (
    r"(?<![\d.,:-]){count} (?:(?!pas\b|sous\b|dans\b|plus\b|moins\b|temps\b|repos\b|après\b|des\b"
    r"|les\b|fois\b|sans\b|sens\b|autres\b|vers\b)[a-zà-ÿ]+(?:s|aux)"
    r"|(?:t|kg)(?: de \S+)? (?:restent|attendent)"
    r"|partent|restent|attendent|sont|ont|sortent|doivent)\b"
    r"|\b(?:les|des|ces|seules) {count} "
)
WRONG["fr", 0] = re.compile(_FRENCH.format(count="0"))
WRONG["fr", 1] = re.compile(_FRENCH.format(count="(?:1|[Uu]ne?)"))

MOST = {"table-too-long", "table-cell-too-long", "sheet-too-large", "calendar-too-long"}
MOST |= {"too-many-people", "too-many-vehicles", "too-many-trips", "too-many-gates"}
MOST |= {"count-not-chosen"}
"""Messages that speak of more than there may be: never of one, never of none."""


class _Seen(Visitor):
    """The variables of a message, the words it chooses by, and the messages it speaks of."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.words: dict[str, set[str]] = {}
        self.spoken_of: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.spoken_of.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        keys = {key.name for one in node.variants if isinstance(key := one.key, ast.Identifier)}
        if isinstance(node.selector, ast.VariableReference) and not keys <= set(_PLURAL_WORDS):
            self.words.setdefault(node.selector.id.name, set()).update(keys)
        self.generic_visit(node)


@cache
def _messages(language: str) -> Mapping[str, tuple[str, ast.Message]]:
    """Of every message by its name: the area it stands in, and what was read."""
    return {
        entry.id.name: (file.name.removesuffix(".ftl"), entry)
        for file in (resources.files("treve.languages") / language).iterdir()
        for entry in FluentParser().parse(file.read_text("utf-8")).body
        if isinstance(entry, ast.Message)
    }


def _seen(language: str, name: str) -> _Seen:
    seen, left = _Seen(), [name]
    done: set[str] = set()
    while left:
        one = left.pop()
        if one not in done:
            done.add(one)
            seen.visit(_messages(language)[one][1])
            left += sorted(seen.spoken_of)
    return seen


def _said(language: str, name: str, count: int) -> Iterator[str]:
    """A message and its attributes with that count of everything, and of each thing among many."""
    seen = _seen(language, name)
    choices = [
        [(chooser, word) for word in sorted(words - {"goods"} or words)]
        for chooser, words in seen.words.items()
    ]  # goods are weighed, not counted
    texts: dict[str, Figure] = {
        variable: "Xy"
        for variable in seen.variables
        if (_TEXT.match(variable) and variable not in _COUNTED.get(name, ()))
        or variable in _TOLD.get(name, ())
    }
    counts = sorted(seen.variables - set(texts) - set(seen.words))
    every: list[dict[str, Figure]] = [dict.fromkeys(counts, count)]
    every += [{**dict.fromkeys(counts, MANY), one: count} for one in counts]
    codes = [name, *(f"{name}.{one.id.name}" for one in _messages(language)[name][1].attributes)]
    for chosen, figures in itertools.product(itertools.product(*choices), every):
        for code in codes:
            yield say(code, language, **{**texts, **figures, **dict(chosen)})


AREAS = sorted({area for area, _ in _messages("en").values()})


@pytest.mark.parametrize(("language", "count"), sorted(WRONG))
@pytest.mark.parametrize("area", AREAS)
def test_a_count_stands_before_a_noun_of_its_number(area: str, language: str, count: int) -> None:
    expect_none(
        sorted(
            {
                f"{area}.ftl {name}: {sentence}"
                for name, (home, _) in _messages(language).items()
                if home == area and name not in MOST
                for sentence in _said(language, name, count)
                if WRONG[language, count].search(sentence.replace("\N{NO-BREAK SPACE}", " "))
            }
        )
    )


def test_what_is_never_one_is_a_message() -> None:
    assert [name for name in sorted(MOST) if say(name, "en").startswith(f"{name}")] == []


@pytest.mark.parametrize(
    ("language", "count", "wrong", "right"),
    [
        ("en", 1, "There are 1 people.", "There are 21 people, 0.1 people."),
        ("en", 0, "0 person", "0 people"),
        ("en", MANY, "5 vehicle", "5 vehicles"),
        ("fr", 1, "1 personnes partent", "1 personne part"),
        ("fr", 0, "0 blessés couchés", "0 blessé couché"),
        ("fr", MANY, "5 trajet", "5 trajets, 25 trajet"),
    ],
)
def test_a_wrong_number_is_seen(language: str, count: int, wrong: str, right: str) -> None:
    assert WRONG[language, count].search(wrong)
    assert WRONG[language, count].search(right) is None
