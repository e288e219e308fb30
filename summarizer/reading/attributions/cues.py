"""The words that attribute: verbs of speech, report and attitude, with what each may take.

After VerbNet's classes say-37.7, tell-37.2, complain-37.8 and advise-37.9, FrameNet's Statement,
Judgment_communication, Commitment and Opinion, and PropBank's frames for what a verb takes. Holds
data and inflection alone; which word of a text is such a verb is decided elsewhere.
"""

from typing import Literal, NamedTuple

Form = Literal["base", "s", "past", "ing"]

# What a verb may take: `c` that-clause, `b` clause without "that", `n` noun phrase, `i` infinitive,
# `h` the hearer before it; `q` it stands with quotations and behind its content; `d` it denies;
# `o` it means an opinion, that a negation in front turns round; `e` its subject is evidence,
# `p` a person or body: "the blast highlights the risk" says nothing.
# Behind a slash: the prepositions that open its content.
_VERBS = """
cbnq  say
cbq   add reply
cbq/on,about write comment
cq    proclaim confess object protest volunteer confide gripe rant profess
cq    exclaim quip retort joke remark interject recount muse deadpan chime
cbq/to,by respond
q     continue
cnq   recall
chq/about complain
cbnq/to testify
q/with counter
c/about,of boast brag speculate
cbn   claim acknowledge admit confirm reveal disclose announce report note state declare mention
cbn   estimate indicate maintain concede assert contend
cnp   underline underscore highlight
cn    emphasize emphasise stress detail reiterate repeat clarify
c     rule stipulate charge
ci    propose
cn    request relay divulge signal assess
cn    explain specify outline recommend certify predict forecast project verify document
cbnq/for argue
cbnq  suggest
c     imply insinuate hypothesize calculate guess imagine
c/to,of attest allude hint
cn/on,about elaborate
cb    allege insist attest opine posit surmise postulate theorize theorise aver avow affirm
cb    reckon swear
n/on  cite quote
cbhq  tell
ch/of,about,that inform notify assure remind persuade
cbh/of,about,against warn caution
nihq/for,about,whether,if,why,how,what ask
nq/whether,if,why,how,what,about wonder inquire enquire query
cnd   deny refute dispute rebut
nd    reject dismiss repudiate disavow
cni/to urge
n/to,on,for,of,with beg implore exhort counsel instruct
cn/to,on advise
i/to  vow pledge threaten
ci    promise
cin   demand
n/on,for call
n/for appeal plead
n/of,for accuse
n/for,as criticize criticise condemn denounce praise blame slam blast decry deplore lambast
n/for,as lambaste castigate commend laud hail welcome applaud salute deride chide rebuke ridicule
n/for,as mock fault scold berate thank chastise lament bemoan question challenge
n     tout dub liken term
n/as  describe portray characterize characterise depict label brand
n     defend
n/to  attribute
c/about,of complain grumble
n/for apologise apologize
cnq   tweet
cq    post blog
q     gush snap bark mumble stammer exult enthuse shout yell whisper mutter murmur scream cry
q     sigh laugh interrupt
cbo   believe think suppose assume doubt
co    feel suspect sense presume
cino/for hope
cnino expect
cno/about,that fear worry
cq    conclude
c     realize realise recognize recognise understand foresee anticipate envision
c/with agree disagree
cbne  show find
cnq   put
cq/out  point spell
c/clear,it,plain  make
n     express voice
"""

_PASTS = {
    "say": "said",
    "tell": "told",
    "write": "wrote",
    "think": "thought",
    "put": "put",
    "make": "made",
    "find": "found",
    "show": "showed",
    "swear": "swore",
    "feel": "felt",
    "forecast": "forecast",
    "foresee": "foresaw",
    "understand": "understood",
    "beg": "begged",
    "quip": "quipped",
    "admit": "admitted",
    "rebut": "rebutted",
    "blog": "blogged",
    "cry": "cried",
}
_PARTICIPLES = {"written": "write", "shown": "show", "sworn": "swear", "foreseen": "foresee"}
_DOUBLED = {"put", "beg", "quip", "admit", "rebut", "blog"}

# Their forms are nouns too; such a form is a verb only between a subject and what it takes.
_ALSO_NOUNS = frozenset(
    "point spell make voice express rule request protest signal object charge "
    "volunteer rant snap bark guess term claim report note state estimate comment "
    "question challenge call demand appeal fault praise blame label brand blast quote "
    "detail highlight promise pledge fear worry doubt hope post blog tweet shout "
    "whisper cry sigh laugh joke welcome thank project document forecast stress "
    "mention reply show find query plead brief mock salute boast hint remark concern "
    "urge vow threat remind caution counsel address hail suspect feel counter sense "
    "ask".split()
)


class Cue(NamedTuple):
    """A form of a verb that attributes."""

    lemma: str
    form: Form
    takes: str
    """The letters of the table above."""
    prepositions: frozenset[str]
    ambiguous: bool
    """Whether the form may be a noun."""


def _forms(lemma: str) -> list[tuple[str, Form]]:
    stem = lemma + lemma[-1] if lemma in _DOUBLED else lemma
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        third, past = lemma[:-1] + "ies", lemma[:-1] + "ied"
    else:
        third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
        past = stem + ("d" if stem.endswith("e") else "ed")
    ing = (stem[:-1] if stem.endswith("e") and not stem.endswith("ee") else stem) + "ing"
    return [(lemma, "base"), (third, "s"), (_PASTS.get(lemma, past), "past"), (ing, "ing")]


def _cues() -> dict[str, Cue]:
    cues: dict[str, Cue] = {}
    for line in _VERBS.strip().splitlines():
        frame, *lemmas = line.split()
        takes, _, prepositions = frame.partition("/")
        openers = frozenset(prepositions.split(",")) - {""}
        for lemma in lemmas:
            for form, kind in _forms(lemma):
                ambiguous = lemma in _ALSO_NOUNS and kind in ("base", "s")
                cues.setdefault(form, Cue(lemma, kind, takes, openers, ambiguous))
    for form, lemma in _PARTICIPLES.items():
        cues[form] = cues[lemma]._replace(form="past", ambiguous=False)
    return cues


CUES = _cues()
"""Every form of every verb, in lower case."""

INVERTED = frozenset(
    "say add reply respond write ask tweet post continue recall explain remark note "
    "quip retort joke exclaim warn argue complain announce declare report claim state "
    "observe comment conclude insist shout yell whisper mutter murmur scream cry "
    "confirm wonder admit".split()
)
"""Verbs behind which their subject may stand: '"...", said Smith'."""

PASSIVE = frozenset(
    "say report believe think allege estimate expect announce claim understand "
    "suppose fear presume reveal confirm suggest assume hope feel disclose predict "
    "argue".split()
)
"""Verbs of "is said to" and "it was said that", whose source stays open."""

ADVERBS = frozenset("reportedly allegedly supposedly purportedly".split())
"""Words that put a claim in the mouth of somebody who is not named."""

NOUNS = frozenset(
    "claim claims allegation allegations accusation accusations assertion assertions "
    "statement belief suggestion suggestions argument warning warnings insistence "
    "contention announcement admission acknowledgement acknowledgment conclusion "
    "prediction complaint complaints rumour rumours rumor rumors denial".split()
)
"""Nouns whose that-clause is what somebody says."""

DOCUMENTS = frozenset(
    "tally tallies counts projections findings logs transcript transcripts "
    "disclosures images photos charts analyses returns surveys poll polls polling "
    "survey report reports study studies data figures document documents record "
    "records statistics analysis review investigation inquiry research census result "
    "results numbers evidence footage video email emails e-mail e-mails letter memo "
    "letters memos filing filings paper papers audit estimates test tests".split()
)
"""What a finding or a number may be read in: sources that are no persons."""

SURVEYS = frozenset("poll polls survey surveys".split())
"""What figures are read in: "In a survey, most said no"."""
