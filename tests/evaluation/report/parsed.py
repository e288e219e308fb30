"""A page as a parser reads it: its elements, and the text within each."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = ("meta", "input", "br")


@dataclass
class Element:
    """One element."""

    tag: str
    attributes: dict[str, str]
    text: str = ""
    """Of it and of all within."""
    within: list["Element"] = field(default_factory=list)
    """All the elements within, in order."""

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()


class Page(HTMLParser):
    """All elements in order; an end tag that fits nothing is an error."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(text)
        self.close()
        assert not self._open, f"<{self._open[-1].tag}> is never closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), f"<{tag}> has an attribute twice"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        for outer in self._open:
            outer.within.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"</{tag}> closes nothing"
        assert self._open[-1].tag == tag, f"</{tag}> closes <{self._open[-1].tag}>"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def find(self, tag: str, name: str = "") -> list[Element]:
        """The elements of a tag, with a class if it is named."""
        return [
            element
            for element in self.elements
            if element.tag == tag and (not name or name in element.classes)
        ]

    def by_id(self, wanted: str) -> Element:
        return next(e for e in self.elements if e.attributes.get("id") == wanted)
