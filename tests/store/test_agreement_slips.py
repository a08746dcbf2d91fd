"""Slips that are easily made in an agreement: one remark each, with its spot and what to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.report.plain import plain
from tests.riverbend import riverbend_scene
from treve.languages import available, remedy, say_finding
from treve.store.agreements import examine_agreement

SEQUENCE = "kind: sequence, first: mill-beds, then: church-people"


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        (
            "kind: sequence, first: [mill-beds, mill-people], then: church-people",
            (
                "4:36 first is a list here, and takes keys of its own. Write { groups: [ ... ] }; "
                "the keys are people, goods, groups, categories, consignments, items, from, to."
            ),
        ),
        (
            'kind: lead_time, lead: 3 h, after: "08:00"',
            '4:48 "08:00" for after has no date. Write the date too, such as 2026-11-02T08:00.',
        ),
        (
            f"{SEQUENCE}, source: [a, b]",
            (
                "4:76 source takes one text, not a list and no keys of its own. Write all of it as "
                'one text, between quotes: "one; another".'
            ),
        ),
        (
            f"{SEQUENCE}, share_percent: 0.5",
            (
                "4:83 0.5 for share_percent is less than one per cent. Write per cent, from 1 to "
                "100: 50 for 0.5 of the whole."
            ),
        ),
        (
            "kind: quota, what: people, most_people: 0",
            (
                "4:53 With 0 for most_people nothing of it could ever leave. Write a number above "
                "0, or leave the clause out."
            ),
        ),
        (
            "kind: least_by, what: goods, least_tonnes: 0, by: 2026-11-03T00:00",
            (
                "4:56 With 0 for least_tonnes nothing is asked. Write a number above 0, or leave "
                "the clause out."
            ),
        ),
    ],
)
def test_a_slip_is_one_remark(clause: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "agreement.yaml"
    file.write_text(
        f"treve_agreement: 1\nname: Slips\nconditions:\n  - {{id: x, {clause}}}\n", encoding="utf-8"
    )
    (fault,) = examine_agreement(file, riverbend_scene()).remarks
    assert fault.objects == ("x",)
    told = plain(f"{say_finding(fault, 'en')} {remedy(fault, 'en')}")
    assert f"{fault.spot} {told}" == f"{file}:{said}"
    for language in available():
        assert say_finding(fault, language) != fault.code
        assert remedy(fault, language)


def test_an_agreement_that_lists_nothing_is_told_so(tmp_path: Path) -> None:
    file = tmp_path / "agreement.yaml"
    file.write_text("treve_agreement: 1\nconditions:\n", encoding="utf-8")
    (fault,) = examine_agreement(file, riverbend_scene()).remarks
    assert (fault.code, fault.objects, str(fault.spot)) == (
        "no-entries",
        ("agreement",),
        f"{file}:2:1",
    )


def test_a_folder_is_no_agreement(tmp_path: Path) -> None:
    examination = examine_agreement(tmp_path, riverbend_scene())
    assert examination.agreement is None
    assert [fault.code for fault in examination.faults] == ["folder-for-file"]
