"""A small street map, and a scene that lies in it and has no links yet."""

from __future__ import annotations

from pathlib import Path

TOWN = Path(__file__).parent / "data" / "town.osm"

TOWN_SCENE = """\
treve: 1
name: Town
calendar: {time_zone: UTC, start: 2026-01-01T00:00, end: 2026-01-02T00:00, pause: continuous}
places:
  - {id: mill, kind: assembly_point, latitude: 46.0, longitude: 5.003}
  - {id: site, kind: receiving_site, latitude: 46.0, longitude: 5.06, inside: false}
gates:
  - {id: bridge, latitude: 46.0, longitude: 5.02, minutes: 2}
corridors:
  - {id: east, gates: [bridge]}
groups:
  - {id: people, place: mill, category: civilians, people: 90, leaving: 90, destinations: [site]}
fleets:
  - {id: bus, class: coach, count: 2, home: site}
"""
