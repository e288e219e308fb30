"""The words of time in English news: months, days, units, numbers, zones.

Data only. Closed classes, after the calendar, the AP and Guardian style books (abbreviations,
"a.m.") and TIMEX3 (parts of a day, units). Keys are in lower case; who reads them decides
whether capitals matter.
"""

_LONG_MONTHS = (
    "january february march april may june july august september october november december"
).split()
MONTHS = {name: number for number, name in enumerate(_LONG_MONTHS, 1)}
SHORT_MONTHS = {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
"""Months that are only read beside a number: "Dec" and "Mar" are names too."""
MODAL_MONTHS = frozenset({"march", "may"})
"""Months that are verbs; "May" is also a name."""
GIVEN_NAMES = frozenset({"april", "august", "june", "may"})

WEEKDAYS = {
    name: number
    for number, name in enumerate(
        "monday tuesday wednesday thursday friday saturday sunday".split(), 1
    )
}
SHORT_WEEKDAYS = {name[:3]: number for name, number in WEEKDAYS.items()} | {
    "tues": 2,
    "weds": 3,
    "thurs": 4,
}
NAMED_DAYS = frozenset(
    "ash bank black bloody casual cyber easter fat giving good holy man maundy palm ruby sheffield "
    "shrove spy super".split()
)
"""What makes a name of a weekday: feasts, sales, massacres, a club."""
MASTHEADS = frozenset(
    "express herald independent magazine mail mass mirror news night post school service star "
    "telegraph times world".split()
)
"""What stands behind a weekday in the name of a newspaper or a broadcast."""

UNITS = {
    "second": "second",
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "night": "night",
    "week": "week",
    "fortnight": "fortnight",
    "weekend": "weekend",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
    "century": "century",
}
PLURAL_UNITS = {f"{name}s": unit for name, unit in UNITS.items()} | {
    "centuries": "century",
    "hrs": "hour",
    "mins": "minute",
    "secs": "second",
    "yrs": "year",
}
TIMEX_UNITS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}

_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
TENS = {name: 10 * number for number, name in enumerate(_TENS, 2)}
CARDINALS = (
    {
        name: number
        for number, name in enumerate(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen".split(),
            1,
        )
    }
    | TENS
    | {"a": 1, "an": 1}
)
VAGUE_COUNTS = frozenset("several many few some countless numerous".split())
ORDINALS = {
    name: number
    for number, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        1,
    )
} | {"twenty-first": 21}
NUMERAL_ORDINALS = {
    f"{n}{'th' if 10 < n < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}": n
    for n in range(1, 32)
}
"""Days and centuries as "14th", "21st"."""

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""EDTF codes; northern or southern is not said by them."""
SEASON_TIMEX = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}
DECADE_WORDS = {
    f"{stem}ies": tens
    for stem, tens in zip(
        "twent thirt fort fift sixt sevent eight ninet".split(), range(20, 100, 10), strict=True
    )
}

PARTS_OF_DAY = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "dawn": "MO",
    "dusk": "EV",
    "nightfall": "EV",
    "daybreak": "MO",
    "sunrise": "MO",
    "sunset": "EV",
}

OFFSETS = {
    "gmt": 0,
    "utc": 0,
    "z": 0,
    "est": -300,
    "edt": -240,
    "cst": -360,
    "cdt": -300,
    "mst": -420,
    "mdt": -360,
    "pst": -480,
    "pdt": -420,
    "akst": -540,
    "akdt": -480,
    "hst": -600,
    "bst": 60,
    "cet": 60,
    "cest": 120,
    "eet": 120,
    "eest": 180,
    "msk": 180,
    "jst": 540,
    "kst": 540,
    "hkt": 480,
    "sgt": 480,
    "aest": 600,
    "aedt": 660,
    "acst": 570,
    "awst": 480,
    "nzst": 720,
    "nzdt": 780,
}
"""Minutes from UTC of the zones that news print (tz database), as their American or European
readers take them. None for what several countries call by one name (that of India, Ireland and
Israel) or what changes with the season (ET)."""
OPEN_ZONES = frozenset("et ct mt pt wat cat eat sast wib wita".split())

FUNCTION_WORDS = frozenset(
    "a about after against all alone also although among an and are as at because before but by "
    "can could did do does during following for from had has have he her his how if in into is it "
    "its last later like more not now of on only onward onwards or our over said saw says shall "
    "she should since so still than that the their then there these they this though through to "
    "under until was we were what when where whether which while who whose will with without "
    "would yet you already ago earlier to".split()
)
"""What may follow a year; another word in lower case is what a number counts ("2000 people")."""
COUNTED = frozenset(
    "people person men women children civilians soldiers troops police others dead km "
    "kilometre kilometres kilometer kilometers mile miles metre metres meter meters foot feet "
    "ton tons tonne tonnes kg pounds dollars euros euro gmt utc hours hrs hour local seat page "
    "word square strong percent points votes jobs homes houses cases".split()
)
NUMBERED = frozenset(
    "act airbus article bill block boeing bus case channel chapter code convoy decree directive "
    "exhibit file flight form gate grant highway hotel interstate item law level line lot model "
    "no number order page panel paragraph peugeot platform psalm regiment regulation resolution "
    "road room route rule section suite title tram train type unit verse windows".split()
)
"""Things that bear a number: "Flight 1549", "Resolution 1973"."""
