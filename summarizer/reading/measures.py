"""The word that says what happened to those counted, to a measure that coders can compare.

A closed table. A word that is not in it has no measure; its surface is kept all the same.
"Losses" and "casualties" are measures of their own: they never become "killed".
"""

import re

# Measure: words. Terms after the GKG 2.1 count types and UCDP's outcome classes.
_WORDS: dict[str, str] = {
    "killed": "killed kill kills killing dead died die dies dying death deaths fatality fatalities "
    "slain perished murdered toll",
    "wounded": "wounded wounding injured injury injuries injuring hurt",
    "missing": "missing unaccounted",
    "captured": "captured captive prisoner prisoners",
    "detained": "detained arrested arrests detentions",
    "abducted": "kidnapped abducted hostage hostages",
    "displaced": "displaced evacuated evacuees refugees fled homeless",
    "casualties": "casualty casualties",
    "losses_unspecified": "loss losses",
}
_MEASURE = {word: measure for measure, words in _WORDS.items() for word in words.split()}
_NEGATION = re.compile(r"\b(?:no|not|none|never|without|nobody)\b|n['\u2019]t\b", re.IGNORECASE)


def parse_measure(surface: str) -> str | None:
    """The measure of the words, or None when the table has none, has two, or they are negated."""
    words = re.findall(r"[a-z]+", surface.lower())
    measures = {_MEASURE[word] for word in words if word in _MEASURE}
    if len(measures) != 1 or _NEGATION.search(surface):
        return None
    return measures.pop()
