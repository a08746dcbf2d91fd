"""The page of keys says what the code says."""

from __future__ import annotations

from pathlib import Path

import pytest

from treve.store.reference import default_words, document_classes, page_with_tables

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "scene.md"


def test_the_page_is_up_to_date() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page_with_tables(page) == page


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
