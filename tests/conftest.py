"""What every test may ask for, and the rule that a demanded browser test may not skip."""

from __future__ import annotations

import importlib
import os
import pkgutil
import shutil
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import settings

import treve

# A machine that is busy is no fault of the code, and a check repeats what it found: with
# TREVE_EXPLORE=1 made-up cases are new ones each time.
settings.register_profile("check", deadline=None, derandomize=True, print_blob=True)
settings.register_profile("explore", deadline=None, print_blob=True)
settings.load_profile("explore" if os.environ.get("TREVE_EXPLORE") == "1" else "check")

REQUIRE_BROWSER = "TREVE_REQUIRE_BROWSER"
"""Set to 1 where a browser test that skips is a failure (``.ci/run``)."""

_CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")


def find_chromium() -> Path | None:
    """The browser: ``TREVE_CHROMIUM``, else Debian's chromium on PATH; ``None`` without one."""
    named = os.environ.get("TREVE_CHROMIUM")
    candidates = (named,) if named else _CHROMIUM_NAMES
    found = (shutil.which(candidate) for candidate in candidates)
    return next((Path(path) for path in found if path is not None), None)


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The browser; without one, skip."""
    found = find_chromium()
    if found is None:
        pytest.skip("no chromium on PATH (as root, `make test` installs it)")
    return found


@pytest.fixture(scope="session")
def maps() -> Path:
    """The folder of street maps that are too large to ship: ``TREVE_MAPS``."""
    return _folder("TREVE_MAPS")


@pytest.fixture(scope="session")
def benchmarks() -> Path:
    """The folder of published benchmark instances: ``TREVE_BENCHMARKS``."""
    return _folder("TREVE_BENCHMARKS")


def pytest_collection_finish(session: pytest.Session) -> None:
    """Load all of the package where tests run side by side, whichever of them a worker gets.

    Made-up cases also draw from the constants of every module loaded so far, so that without
    this the same check would try other cases each time.
    """
    if not hasattr(session.config, "workerinput"):
        return
    for module in pkgutil.walk_packages(treve.__path__, "treve."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skipped browser test into a failure where the browser is required."""
    report = yield
    demanded = os.environ.get(REQUIRE_BROWSER) == "1"
    if demanded and report.skipped and item.get_closest_marker("browser") is not None:
        report.outcome = "failed"
        report.longrepr = f"{REQUIRE_BROWSER}=1, yet this skipped: {report.longrepr}"
    return report


def _folder(variable: str) -> Path:
    value = os.environ.get(variable)
    if not value:
        pytest.skip(f"{variable} names no folder")
    return Path(value)
