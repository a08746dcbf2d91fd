"""The examples that are shipped with the package."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import treve
from treve.store.yaml_lines import read_yaml

_SCENE_FILE = "scene.yaml"


def examples_folder() -> Path | None:
    """Where the examples are: within the installed package, else beside the sources.

    Returns:
        ``None`` where they were not installed.
    """
    shipped = Path(str(resources.files("treve"))) / "examples"
    if shipped.is_dir():
        return shipped
    # An editable installation: src/treve lies in the repository, two folders below its top.
    checkout = Path(treve.__file__).resolve().parents[2] / "examples"
    return checkout if checkout.is_dir() else None


def example_names() -> tuple[str, ...]:
    """Names of all examples, sorted."""
    folder = examples_folder()
    if folder is None:
        return ()
    return tuple(sorted(entry.parent.name for entry in folder.glob(f"*/{_SCENE_FILE}")))


def example_path(name: str) -> Path | None:
    """Folder of an example; ``None`` where there is none of that name."""
    folder = examples_folder()
    return folder / name if folder is not None and name in example_names() else None


def describe_examples() -> tuple[tuple[str, str], ...]:
    """Name and description of every example."""
    return tuple((name, _description(name)) for name in example_names())


def _description(name: str) -> str:
    folder = example_path(name)
    data = read_yaml(folder / _SCENE_FILE).data if folder is not None else None
    text = data.get("description", "") if isinstance(data, dict) else ""
    return " ".join(str(text).split())
