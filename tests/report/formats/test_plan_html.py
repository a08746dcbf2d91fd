"""The page as one file in which no name can do harm."""

from __future__ import annotations

import dataclasses
import json
from html.parser import HTMLParser

import pytest

from treve.plan.model import Plan
from treve.report.formats import plan_html
from treve.report.page import page_document

NASTY = "</script><script>alert(1)</script><!--\u2028 & \"'<img src=x onerror=alert(1)>"


class _Reader(HTMLParser):
    """Keeps every element with its text, as a browser would cut them."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None], str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs), ""))

    def handle_data(self, data: str) -> None:
        if self.elements:
            tag, attributes, text = self.elements[-1]
            self.elements[-1] = (tag, attributes, text + data)


@pytest.fixture
def _bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    bundle = ("console.log('</script><!-- x')", "body{content:'</style>'}")
    monkeypatch.setattr(plan_html, "_bundle", lambda: bundle)


def _read(plan: Plan, language: str = "en") -> list[tuple[str, dict[str, str | None], str]]:
    content = plan_html.make(plan, language).content
    assert content is not None
    reader = _Reader()
    reader.feed(content.decode())
    return reader.elements


@pytest.mark.usefixtures("_bundle")
def test_the_page_has_its_parts_and_no_others(plan: Plan) -> None:
    assert [tag for tag, _, _ in _read(plan)] == [
        *("html", "head", "meta", "meta", "meta", "meta", "link", "title", "style"),
        *("body", "div", "script", "script"),
    ]


@pytest.mark.usefixtures("_bundle")
def test_a_hostile_name_stays_a_name(plan: Plan) -> None:
    places = tuple(dataclasses.replace(place, name=NASTY) for place in plan.scene.places)
    scene = dataclasses.replace(plan.scene, name=NASTY, description=NASTY, places=places)
    hostile = dataclasses.replace(plan, scene=scene)
    elements = _read(hostile)
    assert [tag for tag, _, _ in elements] == [tag for tag, _, _ in _read(plan)]
    (data,) = (text for _, given, text in elements if given.get("id") == "treve-page")
    assert "<" not in data
    assert json.loads(data) == json.loads(json.dumps(page_document(hostile, ("en", "fr"))))


@pytest.mark.usefixtures("_bundle")
def test_the_language_of_the_page_is_declared(plan: Plan) -> None:
    assert _read(plan, "fr")[0][1] == {"lang": "fr", "dir": "ltr"}


@pytest.mark.usefixtures("_bundle")
def test_the_page_forbids_itself_every_request(plan: Plan) -> None:
    policy = next(given["content"] for _, given, _ in _read(plan) if "http-equiv" in given)
    assert policy is not None
    assert policy.startswith("default-src 'none';")
    assert "http" not in policy


def test_no_bundle_no_page(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan_html, "_bundle", lambda: None)
    made = plan_html.make(plan, "en")
    assert (made.content, [finding.code for finding in made.findings]) == (
        None,
        ["page-not-built"],
    )
