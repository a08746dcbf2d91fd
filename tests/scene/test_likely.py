"""The likely word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treve.scene.likely import NONE_NEAR, likely, likely_class

WORDS = ("receiving_site", "hospital", "warehouse", "Depot")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("recieving_site", "receiving_site"),
        ("HOSPITAL", "hospital"),
        ("depot", "Depot"),
        ("receiving", "receiving_site"),
        ("xyz", NONE_NEAR),
        ("", NONE_NEAR),
    ],
)
def test_what_was_meant(word: str, meant: str) -> None:
    assert likely(word, WORDS) == meant


CLASSES = ("coach", "minibus", "ambulance", "truck", "private_car")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("bus", "coach"),
        ("Autocar", "coach"),
        ("lorry", "truck"),
        ("camion", "truck"),
        ("car", "private_car"),
        ("minibuss", "minibus"),
        ("helicopter", NONE_NEAR),
    ],
)
def test_another_word_for_a_class(word: str, meant: str) -> None:
    assert likely_class(word, CLASSES) == meant


def test_another_word_for_a_class_that_is_not_there() -> None:
    assert likely_class("bus", ("truck",)) == NONE_NEAR


@pytest.mark.property
@given(st.lists(st.text(min_size=1), min_size=1))
def test_a_known_word_is_its_own_likely_one(words: list[str]) -> None:
    assert likely(words[0], words).casefold() == words[0].casefold()
