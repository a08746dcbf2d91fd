"""The published JSON Schemas: an editor completes and checks a scene with them.

Run as a program it prints the schema of a scene's document, which is shipped as
``treve/store/data/scene.schema.json``.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from treve.plan.compare_model import comparison_schema
from treve.plan.document import plan_schema
from treve.plan.frontier_model import frontier_schema
from treve.store.agreement_document import AgreementDocument
from treve.store.document import TABLES, SceneDocument
from treve.store.events_document import EventsDocument

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TABLE = {"type": "string", "description": "Name of a table beside this file (CSV or a workbook)."}


def published_schema(of: str) -> dict[str, Any]:
    """Make a JSON Schema (draft 2020-12).

    Args:
        of: ``scene`` for the document ``scene.yaml``, ``agreement`` for an agreement's file,
            ``events`` for a file of events,
            ``plan`` for ``plan.json``, ``comparison`` and ``frontier`` for what the commands of
            these names print.
    """
    made = {
        "scene": scene_schema,
        "agreement": agreement_schema,
        "events": events_schema,
        "plan": plan_schema,
        "comparison": comparison_schema,
        "frontier": frontier_schema,
    }
    return dict(made[of]())


def scene_schema() -> dict[str, Any]:
    """Make the schema of a scene's document from its classes."""
    made = SceneDocument.model_json_schema(mode="validation", by_alias=True)
    made["title"] = "Scene of Treve"
    for section in TABLES:
        listed = dict(made["properties"][section])
        described = listed.pop("description", "")
        listed.pop("title", None)
        listed.pop("default", None)
        made["properties"][section] = {"anyOf": [listed, _TABLE], "description": described}
    return {"$schema": _DIALECT, **made}


def agreement_schema() -> dict[str, Any]:
    """Make the schema of an agreement's document from the clauses of its conditions."""
    made = AgreementDocument.model_json_schema(mode="validation", by_alias=True)
    return {"$schema": _DIALECT, **made, "title": "Agreement of Treve"}


def events_schema() -> dict[str, Any]:
    """Make the schema of a file of events from its classes."""
    made = EventsDocument.model_json_schema(mode="validation", by_alias=True)
    return {"$schema": _DIALECT, **made, "title": "Events of Treve"}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(scene_schema(), ensure_ascii=False, indent=1) + "\n")
