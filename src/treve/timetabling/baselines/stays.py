"""A vehicle's stay in the zone while it drives: it must lie within one window."""

from __future__ import annotations

from collections.abc import Sequence

from treve.timetabling.baselines.moves import Later, Stuck
from treve.timetabling.timetable import Passing
from treve.timetabling.window import Window


class Stay:
    """Since when a vehicle is in the zone, until when it may be, and what the drive waited so far.

    The waits are what makes a later start useful: to begin later by less than a vehicle waits
    anyway changes nothing further on.

    Args:
        windows: Sorted hours in which one may be in the zone.

    Attributes:
        waited_seconds: All waits of the drive so far.
    """

    __slots__ = ("_since", "_until", "_waited_before", "_windows", "waited_seconds")

    def __init__(self, windows: Sequence[Window]) -> None:
        """Begin outside, having waited for nothing."""
        self.waited_seconds = 0
        self._windows = windows
        self._since = 0
        self._until: int | None = None
        self._waited_before = 0

    def end(self) -> None:
        """Be out of the zone, or at rest in it: what follows is another stay."""
        self._until = None

    def stand(self, begun_seconds: int, ended_seconds: int) -> Later | None:
        """Be in the zone from one moment to another, in the window of the stay.

        Returns:
            ``None`` where that fits, else how much later the drive must begin.

        Raises:
            Stuck: No window is left.
        """
        if self._until is None:
            window = next((w for w in self._windows if begun_seconds < w.end_seconds), None)
            if window is None:
                raise Stuck
            if begun_seconds < window.start_seconds:
                return Later(self.waited_seconds + window.start_seconds - begun_seconds)
            self._since, self._until = begun_seconds, window.end_seconds
            self._waited_before = self.waited_seconds
        if ended_seconds <= self._until:
            return None
        until = self._until
        after = next((w.start_seconds for w in self._windows if w.start_seconds >= until), None)
        if after is None:
            raise Stuck
        return Later(self._waited_before + after - self._since)

    def pass_gate(self, arrival_seconds: int, passing: Passing, *, inside: bool) -> Later | None:
        """Wait before a gate and pass it; a gate outside the zone ends the stay.

        Args:
            arrival_seconds: When the vehicle is there.
            passing: When it passes.
            inside: Whether the gate lies in the zone.

        Returns:
            As :meth:`stand`.
        """
        if inside:
            late = self.stand(arrival_seconds, passing.end_seconds)
            if late is not None:
                return late
        else:
            self.end()
        self.waited_seconds += passing.start_seconds - arrival_seconds
        return None
