"""A saved plan beside a scene on disk: is it of this one, and what was changed before planning?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from treve.cli.common import chosen_language, words
from treve.errors import InputError

if TYPE_CHECKING:
    from treve.errors import Finding
    from treve.plan.model import Plan
    from treve.scene.model import Scene

_SIGNS = 12
"""Signs of a digest that are told; people compare no more."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What was found.

    Attributes:
        faults: Why the plan is not of the scene; none where it is.
        changes: What was changed in the scene before it was planned, as warnings.
        lines: What the plan's scene has otherwise than the one given, in words.
        meant: Whether the plan states these itself.
    """

    faults: tuple[Finding, ...]
    changes: tuple[Finding, ...]
    lines: tuple[str, ...] = ()
    meant: bool = False


def set_against(plan: Plan, path: str) -> Beside:
    """The plan beside the scene on disk, as that stands there and changed as the plan's was.

    Args:
        plan: Any plan.
        path: A folder, a file, or the name of an example.

    Raises:
        InputError: The scene has faults, as it stands there and with the changes.
    """
    from treve.plan.recheck_scene import changes_stated
    from treve.store.scenes import scene_digest

    plain, given = _scenes(path, plan)
    if scene_digest(given) == plan.digest == scene_digest(plan.scene):
        if plain is None:  # it needs the changes to be a scene at all
            return Beside((), changes_stated(plan))
        findings, lines = _told(plain, plan, meant=True)
        return Beside((), findings, lines, meant=True)
    findings, lines = _told(given, plan, meant=False)
    return Beside((_other(path, given, plan), *findings), changes_stated(plan), lines)


def _scenes(path: str, plan: Plan) -> tuple[Scene | None, Scene]:
    """The scene as it stands on disk, and with the changes of the plan where they can be laid.

    The first is ``None`` where it has faults. The second is the first where the changes are none
    of this scene, unless it is the plan's: then it is they that are wrong.
    """
    from treve import wiring
    from treve.store.scenes import scene_digest

    try:
        plain = wiring.scene_to_plan(path)
    except InputError:
        return None, wiring.scene_to_plan(path, plan.changes)
    try:
        return plain, wiring.scene_to_plan(path, plan.changes) if plan.changes else plain
    except InputError:
        if scene_digest(plain) == plan.digest:
            raise
        return plain, plain


def _told(given: Scene, plan: Plan, *, meant: bool) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """Each difference as a finding, and all of them in lines."""
    from treve.plan.compare_scene import scene_changes
    from treve.plan.recheck_scene import scene_findings
    from treve.report.compare_values import scene_lines, with_lines
    from treve.report.names import names_beside

    language = chosen_language()
    rows = scene_changes(given, plan.scene)
    names = names_beside(plan, given, language)
    labels = words("verify-label-scene"), words("verify-label-plan")
    findings = scene_findings(rows, meant=meant)
    told = tuple(with_lines(findings, rows, names, labels, language))
    return told, tuple(scene_lines(rows, names, labels, language))


def _other(path: str, given: Scene, plan: Plan) -> Finding:
    from treve.plan.recheck_case import fault
    from treve.store.scenes import scene_digest

    digests = scene_digest(given)[:_SIGNS], plan.digest[:_SIGNS]
    return fault("verify-other-scene", path, given=digests[0], stated=digests[1])
