"""Signs, codes and names of currencies to ISO 4217.

A name that several countries have ("pesos", "rupees", a bare "$") is what `currencies` says that
the article means, or no currency; "pounds" are one only where the words around them are about
money. Codes after ISO 4217:2015, list one.
"""

from typing import NamedTuple

from summarizer.reading.names.gazetteer import countries_by_word
from summarizer.reading.numbers.amounts import Amount
from summarizer.reading.numbers.currencies import is_shared, money_of
from summarizer.reading.numbers.grammar import DETERMINERS
from summarizer.reading.numbers.tokens import Tokens
from summarizer.reading.numbers.vocabulary import SHORT_SCALES, THOUSANDS


class Currency(NamedTuple):
    """A currency beside an amount: `at` is the token where it begins, or the one behind it."""

    code: str
    at: int
    inferred: bool = False
    """Whether the article, not the words here, says which one it is."""


_SIGNS = {
    "$": None,
    "\u20ac": "EUR",
    "\u00a3": "GBP",
    "\u00a5": "JPY",
    "\u20b9": "INR",
    "\u20a9": "KRW",
    "\u20aa": "ILS",
    "\u20ba": "TRY",
    "\u20bd": "RUB",
    "\u20b4": "UAH",
    "\u20a6": "NGN",
    "\u20ab": "VND",
    "\u20b1": "PHP",
    "\u20bc": "AZN",
    "\u20be": "GEL",
}
_LETTERED = {
    "us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD", "hk": "HKD",
    "nz": "NZD", "s": "SGD", "r": "BRL", "nt": "TWD", "mx": "MXN",
}  # fmt: skip
"""Before a dollar sign."""

_LETTERS = {
    "rs": None, "ksh": "KES", "kshs": "KES", "ush": "UGX", "ushs": "UGX", "tsh": "TZS",
    "tshs": "TZS", "rm": "MYR", "rp": "IDR",
}  # fmt: skip
"""Letters that are the sign of a currency; None: of several countries, as a name."""

_CODES = frozenset(
    "aed afn all amd ars aud azn bdt bgn bhd brl byn cad chf clp cny cop crc czk dkk dop "
    "dzd egp etb eur gbp gel ghs gtq hkd hnl huf idr ils inr iqd irr isk jod jpy kes kgs "
    "khr krw kwd kzt lbp lkr lyd mad mdl mkd mmk mxn myr ngn nio nok npr nzd omr pab pen "
    "pgk php pkr pln pyg qar ron rsd rub rwf sar sdg sek sgd syp thb tjs tmt tnd try ttd "
    "twd tzs uah ugx usd uyu uzs ves vnd yer zar zmw".split()
) - {"all", "cop", "mad", "pen", "try", "top"}  # words; in capitals they are words as well

_UNITS = {
    "euro": "EUR", "euros": "EUR", "yen": "JPY", "yens": "JPY", "yuan": "CNY", "yuans": "CNY",
    "renminbi": "CNY",
    "shekels": "ILS", "zloty": "PLN", "zlotys": "PLN", "forint": "HUF", "forints": "HUF",
    "hryvnia": "UAH", "hryvnias": "UAH", "baht": "THB", "ringgit": "MYR", "naira": "NGN",
    "rupiah": "IDR", "bolivars": "VES", "quetzales": "GTQ", "cordobas": "NIO", "lempiras": "HNL",
    "rand": "ZAR", "lari": "GEL", "tenge": "KZT", "taka": "BDT", "dong": "VND", "kina": "PGK",
    "kronor": "SEK", "kronur": "ISK", "koruna": "CZK", "korunas": "CZK", "reais": "BRL",
    "birr": "ETB", "cedis": "GHS", "cedi": "GHS", "kwanza": "AOA", "kwanzas": "AOA",
    "metical": "MZN", "meticais": "MZN", "ariary": "MGA", "dalasi": "GMD", "pula": "BWP",
    "leva": "BGN", "denars": "MKD", "somoni": "TJS", "kyat": "MMK", "kyats": "MMK",
    "tugrik": "MNT", "tugriks": "MNT", "gourdes": "HTG", "guaranies": "PYG", "guaranis": "PYG",
    "bolivianos": "BOB", "colones": "CRC", "ngultrum": "BTN", "rufiyaa": "MVR", "afghanis": "AFN",
}  # fmt: skip
"""The unit alone, of one country."""

_WORDS_OF_THEIR_OWN = frozenset("crown crowns won lei leu".split())
"""Names that mean something else as well, and are money only where the amount shows it."""

_OLD = frozenset("cruzeiros australes intis sucres marks real".split())
"""No longer money, or not always: a code for none of them."""

_OF_COUNTRY = {
    ("armenian", "dram"): "AMD", ("armenian", "drams"): "AMD", ("brazilian", "real"): "BRL",
    ("afghan", "afghani"): "AFN", ("dominican", "peso"): "DOP", ("dominican", "pesos"): "DOP",
}  # fmt: skip
# What shows that pounds are money and do not weigh: the lexical field of price and payment.
_ABOUT_MONEY = frozenset(
    "cost costs costing pay pays paid paying price priced worth fine fined fee spent spend "
    "spends earn earned earns earning salary bonus debt debts loan loans raise raised "
    "budget fund funding sold sell bought buy grant profit profits loss losses revenue "
    "turnover reward bail".split()
)


def sign_before(tokens: Tokens, i: int) -> Currency | None:
    """The currency whose sign or code ends before token `i`."""
    sign, before = tokens.words[i - 1], tokens.words[i - 2]
    if sign in _SIGNS:
        lettered = sign == "$" and tokens.touches(i - 1) and before in _LETTERED
        if lettered and tokens.is_title(i - 2):
            return Currency(_LETTERED[before], i - 2)
        if tokens.touches(i - 1) and before.isalpha():
            return None
        code = _SIGNS[sign]
        return Currency(code, i - 1) if code else _shared(tokens, sign, i - 1)
    if sign in _CODES and tokens.text[tokens.starts[i - 1] : tokens.ends[i - 1]].isupper():
        return Currency(sign.upper(), i - 1)
    j = i - 2 if sign == "." and before == "rs" else i - 1
    if tokens.words[j] in _LETTERS and tokens.is_title(j) and not tokens.touches(j):
        code = _LETTERS[tokens.words[j]]
        return Currency(code, j) if code else _shared(tokens, tokens.words[j], j)
    return _shared(tokens, sign, i - 1) if _is_letter(tokens, i) else None


def _is_letter(tokens: Tokens, i: int) -> bool:
    """Whether the letter before token `i` may be that of some money: "K310 million", "R7bn"."""
    letter, behind = tokens.words[i - 1], tokens.words[i + 1]
    if not (tokens.touches(i) and is_shared(letter) and tokens.is_title(i - 1)):
        return False
    scaled = behind in THOUSANDS or (
        tokens.touches(i + 1) and (behind in SHORT_SCALES or behind == "m")
    )
    return not tokens.touches(i - 1) and ("," in tokens.words[i] or scaled)


def _shared(tokens: Tokens, form: str, at: int) -> Currency | None:
    """The currency of a form that several countries have, if the article decides."""
    code = tokens.money.code(form)
    return Currency(code, at, tokens.money.is_inferred(form, code)) if code else None


def is_sign(tokens: Tokens, i: int) -> bool:
    """Whether token `i` is the sign of a currency."""
    return tokens.words[i] in _SIGNS


def is_name_of_money(word: str) -> bool:
    """Whether the word is the name of some money: "euros", "rupees"."""
    return word in _UNITS or is_shared_name(word)


def is_shared_name(word: str) -> bool:
    """Whether several countries have, or had, money of this name."""
    return (is_shared(word) and len(word) > 1) or word in _OLD


def name_behind(tokens: Tokens, i: int, start: int, amount: Amount | None) -> Currency | None:
    """The currency whose name or code follows at token `i`.

    Args:
        start: the first token of the amount.
        amount: None: only its order is known, as of "billions of dollars".
    """
    named = _of_country(tokens, i)
    if named:
        return named
    word = tokens.words[i]
    if word in ("pound", "pounds"):
        return _pounds(tokens, i, start, amount)
    if is_shared(word) and len(word) > 2:
        if word in _WORDS_OF_THEIR_OWN and not _is_money(tokens, i, start, amount):
            return None
        return _shared(tokens, word, i + 1)
    code = _UNITS.get(word)
    if code:
        return Currency(code, i + 1)
    if word in _CODES and tokens.text[tokens.starts[i] : tokens.ends[i]].isupper():
        return Currency(word.upper(), i + 1)
    return None


def _of_country(tokens: Tokens, i: int) -> Currency | None:
    """As in "Norwegian crowns", "Hong Kong dollars", "CFA francs"."""
    if tokens.follows(i, "u", ".", "s", ".") and tokens.words[i + 4] in ("dollar", "dollars"):
        return Currency("USD", i + 5)
    if tokens.words[i] == "cfa" and is_shared(tokens.words[i + 1]):
        return _shared(tokens, "cfa", i + 2)
    code = _OF_COUNTRY.get((tokens.words[i], tokens.words[i + 1]))
    if code:
        return Currency(code, i + 2)
    for j in range(i + 1, i + _LONGEST_ADJECTIVE + 1):
        unit = tokens.words[j]
        if unit in _UNITS or is_shared(unit):
            country = countries_by_word().get(" ".join(tokens.words[i:j]))
            code = (money_of(unit, country) or _UNITS.get(unit)) if country else None
            return Currency(code, j + 1) if code else None
    return None


_LONGEST_ADJECTIVE = 4


def _pounds(tokens: Tokens, i: int, start: int, amount: Amount | None) -> Currency | None:
    if tokens.words[i + 1] == "sterling":
        return Currency("GBP", i + 2)
    if tokens.words[i] == "pound":
        return None
    millions = amount is not None and amount.scale >= 10**6
    about_money = _is_about_money(tokens, start) and tokens.words[i + 1] != "of"
    if millions or about_money or _is_converted(tokens, i):
        return _shared(tokens, "pounds", i + 1)
    return None


def _is_money(tokens: Tokens, i: int, start: int, amount: Amount | None) -> bool:
    """Whether the word at `i` counts money, by the amount before it or the words around.

    "Three crowns" are won, but nobody wins 3.50 or 40,000 of them.
    """
    if tokens.words[i] == "won" and tokens.words[i + 1] in DETERMINERS:
        return False
    if tokens.words[i + 1] == "per" or tokens.follows(i + 1, "a", "share"):
        return True
    large = amount is None or amount.value >= _LARGE or "." in tokens.words[start]
    return large or _is_about_money(tokens, start) or _is_converted(tokens, i)


_LARGE = 1000


def _is_about_money(tokens: Tokens, start: int) -> bool:
    """Whether a word of price or payment stands shortly before the amount."""
    return any(word in _ABOUT_MONEY for word in tokens.words[max(0, start - 4) : start])


def _is_converted(tokens: Tokens, i: int) -> bool:
    """Whether another currency stands in brackets behind the name at `i`."""
    return tokens.words[i + 1] == "(" and any(is_sign(tokens, i + n) for n in (2, 3, 4))
