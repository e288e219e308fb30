"""Signs, codes and names of currencies to ISO 4217.

A name that several countries have ("pesos", "rupees") or that also weighs ("pounds") is none.
"""

import re

from summarizer.reading.numbers.amounts import any_of

# A bare "$" is the US dollar: English news prints other dollars with a letter.
_SIGNS = {
    "$": "USD",
    "US$": "USD",
    "A$": "AUD",
    "C$": "CAD",
    "HK$": "HKD",
    "NZ$": "NZD",
    "S$": "SGD",
    "R$": "BRL",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₩": "KRW",
    "₪": "ILS",
    "₺": "TRY",
    "₽": "RUB",
    "₴": "UAH",
}
_NAMES = {
    "dollar": "USD",
    "dollars": "USD",
    "euro": "EUR",
    "euros": "EUR",
    "pounds sterling": "GBP",
    "roubles": "RUB",
    "rubles": "RUB",
    "Swiss francs": "CHF",
    "US dollars": "USD",
    "yen": "JPY",
    "yuan": "CNY",
}
_CODES = "AMD AUD AZN BRL CAD CHF CNY EUR GBP GEL INR JPY RUB TRY UAH USD".split()

_SIGN = re.compile(rf"(?<!\w)(?:(?P<sign>{any_of(_SIGNS)}) ?|(?P<code>{any_of(_CODES)}) )\Z")
BARE_SIGN = re.compile(any_of(_SIGNS))
"""A sign alone, as before the second amount of a range: "$10-$20"."""
_NAME = re.compile(rf" (?:(?P<name>{any_of(_NAMES)})|(?P<code>{any_of(_CODES)}))\b")


def sign_before(text: str, end: int) -> tuple[str, int] | None:
    """The currency whose sign or code ends at `end`, and where the sign begins."""
    found = _SIGN.search(text, max(0, end - 5), end)
    if found is None:
        return None
    return (_SIGNS[found["sign"]] if found["sign"] else found["code"]), found.start()


def name_behind(text: str, start: int) -> tuple[str, int] | None:
    """The currency whose name or code follows at `start`, and where it ends."""
    found = _NAME.match(text, start)
    if found is None:
        return None
    return (_NAMES[found["name"]] if found["name"] else found["code"]), found.end()
