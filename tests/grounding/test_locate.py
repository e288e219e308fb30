import re
from pathlib import Path
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from summarizer.article import Article
from summarizer.grounding import Locator, NoSuchSentence, NotInSentence
from summarizer.normalise import normalise
from summarizer.reading import Reading, read

SEED = read(Article(text=(Path(__file__).parents[2] / "seeds/azernews-briefing.txt").read_text()))


def locate(text: str, surface: str, *at: int) -> list[str]:
    locator = Locator(read(Article(text=text)))
    return [text[start:end] for start, end in locator.occurrences(surface, at or (1,))]


@pytest.mark.parametrize(
    ("text", "surface", "found"),
    [
        pytest.param("Some 1,234 people fled.", "1234", "1,234", id="no separators"),
        pytest.param("Some 1234 people fled.", "1,234 people", "1234 people", id="separators"),
        pytest.param("“We won’t stop,” he said.", '"We won\'t stop,"', "“We won’t stop,”", id="'"),
        pytest.param("The Baku–Tbilisi line.", "Baku-Tbilisi", "Baku–Tbilisi", id="dash"),
        pytest.param("The border\n  guards left.", "border guards", "border\n  guards", id="space"),
        pytest.param("In a cafe\u0301 there.", "café", "cafe\u0301", id="NFD text"),
        pytest.param("In a café there.", "cafe\u0301", "café", id="NFD surface"),
        pytest.param("The minis\u00adter left.", "minister", "minis\u00adter", id="soft hyphen"),
        pytest.param("国防部表示，9月14日。", "国防部", "国防部", id="no spaces between words"),
        pytest.param("the ministry's view", "ministry", "ministry", id="genitive"),
        pytest.param("Rain, 5% less.", "5%", "5%", id="sign"),
        pytest.param("The–Wire™ said.", "The-Wire", "The–Wire", id="trade mark"),
    ],
)
def test_words_are_found_as_a_reader_would(text: str, surface: str, found: str) -> None:
    assert locate(text, surface) == [found]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        pytest.param("In 2018 it rained.", "8", id="digit in a number"),
        pytest.param("It fell 3.5 points.", "3", id="whole part"),
        pytest.param("It fell 3.5 points.", "5 points", id="decimals"),
        pytest.param("Some 1,234 fled.", "234", id="group"),
        pytest.param("At 12:30 it fell.", "30", id="clock"),
        pytest.param("The skilled left.", "killed", id="word in a word"),
        pytest.param("Dozens left.", "Dozen", id="singular"),
        pytest.param("He was killed.", "was not killed", id="negation"),
        pytest.param("Some 50² fled.", "502", id="footnote mark"),
        pytest.param("The official left.", "the official", id="case"),
        pytest.param("The minister left.", " ", id="blank"),
    ],
)
def test_what_is_not_said_is_not_found(text: str, surface: str) -> None:
    with pytest.raises(NotInSentence, match="nowhere in the article"):
        locate(text, surface)


def test_a_wrong_sentence_is_an_error_that_names_the_right_one() -> None:
    with pytest.raises(NotInSentence, match="'105' is not in sentence 10; these words stand in 12"):
        Locator(SEED).occurrences("105", [10])


@pytest.mark.parametrize(
    ("printed", "surface"),
    [
        pytest.param("The minister", "The minister", id="as printed"),
        pytest.param("The minis\u00adter", "The minister", id="soft hyphen"),
        pytest.param("The \ufb01nance minister", "finance minister", id="ligature"),
        pytest.param("The \uff2d\uff49\uff4e\uff49\uff53\uff54er", "Minister", id="full width"),
        pytest.param("The cafe\u0301", "café", id="decomposed"),
        pytest.param("Some 51,234 people", "51234 people", id="separators"),
        pytest.param("Some 51234 people", "51,234 people", id="no separators"),
        pytest.param("Some \u201c\u2026\u201d", '"..."', id="neither letters nor digits"),
        pytest.param("国防部表示", "国防部", id="another script"),
    ],
)
def test_a_rejection_names_every_sentence_that_holds_the_words(printed: str, surface: str) -> None:
    text = f"It rained. {printed} left. It snowed. Then {printed} came.\n\n{printed} left."
    with pytest.raises(NotInSentence) as caught:
        locate(text, surface, 1, 3)
    assert caught.value.elsewhere == (2, 4, 5)


def test_a_sentence_that_does_not_exist() -> None:
    for number in (0, -1, 13, 10**30):
        with pytest.raises(NoSuchSentence, match="the article has 12"):
            Locator(SEED).occurrences("105", [number])


def test_words_may_run_over_sentences_that_were_cited_together() -> None:
    text = "He met Lt. Gov. No one. Else was there."
    reading = read(Article(text=text))
    assert len(reading.sentences) > 1
    assert locate(text, "one. Else", *range(1, len(reading.sentences) + 1)) == ["one. Else"]
    with pytest.raises(NotInSentence):
        locate(text, "one. Else", 1)


def test_every_occurrence_in_the_order_of_the_citation() -> None:
    text = "Eight left. Eight stayed, eight and Eight."
    assert len(locate(text, "Eight", 1, 2)) == 3
    assert len(locate(text, "Eight", 2)) == 2


ODD_WORDS = [
    *("of", "the", "60", "a", "Oslo", "1,234", "12\u202f345", "cafe\u0301", "won’t", "3.5", "50²"),
    *("minis\u00adter", "\u200bthe", "\ufb01nance", "\uff26ull", "Baku–Tbilisi", "国防部", "№7"),
]


@given(
    st.lists(st.sampled_from(ODD_WORDS), min_size=1, max_size=12),
    st.sampled_from([" ", "  ", "\n", "\u00a0"]),
    st.data(),
)
def test_words_are_found_however_oddly_they_are_printed(
    words: list[str], space: str, data: st.DataObject
) -> None:
    """What is asked first, whether parts of the words stand there, never hides them."""
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    text = "It rained.\n\n" + space.join(words)
    surface = " ".join(normalise(word).text for word in words[first : last + 1])
    reading = read(Article(text=text))
    locator = Locator(reading)
    numbers = [sentence.number for sentence in reading.sentences[1:]]
    assume(len(numbers) == 1)
    assert locator.occurrences(surface, numbers)
    with pytest.raises(NotInSentence) as caught:
        locator.occurrences(surface, [1])
    assert caught.value.elsewhere == tuple(numbers)


WORD_SPANS = [
    [(m.start(), m.end()) for m in re.finditer(r"\w+(?:[’'-]\w+)*", SEED.words(s))]
    for s in SEED.sentences
]


@st.composite
def true_spans(draw: st.DrawFn) -> tuple[int, str]:
    """Some words of a sentence of the seed, as printed."""
    sentence = draw(st.sampled_from(SEED.sentences))
    words = WORD_SPANS[sentence.number - 1]
    first = draw(st.integers(0, len(words) - 1))
    last = draw(st.integers(first, min(len(words) - 1, first + 11)))
    return sentence.number, SEED.words(sentence)[words[first][0] : words[last][1]]


@given(true_spans())
def test_every_verbatim_span_is_found(span: tuple[int, str]) -> None:
    number, surface = span
    locator = Locator(SEED)
    for start, end in locator.occurrences(surface, [number]):
        evidence = locator.evidence((start, end), "name")
        assert SEED.article.text[evidence.start : evidence.end] == evidence.exact == surface
        assert evidence.sentence == number


@given(true_spans(), st.sampled_from(["digit", "not", "name"]), st.randoms(use_true_random=False))
def test_no_changed_span_is_ever_found(span: tuple[int, str], change: str, random: Random) -> None:
    number, surface = span
    if change == "digit":
        digits = [i for i, c in enumerate(surface) if c.isdigit()]
        assume(digits)
        place = random.choice(digits)
        other = random.choice([d for d in "0123456789" if d != surface[place]])
        changed = surface[:place] + other + surface[place + 1 :]
    elif change == "not":
        words = surface.split(" ")
        assume(len(words) > 1)
        words.insert(random.randrange(1, len(words)), "not")
        changed = " ".join(words)
    else:
        names = re.findall(r"\b[A-Z][a-z]+", surface)
        assume(names)
        changed = surface.replace(random.choice(names), "Smith", 1)
    # 50 -> 42 is a change that happens to be elsewhere in the sentence; that is no fabrication.
    assume(changed not in SEED.words(SEED.sentences[number - 1]))
    with pytest.raises(NotInSentence):
        Locator(SEED).occurrences(changed, [number])


@given(true_spans(), st.integers(0, 2), st.data())
def test_the_sentences_that_are_named_are_those_that_hold_the_words(
    span: tuple[int, str], dropped: int, data: st.DataObject
) -> None:
    surface = " ".join(span[1].split()[dropped : dropped + 3]).strip(".,()'\"")
    assume(surface)
    locator = Locator(SEED)

    def holds(number: int) -> bool:
        try:
            return bool(locator.occurrences(surface, [number]))
        except NotInSentence:
            return False

    holding = tuple(s.number for s in SEED.sentences if holds(s.number))
    other = data.draw(st.sampled_from([s.number for s in SEED.sentences]))
    assume(other not in holding)
    with pytest.raises(NotInSentence) as caught:
        locator.occurrences(surface, [other])
    assert caught.value.elsewhere == holding


def test_the_reading_is_the_seed(reading: Reading) -> None:
    """The property tests above read the seed themselves: hypothesis takes no fixtures."""
    assert reading.article == SEED.article
