"""The tree of errors, and the one shape of a finding: code, objects, figures.

::

    TreveError
    ├── InputError        the input is wrong: carries every fault found, at once   (exit code 2)
    ├── RefusedError      the answer is no: impossible, refused, does not hold     (exit code 1)
    └── StoppedError      stopped before there was any answer                      (exit code 3)

No module below ``report`` writes sentences. A :class:`Finding` has a code, the objects it speaks of
and its numbers; ``treve.languages`` turns the code into a sentence at the edge.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Figure = int | float | str
"""A value that a sentence is filled with; its name carries the unit (``needed_vehicles``)."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in the input something stands.

    ``file`` is the path as the user gave it, ``line`` and ``column`` count from 1 (0: unknown).
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """``file:line:column``, the form editors jump to; what has no lines is only named."""
        if not self.line or self.file.startswith("--"):
            return self.file
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding: what, about which objects, with which figures; never a sentence.

    Attributes:
        code: Identifier of the message, in kebab-case, the same in every language
            (``unknown-place``).
        objects: Identifiers of what it speaks of, the main one first.
        figures: Named values that the sentence is filled with; names carry their unit.
        severity: ``fault`` (input cannot be used), ``warning`` (a person must look) or
            ``note`` (worth knowing).
        spot: Where in the input it stands, if it stands anywhere.
    """

    code: str
    objects: tuple[str, ...] = ()
    figures: Mapping[str, Figure] = field(default_factory=lambda: MappingProxyType({}))
    severity: str = "warning"
    spot: Spot | None = None


class TreveError(Exception):
    """Anything that Trêve itself refuses to go on with."""


class InputError(TreveError):
    """The input is wrong; carries every fault that was found, in the order of the input.

    Args:
        faults: At least one finding of severity ``fault``.
    """

    def __init__(self, faults: tuple[Finding, ...]) -> None:
        """Keep the faults and name their codes for logs."""
        self.faults = faults
        super().__init__(
            "; ".join(f"{f.spot or ''} {f.code} {' '.join(f.objects)}" for f in faults)
        )


class RefusedError(TreveError):
    """The answer is no: impossible, refused, or does not hold.

    Args:
        finding: Why.
    """

    def __init__(self, finding: Finding) -> None:
        """Keep the finding and name its code for logs."""
        self.finding = finding
        super().__init__(f"{finding.code} {' '.join(finding.objects)}")


class StoppedError(TreveError):
    """Stopped, by time or by Ctrl-C, before there was any answer."""
