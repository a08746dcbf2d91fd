"""Readers of published formats, on little files of the same layout; the real ones where named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bench.known import known_values
from bench.readers.bep import read_bep
from bench.readers.case import CaseError, write_case
from bench.readers.icep import icep_scenarios, read_icep
from bench.run import FAMILIES, published
from treve.plan.build import build_problem
from treve.store.scenes import read_scene
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_timetable, measure

BEP = """2 1
1 2
2 3 1 2
1 4 4

1 4 7

1 6
2 2
"""
"""Two buses of one seat at one yard; points with 1 and 2 people; one shelter."""

ICEP = {
    "input/vessels.csv": "Vessel_name,max_cap,v_loaded,vmax,loading time,time to availability\n"
    "Ferry,10,12,24,5,10\n",
    "input/initial_vessel_docks.csv": "Dock,Vessel\nMain,Ferry\n",
    "input/mainland_docks.csv": "Dock,Location\nMain,Main\n",
    "input/scenarios.csv": "Scenario,Location,private_evac,Demand\nScenario 1: Fire,Cove,5,20\n",
    "input/vessel_compatibility.csv": ",Ferry\nPier,1\nBeach,0\nMain,1\n",
    "incidences/beta.csv": "Island location,Island dock\nCove,Pier\nCove,Beach\n",
    "incidences/zeta.csv": "Origin,Destination,Distance\nMain,Pier,2\nMain,Beach,1\n",
    "incidences/gamma.csv": "Origin,Destination,Distance\nPier,Main,2\nBeach,Main,1\n",
    "incidences/delta.csv": "Origin,Destination,Distance\nMain,Pier,2\nMain,Beach,1\n",
}
"""A ferry of 10 that cannot land on the beach; 15 people in the cove."""


def _problem(folder: Path) -> Problem:
    return build_problem(read_scene(folder)).problem


def _icep(folder: Path) -> Path:
    for name, text in ICEP.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_bep_becomes_a_scene_with_the_same_minutes(tmp_path: Path) -> None:
    file = tmp_path / "BEP.txt"
    file.write_text(BEP, encoding="utf-8")
    write_case(read_bep(file), tmp_path / "scene")
    problem = _problem(tmp_path / "scene")
    (fleet,) = problem.fleets
    assert (fleet.count, dict(fleet.capacity), fleet.loading_seconds) == (
        2, {"seats": 1}, {"seats": 0},
    )  # fmt: skip
    assert {(w.origin, w.destination): w.legs[0].loaded_seconds // 60 for w in problem.ways} == {
        ("yard-1", "point-1"): 4,
        ("yard-1", "point-2"): 7,
        ("point-1", "shelter-1"): 6,
        ("shelter-1", "point-1"): 6,
        ("point-2", "shelter-1"): 2,
        ("shelter-1", "point-2"): 2,
    }
    assert [(load.quantity, load.origin) for load in problem.loads] == [
        (1, "point-1"), (2, "point-2"),
    ]  # fmt: skip
    assert problem.stops[-1].capacity == {"people": 4}


def test_bep_with_colons_reads_the_same(tmp_path: Path) -> None:
    plain, colons = tmp_path / "BEP.txt", tmp_path / "colons" / "BEP.txt"
    colons.parent.mkdir()
    plain.write_text(BEP, encoding="utf-8")
    colons.write_text(BEP.replace("2 3 1 2", "2: 3: 1 2").replace("1 6", "1: 6"), encoding="utf-8")
    assert read_bep(plain) == read_bep(colons)


def test_a_calendar_lasts_as_long_as_one_bus_needs_and_never_over_a_year(tmp_path: Path) -> None:
    file = tmp_path / "BEP.txt"
    file.write_text(BEP, encoding="utf-8")
    assert read_bep(file).horizon_minutes == 2 * 7 * (1 + 3)
    file.write_text(BEP.replace("1 6", "1 70000"), encoding="utf-8")
    assert read_bep(file).horizon_minutes == 365 * 1440


@pytest.mark.parametrize(
    "broken", ["2 1\n1 2\n", BEP.replace("2 3 1 2", "3 3 1 2"), BEP.replace("4 7", "4 x")]
)
def test_a_broken_bep_file_is_refused(broken: str, tmp_path: Path) -> None:
    file = tmp_path / "BEP.txt"
    file.write_text(broken, encoding="utf-8")
    with pytest.raises(CaseError, match=r"BEP\.txt"):
        read_bep(file)


def test_icep_counts_availability_and_only_docks_that_take_the_vessel(tmp_path: Path) -> None:
    folder = _icep(tmp_path)
    assert icep_scenarios(folder) == ("Scenario 1: Fire",)
    write_case(read_icep(folder, "Fire"), tmp_path / "scene")
    problem = _problem(tmp_path / "scene")
    timetable = nearest_first(problem)
    assert timetable is not None
    # 10 until available, 5 approach, two rounds of 5 + 10 + 5, 5 back in between.
    assert measure(problem, timetable).pause_seconds == 60 * (10 + 5 + 20 + 5 + 20)


def test_icep_without_such_a_scenario_or_table_is_refused(tmp_path: Path) -> None:
    folder = _icep(tmp_path)
    with pytest.raises(CaseError, match="no scenario Flood"):
        read_icep(folder, "Flood")
    (folder / "incidences" / "zeta.csv").unlink()
    with pytest.raises(CaseError, match="zeta"):
        read_icep(folder, "Fire")


def test_published_values_stand_beside_the_cases_they_belong_to() -> None:
    folder = _benchmarks()
    for family, count in (("bep-loyola", 45), ("bep-valparaiso", 3), ("icep-bowen", 8)):
        known = known_values(folder, family)
        assert {task.name for task in published(folder, family)} == set(known)
        assert len(known) == count


@pytest.mark.oracle
@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_no_dispatcher_beats_a_proven_bound(family: str, tmp_path: Path) -> None:
    folder = _benchmarks()
    known = known_values(folder, family)
    for task in published(folder, family):
        task.write(tmp_path)
        problem = _problem(tmp_path)
        timetable = nearest_first(problem)
        assert timetable is not None, task.name
        assert check_timetable(problem, timetable) == ()
        minutes = measure(problem, timetable).pause_seconds / 60
        # Published values are rounded to the cent, our seconds to whole ones on each leg.
        assert minutes >= known.get(task.name, (0.0, 0.0))[1] - 0.2, task.name


def _benchmarks() -> Path:
    folder = os.environ.get("TREVE_BENCHMARKS")
    if not folder:
        pytest.skip("TREVE_BENCHMARKS is not set to the folder of published instances")
    return Path(folder)
