"""One news article: its text, and what is known of it from outside the text.

Does not read files or fetch anything; `intake` does.
"""

import hashlib
from datetime import date
from functools import cached_property

from pydantic import field_validator

from summarizer.frozen import Frozen


class Article(Frozen):
    """A text and its metadata.

    Every offset anywhere in this package is an index into `text`, in Python characters
    (Unicode code points), from 0, ends exclusive. The text is never changed after intake.

    `published` is what the caller or the file says; the program never guesses it.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None

    @field_validator("text", "title", "publisher", "url")
    @classmethod
    def _is_unicode(cls, text: str | None) -> str | None:
        """Half of a surrogate pair is no character: it has no UTF-8, and so no digest."""
        try:
            (text or "").encode()
        except UnicodeEncodeError as error:
            raise ValueError(f"not Unicode text at offset {error.start}") from None
        return text

    @cached_property
    def sha256(self) -> str:
        """Hexadecimal SHA-256 of the text in UTF-8: the identity of the article."""
        return hashlib.sha256(self.text.encode()).hexdigest()
