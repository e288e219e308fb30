"""Closed classes of English words by which the bounds of a phrase are found.

Function words after Quirk et al., A Comprehensive Grammar of the English Language (1985), ch. 2.
"""

AUXILIARIES = frozenset(
    "has have had is are was were am be been being do does did will would can could may might "
    "must shall should having hasn't haven't hadn't isn't aren't wasn't weren't don't doesn't "
    "didn't won't wouldn't can't cannot couldn't shouldn't mustn't".split()
)
BE = frozenset("is are was were am be been being isn't aren't wasn't weren't".split())
CONTRACTIONS = frozenset(
    pronoun + ending
    for pronoun in "i he she they we you it that there who what here let".split()
    for ending in ("'s", "'re", "'m", "'ll", "'d", "'ve")
)
"""A subject and its auxiliary in one: "he's"."""
NEGATIONS = frozenset("not never hardly neither nor".split())
# Adverbs that may stand within a verb; those in "-ly" are known by their ending.
ADVERBS = frozenset(
    "also then later once again even still always often just already now soon further ever "
    "previously first not never too instead earlier since famously so".split()
)
PRONOUNS = frozenset("i he she they we you it".split())
RELATIVES = frozenset("who which that".split())
DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your some any many several both "
    "all each every no one two three four five six seven eight nine ten another other others "
    "most few various numerous dozens hundreds".split()
)
NUMERALS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety".split()
)
POSSESSIVES = frozenset("his her its their our my your".split())
PREPOSITIONS = frozenset(
    "in on at by for with from to of about after before during since until under over through "
    "against between among amid despite near within without into onto across behind beyond "
    "via upon toward towards throughout around like unlike".split()
)
SUBORDINATORS = frozenset(
    "that than because although though while when where whereas if unless as since after before "
    "until whether what how why which who whom whose once lest".split()
)
COORDINATORS = frozenset("and but or nor yet so".split())
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight january "
    "february march april may june july august september october november december jan feb "
    "mar apr jun jul aug sept sep oct nov dec".split()
)
TIMES = DAYS | frozenset(
    "morning afternoon evening night week month year weekend day earlier later ago".split()
)
TIME_OPENERS = frozenset("on late early last earlier this later next".split())
# Where or how something is said: "in a statement", "at a news conference", "on Twitter".
MEDIA = frozenset(
    "statement interview conference briefing post letter speech report release tweet message "
    "email e-mail memo article column editorial op-ed address testimony debate rally hearing "
    "filing twitter facebook television radio tv court event appearance call remarks comments "
    "book blog meeting note video broadcast telegram instagram podcast documents document "
    "response reply ad advertisement lawsuit complaint affidavit memoir phone telephone fax".split()
)
HEARERS = frozenset(
    "reporters journalists me him her us them you supporters lawmakers parliament congress "
    "voters viewers listeners delegates investors analysts everyone everybody people "
    "officials police colleagues fans residents correspondents senators readers crowds "
    "students shareholders".split()
)
# Past forms of irregular verbs (Quirk et al., 3.11 ff.) that are hardly anything else: where one
# stands, a clause has its verb.
IRREGULAR = frozenset(
    "went came made took gave held met spoke began became got kept ran saw sent stood won "
    "lost fell rose broke brought built bought chose drew drove fought flew grew knew laid "
    "paid sat sold shot sought struck taught threw wore told said thought wrote found caught "
    "forgot froze heard hid led meant sang sank shook slept slid spent swam swore tore "
    "understood woke withdrew underwent fled overcame forgave forbade bore beat left".split()
)
TITLES = frozenset(
    "mr mrs ms dr prof sir gen lt col maj sgt capt adm sen rep gov rev st jr sr vs no brig "
    "cmdr hon pres supt insp det cpl pvt inc corp ltd co".split()
)

# People and bodies that speak: in news of any kind they are sources of themselves.
OFFICES = frozenset(
    "ministry minister department office agency government president chief spokesman "
    "spokeswoman spokesperson spokespeople secretary commissioner committee commission "
    "council court police army military hospital company party group union mayor governor "
    "ambassador general judge prosecutor prosecutors lawyer lawyers attorney director "
    "chairman chairwoman chair chancellor premier candidate senator congressman congresswoman "
    "lawmaker campaign organization organisation embassy bank board institute university "
    "association federation authority authorities administration parliament kremlin pentagon "
    "navy coastguard bureau service firm treasurer owner pope bishop archbishop king queen "
    "prince princess pontiff negotiator coach captain manager executive founder author pastor "
    "professor scientist doctor sheriff detective inspector colonel major commander official "
    "nominee newspaper paper magazine website outlet network poll survey report study".split()
)
ANONYMOUS = frozenset(
    "official officials source sources person people someone somebody insider insiders aide "
    "aides diplomat diplomats analyst analysts expert experts witness witnesses resident "
    "residents critic critics observer observers supporter supporters opponent opponents many "
    "some others most few several one two three individual individuals neighbor neighbors "
    "neighbour neighbours man woman men women executive executives user users reader readers "
    "activist activists rebel rebels local locals passer-by voter voters employee employees "
    "worker workers student students investigator investigators economist economists "
    "researcher researchers scientists historian historians lawmakers republicans democrats "
    "conservatives liberals".split()
)
"""Words for people of whom neither a name nor an office is given."""

PARTICLES = frozenset("up out off down away back".split())

UNNAMED = ("asked not to be", "condition of anonymity", "not authorized", "not authorised")

LABELS = frozenset(
    "update updated breaking watch video photos photo opinion analysis exclusive correction "
    "related note editor warning contact live read more gallery review source sources "
    "fact-check explainer poll report location date time total results score topics tags "
    "share image caption credit listen podcast quiz".split()
)
"""What stands before a colon in a headline and says nothing."""
