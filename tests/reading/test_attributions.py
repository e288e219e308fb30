from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import Article
from summarizer.reading import (
    Attribution,
    Name,
    NameKind,
    Reading,
    Span,
    find_attributions,
    find_sentences,
    read,
)
from tests.reading.table import Row, compare, rows

TABLE = rows("attributions")


def attributions(text: str, *names: Name) -> tuple[Attribution, ...]:
    return find_attributions(text, find_sentences(text), names)


def name(text: str, surface: str, entity: int, full: str = "", kind: NameKind = "person") -> Name:
    start = text.index(surface)
    return Name(start, start + len(surface), surface, kind, full or surface, entity)


@pytest.mark.parametrize("row", TABLE, ids=[row.text[:60] for row in TABLE])
def test_who_says_what(row: Row) -> None:
    compare(row, attributions(row.text))


def test_the_attributions_of_the_seed(reading: Reading) -> None:
    said = [(one.source, one.cue, reading.sentence_at(one.start)) for one in reading.attributions]
    assert [(s and s.surface, c and c.surface, sentence.number) for s, c, sentence in said] == [
        ("Azernews", "reports", 1),
        ("the ministry", "citing", 1),
        ("The official", "underlined", 4),
        ("Mahmudov", "emphasized", 6),
        ("Mahmudov", "adding", 6),
        ("the ministry", "detailed", 10),
        ("the ministry", "emphasized", 11),
        ("the Armenian government", "reported", 12),
    ]
    azernews, ministry = reading.attributions[:2]
    assert azernews.source is not None
    assert ministry.via == azernews.source.start
    assert ministry.content == azernews.content


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Anna Keller shook her head. “It leaks. We need help.”", "Anna Keller"),
        ("Asked about the dam, Anna Keller shook her head. “It leaks.”", None),
        ("Anna Keller was blunt: “It leaks. We need help.”", "Anna Keller"),
        ("Anna Keller's dog barked. “It leaks.”", None),
        ("Anna Keller went home.\n\n“It leaks.”", None),
        ("Anna Keller built “a dam.”", None),
    ],
)
def test_a_quotation_may_be_of_the_one_whom_the_sentence_before_is_about(
    text: str, source: str | None
) -> None:
    found = attributions(text, name(text, "Anna Keller", 1))
    assert [one.source.surface for one in found if one.source] == ([source] if source else [])
    assert all((one.cue, one.inferred, one.quote) == (None, True, "direct") for one in found)


def test_a_surname_is_the_person_named_before() -> None:
    text = "Anna Keller spoke in Weston. Keller said the dam would hold."
    (said,) = attributions(
        text,
        name(text, "Anna Keller", 1),
        Name(29, 35, "Keller", "person", "Anna Keller", 1),
    )
    assert (said.name, said.entity, said.inferred) == ("Anna Keller", 1, False)


def test_a_pronoun_is_the_last_source() -> None:
    text = "Anna Keller said the dam would hold. She added that the river was falling."
    _, added = attributions(text, name(text, "Anna Keller", 1))
    assert (added.name, added.entity, added.inferred) == ("Anna Keller", 1, True)
    assert added.source is not None
    assert added.source.surface == "She"


def test_a_pronoun_stays_open_when_somebody_else_was_named() -> None:
    text = "Anna Keller said the dam would hold. Pavel Novak left. He said that it leaked."
    *_, said = attributions(text, name(text, "Anna Keller", 1), name(text, "Pavel Novak", 2))
    assert (said.name, said.entity, said.inferred) == (None, None, False)


def test_a_pronoun_without_an_earlier_source_stays_open() -> None:
    (said,) = attributions("He said that the dam leaked.")
    assert (said.name, said.inferred) == (None, False)


def test_a_pronoun_without_an_earlier_source_is_the_one_person_named_just_before() -> None:
    text = "Anna Keller fell ill on Monday. She said the dam would hold."
    (said,) = attributions(text, name(text, "Anna Keller", 1))
    assert (said.name, said.entity, said.inferred) == ("Anna Keller", 1, True)
    text = "Anna Keller met Pavel Novak on Monday. He said the dam would hold."
    (said,) = attributions(text, name(text, "Anna Keller", 1), name(text, "Pavel Novak", 2))
    assert said.name is None


def test_a_pronoun_is_the_one_with_whom_its_paragraph_begins() -> None:
    text = "Anna Keller said it held.\n\nThe owner, Pavel Novak, was ill. He said that it leaked."
    names = (name(text, "Anna Keller", 1), name(text, "Pavel Novak", 2))
    assert [one.name for one in attributions(text, *names)] == ["Anna Keller", "Pavel Novak"]
    text = "Anna Keller said it held.\n\nShe met Pavel Novak on Monday. He said that it leaked."
    names = (name(text, "Anna Keller", 1), name(text, "Pavel Novak", 2))
    assert [one.name for one in attributions(text, *names)] == ["Anna Keller", None]


def test_a_company_told_by_its_town_is_the_one_that_is_named() -> None:
    text = "Nordlys Corp. fell on Monday. The Lima-based company said that sales fell."
    *_, said = read(Article(text=text)).attributions
    assert (said.name, said.inferred) == ("Nordlys Corp.", True)


def test_it_within_a_claim_is_the_body_that_makes_it() -> None:
    text = "The Dam Watch said it had confirmed that 12 dams leak."
    _, confirmed = attributions(text, name(text, "Dam Watch", 1, kind="other"))
    assert (confirmed.name, confirmed.entity, confirmed.inferred) == ("Dam Watch", 1, True)
    text = "Anna Keller said it had confirmed that 12 dams leak."
    _, confirmed = attributions(text, name(text, "Anna Keller", 1))
    assert confirmed.name is None


def test_it_is_the_body_that_spoke_last_also_without_a_name() -> None:
    text = "The health ministry said 12 men died. It said that 40 were ill."
    *_, said = attributions(text)
    assert (said.name, said.inferred) == ("The health ministry", True)
    *_, said = attributions("The mayor said 12 men died. It said that 40 were ill.")
    assert said.name is None


def test_they_is_not_one_person() -> None:
    text = "Anna Keller said the dam would hold. They said that it leaked."
    assert attributions(text, name(text, "Anna Keller", 1))[-1].name is None


def test_a_spokesman_is_not_the_one_he_speaks_for() -> None:
    text = "A spokesman for Anna Keller said the dam would hold."
    (said,) = attributions(text, name(text, "Anna Keller", 1))
    assert (said.entity, said.anonymity) == (None, "role_only")


def test_an_article_in_its_own_voice_attributes_nothing() -> None:
    assert attributions("The dam broke at noon. Three villages were flooded.") == ()


WORDS = (
    'said told "we go." “a ‘b’ c” \' ’ , . : ; - — he Keller the mayor according to, citing that '
    "and reportedly X said was quoted as saying \n\n it 12 denied ) ( \x00 \ud800 مرحبا 中文 🙂 "
).split(" ")


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join) | st.text(max_size=60))
def test_every_span_is_a_slice_and_in_order(text: str) -> None:
    # Sentences are found elsewhere, and not in half characters.
    whole = text.encode("utf-8", "replace").decode()
    found = find_attributions(text, find_sentences(whole), ())
    assert [one.start for one in found] == sorted(one.start for one in found)
    for place, one in enumerate(found):
        spans: list[Span] = [
            one,
            *one.content,
            *(s for s in (one.source, one.cue) if s is not None),
        ]
        for span in spans:
            assert span.start < span.end
            assert text[span.start : span.end] == span.surface
            assert one.start <= span.start
            assert span.end <= one.end
        assert one.content
        assert one.nested_in is None or (one.nested_in != place and one.nested_in < len(found))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"' * 20_000, id="open quotes"),
        pytest.param("he said " * 5_000, id="nested claims"),
        pytest.param("X, who said " * 3_000, id="relative clauses"),
        pytest.param("A " * 20_000, id="capitals"),
        pytest.param("([{" * 7_000, id="brackets"),
        pytest.param("“we go,” he said, " * 2_000, id="one sentence of quotations"),
    ],
)
def test_a_hostile_text_is_read_all_the_same(text: str) -> None:
    found = attributions(text)
    assert sum(len(one.surface) for one in found) < 100 * len(text)


def test_a_name_behind_its_description_is_who_speaks_and_whom_he_means() -> None:
    text = (
        '"Our guns are silent," its spokesman, Colonel Peter Sorin, told state television. '
        "He accused the rebels of lying."
    )
    title = Span(text.index("Colonel"), text.index(" Peter"), "Colonel")
    known = replace(name(text, "Peter Sorin", 1), title=title, gender="m")
    said, accused = attributions(text, known)
    assert (said.name, said.entity, said.inferred) == ("Peter Sorin", 1, False)
    assert (accused.name, accused.entity, accused.inferred) == ("Peter Sorin", 1, True)


def test_she_is_not_a_man_who_spoke_before() -> None:
    text = "Peter Sorin said the border was open. She said that it was closed."
    known = replace(name(text, "Peter Sorin", 1), gender="m")
    assert [one.name for one in attributions(text, known)] == ["Peter Sorin", None]


def test_the_general_staff_is_not_the_general() -> None:
    text = "Petar Dragan left. The agency, citing the general staff, reported that all was quiet."
    general = replace(name(text, "the general", 1, "Petar Dragan"), inferred=True)
    staff = attributions(text, name(text, "Petar Dragan", 1), general)[-1]
    assert (staff.name, staff.entity) == ("the general staff", None)
