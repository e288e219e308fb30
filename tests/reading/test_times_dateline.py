import pytest

from summarizer.reading.times import find_dateline


@pytest.mark.parametrize(
    ("text", "place", "date", "agency"),
    [
        ("BAKU, Sept 14 (Reuters) - Troops", "BAKU", "Sept 14", "Reuters"),
        ("BAKU, Azerbaijan, Sept. 14 (AP) \u2014 Troops", "BAKU", "Sept. 14", "AP"),
        ("WASHINGTON (AP) \u2014 The court", "WASHINGTON", None, "AP"),
        ("WASHINGTON \u2014 The court", "WASHINGTON", None, None),
        ("Santiago, 12 Nov 88 (EFE) -- [Text] The", "Santiago", "12 Nov 88", "EFE"),
        ("MANAGUA (NICARAGUA), 27 NOV 89 (EFE) -- T", "MANAGUA", "27 NOV 89", "EFE"),
        ("PORT-AU-PRINCE, Haiti (AP) - The", "PORT-AU-PRINCE", None, "AP"),
        (
            "A title\n\nBEIJING, Sept. 14, 2022 (Xinhua) -- The",
            "BEIJING",
            "Sept. 14, 2022",
            "Xinhua",
        ),
    ],
)
def test_a_dateline_says_where_when_and_by_whom(
    text: str, place: str, date: str | None, agency: str | None
) -> None:
    dateline = find_dateline(text)
    assert dateline is not None
    assert dateline.place.surface == place
    assert (dateline.date and dateline.date.surface) == date
    assert (dateline.agency and dateline.agency.surface) == agency
    for span in (dateline, dateline.place, dateline.date, dateline.agency):
        assert span is None or text[span.start : span.end] == span.surface


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The court (in Rome) said - nothing",
        "The minister \u2014 a farmer \u2014 resigned",
        "He said so on Sept 14 - twice",
        "A\u0301",
    ],
)
def test_a_sentence_is_no_dateline(text: str) -> None:
    assert find_dateline(text) is None
