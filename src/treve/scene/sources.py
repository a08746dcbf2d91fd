"""Where figures come from: what every object of a scene can say of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where an object's figures come from.

    Attributes:
        source: Id of an entry of the scene's ``sources``, or free text; empty: not stated.
        method: How it was counted or measured (``observed``, ``registered``, ``estimated`` ...).
        assumed: For each field that is assumed rather than known, why it was set so.
    """

    source: str = ""
    method: str = ""
    assumed: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Source:
    """A publication that figures are taken from."""

    id: str
    title: str
    where: str = ""
    date: str = ""
