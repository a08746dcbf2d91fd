"""The page in a real browser: nothing leaves it, everything on it works and can be reached."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser import documents
from tests.browser.conftest import Watch
from tests.report.plain import plain

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
WIDTHS = (360, 390, 768, 1100)
Open = Callable[..., Any]

KINDS: dict[str, Callable[[], dict[str, Any]]] = {
    "feasible": lambda: documents.document(1_200, 6, 2),
    "impossible": lambda: documents.without_timetable("proven_impossible"),
    "unknown": lambda: documents.without_timetable("unknown"),
    "fixed_pause": documents.fixed_pause,
    "convoys": documents.in_convoys,
}


def counters(page: Any) -> dict[str, int]:
    """Out, aboard and left as the dock shows them."""
    cells = page.locator("[data-count]").all()
    return {
        cell.get_attribute("data-count"): int(cell.inner_text().replace(",", "")) for cell in cells
    }


def slide(page: Any, seconds: int) -> None:
    """Move the slider as a hand would."""
    page.locator("input[type=range]").evaluate(
        """(slider, to) => {
            slider.value = to;
            slider.dispatchEvent(new Event('input', {bubbles: true}));
        }""",
        seconds,
    )


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_leaves_the_page_and_nothing_goes_wrong(
    kind: str, opened: Open, watch: Watch
) -> None:
    page = opened(KINDS[kind]())
    page.wait_for_timeout(300)
    assert watch == Watch([], [])


def test_what_was_agreed_stands_beside_what_holds_the_plan_back(opened: Open) -> None:
    page = opened(documents.document(1_200, 6, 2))
    block = page.locator(".block", has_text="What was agreed")

    expect(block.locator("li")).to_have_count(1)
    expect(block).to_contain_text("fighters leave once all wounded have left.")
    expect(block).to_contain_text("The referee finds it kept. Without it a plan 2 hours shorter")


def test_the_slider_moves_people_and_vehicles(opened: Open, watch: Watch) -> None:
    document = documents.document(1_200, 6, 2)
    total = document["curves"]["people_total"]
    page = opened(document)
    start, end = document["span"]

    slide(page, start - start % 300)
    before = page.locator(".map").get_attribute("aria-label")
    assert counters(page) == {
        "out": 0,
        "aboard": counters(page)["aboard"],
        "left": total - counters(page)["aboard"],
    }

    slide(page, (start + end) // 2)
    middle = counters(page)
    assert 0 < middle["out"] < total
    assert sum(middle.values()) == total
    assert page.locator(".map").get_attribute("aria-label") != before

    slide(page, end + 1800)
    assert counters(page) == {"out": total, "aboard": 0, "left": 0}
    assert watch == Watch([], [])


def test_the_slider_works_from_the_keyboard(opened: Open) -> None:
    page = opened(documents.document(1_200, 6, 2))
    slider = page.locator("input[type=range]")
    slider.focus()
    before = slider.get_attribute("aria-valuetext")
    page.keyboard.press("ArrowRight")
    after = slider.get_attribute("aria-valuetext")
    assert after != before


def test_play_runs_and_stops(opened: Open) -> None:
    page = opened(documents.document(1_200, 6, 2))
    moment = page.locator("aside .moment strong")
    before = moment.inner_text()
    page.click("aside .play")
    page.wait_for_timeout(1_300)
    page.click("aside .play")
    after = moment.inner_text()
    page.wait_for_timeout(1_300)
    assert after != before
    assert moment.inner_text() == after


def test_arrow_keys_walk_through_the_trips(opened: Open) -> None:
    page = opened(documents.document(1_200, 6, 2))
    lanes = page.locator("#departure .lanes")
    lanes.focus()
    page.keyboard.press("ArrowRight")
    first = page.locator("#departure .trip").inner_text()
    page.keyboard.press("ArrowRight")
    second = page.locator("#departure .trip").inner_text()
    page.keyboard.press("ArrowDown")
    below = page.locator("#departure .trip").inner_text()
    assert first.startswith("bus-1 ")
    assert second.startswith("bus-1 ")
    assert first != second
    assert below.startswith("bus-2 ")


def test_a_fleet_can_be_chosen(opened: Open) -> None:
    page = opened(documents.document(1_200, 6, 2))
    page.locator("#departure select").first.select_option(label="truck")
    assert page.locator("#departure .names span").all_inner_texts() == ["truck-1", "truck-2"]


def test_an_hour_of_the_table_moves_the_slider(opened: Open) -> None:
    page = opened(documents.document(1_200, 6, 2))
    page.click("#departure tbody tr[data-hour='2'] button")
    assert "08:00" in page.locator("aside .moment").inner_text()
    assert page.locator("#departure tr.current").get_attribute("data-hour") == "2"


def test_the_hours_of_the_table_take_one_stop_of_the_keyboard(opened: Open) -> None:
    page = opened(documents.document(1_200, 6, 2))
    page.get_by_role("button", name="hour 2", exact=True).click()
    for key, hour in (("ArrowDown", 3), ("ArrowDown", 4), ("Home", 0), ("ArrowDown", 1)):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.textContent.trim()") == f"hour {hour}"
        assert page.locator("tr.current").get_attribute("data-hour") == str(hour)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "SELECT"


def test_convoys_stand_in_the_departure_day_by_day(opened: Open) -> None:
    page = opened(documents.in_convoys())
    block = page.locator("#departure .block", has=page.get_by_role("heading", name="Convoys"))

    expect(block.locator("p").first).to_have_text("Ramouseh road: 40 convoys.")
    days = block.locator("th[scope=rowgroup]").all_inner_texts()
    assert [plain(day) for day in days] == ["Thu 15 Dec", "Fri 16 Dec"]
    rows = block.locator("tbody tr", has=page.locator("th[scope=row]"))
    expect(rows).to_have_count(40)
    # On another day than it departs the day is told with the time.
    assert rows.nth(0).locator("td").all_inner_texts()[0] == "06:00"
    assert plain(rows.nth(35).locator("td").all_inner_texts()[2]) == "Fri 16 Dec, 00:30"
    assert rows.nth(3).locator("td").all_inner_texts()[3:6] == ["1", "bus-1", "–"]
    expect(rows.nth(3).locator("th")).to_contain_text("alone")


def test_the_language_switches_everything(opened: Open) -> None:
    page = opened(documents.document(1_200, 6, 2))
    page.click("button[lang=fr]")
    assert page.evaluate("document.documentElement.lang") == "fr"
    assert page.locator("h1").inner_text().startswith("Les armes doivent se taire")
    titles = page.locator("section.part h2").all_inner_texts()
    assert titles[:3] == ["Silence", "Départ", "Secours"]


def test_right_to_left_languages_turn_the_page(opened: Open, watch: Watch) -> None:
    document = documents.document(600, 3, 1)
    document["languages"] = ["en", "ar"]
    document["messages"]["ar"] = "section-silence = الصمت"
    page = opened(document)
    page.click("button[lang=ar]")
    assert page.evaluate("document.documentElement.dir") == "rtl"
    assert page.evaluate("document.documentElement.scrollWidth") <= 1400
    assert watch == Watch([], [])


@pytest.mark.parametrize("kind", KINDS)
def test_no_width_scrolls_sideways(kind: str, opened: Open) -> None:
    page = opened(KINDS[kind](), WIDTHS[0])
    needed = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        needed[width] = page.evaluate("document.documentElement.scrollWidth")
    assert {width: need for width, need in needed.items() if need > width} == {}


def test_a_map_fits_a_window_that_is_made_narrow(opened: Open) -> None:
    """As a phone that is turned: the same is in sight as where it was narrow from the beginning."""

    def seen(page: Any) -> bytes:
        page.wait_for_timeout(800)  # the map draws what has changed in its next frames
        return bytes(page.locator(".map").screenshot())

    made_narrow = opened(documents.document(1_200, 6, 2), 1400)
    wide = seen(made_narrow)
    made_narrow.set_viewport_size({"width": 390, "height": 900})
    narrow = seen(made_narrow)
    assert narrow == seen(opened(documents.document(1_200, 6, 2), 390))
    assert narrow != wide


def test_what_lies_out_of_sight_in_a_table_is_told(opened: Open) -> None:
    """By shades at its edges and in words; the keyboard gets there, and the words go with it."""
    page = opened(documents.document(1_200, 6, 2), 390)
    block = page.locator(".block:has([data-hour])")
    region, edges, hint = (block.locator(one) for one in (".scroll", ".edges", ".hint"))
    assert hint.inner_text() == "More rows and columns: scroll within the table."
    assert edges.evaluate("e => [e.matches('.left'), e.matches('.right')]") == [False, True]
    region.focus()
    for _ in range(40):
        page.keyboard.press("ArrowRight")
    expect(edges).to_have_class(re.compile(r"\bleft\b"))
    region.evaluate("e => { e.scrollLeft = 9999 }")
    expect(edges).not_to_have_class(re.compile(r"\bright\b"))


def test_vehicles_out_of_sight_in_the_timetable_are_told(opened: Open) -> None:
    page = opened(documents.document(1_200, 60, 2), 1400)
    frame = page.locator(".frame:has(> .lanes):has(+ .hint)")
    expect(frame.locator("+ .hint")).to_have_text("More rows: scroll within the table.")
    expect(frame.locator(".edges")).to_have_class(re.compile(r"\bbelow\b"))
    frame.locator(".lanes").evaluate("e => { e.scrollTop = e.scrollHeight }")
    expect(frame.locator(".edges")).not_to_have_class(re.compile(r"\bbelow\b"))


@pytest.mark.parametrize("width", [1400, 390])
def test_the_silence_schedule_is_in_sight_as_a_whole(width: int, opened: Open) -> None:
    """It is what the parties sign: a week of days for three things is not cut."""
    document = documents.document(1_200, 6, 2)
    days = [(day * 24 * 3600, (day * 24 + 8) * 3600) for day in range(7)]
    document["silence"] = [
        {**row, "start_seconds": start, "end_seconds": end}
        for row in document["silence"][:3]
        for start, end in days
    ]
    for language in ("en", "fr"):
        page = opened({**document, "language": language}, width)
        block = page.locator(".block:has(> .frame):has(.print-only li)")
        size = block.locator(".scroll").evaluate(
            "e => [e.scrollWidth - e.clientWidth, e.scrollHeight - e.clientHeight]"
        )
        assert max(size) <= 1
        assert block.locator("tbody tr").count() == 21
        assert block.locator(".hint").count() == 0


def test_a_long_name_of_a_fleet_makes_the_page_no_wider(opened: Open) -> None:
    document = documents.document(600, 3, 1)
    document["fleets"][0]["id"] = "cars-of-the-people-of-the-upper-and-the-lower-mill"
    page = opened(document, 360)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_no_violation(kind: str, opened: Open) -> None:
    if not AXE.exists():
        pytest.skip("axe-core is not installed: npm ci in web/")
    page = opened(KINDS[kind](), bypass_csp=True)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    shown = []
    for width in (1400, 360):
        page.set_viewport_size({"width": width, "height": 800})
        found = page.evaluate("axe.run().then(result => result.violations)")
        shown += [
            (width, violation["id"], node["html"][:120], node["failureSummary"][:200])
            for violation in found
            for node in violation["nodes"]
        ]
    assert shown == []


def test_paper_shows_what_the_screen_hides_in_scrolling(opened: Open) -> None:
    document = documents.document(1_200, 12, 2)
    page = opened(document)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("#departure .names span").count() == len(document["vehicles"])
    drawings = page.locator("#departure .lanes .keep").all()
    assert len(drawings) == -(-len(document["vehicles"]) // 36)
    assert all(drawing.bounding_box()["height"] < 900 for drawing in drawings), "each on a page"
    assert page.locator("#departure table[class] , #departure .scroll table").count() >= 3
    assert page.locator("img.print-only").get_attribute("src").startswith("data:image/png")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator("img.print-only").count() == 0


def test_a_name_that_looks_like_code_is_shown_as_text(opened: Open, watch: Watch) -> None:
    document = documents.document(600, 3, 1)
    document["places"][0]["name"] = "</script><img src=x onerror=alert(1)>"
    page = opened(document)
    assert page.locator("img[src=x]").count() == 0
    assert watch == Watch([], [])


def test_a_long_plan_opens_within_seconds(opened: Open, watch: Watch) -> None:
    document = documents.document(300_000, 1_200, 60)
    page = opened(document)
    drawn = page.locator("#departure .names span").count()
    assert drawn < 60
    assert watch == Watch([], [])


ARABIC = {"sukkari": "السكري 2", "rashidin": "الراشدين (أول محطة)"}


def _arabic() -> dict[str, Any]:
    document = documents.document(1_200, 6, 2)
    for place in document["places"]:
        place["name"] = ARABIC.get(place["id"], place["name"])
    document["gates"][0]["name"] = "باب الهوى 5"
    document["gates"][0]["owner"] = "الحراس 3"
    return document


def test_a_page_from_right_to_left_keeps_time_from_left_to_right(
    opened: Open, watch: Watch
) -> None:
    page = opened(_arabic())
    page.evaluate("document.documentElement.dir = 'rtl'")
    needed = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        needed[width] = page.evaluate("document.documentElement.scrollWidth")
    assert {width: need for width, need in needed.items() if need > width} == {}
    for drawing in (".axis", ".track .hours", "input[type=range]", "svg", ".lanes"):
        directions = page.evaluate(
            """of => [...document.querySelectorAll(of)].map(e => getComputedStyle(e).direction)""",
            drawing,
        )
        assert set(directions) == {"ltr"}, drawing
    head = page.locator("#silence .drawing .name").last.bounding_box()
    assert head["x"] > page.locator("#silence .drawing .track").last.bounding_box()["x"]
    assert watch == Watch([], [])


def test_an_arabic_name_does_not_move_the_words_and_figures_beside_it(opened: Open) -> None:
    page = opened(_arabic())
    line = page.locator("#silence figcaption").first
    assert "\u2068الحراس 3\u2069" in line.inner_text()
    order = line.evaluate(
        """line => [...line.children].map(part => part.getBoundingClientRect().left)"""
    )
    assert order == sorted(order)
    kept = page.evaluate(
        """[...document.querySelectorAll('main span, main strong')]
            .every(e => getComputedStyle(e).unicodeBidi === 'isolate')"""
    )
    assert kept


def test_no_name_of_a_lane_is_cut(opened: Open) -> None:
    document = documents.document(1_200, 6, 2)
    document["gates"][0]["name"] = "Ramouseh checkpoint of both"
    page = opened(document)
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        cut = page.evaluate(
            """[...document.querySelectorAll('.names span')]
                .filter(e => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > 23)
                .map(e => e.textContent)"""
        )
        assert cut == [], width


def test_the_hour_shown_counts_from_the_stated_hour_zero(opened: Open) -> None:
    page = opened(documents.document(1_200, 6, 2))
    slide(page, 3 * 3600 + 1200)
    moment = page.locator("aside .moment").inner_text().split("\n")
    zero = page.locator(".scene .note").inner_text()
    assert moment[-1] == "hour 3"
    assert zero.startswith("Hour 0 is ")
    assert re.search(r"\d{4}, \d\d:\d\d; all times are local", zero)


def test_how_counts_were_made_is_said_in_the_language_of_the_page(opened: Open) -> None:
    document = documents.document(1_200, 6, 2)
    count = {"method": "estimated", "assumed": {"leaving": "nobody was asked"}}
    document["counts"][0] |= count
    page = opened(document)
    page.get_by_role("button", name="Français").click()
    said = page.locator("#evidence table").last.locator("tbody tr").first.inner_text()
    assert "estimé" in said
    assert "Supposé (personnes qui partent) : nobody was asked" in said.replace("\u00a0", " ")


def test_a_plan_that_cannot_be_compares_no_lengths_and_draws_no_traffic(opened: Open) -> None:
    document = documents.document(900, 4, 2)
    gates, held_back = document["gate_use"], document["bottleneck"]
    document = documents.without_timetable("proven_impossible") | {"gate_use": gates}
    document["summary"] |= {"bound_minutes": 480.0, "hand_formula_minutes": 866.0}
    document["bottleneck"] = held_back
    page = opened(document)
    headings = page.get_by_role("heading").all_inner_texts()
    assert "What cannot stand together" in headings
    assert {"Use of the gates", "Why not shorter"} & set(headings) == set()
    assert page.get_by_text("Length of the silence, compared").count() == 0
    columns = page.locator("#departure thead th").all_inner_texts()
    assert columns == ["Who", "From", "Where to", "People"]


def test_what_is_drawn_is_there_in_the_colours_of_the_reader(opened: Open) -> None:
    page = opened(documents.document(1_200, 6, 2))
    drawn = ("#silence .track .hours", "figure .bar .bound", "section .track .fill")
    ground = """drawn => {
        const look = (bar) => { const s = getComputedStyle(bar);
            return s.backgroundImage + s.backgroundColor; };
        return look(document.querySelector(drawn));
    }"""
    chosen = [page.evaluate(ground, bar) for bar in drawn]
    page.emulate_media(forced_colors="active")
    assert [page.evaluate(ground, bar) for bar in drawn] == chosen


def test_the_outcome_is_said_in_the_words_of_the_terminal(opened: Any) -> None:
    tab = opened(documents.document())
    assert tab.locator(".outcome").inner_text().lower() == "feasible"
    tab.locator("button[lang=fr]").click()
    assert tab.locator(".outcome").inner_text().lower() == "réalisable"


def test_with_nights_the_gap_stands_beside_both_its_figures_in_open_hours(opened: Any) -> None:
    """And all bars of the comparison are pauses, closed hours counted."""
    document = documents.document()
    document["summary"] |= {
        "pause_minutes": 1674.0,
        "open_minutes": 1074.0,
        "bound_minutes": 1552.0,
        "bound_open_minutes": 936.0,
        "gap": 0.147,
        "hand_formula_minutes": 900.0,
        "hand_formula_pause_minutes": 1500.0,
    }
    tab = opened(document)
    bar = plain(tab.locator("figure", has_text="The pause: ").inner_text())
    assert "The pause: 27 h 54 min, closed hours counted, of which" in bar
    assert "2 h 2 min above it, closed hours counted" in bar
    assert "17 h 54 min of it in open hours, at least 15 h 36 min by proof; the gap of 14.7%" in bar
    compared = tab.locator("figure", has_text="Length of the pause, closed hours counted, compared")
    row = compared.locator("li", has_text="Hand formula in use today, with the closed hours")
    assert "25 h" in plain(row.inner_text())
    assert "promises what cannot be driven" in row.inner_text()


def test_the_silence_is_signed_to_the_minute_outward(opened: Any) -> None:
    document = documents.document()
    document["silence"] = [
        {"kind": "area", "object": "a", "name": "A", "start_seconds": 61, "end_seconds": 16_074}
    ]
    cells = opened(document).locator("#silence table td").all_inner_texts()
    assert [plain(cell) for cell in cells] == [
        "Thu 15 Dec, 06:01",
        "Thu 15 Dec, 10:28",
        "4 h 27 min",
    ]


def test_bars_and_dotted_lines_say_what_they_stand_for(opened: Any) -> None:
    tab = opened(documents.document())
    assert "tallest bar: " in tab.locator("figcaption", has_text="lane").first.inner_text()
    assert tab.locator("text=/^all: /").count() > 0
