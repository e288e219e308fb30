"""Closed classes of English words, and the forms by which an open class is told.

Does not tag: a word can be in several classes, and the rule that asks knows the place.
"""

AUXILIARIES = frozenset(
    "is are was were be been being am has have had having do does did get gets got gotten".split()
)
SINGULAR_AUXILIARIES = frozenset({"is", "was", "has", "does"})
MODALS = frozenset("may might can could will would shall should must cannot".split())
PREPOSITIONS = frozenset(
    "aboard about above across after against along amid among around as at before behind "
    "below beneath beside between beyond by despite down during except for from in inside "
    "into like near of off on onto out outside over past per since than through throughout "
    "till to toward towards under until up upon versus via with within without including "
    "excluding following worth".split()
)
CONJUNCTIONS = frozenset(
    "and or but nor yet so if because although though while when where whereas whether "
    "unless that who which whom whose what how why".split()
)
PRONOUNS = frozenset(
    "i you he she it we they me him her us them himself herself itself themselves myself "
    "one's this these those there".split()
)
DETERMINERS = frozenset("a an the his its their our my your her each every some any no".split())
# Adverbs and the like that stand behind a noun and are no part of it.
_ADVERBS = frozenset(
    "ago already also altogether apart away back both early earlier either elsewhere else "
    "even ever here home instead just later long more most much never not now once only "
    "overall overnight rather soon still then there today together tomorrow tonight too "
    "total twice yesterday yet alone again abroad ahead alike combined nationwide "
    "worldwide daily weekly monthly yearly annually so far each apiece respectively less "
    "fewer least less half half-way around".split()
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays "
    "thursdays fridays saturdays sundays".split()
)
_SAYING = frozenset(
    "said says say saying told tells tell added reported reports claimed claims according".split()
)
FUNCTION_WORDS = (
    AUXILIARIES
    | MODALS
    | PREPOSITIONS
    | CONJUNCTIONS
    | PRONOUNS
    | DETERMINERS
    | _ADVERBS
    | _DAYS
    | _SAYING
)

_PLURALS_WITHOUT_S = frozenset(
    "people men women children police troops personnel staff cattle sheep aircraft feet "
    "mice teeth lives wives knives crew cavalry infantry militia clergy youth livestock "
    "poultry fish deer spacecraft hovercraft offspring folk kin geese oxen criteria "
    "phenomena media data alumni folks gentry dead jewry".split()
) - {"dead"}
_DEMONYMS_IN_IS = frozenset(
    "afghanis azeris bahrainis bangladeshis bengalis emiratis iraqis israelis kashmiris kuwaitis "
    "nepalis omanis pakistanis punjabis qataris saudis sindhis somalis yemenis".split()
)
_SINGULARS_IN_S = frozenset(
    "business process progress press congress class mass crisis basis series news "
    "bus gas boss loss cross success access address express virus status campus census "
    "politics economics means headquarters plus versus always perhaps across unless thus "
    "yes is was has does this his its us as less afterwards sometimes towards besides".split()
)


def looks_plural(word: str) -> bool:
    """Whether a word has the form of a plural noun (or of a verb of the third person)."""
    if (
        word in _PLURALS_WITHOUT_S
        or word in _DEMONYMS_IN_IS
        or word.endswith(("men", "people", "women", "children"))
    ):
        return True
    if word in _SINGULARS_IN_S or len(word) < 3:
        return False
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "\u2019s"))


# Past forms and participles without "-ed" (Quirk et al., A Comprehensive Grammar, ch. 3) that news
# has behind a noun.
_IRREGULAR = frozenset(
    "became become began begun beaten beat bent bit bitten blew blown born bought bound "
    "broke broken brought built burnt burst came caught chose chosen clung cut cost did "
    "done drank drove driven drew drawn drunk ate eaten fallen fed fell felt fled flew "
    "flown forced fought found froze frozen gave given gone went grew grown hanged held "
    "hid hidden hit hung hurt kept knew known laid led left lent lost made meant met paid "
    "put ran read rode risen rose sank sunk sat saw seen sent set shook shaken shot shut "
    "slain slept sold sought spent split spoke spoken spread stolen stole stood struck "
    "stuck sworn swept swum taken took taught threw thrown told torn understood woke won "
    "worn wore wrote written".split()
)
_NOT_PARTICIPLES = frozenset(
    "hundred breed creed seed need speed feed weed bed red shed wed".split()
)


def looks_past(word: str) -> bool:
    """Whether a word has the form of a past tense or a past participle."""
    if word in _IRREGULAR:
        return True
    return word.endswith("ed") and len(word) > 4 and word not in _NOT_PARTICIPLES


def looks_verbal(word: str) -> bool:
    """Whether a word behind a plural noun is a verb by its form."""
    return looks_past(word) or (word.endswith("ing") and len(word) > 5)


_DOUBLED = frozenset("kidnap expel dip drop slip trim".split())


def forms_of(verb: str) -> tuple[str, str, str, str]:
    """A regular verb as it stands, and with -s, -ed and -ing."""
    if verb.endswith("y"):
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    stem = verb[:-1] if verb.endswith("e") else verb
    stem += stem[-1] if verb in _DOUBLED else ""
    return verb, f"{verb}s", f"{stem}ed", f"{stem}ing"
