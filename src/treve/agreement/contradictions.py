"""What cannot stand together in one agreement, whatever the roads allow.

Clauses that wait for each other in a circle are found in :mod:`treve.agreement.circles`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import combinations

from treve.agreement.clauses import OtherClause
from treve.agreement.clauses.aid import AidTerms
from treve.agreement.clauses.effect import Effect
from treve.agreement.clauses.leaving import Leaving
from treve.agreement.clauses.pull_back import Position, PullBack
from treve.agreement.conditions import Condition
from treve.agreement.conditions.least_by import LeastBy
from treve.agreement.conditions.pause_windows import PauseWindows
from treve.agreement.model import Agreement
from treve.agreement.selection import Ground, Selection
from treve.errors import Figure, Finding
from treve.scene.model import Scene

_SHOWN = "%Y-%m-%d %H:%M"
_SAID_OF_PEOPLE = (
    *("staying", "destination", "families", "names"),
    *("boarding", "vehicles", "weapons", "own_cars"),
)


def contradictions(agreement: Agreement, scene: Scene, ground: Ground) -> Iterator[Finding]:
    """Find what contradicts itself, and what stands where it may not.

    Args:
        agreement: As it was read.
        scene: What it speaks of.
        ground: The scene's people and goods.

    Returns:
        Faults, where both cannot be meant; warnings, where a person must look. The first object of
        each is the clause or the party to blame.
    """
    yield from _roles(agreement)
    yield from _languages(agreement)
    yield from _duration(agreement, scene)
    for clause in agreement.clauses:
        begins, ends = getattr(clause, "begins", None), getattr(clause, "ends", None)
        if begins is not None and ends is not None and ends <= begins:
            yield Finding("clause-ends-before-it-begins", (clause.id,), {}, "fault")
    yield from _opposites(agreement.clauses, ground)
    yield from _positions(agreement.clauses)


def _roles(agreement: Agreement) -> Iterator[Finding]:
    """Who is in and out at once, or out by nobody's word; and who is bound though out."""
    parties = agreement.head.parties
    excluded = {party.id for party in parties if party.role == "excluded"}
    roles: dict[str, set[str]] = {}
    for party in parties:
        others = roles.setdefault(party.id, set())
        if party.role in others:
            yield Finding("agreement-party-twice", (party.id,), {"role": party.role}, "fault")
        others.add(party.role)
        if party.role == "excluded" and not party.decided_by:
            yield Finding("agreement-excluded-by-nobody", (party.id,))
    for name in excluded:
        rest = sorted(roles[name] - {"excluded"})
        if rest:
            yield Finding("agreement-excluded-has-a-role", (name,), {"role": rest[0]}, "fault")
    for clause in (*agreement.conditions, *agreement.clauses):
        for name in clause.parties:
            if name in excluded and not isinstance(clause, PullBack):
                yield Finding("agreement-excluded-is-bound", (clause.id, name), {}, "fault")


def _languages(agreement: Agreement) -> Iterator[Finding]:
    """An authoritative text in a language in which there is none."""
    head = agreement.head
    if head.authoritative and head.languages and head.authoritative not in head.languages:
        figures: dict[str, Figure] = {
            "value": head.authoritative,
            "list": ", ".join(head.languages),
        }
        yield Finding("agreement-no-such-language", (), figures, "fault")


def _duration(agreement: Agreement, scene: Scene) -> Iterator[Finding]:
    """Whatever lies outside the time for which the agreement holds."""
    effects = [clause for clause in agreement.clauses if isinstance(clause, Effect)]
    for other in effects[1:]:
        names = (other.id, effects[0].id)
        yield Finding("agreement-takes-effect-twice", names, {}, "fault")
    if len(effects) != 1:
        return
    (effect,) = effects
    figures: dict[str, Figure] = {
        "start": f"{effect.begins:{_SHOWN}}",
        "end": "none" if effect.ends is None else f"{effect.ends:{_SHOWN}}",
    }
    for clause in (*agreement.conditions, *agreement.clauses):
        outside = [moment for moment in _moments(clause) if not effect.holds(moment)]
        if outside and clause is not effect:
            told: dict[str, Figure] = {**figures, "date": f"{outside[0]:{_SHOWN}}"}
            yield Finding("agreement-outside-its-time", (clause.id, effect.id), told, "fault")
    windows = scene.calendar.windows
    if not all(effect.holds(one.start) and effect.holds(one.end) for one in windows):
        yield Finding("agreement-shorter-than-calendar", (effect.id,), figures)


def _moments(clause: Condition | OtherClause) -> Iterator[datetime]:
    """The moments at which a clause asks for something."""
    if isinstance(clause, PauseWindows):
        yield from (moment for one in clause.hours for moment in (one.start, one.end))
    elif isinstance(clause, LeastBy):
        yield clause.by
    elif isinstance(clause, OtherClause) and not isinstance(clause, Position | Effect):
        yield from (moment for moment in (clause.begins, clause.ends) if moment is not None)


def _opposites(clauses: Iterable[OtherClause], ground: Ground) -> Iterator[Finding]:
    """Two clauses that say opposite things of the same people, or of the same goods."""
    listed = list(clauses)
    leaving = [clause for clause in listed if isinstance(clause, Leaving)]
    for one, other in combinations(leaving, 2):
        if _overlap(one.who, other.who, ground, people=True):
            yield from _opposite(one, other, _SAID_OF_PEOPLE)
    aid = [clause for clause in listed if isinstance(clause, AidTerms)]
    for first, second in combinations(aid, 2):
        if _overlap(first.what, second.what, ground, people=False):
            yield from _opposite(first, second, ("given",))


def _opposite(one: OtherClause, other: OtherClause, fields: Iterable[str]) -> Iterator[Finding]:
    for field in fields:
        said, told = getattr(one, field), getattr(other, field)
        if said and told and said != told:
            figures: dict[str, Figure] = {"key": field, "value": told, "other": said}
            yield Finding("clause-says-the-opposite", (other.id, one.id), figures, "fault")


def _overlap(
    one: Selection | None, other: Selection | None, ground: Ground, *, people: bool
) -> bool:
    """Whether somebody is in both; nobody said means everybody."""
    first, second = (side or Selection(people=people) for side in (one, other))
    if first == second:
        return True
    return any(first.holds(flow) and second.holds(flow) for flow in ground.flows)


def _positions(clauses: Iterable[OtherClause]) -> Iterator[Finding]:
    """Positions nearer to a line than they may be, and of classes that no clause names."""
    listed = list(clauses)
    lines = [clause for clause in listed if isinstance(clause, PullBack)]
    for position in (clause for clause in listed if isinstance(clause, Position)):
        known = {weapons for line in lines for weapons in line.metres}
        if lines and position.weapons not in known:
            figures: dict[str, Figure] = {
                "weapons": position.weapons,
                "allowed": ", ".join(sorted(known)),
            }
            yield Finding("clause-weapons-unknown", (position.id,), figures)
        for line in lines:
            finding = line.too_near(position)
            if finding is not None:
                yield finding
