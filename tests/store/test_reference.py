"""The page of keys says what the code says."""

from __future__ import annotations

import re
import typing
from pathlib import Path

import pytest

from tests.riverbend import riverbend_scene
from treve.operations.events import Event
from treve.store.agreement_document import AgreementDocument
from treve.store.agreements import read_agreement
from treve.store.events import read_events
from treve.store.events_document import EventsDocument
from treve.store.reference import default_words, document_classes, page_with_tables

REFERENCE = Path(__file__).resolve().parents[2] / "docs" / "reference"
PAGE, AGREEMENT = REFERENCE / "scene.md", REFERENCE / "agreement.md"
EVENTS = REFERENCE / "replan.md"


@pytest.mark.parametrize("path", [PAGE, AGREEMENT, EVENTS], ids=lambda path: path.stem)
def test_the_page_is_up_to_date(path: Path) -> None:
    page = path.read_text(encoding="utf-8")
    assert page_with_tables(page) == page, f"python -m treve.store.reference {path}"


def test_the_page_of_agreements_has_every_kind_and_every_default() -> None:
    page = AGREEMENT.read_text(encoding="utf-8")
    for name, model in document_classes(AgreementDocument).items():
        assert f"<!-- keys {name} -->" in page, name
        for key, field in model.model_fields.items():
            said = default_words(name, field.alias or key, field)
            assert bool(said) is not field.is_required(), (name, key)


def test_the_example_of_the_page_of_agreements_is_one(tmp_path: Path) -> None:
    page = AGREEMENT.read_text(encoding="utf-8")
    (example,) = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    file = tmp_path / "agreement.yaml"
    file.write_text(example, encoding="utf-8")
    assert len(read_agreement(file, riverbend_scene()).conditions) == 2


def test_the_page_of_events_has_every_kind_and_every_default() -> None:
    page = EVENTS.read_text(encoding="utf-8")
    for name, model in document_classes(EventsDocument).items():
        if name == "LostEntry":  # a number or a list of names, told where it stands
            continue
        assert f"<!-- keys {name} -->" in page, name
        for key, field in model.model_fields.items():
            said = default_words(name, field.alias or key, field)
            assert bool(said) is not field.is_required(), (name, key)


def test_the_example_of_the_page_of_events_is_one(tmp_path: Path) -> None:
    page = EVENTS.read_text(encoding="utf-8")
    example, *_ = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    file = tmp_path / "events.yaml"
    file.write_text(example, encoding="utf-8")
    kinds = {type(event) for event in read_events(file, riverbend_scene())}
    assert kinds == set(typing.get_args(Event))


def test_a_table_stands_between_its_markers() -> None:
    page = "before\n<!-- keys PartyEntry -->\nold\n<!-- end -->\nafter\n"
    assert page_with_tables(page) == (
        "before\n<!-- keys PartyEntry -->\n\n"
        "| key | value | default | meaning |\n|---|---|---|---|\n"
        "| `id` **needed** | text |  | What other objects call it. |\n"
        "| `name` | text | none | Its name for people. |\n"
        "\n<!-- end -->\nafter\n"
    )


def test_the_page_states_the_default_of_every_key_that_may_be_left_out() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name, model in document_classes().items():
        optional = [field for field in model.model_fields.values() if not field.is_required()]
        assert not optional or f"<!-- keys {name} -->" in page, name
        for key, field in model.model_fields.items():
            said = default_words(name, field.alias or key, field)
            assert bool(said) is not field.is_required(), (name, key)


@pytest.mark.parametrize(
    ("entry", "key", "said"),
    [
        ("FleetEntry", "ready_outside", "`true`"),
        ("FleetEntry", "rests_inside", "`false`"),
        ("GateEntry", "lanes", "`{both: 1}`"),
        ("PlaceEntry", "bays", "no limit"),
        ("LinkEntry", "two_way", "`true`"),
        ("GroupEntry", "category", "`civilians`"),
        ("GroupEntry", "family_size", "5"),
        ("PassageEntry", "load", "`any`"),
        ("LanesEntry", "both", "0"),
    ],
)
def test_a_default_is_the_one_of_the_class(entry: str, key: str, said: str) -> None:
    assert default_words(entry, key, document_classes()[entry].model_fields[key]) == said


def test_a_default_of_nothing_has_words_or_is_refused() -> None:
    field = document_classes()["PlaceEntry"].model_fields["bays"]
    with pytest.raises(KeyError):
        default_words("PlaceEntry", "not_yet_told", field)
