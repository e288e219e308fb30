"""Signs, codes and names of currencies to ISO 4217.

A name that several countries have ("pesos", "rupees") is no currency; "pounds" are one only where
the words around them are about money. Codes after ISO 4217:2015, list one.
"""

from summarizer.reading.numbers.tokens import Tokens

# A bare "$" is the US dollar: English news prints other dollars with a letter.
_SIGNS = {
    "$": "USD",
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

_CODES = frozenset(
    "aed afn all amd ars aud azn bdt bgn bhd brl byn cad chf clp cny cop crc czk dkk dop "
    "dzd egp etb eur gbp gel ghs gtq hkd hnl huf idr ils inr iqd irr isk jod jpy kes kgs "
    "khr krw kwd kzt lbp lkr lyd mad mdl mkd mmk mxn myr ngn nio nok npr nzd omr pab pen "
    "pgk php pkr pln pyg qar ron rsd rub rwf sar sdg sek sgd syp thb tjs tmt tnd try ttd "
    "twd tzs uah ugx usd uyu uzs ves vnd yer zar zmw".split()
) - {"all", "cop", "mad", "pen", "try", "top"}  # words; in capitals they are words as well

_UNITS = {
    "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB",
    "shekels": "ILS", "zloty": "PLN", "zlotys": "PLN", "forint": "HUF", "hryvnia": "UAH",
    "hryvnias": "UAH", "manat": None, "baht": "THB", "ringgit": "MYR", "naira": "NGN",
    "rupiah": "IDR", "bolivars": "VES", "quetzales": "GTQ", "cordobas": "NIO", "lempiras": "HNL",
    "cruzeiros": None, "rand": "ZAR", "lari": "GEL", "tenge": "KZT", "taka": "BDT", "dong": "VND",
    "pounds": None, "pesos": None, "rupees": None, "francs": None, "lira": None, "liras": None,
    "won": None, "kronor": "SEK", "kroner": None, "crowns": None, "dinars": None, "rials": None,
    "som": None, "soms": None,  # codespell:ignore som
    "riyals": None, "dirhams": None, "shillings": None, "reais": "BRL", "real": None,
    "australes": None, "intis": None, "sucres": None, "marks": None,
}  # fmt: skip
"""The unit alone; None: several countries have it, or it is a word of its own."""

_SHARED = frozenset(name for name, code in _UNITS.items() if code is None) | {"crown"}

_OF_COUNTRY = {
    ("us", "dollar"): "USD", ("american", "dollar"): "USD", ("australian", "dollar"): "AUD",
    ("canadian", "dollar"): "CAD", ("singapore", "dollar"): "SGD", ("taiwan", "dollar"): "TWD",
    ("jamaican", "dollar"): "JMD", ("british", "pound"): "GBP", ("egyptian", "pound"): "EGP",
    ("syrian", "pound"): "SYP", ("lebanese", "pound"): "LBP", ("sudanese", "pound"): "SDG",
    ("mexican", "peso"): "MXN", ("argentine", "peso"): "ARS", ("chilean", "peso"): "CLP",
    ("colombian", "peso"): "COP", ("philippine", "peso"): "PHP", ("cuban", "peso"): "CUP",
    ("uruguayan", "peso"): "UYU", ("dominican", "peso"): "DOP", ("indian", "rupee"): "INR",
    ("pakistani", "rupee"): "PKR", ("nepalese", "rupee"): "NPR", ("lankan", "rupee"): "LKR",
    ("swiss", "franc"): "CHF", ("cfa", "franc"): None, ("turkish", "lira"): "TRY",
    ("syrian", "lira"): "SYP", ("azerbaijani", "manat"): "AZN", ("azeri", "manat"): "AZN",
    ("turkmen", "manat"): "TMT", ("danish", "kroner"): "DKK", ("danish", "crown"): "DKK",
    ("norwegian", "kroner"): "NOK", ("norwegian", "crown"): "NOK", ("swedish", "crown"): "SEK",
    ("swedish", "kronor"): "SEK", ("czech", "crown"): "CZK", ("czech", "koruna"): "CZK",
    ("iraqi", "dinar"): "IQD", ("kuwaiti", "dinar"): "KWD", ("jordanian", "dinar"): "JOD",
    ("serbian", "dinar"): "RSD", ("libyan", "dinar"): "LYD", ("tunisian", "dinar"): "TND",
    ("iranian", "rial"): "IRR", ("saudi", "riyal"): "SAR", ("qatari", "riyal"): "QAR",
    ("yemeni", "rial"): "YER", ("emirati", "dirham"): "AED", ("uae", "dirham"): "AED",
    ("moroccan", "dirham"): "MAD", ("kenyan", "shilling"): "KES", ("ugandan", "shilling"): "UGX",
    ("tanzanian", "shilling"): "TZS", ("somali", "shilling"): "SOS", ("korean", "won"): "KRW",
    ("armenian", "dram"): "AMD", ("russian", "rouble"): "RUB", ("russian", "ruble"): "RUB",
    ("belarusian", "ruble"): "BYN", ("chinese", "yuan"): "CNY", ("japanese", "yen"): "JPY",
    ("brazilian", "real"): "BRL", ("brazilian", "reais"): "BRL", ("afghan", "afghani"): "AFN",
}  # fmt: skip

# What shows that pounds are money and do not weigh: the lexical field of price and payment.
_ABOUT_MONEY = frozenset(
    "cost costs costing pay pays paid paying price priced worth fine fined fee spent spend "
    "spends earn earned earns earning salary bonus debt debts loan loans raise raised "
    "budget fund funding sold sell bought buy grant profit profits loss losses revenue "
    "turnover reward bail".split()
)


def sign_before(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """The currency whose sign or code ends before token `i`, and the token where it begins."""
    sign, before = tokens.words[i - 1], tokens.words[i - 2]
    if sign in _SIGNS:
        lettered = sign == "$" and tokens.touches(i - 1) and before in _LETTERED
        if lettered and tokens.is_title(i - 2):
            return _LETTERED[before], i - 2
        return (_SIGNS[sign], i - 1) if not (tokens.touches(i - 1) and before.isalpha()) else None
    if sign in _CODES and tokens.text[tokens.starts[i - 1] : tokens.ends[i - 1]].isupper():
        return sign.upper(), i - 1
    return None


def is_sign(tokens: Tokens, i: int) -> bool:
    """Whether token `i` is the sign of a currency."""
    return tokens.words[i] in _SIGNS


def is_shared_name(word: str) -> bool:
    """Whether several countries have money of this name, so that it is no currency."""
    return word in _SHARED


def name_behind(tokens: Tokens, i: int, start: int, scale: int) -> tuple[str, int] | None:
    """The currency whose name or code follows at token `i`, and the token behind it.

    Args:
        start: the first token of the amount.
        scale: what a scale word multiplied it by; millions of pounds are money.
    """
    word, next_ = tokens.words[i], tokens.words[i + 1]
    if word in ("hong", "new", "south", "sri") and next_ in ("kong", "zealand", "korean", "lankan"):
        named = {"kong": "HKD", "zealand": "NZD", "korean": "KRW", "lankan": "LKR"}[next_]
        return (named, i + 3) if _singular(tokens.words[i + 2]) in _COUNTRY_UNITS else None
    if (
        word == "u"
        and tokens.follows(i + 1, ".", "s", ".")
        and _singular(tokens.words[i + 4]) == "dollar"
    ):
        return "USD", i + 5
    code = _OF_COUNTRY.get((word, _singular(next_)))
    if code:
        return code, i + 2
    if word == "pounds":
        return _pounds(tokens, i, start, scale)
    code = _UNITS.get(word)
    if code:
        return code, i + 1
    if word in _CODES and tokens.text[tokens.starts[i] : tokens.ends[i]].isupper():
        return word.upper(), i + 1
    return None


_COUNTRY_UNITS = frozenset({"dollar", "won", "rupee"})


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and word != "reais" else word


def _pounds(tokens: Tokens, i: int, start: int, scale: int) -> tuple[str, int] | None:
    if tokens.words[i + 1] == "sterling":
        return "GBP", i + 2
    converted = tokens.words[i + 1] == "(" and any(is_sign(tokens, i + n) for n in (2, 3, 4))
    about_money = any(word in _ABOUT_MONEY for word in tokens.words[max(0, start - 4) : start])
    if scale >= 10**6 or converted or (about_money and tokens.words[i + 1] != "of"):
        return "GBP", i + 1
    return None
