"""YAML as plain data, with the line and column of every key and value kept.

Only what a scene needs is read: mappings, lists and scalars of YAML 1.2. Dates and times stay text
(this package reads them itself, in the scene's time zone). Anchors, aliases, merge keys, tags and
keys that stand twice are faults: each makes a document say something else than what a reader sees.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from treve.errors import Figure, Finding, Spot
from treve.store.numbers import decimal
from treve.store.text import read_text, readable, unwritable

Place = tuple[int | str, ...]
"""Where in a document something stands: keys and list positions from its top."""

MOST_MEGABYTES = 4
"""Of a YAML file, which takes some twenty seconds to read; long lists belong into tables."""

_TAG = "tag:yaml.org,2002:"
_TRUE = "true"
_DECIMAL, _HEXADECIMAL, _OCTAL = 10, 16, 8
_MOST_DIGITS = 4_000
_BASES = {"0x": _HEXADECIMAL, "0o": _OCTAL}


@dataclass(slots=True)
class YamlDocument:
    """What a YAML file holds.

    Attributes:
        file: As the user gave it.
        data: Plain dictionaries, lists, text, numbers, booleans and ``None``.
        faults: What the file's form has wrong; ``data`` is what could be read all the same.
        root: The nodes with their marks; ``None`` where nothing could be read.
        read: Nodes that have been turned into plain data.
    """

    file: str
    data: Any = None
    faults: list[Finding] = field(default_factory=list)
    root: Node | None = None
    read: set[int] = field(default_factory=set)

    def spot(self, place: Place) -> Spot:
        """Where the value at a place stands; as near to it as the document goes."""
        node, last = self.root, self.root
        for step in place:
            node = _value(node, step)
            if node is None:
                break
            last = node
        return _spot(self.file, last)

    def key_spot(self, place: Place) -> Spot:
        """Where the key of a place stands, for remarks about the key rather than its value."""
        holder = self.root
        for step in place[:-1]:
            holder = _value(holder, step)
        if isinstance(holder, MappingNode):
            for key, _ in holder.value:
                if isinstance(key, ScalarNode) and key.value == place[-1]:
                    return _spot(self.file, key)
        return self.spot(place)


def read_yaml(path: Path, shown: str = "") -> YamlDocument:
    """Read a YAML file.

    Args:
        path: The file.
        shown: How its name is written in remarks; empty: as ``path``.

    Returns:
        The document; what is wrong with its form is in ``faults``, never raised.
    """
    document = YamlDocument(shown or str(path))
    text, fault = read_text(path, document.file, "scene", most_megabytes=MOST_MEGABYTES)
    if fault is not None:
        document.faults.append(fault)
        return document
    _compose(text, document)
    if document.root is not None:
        document.data = _plain(document.root, document)
    if document.data is None and not document.faults:
        document.faults.append(_fault("empty-file", Spot(document.file, 1, 1), file=document.file))
    return document


def scalar(text: str) -> Any:  # noqa: ANN401 - a scalar is whatever its text says
    """Read one value written as in YAML (``60``, ``true``, ``[a, b]``, ``35 min``).

    Raises:
        ValueError: The text is no YAML.
    """
    document = YamlDocument("")
    _compose(text, document)
    value = _plain(document.root, document) if document.root is not None else None
    if document.faults:
        raise ValueError(text)
    return value


def _compose(text: str, document: YamlDocument) -> None:
    yaml = YAML(typ="safe", pure=True)
    try:
        document.root = yaml.compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        document.faults.append(_syntax_fault(text, document.file, line, column, error))
    except YAMLError as error:
        spot = Spot(document.file, 1, 1)
        document.faults.append(_fault("yaml-syntax", spot, problem=str(error).split("\n")[0]))
    except RecursionError:  # thousands of brackets in each other: no scene, and no place to name
        document.faults.append(_fault("yaml-too-deep", Spot(document.file, 1, 1)))


def _syntax_fault(text: str, file: str, line: int, column: int, error: MarkedYAMLError) -> Finding:
    lines = text.splitlines()
    around = lines[line] if line < len(lines) else ""
    indent = around[: len(around) - len(around.lstrip())]
    spot = Spot(file, line + 1, column + 1)
    if "\t" in indent or around[column : column + 1] == "\t":
        return _fault("yaml-tab", spot)
    if "undefined alias" in str(error.problem):
        return _fault("yaml-alias", spot)
    return _fault("yaml-syntax", spot, problem=str(error.problem or error.context))


def _plain(node: Node, document: YamlDocument) -> Any:  # noqa: ANN401 - as the document says
    if node.anchor:
        document.faults.append(_fault("yaml-alias", _spot(document.file, node)))
        node.anchor = None  # Aliases lead to the same node: one remark is enough.
    if isinstance(node, ScalarNode):
        return _scalar(node, document)
    if id(node) in document.read:
        # By aliases a list may stand in itself, or nine times in each of nine: once is enough.
        return None
    document.read.add(id(node))
    if isinstance(node, MappingNode):
        return _mapping(node.value, document)
    return [_plain(entry, document) for entry in node.value]


def _mapping(entries: list[tuple[Node, Node]], document: YamlDocument) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in entries:
        if not isinstance(key, ScalarNode) or key.tag == f"{_TAG}merge":
            document.faults.append(_fault("yaml-alias", _spot(document.file, key)))
            continue
        _only_letters(key, document)
        if key.value in found:
            spot = _spot(document.file, key)
            document.faults.append(_fault("yaml-duplicate-key", spot, key=key.value))
            continue
        found[key.value] = _plain(value, document)
    return found


def _scalar(node: Node, document: YamlDocument) -> Any:  # noqa: ANN401 - as the document says
    _only_letters(node, document)
    text: str = node.value
    kind = str(node.tag).removeprefix(_TAG)
    if kind == "null":
        return None
    if kind == "bool":
        return text.lower() == _TRUE
    try:
        if kind == "int":
            digits = text.replace("_", "")
            # Python reads no more than 4,300 digits; nothing that long can be meant.
            digits = digits[:_MOST_DIGITS]
            return int(digits, _BASES.get(digits.lstrip("+-")[:2].lower(), _DECIMAL))
        if kind == "float":
            # "1e3" and ".inf" are floats of YAML too; Python spells the latter without the dot.
            plain = text.replace("_", "").lower()
            return decimal(plain.replace(".inf", "inf").replace(".nan", "nan"))
    except ValueError:
        return text
    if kind not in {"str", "timestamp"}:
        document.faults.append(_fault("yaml-tag", _spot(document.file, node), tag=str(node.tag)))
    return text


def _only_letters(node: Node, document: YamlDocument) -> None:
    """An escape can spell what is no letter, and what no file can hold."""
    sign = unwritable(node.value)
    if sign:
        spot = _spot(document.file, node)
        document.faults.append(_fault("unwritable-sign", spot, sign=sign))
        node.value = readable(node.value)


def _value(node: Node | None, step: int | str) -> Node | None:
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if isinstance(key, ScalarNode) and key.value == str(step):
                return value if isinstance(value, Node) else None
    if isinstance(node, SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
        entry = node.value[step]
        return entry if isinstance(entry, Node) else None
    return None


def _spot(file: str, node: Node | None) -> Spot:
    if node is None or node.start_mark is None:
        return Spot(file, 1, 1)
    return Spot(file, node.start_mark.line + 1, node.start_mark.column + 1)


def _fault(code: str, spot: Spot, **figures: Figure) -> Finding:
    return Finding(code, ("scene",), figures, "fault", spot)
