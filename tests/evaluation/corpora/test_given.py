from decimal import Decimal

from summarizer.article import Article
from summarizer.evaluation.corpora.given import Date, Figure, Given
from summarizer.reading import Span
from tests.evaluation.corpora.made import (
    actors,
    at,
    briefing,
    dated,
    figure,
    name,
    number,
    places,
    reader,
    sources,
    time,
)

TEXT = "On Monday Ana Silva of Porto said that 12 people were killed on Monday or later."


def test_a_number_says_its_value_or_one_of_its_bounds() -> None:
    text = "between 20 and 30"
    between = number(text, text, None, low=Decimal(20), high=Decimal(30), qualifier="range")
    assert Figure.read(between).says(Decimal(20))
    assert Figure.read(between).says(Decimal(30))
    assert not Figure.read(between).says(Decimal(25))


def test_cents_may_be_read_as_parts_of_a_dollar() -> None:
    cents = number("26 cents", "26 cents", Decimal("0.26"), currency="USD")
    assert Figure.read(cents).says(Decimal(26))
    dollars = number("$0.26", "$0.26", Decimal("0.26"), currency="USD")
    assert not Figure.read(dollars).says(Decimal(26))


def test_a_number_that_is_said_to_count_nothing_says_no_quantity() -> None:
    assert not Figure.read(number("Route 66", "66", Decimal(66), kind="name")).says(Decimal(66))
    assert Figure.read(number("aged 66", "66", Decimal(66), kind="age")).says(Decimal(66))


def test_a_vote_says_each_of_its_numbers() -> None:
    vote = number("52-48", "52-48", None, kind="vote", tally=(Decimal(52), Decimal(48)))
    assert Figure.read(vote).says(Decimal(48))


def test_a_briefing_and_a_reading_have_one_shape() -> None:
    killed = number(
        TEXT,
        "12",
        Decimal(12),
        counted=Span(*at(TEXT, "people")),
        outcome=Span(*at(TEXT, "were killed")),
    )
    read = reader(
        times=(time(TEXT, "Monday", "2013-03-18"),),
        numbers=(killed,),
        names=(name(TEXT, "Ana Silva"), name(TEXT, "Porto", "place")),
    )
    of_reading = Given.read(read(Article(text=TEXT)))
    of_briefing = Given.briefed(
        briefing(
            TEXT,
            when=(dated(TEXT, "2013-03-18", "Monday"),),
            figures=(figure(TEXT, "12", Decimal(12), counted="people", measure="killed"),),
            who=actors("Ana Silva"),
            where=places("Porto"),
        )
    )
    assert of_briefing == of_reading
    assert of_briefing.figures[0].measure == "killed"


def test_who_of_a_briefing_are_its_actors_and_its_sources() -> None:
    who = Given.briefed(briefing(TEXT, who=actors("Rui"), sources=sources("Ana Silva"))).who
    assert who == ("Rui", "Ana Silva")


def test_each_mention_of_a_date_is_given() -> None:
    given = Given.briefed(briefing(TEXT, when=(dated(TEXT, "2013-03-18", "Monday", "later"),)))
    assert [date.surface for date in given.dates] == ["Monday", "later"]


def test_a_date_without_its_year_gives_no_value() -> None:
    (date,) = Given.briefed(briefing(TEXT, when=(dated(TEXT, "XXXX-04", "Monday"),))).dates
    assert (date.values, date.shown()) == ((), "XXXX-04")
    assert Date.read(time(TEXT, "Monday", None)).shown() == "None"


def test_a_range_of_a_briefing_says_its_bounds() -> None:
    between = figure(TEXT, "12", None, low=Decimal(12), high=Decimal(20))
    (given,) = Given.briefed(briefing(TEXT, figures=(between,))).figures
    assert given.values == {Decimal(12), Decimal(20)}
