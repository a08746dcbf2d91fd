"""Text out of a file, or a fault that names the byte at which it stops being UTF-8."""

from __future__ import annotations

import re
from pathlib import Path

from treve.errors import Finding, Spot

_BYTE_ORDER_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
"""Halves of letters beyond the first 65,536 (surrogates), which UTF-8 cannot hold, and control
characters, which no spreadsheet can, and by which a name could write over what a terminal shows."""

_NOT_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")
"""How archives (workbooks and text documents of today among them), older ones, and PDF begin."""


def read_text(path: Path, shown: str, what: str = "") -> tuple[str, Finding | None]:
    """Read a file as UTF-8, with or without a byte order mark.

    Args:
        path: The file.
        shown: How its name is written in remarks.
        what: The object that remarks are about; empty: the file.

    Returns:
        The text and nothing, or an empty text and what is wrong: ``file-missing``,
        ``file-unreadable``, ``not-a-text-file``, ``wrong-encoding`` (with the offset of the byte)
        or ``empty-file``.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return "", _fault(what, "file-missing", Spot(shown), file=shown)
    except OSError as error:
        return "", _fault(
            what, "file-unreadable", Spot(shown), file=shown, why=error.strerror or ""
        )
    if not content.strip():
        return "", _fault(what, "empty-file", Spot(shown, 1, 1), file=shown)
    if content.startswith(_NOT_TEXT):
        return "", _fault(what, "not-a-text-file", Spot(shown, 1, 1), file=shown)
    try:
        return content.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        # With a byte order mark the codec counts from behind it.
        start = error.start + (len(content) - len(error.object))
    before = content[:start]
    line = before.count(b"\n") + 1
    column = len(before) - (before.rfind(b"\n") + 1) + 1
    likely = _BYTE_ORDER_MARKS.get(content[:2], "Windows-1252")
    spot = Spot(shown, line, column)
    return "", _fault(
        what, "wrong-encoding", spot, offset=start, byte=f"{content[start]:02X}", likely=likely
    )


def _fault(what: str, code: str, spot: Spot, **figures: str | int) -> Finding:
    return Finding(code, (what or spot.file,), figures, "fault", spot)


def unwritable(text: str) -> str:
    """The first sign of a text that is none, as the escape for it; empty where all are."""
    found = None if text.isascii() and text.isprintable() else _UNWRITABLE.search(text)
    return f"\\u{ord(found[0]):04x}" if found else ""


def readable(text: str) -> str:
    """The text with U+FFFD, the sign for what cannot be read, in place of what is no sign."""
    return _UNWRITABLE.sub("\ufffd", text)
