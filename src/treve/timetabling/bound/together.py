"""Places for those who keep together: one for each word, with room for all of them.

Counted is room alone: what has to go to a place, because it may go nowhere else or keeps together
with what does. That is less than all laws ask, so that what has no room here has none at all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from treve.timetabling.arcs import Arc
from treve.timetabling.problem import PEOPLE, Load, Problem
from treve.timetabling.solution import Clash

MOST_TRIED = 200_000
"""Choices that are looked at before it is left open whether there is room."""
Choice = Mapping[str, str]
"""By word, the stop."""
_STAYS = "#stays"
"""What the kind of those ends with who go nowhere; no fleet has room for such a kind."""


def keeps_together(problem: Problem) -> bool:
    """Whether any load keeps together that could be parted."""
    return any(load.together for load in problem.loads)


def options(problem: Problem, arcs: tuple[Arc, ...]) -> dict[str, tuple[str, ...]]:
    """By word, the stops that all of its loads may go to, and that something can bring them to.

    Loads that nothing can bring anywhere do not count, and those that need not move only where
    they leave any stop at all: they stay behind.
    """
    reached: dict[int, set[str]] = defaultdict(set)
    for arc in arcs:
        if arc.load is not None:
            reached[arc.load].add(problem.stops[arc.destination].id)
    found: dict[str, tuple[str, ...]] = {}
    for i, load in sorted(enumerate(problem.loads), key=lambda one: not one[1].binding):
        if not load.together or not reached[i]:
            continue
        mine = found.get(load.together, load.destinations)
        may = [place for place in mine if place in load.destinations and place in reached[i]]
        if may or load.binding:
            found[load.together] = tuple(dict.fromkeys(may))
    return found


def narrowed(problem: Problem, choice: Choice) -> Problem:
    """The problem with one destination for each load that keeps together, as it was chosen.

    Those of a word who did not choose that place stay behind, and so do words without a place.
    """
    return replace(problem, loads=tuple(_narrowed(load, choice) for load in problem.loads))


def _narrowed(load: Load, choice: Choice) -> Load:
    if not load.together:
        return load
    place = choice.get(load.together)
    if place in load.destinations:
        return replace(load, destinations=(place,), together="")
    return replace(load, kind=f"{load.kind}{_STAYS}", together="")


@dataclass(slots=True)
class Rooms:
    """Room at places, for those who keep together and who must all move.

    Attributes:
        problem: Whose it is.
        left: By stop and category, what those leave who may go nowhere else.
        needs: By word and category, how many there are.
        tried: Choices looked at so far.
    """

    problem: Problem
    left: dict[tuple[str, str], int] = field(init=False)
    needs: dict[str, Counter[str]] = field(init=False)
    tried: int = 0

    def __post_init__(self) -> None:
        """Count what there is, and who needs it."""
        self.left = {(s.id, key): n for s in self.problem.stops for key, n in s.capacity.items()}
        self.needs = defaultdict(Counter)
        for load in self.problem.loads:
            if not load.binding:
                continue
            if load.together:
                self.needs[load.together].update(dict.fromkeys(_keys(load), load.quantity))
            elif len(set(load.destinations)) == 1:
                self._take(load.destinations[0], Counter(dict.fromkeys(_keys(load), load.quantity)))

    def has_room(self, word: str, place: str) -> bool:
        """Whether all of a word find room at a place, as it is left."""
        return all(
            units <= self.left.get((place, key), units) for key, units in self.needs[word].items()
        )

    def room(self, word: str, place: str) -> int:
        """Of how many people of a word there is room for at a place, if for fewer than all."""
        units = sum(load.quantity for load in self._members(word))
        lacking = [
            needed - self.left[place, key]
            for key, needed in self.needs[word].items()
            if (place, key) in self.left
        ]
        return max(0, units - max(0, *lacking)) if lacking else units

    def _members(self, word: str) -> list[Load]:
        return [load for load in self.problem.loads if load.together == word and load.binding]

    def choices(self, wanted: Mapping[str, Sequence[str]]) -> Iterator[dict[str, str]]:
        """Every choice of a place for each word with room for all, the first wanted first.

        A word of which nobody must move needs none.
        """
        asked = [word for word in wanted if wanted[word] or word in self.needs]
        words = sorted(asked, key=lambda word: len(wanted[word]))
        yield from self._choices(words, wanted, {})

    def _choices(
        self, words: list[str], wanted: Mapping[str, Sequence[str]], chosen: dict[str, str]
    ) -> Iterator[dict[str, str]]:
        if not words:
            yield dict(chosen)
            return
        word = words[0]
        for place in wanted[word]:
            self.tried += 1
            if self.tried > MOST_TRIED:
                return
            if self.has_room(word, place):
                self._take(place, self.needs[word])
                yield from self._choices(words[1:], wanted, {**chosen, word: place})
                self._take(place, self.needs[word], -1)

    def _take(self, place: str, needs: Counter[str], sign: int = 1) -> None:
        for key, units in needs.items():
            if (place, key) in self.left:
                self.left[place, key] -= sign * units


def parted(problem: Problem, arcs: tuple[Arc, ...]) -> Iterator[Clash]:
    """Those who keep together and for whom there is no place.

    A word for which no place has room by itself is told with the room of the largest; else, where
    the places cannot be shared out among the words, all words that compete are told, with what
    they need together and what the best sharing out leaves them.
    """
    wanted = options(problem, arcs)
    rooms = Rooms(problem)
    alone = [
        word
        for word in wanted
        if word in rooms.needs and not any(rooms.has_room(word, p) for p in wanted[word])
    ]
    for word in alone:
        best = max((rooms.room(word, place) for place in wanted[word]), default=0)
        yield Clash(word, "together", _units(problem, (word,)), best, "people")
    if alone or next(rooms.choices(wanted), None) is not None or rooms.tried > MOST_TRIED:
        return
    words = _irreducible(problem, wanted)
    most = 0
    for word in words:  # any that is left out leaves room for the others
        most = max(most, _units(problem, tuple(one for one in words if one != word)))
    for word in words:
        yield Clash(word, "together_shared", _units(problem, tuple(words)), most, "people")


def _irreducible(problem: Problem, wanted: Mapping[str, Sequence[str]]) -> list[str]:
    """Words of which none can be left out for the others to find room."""
    kept = list(wanted)
    for word in list(wanted):
        fewer = [one for one in kept if one != word]
        if next(Rooms(problem).choices({one: wanted[one] for one in fewer}), None) is None:
            kept = fewer
    return kept


def _units(problem: Problem, words: tuple[str, ...]) -> int:
    return sum(load.quantity for load in problem.loads if load.together in words and load.binding)


def _keys(load: Load) -> tuple[str, ...]:
    return (load.category, PEOPLE) if load.people else (load.category,)
