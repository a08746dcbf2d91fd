"""Names of no file where a file is wanted: a folder's, or an example's."""

from __future__ import annotations

from pathlib import Path

from treve.errors import Finding, Spot
from treve.store.examples import example_path


def misnamed(path: Path, what: str, usual: str) -> Finding | None:
    """Why nothing can be read under a name, where it is that of a folder or of an example.

    Args:
        path: As it was typed.
        what: What remarks call what should be read.
        usual: How such a file is called in a folder.

    Returns:
        A fault that names the file that may be meant, if it is there; ``None`` for any other name.
    """
    example = None if path.exists() else example_path(str(path))
    folder = example or path
    if not folder.is_dir():
        return None
    inside = folder / usual
    meant = str(inside) if inside.is_file() else "none"
    figures = {"file": str(path), "likely": meant, "example": "yes" if example else "no"}
    return Finding("folder-for-file", (what,), figures, "fault", Spot(str(path)))
