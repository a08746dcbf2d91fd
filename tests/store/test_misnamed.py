"""Names of folders and examples where a file is wanted."""

from __future__ import annotations

from pathlib import Path

from treve.languages import remedy, say_finding
from treve.store.examples import example_path
from treve.store.misnamed import misnamed


def test_a_file_and_a_name_of_nothing_are_no_wrong_names(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    assert misnamed(file, "agreement", "agreement.yaml") is None
    file.write_text("", encoding="utf-8")
    assert misnamed(file, "agreement", "agreement.yaml") is None


def test_a_folder_is_told_with_the_file_in_it(tmp_path: Path) -> None:
    bare = misnamed(tmp_path, "agreement", "agreement.yaml")
    assert bare is not None
    assert (bare.objects, str(bare.spot)) == (("agreement",), str(tmp_path))
    assert remedy(bare, "en") == "Name a file; none of the usual name lies in there."
    inside = tmp_path / "agreement.yaml"
    inside.write_text("", encoding="utf-8")
    found = misnamed(tmp_path, "agreement", "agreement.yaml")
    assert found is not None
    assert say_finding(found, "en") == f"{tmp_path} is a folder, not a file."
    assert remedy(found, "en") == f"Name the file: {inside}."


def test_the_name_of_an_example_is_told_with_the_file_in_it() -> None:
    found = misnamed(Path("aleppo-2016"), "agreement", "agreement.yaml")
    folder = example_path("aleppo-2016")
    assert found is not None
    assert folder is not None
    assert say_finding(found, "en") == "aleppo-2016 is the name of an example, not of a file."
    assert found.figures["likely"] == str(folder / "agreement.yaml")
