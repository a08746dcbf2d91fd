"""The closed sets of words that a scene's document may hold."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from treve.scene.model import Category, PlaceKind, Side

# Strict mode would ask for members; the document has their words.
CategoryWord = Annotated[Category, Field(strict=False)]
KindWord = Annotated[PlaceKind, Field(strict=False)]
SideWord = Annotated[Side, Field(strict=False)]
PauseWord = Literal["continuous"]
DirectionWord = Literal["any", "out", "in"]
CapacityWord = Literal[
    "people",
    "goods",
    "civilians",
    "walking_wounded",
    "stretcher_cases",
    "wheelchair_users",
    "fighters",
    "fighters_families",
]
LoadWord = Literal["any", "empty", CapacityWord]
