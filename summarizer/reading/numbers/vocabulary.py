"""The words that numbers are made of. Does not say how they combine."""

from decimal import Decimal

UNITS = {
    word: Decimal(n)
    for n, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
}
ONES = {word: value for word, value in UNITS.items() if 0 < value < 10}
TENS = {
    word: Decimal(n * 10)
    for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
HUNDRED = "hundred"
THOUSANDS = {
    "thousand": Decimal(10) ** 3,
    "million": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
}
SCALES = THOUSANDS | {
    "dozen": Decimal(12),
    HUNDRED: Decimal(100),
    "lakh": Decimal(10) ** 5,
    "crore": Decimal(10) ** 7,
}
SHORT_SCALES = {
    "mn": Decimal(10) ** 6,
    "mln": Decimal(10) ** 6,
    "bn": Decimal(10) ** 9,
    "bln": Decimal(10) ** 9,
    "tn": Decimal(10) ** 12,
    "trn": Decimal(10) ** 12,
}
"""Behind digits or a space they cannot be a word or a unit."""
LETTERS = {"k": Decimal(10) ** 3, "m": Decimal(10) ** 6, "b": Decimal(10) ** 9}
"""Directly behind digits, and only of money or people: "5m" may be metres."""
PEOPLE = frozenset(
    "people persons residents voters viewers users workers jobs homes households customers "
    "subscribers followers inhabitants refugees visitors passengers students children".split()
)
VAGUE = frozenset("dozens hundreds thousands millions billions trillions lakhs crores".split())
VAGUE_BEFORE_OF = frozenset({"scores", "tens"})
FEW = frozenset({"several", "few", "many"})
"""Before a scale: "several hundred"."""
ORDINALS = {
    word: n
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        1,
    )
}

MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb "
    "mar apr jun jul aug sep sept oct nov dec".split()
)

AMOUNT_WORDS = frozenset(UNITS) | frozenset(TENS) | {"half", "a", "an"}
"""Those that may begin an amount in words."""
