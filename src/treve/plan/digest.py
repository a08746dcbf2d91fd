"""The digest of a scene: the same for equal scenes, another for any other."""

from __future__ import annotations

import dataclasses
import enum
import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from treve.scene.model import Scene


def digest_of(scene: Scene) -> str:
    """SHA-256 of the scene's canonical form, in hexadecimal.

    The canonical form is JSON with sorted keys and no spaces; moments are in universal time, so
    two ways to write one moment give one digest.
    """
    text = json.dumps(_plain(scene), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: Any) -> Any:  # noqa: ANN401 - any field of a scene
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)
        }
    if isinstance(value, Mapping):
        return {str(key): _plain(entry) for key, entry in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(entry) for entry in value]
    return _leaf(value)


def _leaf(value: Any) -> Any:  # noqa: ANN401 - any field of a scene
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, float) and value.is_integer():
        return int(value)  # 4 and 4.0 are one quantity, however they were typed
    return value
