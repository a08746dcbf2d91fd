"""Page documents made into pages, as ``treve.report.formats.plan_html`` makes them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

STATIC = Path(__file__).parents[2] / "src" / "treve" / "report" / "static"
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
_POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
    "img-src data: blob:; font-src data:; worker-src blob:; base-uri 'none'; form-action 'none'"
)


def page(document: dict[str, Any], policy: str = _POLICY) -> str:
    """The whole HTML file around a document and the built bundle."""
    data = json.dumps(document, ensure_ascii=False).translate(_ESCAPES)
    style = (STATIC / "plan.css").read_text(encoding="utf-8")
    script = (STATIC / "plan.js").read_text(encoding="utf-8")
    return (
        f'<!doctype html><html lang="{document["language"]}" dir="ltr"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'<link rel="icon" href="data:,"><title>plan</title><style>{style}</style></head><body>'
        '<div id="treve-root"></div>'
        f'<script type="application/json" id="treve-page">{data}</script>'
        f'<script type="module">{script}</script></body></html>'
    )
