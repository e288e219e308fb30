from decimal import Decimal
from typing import Any

from summarizer.evaluation.corpora.polnear import briefing_scores, scores
from summarizer.evaluation.corpora.polnear_gold import Record
from summarizer.evaluation.corpora.score import Score
from tests.evaluation.corpora.made import briefing, figure, gold, number, reader, said, sources

TEXT = (
    "Gov. Ana Silva said the bridge cost 90 million. He wrote that it was safe. "
    "The mayor hopes the rain ends. It is 30 meters long, the engineer said in 2016."
)
GOLD = [
    ("Gov. Ana Silva", "said", "the bridge cost 90 million"),
    ("He", "wrote", "that it was safe"),
    ("The mayor", "hopes", "the rain ends"),
    ("the engineer", "said in", "It is 30 meters long"),
]


def record() -> Record:
    def role(words: str) -> list[dict[str, Any]]:
        return [gold(TEXT, words)]

    def claimed(words: str, attribution: int, *, year_like: bool = False) -> dict[str, Any]:
        return gold(TEXT, words) | {"attribution": attribution, "year_like": year_like}

    return Record.model_validate(
        {
            "id": "p",
            "text": TEXT,
            "gold": {
                "sources": [
                    {"source": role(source), "cue": role(cue), "content": role(content)}
                    for source, cue, content in GOLD
                ]
                + [{"source": role("The mayor"), "cue": [], "content": []}]
            },
            "derived": {
                "attributed_numbers": [
                    claimed("90 million", 0),
                    claimed("30", 3),
                    claimed("2016", 3, year_like=True),
                ],
                "pronoun_source": [1],
            },
        }
    )


SILVA = said(TEXT, "Ana Silva", "said", "the bridge cost 90 million")
HE = said(TEXT, "He", "wrote", "was safe", name="Ana Silva")
WRONG = said(TEXT, "He", "said in", "It is 30 meters long", name="Ana Silva")
NOTHING = said(TEXT, "The mayor", "mayor", "e mayor ho")


def score(what: str, *found: Any, **more: Any) -> Score:
    read = reader(attributions=found, **more)
    return next(score for score in scores([record()], read) if score.name == what)


def test_contents_found_of_all_and_of_those_with_a_cue_of_speech() -> None:
    found = (SILVA, HE, WRONG, NOTHING)
    speech = score("content found, recall (speech cues)", *found)
    assert (speech.hits, speech.total, str(speech.target)) == (3, 3, "0.80")
    everything = score("content found, recall (all)", *found)
    assert (everything.hits, everything.total, everything.target) == (3, 4, None)
    assert everything.misses == ("p: not found: The mayor · hopes · the rain ends",)
    precision = score("content found, precision", *found)
    assert (precision.hits, precision.total) == (3, 4)


def test_half_of_the_shorter_content_is_enough_and_less_is_not() -> None:
    half = said(TEXT, None, "said", "90 million. He wrote ")
    assert score("content found, recall (all)", half).hits == 0
    part = said(TEXT, None, "said", "cost 90 million. He")
    assert score("content found, recall (all)", part).hits == 1


def test_a_content_in_two_spans_is_counted_as_one() -> None:
    split = said(TEXT, None, "said", "the bridge", "90 million")
    assert score("content found, recall (all)", split).hits == 1
    assert score("content found, precision", split).total == 1


def test_a_source_that_is_a_pronoun_is_left_out() -> None:
    right = score("source right, among found", SILVA, HE, WRONG)
    assert (right.hits, right.total) == (1, 2)
    assert right.misses == ("p: 'It is 30 meters long' is of 'the engineer', given to 'Ana Silva'",)


def test_the_words_of_a_source_count_when_its_full_name_does_not() -> None:
    resolved = said(TEXT, "the engineer", "said in", "It is 30 meters long", name="Rui Costa")
    assert score("source right, among found", resolved).hits == 1


def test_a_number_has_the_source_of_its_words() -> None:
    numbers = (
        number(TEXT, "90 million", Decimal(90_000_000)),
        number(TEXT, "30", Decimal(30), unit="m"),
    )
    found = score("attributed number has the right source", SILVA, WRONG, numbers=numbers)
    assert (found.hits, found.total, str(found.target)) == (1, 2, "0.75")
    assert score("attributed number has the right source", SILVA).hits == 0


def test_the_innermost_attribution_claims_the_number() -> None:
    outer = said(TEXT, "The mayor", "hopes", "Gov. Ana Silva said the bridge cost 90 million")
    numbers = (number(TEXT, "90 million", Decimal(90_000_000)),)
    found = score("attributed number has the right source", outer, SILVA, numbers=numbers)
    assert found.hits == 1


def test_exact_spans_are_counted_both_ways() -> None:
    assert (score("exact content, F1", SILVA, HE).hits) == 2
    assert (score("exact content, F1", SILVA, HE).total) == 6
    assert (score("exact source, F1", SILVA, HE).hits) == 2
    assert (score("exact cue, F1", SILVA, HE).hits) == 4
    spaced = said(TEXT, " Ana Silva ", "said", " the bridge cost 90 million")
    assert (score("exact content, F1", spaced).hits) == 2
    assert score("exact content, F1", SILVA).reference == "CofeNet 0.729, CoreNLP 0.175"


def briefed(what: str, **facets: Any) -> Score:
    done = [(record(), briefing(TEXT, **facets))]
    return next(score for score in briefing_scores(done) if score.name == what)


def test_speakers_are_sources_with_a_cue_of_speech_that_are_no_pronoun() -> None:
    speakers = briefed("speakers, recall (speech cues)", sources=sources("Ana Silva", "He"))
    assert (speakers.hits, speakers.total, speakers.target) == (1, 2, None)
    assert speakers.misses == ("p: 'the engineer' not found",)


def test_a_source_of_a_briefing_is_one_of_the_gold() -> None:
    listed = briefed("sources, precision", sources=sources("mayor", "Silva", "The Daily"))
    assert (listed.hits, listed.total) == (2, 3)
    assert listed.misses == ("p: 'The Daily' is no source",)


def test_numbers_are_found_apart_from_who_claims_them() -> None:
    figures = (
        figure(TEXT, "90 million", Decimal(90_000_000), source="s0"),
        figure(TEXT, "30", Decimal(30), source="s0"),
    )
    given = {"figures": figures, "sources": sources("Ana Silva")}
    found = briefed("attributed numbers, found", **given)
    assert (found.hits, found.total) == (2, 2)
    right = briefed("attributed numbers, source right among found", **given)
    assert (right.hits, right.total) == (1, 2)
    assert right.misses == ("p: '30' is of 'the engineer', given to Ana Silva",)


def test_a_number_without_a_figure_is_not_found_and_has_no_source() -> None:
    given = {"figures": (figure(TEXT, "90", Decimal(90)),), "sources": sources("Ana Silva")}
    assert briefed("attributed numbers, found", **given).misses == ("p: '30' is in no figure",)
    among = briefed("attributed numbers, source right among found", **given)
    assert (among.hits, among.total) == (0, 1)
    whole = briefed("attributed numbers, found with the right source", **given)
    assert (whole.hits, whole.total) == (0, 2)
    assert whole.misses[0] == "p: '90 million' is of 'Gov. Ana Silva', given to nobody"


def test_the_same_digits_elsewhere_are_another_number() -> None:
    elsewhere = figure(TEXT, "16", Decimal(16), source="s0")
    found = briefed("attributed numbers, found", figures=(elsewhere,))
    assert found.hits == 0
