"""The page of a run in a browser: the system's own Chromium, driven by Playwright."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from summarizer.evaluation.report import Report
from summarizer.evaluation.report.html import as_html

NO_BROWSER = "SUMMARIZER_NO_BROWSER"
NAMES = ("chromium", "chromium-browser", "google-chrome")
WIDE, PHONE = (1280, 900), (390, 844)


def _executable() -> str:
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.fail(
            "no browser: install one (`apt-get install chromium`), name it in CHROMIUM, or set "
            f"{NO_BROWSER}=1 where there can be none"
        )
    return found


@pytest.fixture(scope="module")
def files(
    tmp_path_factory: pytest.TempPathFactory, closed: Report, unjudged: Report, evil: Report
) -> dict[str, str]:
    """The addresses of the pages."""
    folder: Path = tmp_path_factory.mktemp("pages")
    addresses = {}
    for name, report in {"closed": closed, "unjudged": unjudged, "evil": evil}.items():
        path = folder / f"{name}.html"
        path.write_text(as_html(report), encoding="utf-8")
        addresses[name] = path.as_uri()
    return addresses


@pytest.fixture(scope="module")
def browser(files: dict[str, str]) -> Iterator[Browser]:
    """After the pages are made: while Playwright runs, `asyncio.run` does not."""
    del files
    if os.environ.get(NO_BROWSER) == "1":
        pytest.skip(f"{NO_BROWSER}=1 says that there is no browser")
    executable = _executable()
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=executable)
        yield launched
        launched.close()


class Watched:
    """A page that is open, and what it did that it should not."""

    def __init__(self, browser: Browser, size: tuple[int, int], *, script: bool) -> None:
        self.context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            java_script_enabled=script,
        )
        self.faults: list[str] = []
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(5_000)
        self.page.on("console", lambda message: self.faults.append(message.text))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("dialog", lambda dialog: self.faults.append(dialog.message))
        self.page.on("request", lambda request: self._asked(request.url))

    def _asked(self, url: str) -> None:
        if not url.startswith(("file://", "data:")):
            self.faults.append(url)

    def open(self, address: str) -> Page:
        self.page.goto(address)
        return self.page

    def open_case(self, address: str, place: int = 0) -> Page:
        """With the case opened."""
        page = self.open(address)
        page.locator("details.case > summary").nth(place).click()
        return page


Watch = Callable[..., Watched]


@pytest.fixture
def watch(browser: Browser) -> Iterator[Watch]:
    """Opens pages, and says at the end of the test what they did that they should not."""
    opened: list[Watched] = []

    def new(size: tuple[int, int] = WIDE, *, script: bool = True) -> Watched:
        opened.append(Watched(browser, size, script=script))
        return opened[-1]

    yield new
    faults = [fault for each in opened for fault in each.faults]
    for each in opened:
        each.context.close()
    assert faults == []


def test_a_missing_browser_is_no_silent_skip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(pytest.fail.Exception, match="apt-get install chromium"):
        _executable()


@pytest.mark.parametrize("name", ["closed", "unjudged", "evil"])
def test_the_page_fits_desk_and_phone_in_light_and_dark(
    watch: Watch, files: dict[str, str], name: str
) -> None:
    """With every case opened; and asks for nothing, and has no error."""
    page = watch().open(files[name])
    page.locator("#open-all").click()
    for width, height in (WIDE, PHONE):
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    shades = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        shades.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert shades == ["rgb(255, 255, 255)", "rgb(21, 24, 28)"]


def test_an_item_lights_its_words_and_a_click_shows_them(
    watch: Watch, files: dict[str, str]
) -> None:
    page = watch().open_case(files["closed"])
    reply = page.locator("details[open] .reply").first
    text = reply.locator(".text")
    link = reply.locator("table[data-facet=figures] td a").last
    link.focus()
    lit = text.locator("a.on")
    assert lit.count() > 0
    row = reply.locator("tbody.on")
    assert link.inner_text() in row.inner_text()
    words = text.locator(f'[id="{(link.get_attribute("href") or "")[1:]}"]')
    text.evaluate("element => { element.scrollTop = 0; }")
    link.click()
    assert words.evaluate("element => element.classList.contains('on')")
    inside = """element => {
        const words = element.getBoundingClientRect();
        const text = element.closest(".text").getBoundingClientRect();
        return words.top >= Math.max(0, text.top) && words.bottom <= innerHeight;
    }"""
    assert words.evaluate(inside)


def test_words_light_their_item(watch: Watch, files: dict[str, str]) -> None:
    page = watch().open_case(files["closed"])
    words = page.locator("details[open] .text a").first
    words.hover()
    row = page.locator(f'[id="{(words.get_attribute("href") or "")[1:]}"]')
    assert "on" in (row.get_attribute("class") or "").split()


def test_only_the_words_of_one_facet_are_marked_when_asked(
    watch: Watch, files: dict[str, str]
) -> None:
    page = watch().open_case(files["unjudged"])
    text = page.locator("details[open] .text")
    marked = text.locator("a:not(.off)")
    before = marked.count()
    page.get_by_role("button", name="figures", exact=True).click()
    figures = marked.count()
    assert 0 < figures < before
    page.get_by_role("button", name="all", exact=True).click()
    assert marked.count() == before


def test_replies_are_tabs_that_the_arrow_keys_turn(watch: Watch, files: dict[str, str]) -> None:
    page = watch().open_case(files["closed"])
    replies = page.locator("details[open] .reply").all()
    assert [reply.is_visible() for reply in replies] == [True, *[False] * (len(replies) - 1)]
    page.locator("details[open] [role=tab]").first.focus()
    page.keyboard.press("ArrowRight")
    assert [reply.is_visible() for reply in replies[:2]] == [False, True]


def test_a_case_is_opened_from_what_changed(watch: Watch, files: dict[str, str]) -> None:
    page = watch().open(files["closed"])
    link = page.locator("#changes a").first
    name = link.inner_text()
    link.click()
    assert page.locator("details.case[open] h3").inner_text() == name


def test_cases_are_found_by_name_and_tag(watch: Watch, files: dict[str, str]) -> None:
    page = watch().open(files["unjudged"])
    page.locator("#find").fill("seed azernews")
    assert page.locator("details.case:visible h3").all_inner_texts() == ["azernews-briefing"]
    assert page.locator("#found").inner_text() == "1 of 3"


def test_the_page_is_read_without_javascript(watch: Watch, files: dict[str, str]) -> None:
    page = watch(PHONE, script=False).open_case(files["closed"])
    replies = page.locator("details[open] .reply")
    assert replies.count() > 1
    assert page.locator("details[open] .reply:visible").count() == replies.count()
    assert page.locator("details[open] .text a").first.is_visible()
    assert not page.locator(".tools").is_visible()
    width = page.locator("html").evaluate("element => element.scrollWidth")
    assert width <= PHONE[0]
    link = page.locator("details[open] td a").first
    link.click()
    assert page.url.endswith(link.get_attribute("href") or "-")


def test_hostile_words_do_nothing(watch: Watch, files: dict[str, str]) -> None:
    page = watch().open_case(files["evil"])
    assert page.locator("script").count() == 1
    assert page.locator("img").count() == 0
    box = page.locator("details[open] .text bdi.c").first
    shown = box.evaluate("element => getComputedStyle(element, '::before').content")
    assert "U+202E" in shown
    assert box.evaluate("element => getComputedStyle(element).display") == "inline-block"
