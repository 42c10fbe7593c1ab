"""The page in a real browser: people, places, commands, forms, clock and bot."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from tests.rehearsal.page_driver import DOWN, ENTER, ESCAPE, SPACE, TAB, Hand, Playhouse


@pytest.fixture
def house() -> Iterator[Playhouse]:
    opened = Playhouse()
    yield opened
    opened.close()


@pytest.fixture
def hand(browser: Chrome, house: Playhouse) -> Iterator[Hand]:
    browser.set_window_size(1280, 800)
    yield Hand(browser, house.url)
    complaints = Hand(browser, house.url).complaints()
    browser.get("about:blank")
    assert complaints == []


async def look(house: Playhouse, who: str) -> None:
    house.stage.look(who, "koffie")


def board(house: Playhouse) -> None:
    house.do(house.stage.slash("fenna", "koffie", "demo open", title="Brug"))


def test_what_one_types_the_other_sees_at_once(hand: Hand, house: Playhouse) -> None:
    hand.be("joris", "koffie")
    first = hand.browser.current_window_handle
    hand.browser.switch_to.new_window("window")
    hand.be("aafke", "koffie")
    hand.composer().send_keys("Hallo **allemaal**, <b>ik</b> ben er", ENTER)
    hand.wait_for(".message strong", "allemaal")
    hand.browser.close()
    hand.browser.switch_to.window(first)
    assert hand.wait_for(".message .author").text == "Aafke Zandloper"
    assert "<b>ik</b> ben er" in hand.wait_for(".message .text").text
    said = str(hand.wait_for("#announce", "Hallo").get_property("textContent"))
    assert "Aafke Zandloper: Hallo allemaal" in said


def test_eight_windows_can_be_open_at_once(hand: Hand, house: Playhouse) -> None:
    windows = [hand.browser.current_window_handle]
    hand.be("joris", "koffie")
    for who in ("fenna", "aafke", "samira", "grace", "teun", "wilma", "aafke"):
        hand.browser.switch_to.new_window("window")
        windows.append(hand.browser.current_window_handle)
        hand.be(who, "koffie")
    for number, window in enumerate(reversed(windows)):
        house.do(house.stage.send("joris", "koffie", f"bericht {number}"))
        hand.browser.switch_to.window(window)
        hand.wait_for(".message", f"bericht {number}")
        if window != windows[0]:
            hand.browser.close()
    hand.browser.switch_to.window(windows[0])


def test_people_and_places_tell_what_is_unread(hand: Hand, house: Playhouse) -> None:
    house.do(house.stage.send("joris", "koffie", "nul"))
    house.do(look(house, "grace"))
    hand.be("joris", "aankondigingen")
    house.do(house.stage.send("aafke", "koffie", "een"))
    house.do(house.stage.send("aafke", "koffie", "twee"))
    assert hand.wait_for(".place[data-unread] .unread").text.startswith("2")
    assert "2 ongelezen" in str(hand.wait_for(".person", "Grace").get_property("textContent"))
    hand.go("koffie")
    hand.gone(".place[data-unread]")
    hand.wait_for(".new-line", "Nieuw")
    hand.click(".person", "Samira")
    hand.until(lambda: "as=samira" in hand.browser.current_url)
    hand.wait_for(".person[aria-current]", "Samira")
    hand.browser.back()
    hand.wait_for(".person[aria-current]", "Joris")


def test_a_command_is_typed_with_completion_and_options(hand: Hand, house: Playhouse) -> None:
    hand.be("joris", "koffie")
    hand.composer().send_keys("/dem")
    hand.wait_for(".completion .choice", "/demo openen")
    hand.type(DOWN, DOWN)
    hand.until(lambda: "demo silent" in hand.wait_for(".choice[data-active]").text)
    hand.type(ESCAPE, "/openen")
    hand.wait_for(".choice[data-active]", "/demo openen")
    hand.type(TAB)
    hand.wait_for(".command-name", "/demo openen")
    hand.type("stuur")
    hand.until(lambda: len(hand.browser.find_elements(By.CSS_SELECTOR, ".suggestions li")) == 1)
    hand.type(DOWN, ENTER)
    assert hand.focused().get_property("value") == "Stille stuurgroep"
    hand.click(".extra-options .chip", "werkvorm")
    hand.type(ENTER)
    hand.wait_for(".picker-list .choice", "Roddelen")
    hand.type(DOWN, ENTER)
    hand.click(".extra-options .chip", "gespreksleider")
    hand.type(ENTER)
    hand.wait_for(".picker-search")
    hand.type("samira", ENTER)
    hand.click(".extra-options .chip", "aantal")
    hand.type("5", ENTER)
    hand.wait_for(".message .used", "Joris Wolkendijk gebruikte /demo open")
    name, given = house.demos.last.client.received[-1]
    assert (name, given) == (
        "open",
        {
            "title": "Stille stuurgroep",
            "method": "gossip",
            "size": 5,
            "facilitator": house.stage.player("samira").id,
        },
    )
    hand.wait_for(".composer textarea")


def test_a_missing_option_is_asked_for_and_escape_gives_up(hand: Hand) -> None:
    hand.be("grace", "koffie")
    hand.composer().send_keys("/demo open", ENTER)
    hand.wait_for(".command-name", "/demo open")
    hand.wait_for(".suggestions .choice", "Schurend achterwiel")
    hand.type(ENTER)
    hand.wait_for(".option-field.missing", "title")
    hand.type(ESCAPE, ESCAPE)
    hand.wait_for(".composer textarea")
    hand.gone(".command")


def test_a_form_is_filled_in_by_keyboard_and_only_one_person_sees_the_answer(
    hand: Hand, house: Playhouse
) -> None:
    board(house)
    hand.be("joris", "koffie")
    hand.click(".button", "Stel een vraag")
    hand.wait_for("dialog[open] h2", "Jouw vraag")
    hand.until(lambda: hand.focused().tag_name == "input")
    hand.type("Ho", ENTER)
    hand.wait_for(".field-error", "Minstens 3 tekens.")
    hand.wait_for(".field-error", "Maak nog een keuze.")
    hand.type("e nu?")
    hand.wait_for(".count", "7 van 60")
    hand.type(TAB)
    assert hand.focused().get_property("value") == "Wat zou jij doen als "
    hand.type("het moet?", TAB)
    hand.type(SPACE)
    hand.type(TAB)
    hand.type(SPACE)
    hand.click("dialog .button.primary", "Versturen")
    hand.gone("dialog[open]")
    hand.wait_for(".message[data-ephemeral]", "Dank je, je vraag staat erbij.")
    hand.wait_for(".only-you", "Alleen jij ziet dit")
    sent = str(house.demos.last.client.received[-1][1])
    for part in ("Hoe nu?", "Wat zou jij doen als het moet?", "'warm'", "'time'"):
        assert part in sent
    hand.click(".only-you .plain", "Bericht sluiten")
    hand.gone(".message[data-ephemeral]")
    hand.be("aafke", "koffie")
    hand.wait_for(".message", "Casusronde")
    assert hand.find(".message[data-ephemeral]") is None


def test_every_other_control_of_a_form(hand: Hand, house: Playhouse, tmp_path: Path) -> None:
    board(house)
    hand.be("joris", "koffie")
    hand.click(".button", "Meer vragen")
    hand.wait_for("dialog[open] .picker").click()
    hand.wait_for("dialog .picker-list .choice", "Samira").click()
    hand.wait_for("dialog .picker-list .choice", "Teun").click()
    hand.click("dialog .picker-box .primary", "Klaar")
    hand.wait_for("dialog .picker-shown", "Samira Klokkenhof, Teun Stilhout")
    attached = tmp_path / "schets.txt"
    attached.write_text("een schets")
    hand.wait_for("dialog input[type=file]").send_keys(str(attached))
    hand.click("dialog label", "Mag gedeeld worden")
    hand.click("dialog .button.primary", "Versturen")
    hand.gone("dialog[open]")
    sent = str(house.demos.last.client.received[-1][1])
    for part in (str(house.stage.player("teun").id), "schets.txt", "'value': True"):
        assert part in sent


def test_a_form_keeps_its_text_when_the_bot_is_off_and_when_the_page_is_reloaded(
    hand: Hand, house: Playhouse
) -> None:
    board(house)
    hand.be("joris", "koffie")
    hand.click(".button", "Stel een vraag")
    hand.wait_for("dialog[open]")
    hand.type("Hoe nu?")
    hand.click("dialog .option", "Lauw")
    house.do(house.stage.stop_bot())
    hand.click("dialog .button.primary", "Versturen")
    hand.wait_for(".problem", "Er kwam geen antwoord. Je tekst staat er nog")
    hand.browser.refresh()
    hand.wait_for("dialog[open] .option:has(input:checked)", "Lauw")
    assert hand.wait_for("dialog input").get_property("value") == "Hoe nu?"
    house.do(house.stage.start_bot())
    hand.click("dialog .button.primary", "Versturen")
    hand.gone("dialog[open]")
    hand.wait_for(".message", "Dank je")


def test_escape_closes_a_form_and_the_keyboard_never_leaves_it(
    hand: Hand, house: Playhouse
) -> None:
    board(house)
    hand.be("joris", "koffie")
    hand.click(".button", "Stel een vraag")
    hand.wait_for("dialog[open]")
    inside = (
        "const focused = document.activeElement; return focused === document.body"
        " || document.querySelector('dialog').contains(focused)"
    )
    for _ in range(15):
        hand.type(TAB)
        assert hand.browser.execute_script(inside)
    hand.type(ESCAPE)
    hand.gone("dialog[open]")
    hand.until(lambda: "joris" not in house.stage.modals)


def test_selects_are_worked_by_keyboard(hand: Hand, house: Playhouse) -> None:
    board(house)
    hand.be("joris", "koffie")
    hand.wait_for("[data-key='demo:pick']").send_keys(ENTER)
    hand.wait_for(".picker-list .choice", "De stille stuurgroep")
    hand.type(DOWN, ENTER)
    hand.wait_for(".message", "Genoteerd: demo:pick board")


def test_a_button_without_an_answer_says_so(hand: Hand, house: Playhouse) -> None:
    board(house)
    hand.be("joris", "koffie")
    hand.click(".button", "Weg")
    hand.wait_for(".silence", "Reisgenoot reageerde niet.")
    assert not hand.wait_for(".button", "Sluit").is_enabled()


def test_the_bot_is_switched_off_and_on(hand: Hand, house: Playhouse) -> None:
    board(house)
    hand.be("joris", "koffie")
    hand.click(".bot-switch", "Bot staat aan")
    hand.wait_for(".bot-switch", "Bot staat uit")
    assert not house.stage.bot_running
    hand.composer().send_keys("/help", ENTER)
    hand.wait_for(".command .button.primary").click()
    hand.wait_for("#notice", "de bot staat uit")
    hand.click(".bot-switch", "Bot staat uit")
    hand.wait_for(".bot-switch", "Bot staat aan")
    hand.click(".button", "Ik doe mee")
    hand.wait_for(".message", "Genoteerd: demo:join")


def test_the_clock_is_pushed_and_words_of_time_follow(hand: Hand, house: Playhouse) -> None:
    board(house)
    house.do(house.stage.slash("joris", "koffie", "demo remind", minutes=5))
    hand.be("joris", "koffie")
    hand.wait_for(".message time", "over 25 minuten")
    assert hand.wait_for(".clock-digits").text == "13:30:00"
    hand.click(".clock .chip", "+1 min")
    hand.wait_for(".message time", "over 24 minuten")
    hand.click(".clock .chip", "Volgende termijn 13:35")
    hand.wait_for(".message", "Herinnering van 13:35:00")
    hand.wait_for(".clock .chip:disabled", "Geen termijn")
    hand.click(".clock .chip", "Morgen 9:00")
    hand.wait_for(".clock-date", "vr 9 jan")
    assert house.stage.now().isoformat() == "2026-01-09T08:00:00+00:00"
    hand.click(".clock-run")
    hand.until(lambda: hand.wait_for(".clock-digits").text > "09:00:00")


def test_nobody_opens_a_room_that_is_not_theirs(hand: Hand, house: Playhouse) -> None:
    house.do(house.stage.slash("joris", "koffie", "demo room"))
    room = house.stage.place_id("joris", "kamer")
    hand.browser.get(f"{house.url}?as=aafke&place={room}")
    hand.wait_for(".room-head h2", "aankondigingen")
    assert hand.find(".place", "kamer") is None
    hand.be("joris", "kamer")
    hand.wait_for(".message", "Welkom @Joris Wolkendijk")
    placeholder = hand.wait_for(".composer textarea").get_property("placeholder")
    assert placeholder == "Hier kun je alleen lezen; opdrachten met / werken wel."


def test_the_page_speaks_two_languages(hand: Hand, house: Playhouse) -> None:
    board(house)
    hand.be("grace", "koffie")
    hand.wait_for(".message time", "in 25 minutes")
    hand.click(".language", "EN")
    hand.wait_for(".bot-switch", "Bot is on")
    hand.wait_for(".message .used", "Fenna Lindenpad used /demo open")
    assert hand.browser.find_element(By.TAG_NAME, "html").get_attribute("lang") == "en"
    hand.click(".language", "NL")
    hand.wait_for(".bot-switch", "Bot staat aan")


def test_by_hand_a_message_a_person_and_a_place_go(hand: Hand, house: Playhouse) -> None:
    house.do(house.stage.send("joris", "koffie", "weg hiermee"))
    hand.be("aafke", "koffie")
    hand.wait_for(".message-menu").send_keys(ENTER)
    hand.click(".menu-item", "Verwijder met de hand (als beheerder)")
    hand.gone(".message", "weg hiermee")
    hand.click(".room-head .hand-menu")
    hand.click(".menu-item", "Verwijder Aafke Zandloper uit de server")
    hand.wait_for(".person[aria-current]", "Niet in de server")
    hand.wait_for(".room-head h2", "Reisgenoot")
    hand.click(".room-head .hand-menu")
    hand.click(".menu-item", "Aafke Zandloper komt terug in de server")
    hand.wait_for(".place", "koffie")
    hand.go("koffie")
    hand.click(".room-head .hand-menu")
    hand.click(".menu-item", "Verwijder deze plek")
    hand.browser.switch_to.alert.accept()
    hand.gone(".place", "koffie")


def test_closed_direct_messages_are_told(hand: Hand, house: Playhouse) -> None:
    hand.be("teun", "Reisgenoot")
    hand.wait_for(".topic", "Je privéberichten staan dicht")
    hand.click(".room-head .hand-menu")
    hand.click(".menu-item", "Open de privéberichten van Teun Stilhout")
    hand.gone(".topic", "Je privéberichten staan dicht")
    assert house.stage.dms_open("teun")


def test_nothing_typed_runs_in_anybodys_browser(hand: Hand, house: Playhouse) -> None:
    attack = "<img src=x onerror='window.hit=1'><script>window.hit=1</script>"
    house.do(house.stage.send("joris", "koffie", attack))
    hand.be("aafke", "koffie")
    assert attack in hand.wait_for(".message .text").text
    assert hand.browser.execute_script("return window.hit") is None


def test_a_phone_has_its_places_in_a_drawer_and_nothing_sticks_out(
    hand: Hand, house: Playhouse
) -> None:
    board(house)
    size = {"width": 360, "height": 740, "deviceScaleFactor": 1, "mobile": True}
    hand.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    try:
        hand.be("joris")
        assert not hand.wait_for(".place", "koffie").is_displayed()
        hand.click("#places-toggle")
        hand.until(lambda: hand.wait_for(".place", "koffie").is_displayed())
        hand.click(".place", "koffie")
        hand.until(lambda: not hand.wait_for(".place", "koffie").is_displayed())
        hand.wait_for(".message", "Casusronde")
        width = "return document.documentElement.scrollWidth"
        assert hand.browser.execute_script(width) == 360
        hand.click(".button", "Meer vragen")
        hand.wait_for("dialog[open] .picker")
        assert hand.browser.execute_script(width) == 360
        box = hand.wait_for("dialog[open]").rect
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
    finally:
        hand.browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_the_page_is_there_at_once(hand: Hand, house: Playhouse) -> None:
    house.do(house.stage.push(timedelta(minutes=1)))
    hand.be("joris")
    asked = "return performance.getEntriesByType('resource').map(entry => entry.name)"
    names = hand.browser.execute_script(asked)
    assert all(name.startswith(house.url) for name in names)
    size = (
        "return performance.getEntriesByType('resource')"
        ".reduce((sum, entry) => sum + entry.decodedBodySize, 0)"
    )
    assert hand.browser.execute_script(size) < 150_000
