"""What every part of the page document needs at hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from treve.plan.model import Plan
from treve.report.geometry import Lines, Point
from treve.timetabling.problem import Problem
from treve.timetabling.timetable import Timetable


@dataclass(frozen=True, slots=True)
class Desk:
    """What every part of the document needs."""

    plan: Plan
    languages: tuple[str, ...]
    names: Mapping[str, str]
    at: Mapping[str, Point]
    lines: Lines
    schematic: bool
    spoken: Mapping[str, Mapping[str, str]]

    @property
    def problem(self) -> Problem:
        """What was planned."""
        return self.plan.problem

    @property
    def timetable(self) -> Timetable:
        """The plan's; an empty one where it has none."""
        return self.plan.timetable or Timetable(())

    def texts(self, tell: Callable[[str], str]) -> dict[str, str]:
        """One sentence in every language."""
        return {language: tell(language) for language in self.languages}

    def name(self, thing: str) -> str:
        """What a thing is called by people."""
        return self.names.get(thing, thing)
