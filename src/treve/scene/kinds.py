"""What people and goods take up in a vehicle: the keys of its class's ``capacity``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from treve.scene.model import Category

SEATS, STRETCHERS, WHEELCHAIRS, TONNES = "seats", "stretchers", "wheelchairs", "tonnes"

KIND: Mapping[Category, str] = MappingProxyType(
    {
        Category.CIVILIANS: SEATS,
        Category.WALKING_WOUNDED: SEATS,
        Category.STRETCHER_CASES: STRETCHERS,
        Category.WHEELCHAIR_USERS: WHEELCHAIRS,
        Category.FIGHTERS: SEATS,
        Category.FIGHTERS_FAMILIES: SEATS,
    }
)
"""What one person of a category takes up."""
