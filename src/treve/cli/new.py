"""``treve new DIR``: a scene to start from; nothing is ever overwritten."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

import typer

from treve.cli.common import JsonOption, chosen_language, print_json, print_sentence


def new(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="Folder to make.")],
    example: Annotated[
        str, typer.Option("--example", metavar="NAME", help="Start from this example.")
    ] = "",
    as_json: JsonOption = False,
) -> None:
    """Make a folder with a scene to start from: a small town, or a shipped example."""
    from treve.store.starting import make_scene

    files = make_scene(directory, example, chosen_language())
    if as_json:
        print_json({"directory": str(directory), "files": list(files)})
        return
    print_sentence("new-made", error=False, directory=str(directory), files=", ".join(files))
    print_sentence("new-next", error=False, directory=shlex.quote(str(directory)))
