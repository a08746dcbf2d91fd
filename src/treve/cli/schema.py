"""``treve schema``: the published JSON Schema of a scene's document or of a plan."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from treve.cli.common import JsonOption, print_json


class Document(StrEnum):
    """What a schema is of."""

    SCENE = "scene"
    PLAN = "plan"


def schema(
    of: Annotated[Document, typer.Argument(help="scene or plan.")] = Document.SCENE,
    as_json: JsonOption = False,  # noqa: ARG001 - a schema is JSON already
) -> None:
    """Print the JSON Schema of a scene or of a plan."""
    from treve.store.schema import published_schema

    print_json(published_schema(of.value))
