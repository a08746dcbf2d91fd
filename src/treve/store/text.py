"""Text out of a file, or a fault that names the byte at which it stops being UTF-8."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from treve.errors import Finding, Spot

_LAST_ASCII = 0x7F
_WORDS = re.compile(rb"[A-Za-z\x80-\xff]+")
_BYTE_ORDER_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


_UNWRITABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff"
    "\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""What is no letter, and no name may hold.

Halves of letters beyond the first 65,536 (surrogates), which UTF-8 cannot hold; control characters,
which no spreadsheet can; and the invisible signs that turn the direction of writing (Unicode,
UAX #9), separate lines, or tag what stands beside them: by each of these a name could show as
another one, on a terminal and in what is signed. Letters of any direction need none of them; the
joiners U+200C and U+200D, without which Persian is misspelt, are none of them.
"""

UNREADABLE = "\ufffd"
"""The sign of Unicode for what cannot be read."""

_NOT_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")
"""How archives (workbooks and text documents of today among them), older ones, and PDF begin."""


MOST_MEGABYTES = 32
"""Of a file, where whoever reads it says nothing else."""

_BYTES_PER_MEGABYTE = 1_000_000
_MOSTLY_ZERO = 3
"""A file in which every third byte is zero has two bytes a letter."""


def read_text(
    path: Path, shown: str, what: str = "", *, most_megabytes: int = MOST_MEGABYTES
) -> tuple[str, Finding | None]:
    """Read a file as UTF-8, with or without a byte order mark.

    Args:
        path: The file.
        shown: How its name is written in remarks.
        what: The object that remarks are about; empty: the file.
        most_megabytes: More than this is not even read (1 MB is 1,000,000 bytes).

    Returns:
        The text and nothing; or an empty text and what is wrong: ``file-missing``,
        ``file-unreadable``, ``file-too-large``, ``not-a-text-file``, ``wrong-encoding`` (with the
        offset of the byte) or ``empty-file``. Letters with accents are one sign each (NFC of
        Unicode, UAX #15): some systems write them as two, and one name would be two.
    """
    content, fault = _read_bytes(path, shown, what, most_megabytes)
    if fault is not None:
        return "", fault
    zeros = content.count(0)
    try:
        text = content.decode("utf-8-sig")
        if not zeros:
            return composed(text), None
        start = content.index(0)
    except UnicodeDecodeError as error:
        # With a byte order mark the codec counts from behind it.
        start = error.start + (len(content) - len(error.object))
    if zeros and content[:2] not in _BYTE_ORDER_MARKS and zeros * _MOSTLY_ZERO < len(content):
        return "", _fault(what, "not-a-text-file", Spot(shown, 1, 1), file=shown)
    before = content[:start]
    line = before.count(b"\n") + 1
    column = len(before) - (before.rfind(b"\n") + 1) + 1
    likely = _BYTE_ORDER_MARKS.get(content[:2], "UTF-16" if zeros else _one_byte(content))
    spot = Spot(shown, line, column)
    return "", _fault(
        what, "wrong-encoding", spot, offset=start, byte=f"{content[start]:02X}", likely=likely
    )


def _read_bytes(
    path: Path, shown: str, what: str, most_megabytes: int
) -> tuple[bytes, Finding | None]:
    """The bytes of a file that may be a text; no more of them than the limit."""
    most = most_megabytes * _BYTES_PER_MEGABYTE
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except FileNotFoundError:
        return b"", _fault(what, "file-missing", Spot(shown), file=shown)
    except OSError as error:
        why = error.strerror or ""
        return b"", _fault(what, "file-unreadable", Spot(shown), file=shown, why=why)
    fault = None
    if len(content) > most:
        figures: dict[str, str | int] = {"file": shown, "most_megabytes": most_megabytes}
        fault = _fault(what, "file-too-large", Spot(shown), **figures)
    elif not content.strip():
        fault = _fault(what, "empty-file", Spot(shown, 1, 1), file=shown)
    elif content.startswith(_NOT_TEXT):
        fault = _fault(what, "not-a-text-file", Spot(shown, 1, 1), file=shown)
    return content, fault


def _one_byte(content: bytes) -> str:
    """Which encodings of one byte a letter it may be in: Latin script is mostly ASCII."""
    score = 0
    for word in _WORDS.findall(content):
        beyond = sum(byte > _LAST_ASCII for byte in word)
        score += (beyond * 2 > len(word)) - (0 < beyond * 2 <= len(word))
    return "Windows-1256, Windows-1251" if score > 0 else "Windows-1252"


def _fault(what: str, code: str, spot: Spot, **figures: str | int) -> Finding:
    return Finding(code, (what or spot.file,), figures, "fault", spot)


def unwritable(text: str) -> str:
    """The first sign of a text that is none, by its code point; empty where all are."""
    found = None if text.isascii() and text.isprintable() else _UNWRITABLE.search(text)
    return f"U+{ord(found[0]):04X}" if found else ""


def composed(text: str) -> str:
    """The text with letter and accent as one sign, where there is one for both."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def readable(text: str) -> str:
    """The text with U+FFFD, the sign for what cannot be read, in place of what is no sign."""
    return _UNWRITABLE.sub(UNREADABLE, text)
