"""A scene to start from: written into a folder that is new or empty, never over anything."""

from __future__ import annotations

from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from treve.errors import Figure, Finding, InputError
from treve.languages import DEFAULT_LANGUAGE
from treve.scene.likely import likely
from treve.store.examples import example_names, example_path


def make_scene(
    directory: Path, example: str = "", language: str = DEFAULT_LANGUAGE
) -> tuple[str, ...]:
    """Write a scene to start from.

    Args:
        directory: New, or there and empty.
        example: Name of a shipped example; empty: a small town of one's own, with comments.
        language: Of the small town's names and comments; English where there is none in it.

    Returns:
        Names of the files, sorted.

    Raises:
        InputError: ``directory-not-empty``, ``no-such-example``, or ``cannot-write``.
    """
    origin: Traversable | None = example_path(example) if example else _town(language)
    if origin is None:
        names = example_names()
        figures: dict[str, Figure] = {
            "likely": likely(example, names),
            "examples": ", ".join(names),
        }
        raise _refusal("no-such-example", example, figures)
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        raise _refusal("directory-not-empty", str(directory), {})
    try:
        directory.mkdir(parents=True, exist_ok=True)
        return tuple(sorted(_copied(origin, directory)))
    except OSError as error:
        raise _refusal("cannot-write", str(directory), {"why": error.strerror or ""}) from None


def _town(language: str) -> Traversable:
    towns = resources.files("treve.store") / "data" / "town"
    own = towns / language
    return own if own.is_dir() else towns / DEFAULT_LANGUAGE


def _copied(origin: Traversable, target: Path) -> list[str]:
    names = []
    for entry in origin.iterdir():
        if entry.is_file():
            # "x": should somebody else write there meanwhile, theirs stays.
            with (target / entry.name).open("xb") as file:
                file.write(entry.read_bytes())
            names.append(entry.name)
    return names


def _refusal(code: str, name: str, figures: dict[str, Figure]) -> InputError:
    return InputError((Finding(code, (name,), figures, "fault"),))
