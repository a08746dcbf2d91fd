"""Text as tests compare it."""

from __future__ import annotations


def plain(text: str) -> str:
    """Text with ordinary blanks, whatever stands between a number and its unit."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")
