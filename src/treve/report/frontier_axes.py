"""What is varied, in words: the name of the object and of its field, the typed path behind."""

from __future__ import annotations

from treve.errors import Figure
from treve.languages import say
from treve.plan.frontier_model import Axis, Frontier
from treve.report.names import class_name

FLEETS = "fleets"
CONVOY = "convoy"


def axis_words(axis: Axis, frontier: Frontier, language: str) -> str:
    """An axis in words: ``number of “coach”``.

    Args:
        axis: Of the frontier.
        frontier: Whose names are used.
        language: As :func:`treve.languages.choose` takes it.

    Returns:
        Name and field; the path as it was typed where it has no object.
    """
    section, _, rest = axis.path.partition(".")
    thing, _, field = rest.partition(".")
    if not field:
        thing, field = "", rest or section
    field, _, category = field.partition(".")
    if field == CONVOY and category:  # what stands below is a size, not whom it is for
        field, category = f"{field}_{category}_vehicles", ""
    name = frontier.names.get(thing, thing)
    if section == FLEETS and name == thing:
        name = class_name(thing, language)
    figures: dict[str, Figure] = {
        "whole": "no" if thing else "yes",
        "name": name,
        "field": field,
        "field_words": field.replace("_", " "),
        "category": category,
        "detail": "yes" if category else "no",
        "unit": axis.unit,
    }
    return say("frontier-axis", language, **figures)


def axes_words(frontier: Frontier, language: str) -> str:
    """Everything that is varied, in words."""
    return " × ".join(axis_words(axis, frontier, language) for axis in frontier.axes)


def axes_paths(frontier: Frontier) -> str:
    """Everything that is varied, as it was typed."""
    return " × ".join(axis.path for axis in frontier.axes)
