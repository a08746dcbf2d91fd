"""How the manual is built; what follows from the code is written anew by each build."""

from __future__ import annotations

import sys
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config

sys.path.insert(0, str(Path(__file__).parent / "generators"))

import commands
import messages

import treve

project = "Trêve"
version = release = treve.__version__
project_copyright = "the authors of Trêve"
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build", "generators", "**/README.md"]
highlight_language = "none"

myst_enable_extensions = ["colon_fence", "deflist", "dollarmath"]
myst_heading_anchors = 4

autodoc_default_options = {"members": True, "member-order": "bysource"}
autodoc_typehints = "description"
autodoc_class_signature = "separated"

html_theme = "furo"
html_title = "Trêve"
html_show_sourcelink = False
html_static_path = ["static"]
html_css_files = ["manual.css"]

GENERATED = Path(__file__).parent / "_build" / "generated"


def _write_generated_pages(_app: Sphinx, _config: Config) -> None:
    GENERATED.mkdir(parents=True, exist_ok=True)
    for name, page in (("commands.md", commands.page()), ("messages.md", messages.page())):
        (GENERATED / name).write_text(page, encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Write the generated pages before anything is read."""
    app.connect("config-inited", _write_generated_pages)
