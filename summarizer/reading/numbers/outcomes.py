"""The words that say what happened to those counted, beside a number: "were killed", "losses".

Finds the words; `measures` says what they measure. The lexical field is that of harm, flight and
seizure (after the outcome classes of UCDP and the count types of GKG 2.1); a passive of any verb is
read as well. A modal or a negation is part of the words, so that nobody takes them for a fact.
"""

from summarizer.reading.numbers.found import Found, Part
from summarizer.reading.numbers.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    FUNCTION_WORDS,
    MODALS,
    SINGULAR_AUXILIARIES,
    forms_of,
    looks_past,
)
from summarizer.reading.numbers.tokens import Tokens
from summarizer.reading.numbers.vocabulary import AMOUNT_WORDS

# Participles of what is done to somebody or something; behind a noun without "were" as well.
_DONE = frozenset(
    "killed murdered slain slaughtered massacred executed assassinated beheaded hanged "
    "lynched wounded injured hurt maimed burned burnt shot stabbed beaten tortured raped "
    "mutilated poisoned arrested detained jailed imprisoned held captured seized kidnapped "
    "abducted taken freed released rescued saved displaced evacuated expelled deported "
    "hospitalized hospitalised treated infected trapped buried stranded destroyed damaged "
    "demolished gutted razed flattened sunk sacked fired dismissed hit affected".split()
)
# What they do or undergo themselves.
_HAPPENED = frozenset(
    "died perished drowned suffocated fled escaped survived disappeared vanished defected "
    "deserted surrendered starved burned collapsed crashed sank fell exploded resigned "
    "succumbed".split()
)
_STATES = frozenset("dead missing homeless unaccounted captive hostage ill sick alive".split())
_BARE = frozenset(
    "die kill perish flee wound injure drown starve survive disappear suffer arrest detain "
    "kidnap abduct capture destroy damage displace evacuate".split()
)
BEHIND = _DONE | _HAPPENED | _STATES

NOUNS = frozenset(
    "casualties casualty deaths death fatalities fatality injuries injury losses loss dead "
    "wounded injured missing killed killings murders arrests detentions abductions "
    "kidnappings hostages prisoners captives detainees refugees evacuees victims toll".split()
)
"""What happened, as a noun: "12 deaths", "the dead at 23"."""
WITH_OF = frozenset(
    "death deaths killing killings murder murders massacre execution assassination slaying "
    "loss losses arrest arrests detention capture kidnapping abduction toll injury "
    "injuries wounding evacuation displacement release destruction disappearance beheading".split()
)
_VERBS = frozenset(
    "kill wound injure cripple maim murder execute assassinate massacre slaughter behead "
    "arrest detain jail imprison capture seize kidnap abduct displace evacuate expel "
    "deport destroy damage demolish rescue release shoot infect hospitalize".split()
)


_IRREGULAR_DOING = frozenset(
    {"hurt", "hurts", "hurting", "shot", "slew", "free", "frees", "freed", "freeing"}
)
_DOING = frozenset(form for verb in _VERBS for form in forms_of(verb)) | _IRREGULAR_DOING

# Between the auxiliary and the word itself: "were reported killed", "have since died".
_BETWEEN = frozenset(
    "not also later since already reported reportedly confirmed feared believed presumed "
    "thought said officially known found left either still all then subsequently never now "
    "themselves to seriously badly slightly critically severely fatally gravely lightly "
    "mostly shot remain remains remained".split()
)
_OPENS_INSERTION = frozenset(
    "including among mostly mainly many some most both all half at almost several who "
    "which with aged from".split()
)
_NO_WAY_PAST = (CONJUNCTIONS - {"and", "or", "who", "which", "that"}) | {
    ".", ";", ":", "?", "!", "\n", "", '"', "\u201d", "\u201c", "said", "says", "told", "after",
    "before", "than", "there", "he", "she", "they", "it", "we", "i", "\u2014", "by",
}  # fmt: skip
_MOST_BETWEEN = 24
"""So many tokens may stand between a noun and its verb."""

_LEADS_TO_LEVEL = frozenset(
    "at to of reached reaching reaches is was as hit hits stands stood numbered numbers "
    "exceeded exceeds past above : totaled totalled totals topped passed by".split()
)
_PASSED_BEFORE = frozenset(
    "the another all those these other further additional his her its their up only a just".split()
)


def outcome_behind(tokens: Tokens, found: Found) -> Part | None:
    """The words behind a number and its noun that say what happened to those counted."""
    j = max(found.last, found.counted[1] if found.counted else 0)
    limit, inserted = j + _MOST_BETWEEN, ""
    adjacent = True
    while j < limit:
        word = tokens.words[j]
        part = None
        if inserted != "clause":
            part = _predicate(tokens, j, adjacent=adjacent or tokens.words[j - 1] == ",")
        if part:
            plural = found.value != 1 and tokens.words[part[0]] in SINGULAR_AUXILIARIES
            return None if plural else part
        if word == ",":
            inserted = _opens(tokens, j + 1)
            if not inserted and not _closes(tokens, j, found):
                return None
        elif word == "(":
            j = _past_bracket(tokens, j)
        elif _ends_search(tokens, j, inserted):
            return None
        adjacent = adjacent and word in ("who", "which", "that")
        j += 1
    return None


def _opens(tokens: Tokens, i: int) -> str:
    """What a comma before token `i` inserts: a phrase, a clause with a verb of its own, or ""."""
    if tokens.words[i + 1] == "of" and tokens.words[i + 2] in ("whom", "them", "which"):
        return "clause"
    return "phrase" if tokens.words[i] in _OPENS_INSERTION else ""


def _closes(tokens: Tokens, i: int, found: Found) -> bool:
    """Whether the comma at `i` can end what another comma inserted behind the number."""
    begins = max(found.last, found.counted[1] if found.counted else 0)
    return "," in tokens.words[begins:i]


def _ends_search(tokens: Tokens, j: int, inserted: str) -> bool:
    """Whether nothing behind token `j` can be said of the number any more."""
    word = tokens.words[j]
    if word in _NO_WAY_PAST:
        return inserted != "clause" or word != "whom"
    if inserted:
        return inserted == "phrase" and (word in AUXILIARIES or word in MODALS)
    return word in AUXILIARIES or word in MODALS or word in ("and", "or") or _is_number(tokens, j)


def _predicate(tokens: Tokens, j: int, *, adjacent: bool) -> Part | None:
    """What begins at `j` and says what happened: "were killed", "died", "have been evacuated"."""
    first, k = j, j
    if tokens.words[k] in ("who", "which", "that"):
        first = k = j + 1
    helped = False
    while k < j + 7 and (word := tokens.words[k]):
        if word in AUXILIARIES or word in MODALS or word.endswith(("n't", "n\u2019t")):
            helped = True
        elif not (word in _BETWEEN or (word.endswith("ly") and helped)):
            break
        k += 1
    word = tokens.words[k]
    if word in BEHIND or (helped and word in _BARE):
        if (not helped and not adjacent) or (
            k > first and not helped and tokens.words[first] == "to"
        ):
            return None
        return (first, _past_pair(tokens, k)) if helped or not _has_object(tokens, k) else None
    if helped and tokens.follows(k, "among", "the") and tokens.words[k + 2] in NOUNS:
        return first, k + 3
    passive = helped and looks_past(word) and tokens.words[k + 1] != "to"
    return (first, k + 1) if passive and _is_passive(tokens, first, k) else None


def _is_passive(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a form of "be" stands among the auxiliaries."""
    return any(
        word in ("is", "are", "was", "were", "be", "been", "being", "got")
        for word in tokens.words[first:last]
    )


def _past_pair(tokens: Tokens, k: int) -> int:
    """Past "killed or wounded": two outcomes for one number."""
    pair = tokens.words[k + 1] in ("and", "or") and tokens.words[k + 2] in BEHIND
    return k + 3 if pair and not _has_object(tokens, k + 2) else k + 1


def _has_object(tokens: Tokens, k: int) -> bool:
    """Whether the word at `k` is done to something behind it: "gunmen killed three guards"."""
    if tokens.words[k] not in _DOING:
        return False
    word = tokens.words[k + 1]
    if word == "at" and tokens.words[k + 2] in ("least", "most"):
        return True
    if word in DETERMINERS or word in AMOUNT_WORDS or tokens.is_numeral(k + 1):
        return True
    plain_noun = tokens.is_word(k + 1) and word not in FUNCTION_WORDS and not word.endswith("ly")
    return plain_noun or word in ("more", "some", "up", "about", "nearly", "him", "her", "them")


def _past_bracket(tokens: Tokens, j: int) -> int:
    return next((k for k in range(j, j + 12) if tokens.words[k : k + 1] == [")"]), j)


def _is_number(tokens: Tokens, j: int) -> bool:
    return tokens.is_numeral(j) or tokens.words[j] in AMOUNT_WORDS - {"a", "an"}


def outcome_at(tokens: Tokens, j: int) -> Part | None:
    """The noun at `j`, directly behind a number, that says what happened: "105 losses"."""
    word = tokens.words[j]
    if word in ("civilian", "military", "confirmed", "reported", "more", "new", "other", "further"):
        if tokens.words[j + 1] in NOUNS:
            return j + 1, j + 2
        return None
    behind = tokens.words[j + 1]
    if word not in NOUNS or (
        tokens.is_word(j + 1) and behind not in FUNCTION_WORDS | NOUNS | BEHIND
    ):
        return None
    if word in (
        "hostages",
        "prisoners",
        "captives",
        "detainees",
        "refugees",
        "evacuees",
        "victims",
    ):
        return None
    return j, _past_pair(tokens, j) if word in BEHIND else j + 1


def outcome_before(tokens: Tokens, i: int) -> Part | None:
    """The words right before a number at token `i`: "killed 12", "deaths of 12", "could kill"."""
    k = i - 1
    while tokens.words[k] in _PASSED_BEFORE and i - k < 4:
        k -= 1
    if tokens.words[k - 1 : k + 1] == ["total", "of"] or tokens.words[k] == "total":
        k = k - 3 if tokens.words[k] == "of" else k - 2
    word = tokens.words[k]
    if word in ("of", "to", "among", "for") and tokens.words[k - 1] in WITH_OF:
        return _noun(tokens, k - 1)
    if word == "dead" and tokens.words[k - 1] == "shot":
        return k - 1, k + 1
    if word not in _DOING or k < 0:
        return None
    first = k
    paired = tokens.words[k - 1] in ("and", "or") and tokens.words[k - 2] in _DOING
    if paired:
        first = k - 2
    before = tokens.words[first - 1]
    if before in MODALS or before == "to" or before in ("not", "never") or before.endswith("n't"):
        first -= 1
    elif before in AUXILIARIES and word.endswith("ed") and before not in ("has", "have", "had"):
        return None  # "was killed 12 years after"
    return first, k + 1


def _noun(tokens: Tokens, k: int) -> Part:
    """The noun at `k` with its own modifier: "death toll"."""
    return (
        (k - 1, k + 1)
        if tokens.words[k] == "toll" and tokens.words[k - 1] == "death"
        else (k, k + 1)
    )


def level_of(tokens: Tokens, i: int) -> Part | None:
    """The noun to the left that a bare number at token `i` is the level of: "the toll rose to"."""
    if tokens.words[i - 1] not in _LEADS_TO_LEVEL:
        return None
    for k in range(i - 1, max(i - 12, -1), -1):
        word = tokens.words[k]
        if tokens.is_numeral(k) or word in (".", ";", ",", "\n", ""):
            return None
        if word == "missing" and tokens.words[k + 1] in DETERMINERS:
            return None  # "missing a forecast of"
        if word in NOUNS and not (word in BEHIND and tokens.words[k - 1] in AUXILIARIES):
            return _noun(tokens, k)
    return None
