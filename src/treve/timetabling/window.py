"""Hours as the core has them: half-open stretches of whole seconds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """Half-open hours ``[start_seconds, end_seconds)``."""

    start_seconds: int
    end_seconds: int

    @property
    def seconds(self) -> int:
        """Its length."""
        return self.end_seconds - self.start_seconds
