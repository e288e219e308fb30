"""The word that says what happened to those counted, to a measure that coders can compare.

A closed table. A word that is not in it has no measure; its surface is kept all the same.
"Losses" and "casualties" are measures of their own: they never become "killed". Nor do those who
are presumed or feared dead.
"""

import re
from itertools import pairwise

# Measure: words. Terms after the GKG 2.1 count types and UCDP's outcome classes.
_WORDS: dict[str, str] = {
    "killed": "killed kill kills killing dead died die dies dying death deaths fatality fatalities "
    "slain slaying perished murder murders murdered murdering assassinated assassination "
    "assassinations massacred slaughtered executed beheaded lynched martyred drowned drowning "
    "suffocated toll",
    "wounded": "wounded wounding injured injury injuries injuring hurt maimed crippled",
    "missing": "missing unaccounted disappeared",
    "captured": "captured capturing captive prisoner prisoners",
    "detained": "detained detaining arrested arresting arrest arrests detention detentions jailed "
    "imprisoned",
    "abducted": "kidnapped kidnapping abducted abducting abduction hostage hostages",
    "displaced": "displaced displacing evacuated evacuating evacuation evacuees refugees fled "
    "homeless",
    "casualties": "casualty casualties",
    "losses_unspecified": "loss losses lost lose loses losing",
}
_MEASURE = {word: measure for measure, words in _WORDS.items() for word in words.split()}
# How badly somebody is hurt is not another measure.
_DEGREES = frozenset(
    "badly critical critically grave gravely light lightly mild mildly minor moderate moderately "
    "serious seriously severe severely slight slightly".split()
)
# Words that make a measure only together.
_TOGETHER = {
    "unaccounted for": "missing",
    "taken prisoner": "captured",
    "taken captive": "captured",
    "taken hostage": "abducted",
    "held hostage": "abducted",
}
_PHRASES = {tuple(words.split()): measure for words, measure in _TOGETHER.items()}
# Words that change nothing: "were killed", "left dead", "death toll", "people have been injured".
_FILLING = frozenset(
    "a an the and are been being fatal find found had has have in is killed left more of "
    "people persons remain remained remains reported shot still total were was who".split()
)


MEASURES = tuple(_WORDS)
"""The measures that there are."""


def parse_measure(surface: str) -> str | None:
    """The measure of the words, or None.

    None as soon as any other word is there: "death sentence", "could be killed", "were not hurt",
    "hostages released" and "killed or wounded" say something else than their main word.
    """
    words = re.findall(r"[^\W\d_]+", surface.lower())
    for i, pair in enumerate(pairwise(words)):
        if pair in _PHRASES:
            rest = words[:i] + words[i + 2 :]
            return _PHRASES[pair] if all(word in _FILLING - {"killed"} for word in rest) else None
    measures = {_MEASURE[word] for word in words if word in _MEASURE}
    if len(measures) != 1:
        return None
    measure = measures.pop()
    known = _FILLING | _DEGREES if measure == "wounded" else _FILLING
    # Who was fatally hurt is dead; the words do not say so of "injuries" alone.
    if measure == "wounded" and "fatal" in words:
        return None
    return measure if all(word in _MEASURE or word in known for word in words) else None
