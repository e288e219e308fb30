"""Names of a text, and which mentions mean the same."""

from summarizer.reading.names.find import find_names
from summarizer.reading.names.name import Name, NameKind

__all__ = ["Name", "NameKind", "find_names"]
