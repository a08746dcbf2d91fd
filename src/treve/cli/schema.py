"""``treve schema``: the published JSON Schemas, of what is read and of every answer."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from treve.cli.common import JsonOption, print_json


class Document(StrEnum):
    """What a schema is of."""

    SCENE = "scene"
    AGREEMENT = "agreement"
    EVENTS = "events"
    PLAN = "plan"
    COMPARISON = "comparison"
    FRONTIER = "frontier"


def schema(
    of: Annotated[
        Document, typer.Argument(help="scene, agreement, events, plan, comparison or frontier.")
    ] = Document.SCENE,
    as_json: JsonOption = False,  # noqa: ARG001 - a schema is JSON already
) -> None:
    """Print the JSON Schema of a scene, agreement, events, plan, comparison or frontier."""
    from treve.store.schema import published_schema

    print_json(published_schema(of.value))
