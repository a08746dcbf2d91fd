"""``plan.html``: one file that needs no other, and asks no network for anything."""

from __future__ import annotations

import html
import json
import re
from importlib import resources

from treve.errors import Finding
from treve.languages import available
from treve.plan.model import Plan
from treve.report.names import is_right_to_left
from treve.report.outputs import Made
from treve.report.page import page_document

FILE_NAME = "plan.html"

_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
_POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
    "img-src data: blob:; font-src data:; worker-src blob:; base-uri 'none'; form-action 'none'"
)
"""The page may run what it carries, and fetch nothing at all."""


def make(plan: Plan, language: str) -> Made:
    """Make the page, where the bundle was built into this installation.

    Args:
        plan: What to show.
        language: Shown first; the page can be switched to the others.

    Returns:
        HTML in UTF-8; else nothing and the finding ``page-not-built``.
    """
    bundle = _bundle()
    if bundle is None:
        return Made(None, (Finding("page-not-built"),))
    return Made(_page(plan, language, *bundle).encode())


def _page(plan: Plan, language: str, script: str, style: str) -> str:
    languages = (language, *(tag for tag in available() if tag != language))
    document = page_document(plan, languages)
    direction = "rtl" if is_right_to_left(language) else "ltr"
    data = json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return "\n".join(
        (
            "<!doctype html>",
            f'<html lang="{html.escape(language)}" dir="{direction}">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            f'<meta name="generator" content="Tr\u00eave {html.escape(plan.version)}">',
            '<link rel="icon" href="data:,">',
            f"<title>{html.escape(plan.scene.name)} \u2013 Tr\u00eave</title>",
            f"<style>{_closed(style, 'style')}</style>",
            "</head>",
            "<body>",
            '<div id="treve-root"></div>',
            f'<script type="application/json" id="treve-page">{data.translate(_ESCAPES)}</script>',
            f'<script type="module">{_closed(script, "script")}</script>',
            "</body>",
            "</html>",
            "",
        )
    )


def _closed(code: str, element: str) -> str:
    """Keep the bundle's own text from ending the element that it stands in."""
    return re.sub(f"<(/{element}|!--)", r"<\\\1", code, flags=re.IGNORECASE)


def _bundle() -> tuple[str, str] | None:
    """The one script and the one style of the built bundle, or nothing."""
    folder = resources.files("treve.report") / "static"
    if not folder.is_dir():
        return None
    found: dict[str, list[str]] = {"js": [], "css": []}
    pending = [folder]
    while pending:
        for entry in sorted(pending.pop().iterdir(), key=lambda item: item.name):
            ending = entry.name.rpartition(".")[2]
            if entry.is_dir():
                pending.append(entry)
            elif ending in found:
                found[ending].append(entry.read_text(encoding="utf-8"))
    if len(found["js"]) != 1:
        return None
    return found["js"][0], "\n".join(found["css"])
