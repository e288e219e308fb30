"""Names, answers and cues, compared as the READMEs of the corpora ask.

Does not read text: what it compares was found elsewhere.
"""

import re
from collections import Counter
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['\u2019]s\b")
_ARTICLES = frozenset(["a", "an", "the"])

# Courtesy titles and the abbreviated titles before names of the AP Stylebook ("courtesy titles",
# "legislative titles", "military titles"): they never name anybody.
_TITLES = frozenset(
    "mr mrs ms miss mx dr prof sir dame lord lady rev hon gov lt sen rep adm brig capt cmdr col "
    "cpl gen maj sgt supt insp det".split()
)
# Offices that stand before a name, or alone for somebody ("the president").
_OFFICES = frozenset(
    "president vice prime minister senator governor representative congressman congresswoman mayor "
    "chairman chairwoman secretary general admiral colonel major captain sergeant judge justice "
    "professor doctor former attorney".split()
)

# Verbs of speech: the public factual verbs of Quirk et al., A Comprehensive Grammar of the English
# Language (1985), 16.31, with those of its 14.28-30 that report telling, asking and posting.
_SPEECH = (
    "acknowledge add admit affirm agree allege announce answer argue ask assert boast claim "
    "comment complain concede confess confirm contend declare deny disclose exclaim explain hint "
    "insist maintain mention note object observe predict proclaim promise protest quip recall "
    "recount reiterate remark repeat reply report respond retort reveal say state stress submit "
    "suggest swear tell testify tweet vow warn write"
).split()
_IRREGULAR = {
    "say": "said says saying",
    "tell": "told tells telling",
    "write": "wrote written writes writing",
    "swear": "swore sworn swears swearing",
    "admit": "admitted admits admitting",
    "submit": "submitted submits submitting",
    "quip": "quipped quips quipping",
    "deny": "denied denies denying",
    "reply": "replied replies replying",
    "testify": "testified testifies testifying",
    "stress": "stressed stresses stressing",
    "confess": "confessed confesses confessing",
}


def _forms(verb: str) -> list[str]:
    if verb in _IRREGULAR:
        return [verb, *_IRREGULAR[verb].split()]
    stem = verb.removesuffix("e")
    return [verb, verb + "s", stem + "ed", stem + "ing"]


_SPEECH_FORMS = frozenset(form for verb in _SPEECH for form in _forms(verb))
_ACCORDING_TO = re.compile(r"\baccording to\b", re.IGNORECASE)


def is_speech(cue: str) -> bool:
    """Whether the cue of an attribution has a verb of speech, or is "according to"."""
    return bool(_ACCORDING_TO.search(cue)) or any(
        word in _SPEECH_FORMS for word in _WORD.findall(cue.lower())
    )


def same_name(one: str, other: str) -> bool:
    """Whether one contains the other as whole words, without case, articles, titles, possessives.

    Offices are removed in a second attempt: "President Silva" is "the president" and "Ana Silva".
    """
    first, second = _name_words(one), _name_words(other)
    bare = [[word for word in words if word not in _OFFICES] for words in (first, second)]
    return _contains(first, second) or _contains(*bare)


def same_as_any(name: str, names: Iterable[str]) -> bool:
    """Whether `name` is the same as one of `names`."""
    return any(same_name(name, other) for other in names)


def same_answer(one: str, other: str) -> bool:
    """Whether F1 of their words, each as often as it stands there, is at least one half."""
    first, second = Counter(_words(one)), Counter(_words(other))
    shared = (first & second).total()
    return shared > 0 and 4 * shared >= first.total() + second.total()


def share_a_word(one: str, other: str) -> bool:
    """Whether both have a word in common, without case and plural."""
    return bool(_stems(one) & _stems(other))


def _words(text: str) -> list[str]:
    plain = _POSSESSIVE.sub("", text.lower()).replace(".", "")
    return [word for word in _WORD.findall(plain) if word not in _ARTICLES]


def _name_words(text: str) -> list[str]:
    return [word for word in _words(text) if word not in _TITLES]


def _contains(one: list[str], other: list[str]) -> bool:
    first, second = f" {' '.join(one)} ", f" {' '.join(other)} "
    return bool(one and other) and (first in second or second in first)


def _stems(text: str) -> set[str]:
    return {word.removesuffix("s") for word in _words(text)}
