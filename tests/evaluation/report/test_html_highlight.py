"""The article with its marks."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from summarizer.evaluation.report.html.highlight import STATES, Part, Span, highlight

_PARTS: tuple[Part, ...] = ("words", "sentence", "detail")
_KEYS: dict[Part, str] = {"words": "data-i", "sentence": "data-t", "detail": "data-q"}


class _Marks(HTMLParser):
    """Each character, with the items that point at it; and the ids."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.pointed: list[set[tuple[str, str]]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self._open: list[set[tuple[str, str]]] = []
        self.feed(str(text))  # of plain text: `Markup` would escape what is joined to it
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ("a", "span", "bdi")
        said = {name: value or "" for name, value in attrs}
        self.ids += [said["id"]] if "id" in said else []
        self.links += [said["href"]] if "href" in said else []
        self._open.append(
            {(key, row) for key in _KEYS.values() for row in said.get(key, "").split()}
        )

    def handle_endtag(self, tag: str) -> None:
        del tag
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
        self.pointed += [set().union(*self._open)] * len(data)


_TEXT = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("<>&\"'\r\n\t\u202e\u2066\x1b\x85\0ab "),
    ),
    max_size=60,
)
_SPANS = st.lists(
    st.builds(
        Span,
        start=st.integers(-3, 63),
        end=st.integers(-3, 70),
        row=st.integers(1, 9),
        state=st.sampled_from(STATES),
        part=st.sampled_from(_PARTS),
    ),
    max_size=12,
)


@given(_TEXT, _SPANS)
def test_without_its_tags_the_marked_article_is_the_article(text: str, spans: list[Span]) -> None:
    """NUL, which HTML has not, is the only character that changes."""
    assert _Marks(highlight(text, spans, "r")).text == text.replace("\0", "\ufffd")


@given(_TEXT, _SPANS)
def test_each_character_is_marked_by_the_items_that_point_at_it(
    text: str, spans: list[Span]
) -> None:
    marks = _Marks(highlight(text, spans, "r"))
    for place, pointed in enumerate(marks.pointed):
        covering = [span for span in spans if span.start <= place < span.end]
        assert pointed == {(_KEYS[span.part], str(span.row)) for span in covering}


@given(_TEXT, _SPANS)
def test_words_can_be_linked_to_where_they_begin(text: str, spans: list[Span]) -> None:
    marks = _Marks(highlight(text, spans, "r"))
    begun = {
        f"rw{max(span.start, 0)}"
        for span in spans
        if span.part != "detail" and max(span.start, 0) < min(span.end, len(text))
    }
    assert len(marks.ids) == len(set(marks.ids))
    assert set(marks.ids) == begun
    assert set(marks.links) <= {f"#ri{span.row}" for span in spans}


def test_words_of_several_items_are_marked_by_the_worst() -> None:
    spans = [Span(0, 9, 1, "same", "words"), Span(4, 6, 2, "missing", "words")]
    assert highlight("Ministers", spans, "r") == (
        '<a class="m same b" id="rw0" href="#ri1" data-i="1">Mini</a>'
        '<a class="m missing b" id="rw4" href="#ri2" data-i="1 2">st</a>'
        '<a class="m same" href="#ri1" data-i="1">ers</a>'
    )


def test_a_bidi_control_is_shown_in_a_box_of_its_own() -> None:
    """There it turns nothing round, and a reader sees that it is there."""
    shown = highlight("a\u202eb", [], "r")
    assert shown == 'a<bdi class="c" data-c="U+202E">\u202e</bdi>b'
