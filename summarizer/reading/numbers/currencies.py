"""Money of a name that several countries have, to the one that the article means.

The article decides, or nobody does: it names the money in full somewhere ("Norwegian crowns",
"NOK"), or it names just one of the countries that have money of this name. Codes and countries
after ISO 4217, list one, and ISO 3166-1. Historic money ("French francs") is not in the table.
"""

import re
from collections.abc import Mapping
from functools import cache, cached_property

from summarizer.reading.names.gazetteer import countries_by_word, country_words, key, us_states

# Each name with the codes of its money, and by code the countries that have it.
_CFA = "XAF:CM,CF,CG,TD,GQ,GA XOF:BJ,BF,CI,GW,ML,NE,SN,TG"
_NAMES: dict[str, str] = {
    "crown crowns": "CZK:CZ DKK:DK,FO,GL ISK:IS NOK:NO,SJ SEK:SE",  # codespell:ignore fo
    "krone kroner krones": "DKK:DK,FO,GL NOK:NO,SJ",  # codespell:ignore fo
    "krona kronas": "ISK:IS SEK:SE",
    "rupee rupees rs": "INR:IN,BT LKR:LK MUR:MU NPR:NP PKR:PK SCR:SC",
    "peso pesos": "ARS:AR CLP:CL COP:CO CUP:CU DOP:DO MXN:MX PHP:PH UYU:UY",
    "dinar dinars": "BHD:BH DZD:DZ IQD:IQ JOD:JO KWD:KW LYD:LY RSD:RS TND:TN",
    "pound pounds": "EGP:EG FKP:FK GBP:GB,GG,IM,JE GIP:GI LBP:LB SDG:SD SHP:SH SSP:SS SYP:SY",
    "franc francs": f"BIF:BI CDF:CD CHF:CH,LI DJF:DJ GNF:GN KMF:KM RWF:RW XPF:NC,PF,WF {_CFA}",
    "shilling shillings sh": "KES:KE SOS:SO TZS:TZ UGX:UG",
    "kwacha kwachas": "MWK:MW ZMW:ZM",
    "som soms": "KGS:KG UZS:UZ",  # codespell:ignore som
    "lira liras": "LBP:LB SYP:SY TRY:TR",
    "won": "KPW:KP KRW:KR",
    "rial rials": "IRR:IR OMR:OM QAR:QA SAR:SA YER:YE",
    "riyal riyals": "OMR:OM QAR:QA SAR:SA YER:YE",
    "dirham dirhams": "AED:AE MAD:MA,EH",
    "manat manats": "AZN:AZ TMT:TM",
    "rouble roubles ruble rubles": "BYN:BY RUB:RU",
    "leu lei": "MDL:MD RON:RO",
    "dollar dollars $": "AUD:AU,KI,NR,TV BBD:BB BMD:BM BND:BN BSD:BS BZD:BZ CAD:CA FJD:FJ GYD:GY "
    "HKD:HK JMD:JM KYD:KY LRD:LR NAD:NA NZD:NZ,CK,NU SBD:SB SGD:SG SRD:SR TTD:TT TWD:TW USD:US "
    "XCD:AG,DM,GD,KN,LC,VC",
    "cfa": _CFA,
    # Letters that stand before an amount.
    "k": "MWK:MW PGK:PG ZMW:ZM",
    "r": "ZAR:ZA",
    "p": "BWP:BW PHP:PH",
}
_CODES: dict[str, dict[str, frozenset[str]]] = {}
for _forms, _entries in _NAMES.items():
    _codes = {
        code: frozenset(countries.split(","))
        for code, _, countries in (entry.partition(":") for entry in _entries.split())
    }
    _CODES |= dict.fromkeys(_forms.split(), _codes)

_FORMS = {form: forms.split() for forms in _NAMES for form in forms.split()}

# What the name means when nothing in the article speaks against it; the standard calls the money
# of Uzbekistan "sum".
_USUAL_OF = {"pounds": "GBP", "roubles": "RUB", "som": "KGS"}  # codespell:ignore som
_USUAL = {form: code for name, code in _USUAL_OF.items() for form in _FORMS[name]}

# Countries whose own press in English prints the sign alone (as the Australian Government Style
# Manual has it for money at home); of others the sign is that of the United States.
_SIGN_AT_HOME = {"AU": "AUD", "CA": "CAD", "NZ": "NZD", "SG": "SGD"}
_AGENCIES = re.compile(r"\((?:AP|Reuters|AFP|UPI|dpa|DPA|Xinhua|IRNA|TASS|ANI|EFE)\)")
_US_SIGN = re.compile(r"\bUS(?=\s?\$)")
_WORDS = re.compile(r"[^\W\d_](?:[\w'\u2019-]|\.(?=[^\W\d_]))*\.?")
_LONGEST_NAME = 6
_WORDS_AS_WELL = frozenset({"COP", "CUP", "MAD", "SOS", "TRY"})
"""Codes that capitals print as words: a headline's "TRY", "COP28"."""


def is_shared(form: str) -> bool:
    """Whether several countries have money of this name, one of its forms in small letters."""
    return form in _CODES


def money_of(form: str, country: str) -> str | None:
    """The code of a country's money of this name: that of Norway's "crowns"."""
    return next((code for code, have in _CODES.get(form, {}).items() if country in have), None)


class Money:
    """Which money the names mean in one article. Reads the article only when it is asked."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, str | None] = {}

    def code(self, form: str) -> str | None:
        """The code of the money of this name; None when the article does not decide."""
        if form not in self._known:
            self._known[form] = self._dollar() if form in _FORMS["$"] else self._decide(form)
        return self._known[form]

    def is_inferred(self, form: str, code: str) -> bool:
        """Whether the article, not the name alone, says that it is this money."""
        return code != ("USD" if form in _FORMS["$"] else _USUAL.get(form))

    def _decide(self, form: str) -> str | None:
        usual = _USUAL.get(form)
        named = self._named_in_full(form)
        if len(named) != 1:
            have = _CODES[form].items()
            by_country = {code for code, countries in have if countries & self._countries}
            named = named or by_country
        if len(named) == 1:
            return next(iter(named))
        return usual if not named or usual in named else None

    def _dollar(self) -> str:
        """What a bare "$" is: the convention of wire copy, or the sign of the only country.

        Agencies print the dollar of the United States so and mark any other with a letter. A local
        paper of Australia does not: its article is taken for one when it names that country and no
        other, and marks no other dollar.
        """
        only = self._countries
        at_home = len(only) == 1 and next(iter(only)) in _SIGN_AT_HOME
        if not at_home or _AGENCIES.search(self._text) or self._named_in_full("$") - {"USD"}:
            return "USD"
        return _SIGN_AT_HOME[next(iter(only))]

    def _named_in_full(self, form: str) -> set[str]:
        """The codes that the article prints, or spells as "Norwegian crowns"."""
        return {code for code in _CODES[form] if _in_full(form, code).search(self._text)}

    @cached_property
    def _countries(self) -> frozenset[str]:
        """The countries that the article names: themselves, their people, their capitals."""
        return frozenset(_countries_in(_US_SIGN.sub("  ", self._text)))


@cache
def _in_full(form: str, code: str) -> re.Pattern[str]:
    """What names this money in full: its code, its sign with a letter, or a country's adjective."""
    countries = sorted(_CODES[form][code])
    adjectives = "|".join(re.escape(word) for iso in countries for word in country_words(iso))
    spelled = "|".join(name for name in _FORMS[form] if name.isalpha() and len(name) > 2)
    patterns = [] if code in _WORDS_AS_WELL else [rf"\b{code}\b"]
    if spelled and adjectives:
        patterns.append(rf"(?i:\b(?:{adjectives})\s(?:{spelled})\b)")
    if code in _DOLLARS:
        patterns.append(rf"\b(?:{_DOLLARS[code]})\$")
    return re.compile("|".join(patterns or ["(?!)"]))


# What stands before the sign of a dollar.
_DOLLARS: Mapping[str, str] = {
    "AUD": "AU?", "BBD": "BD?S?", "BZD": "BZ", "CAD": "C|CA|CAN|Can", "FJD": "FJ?", "GYD": "G",
    "HKD": "HK", "JMD": "J", "LRD": "L", "NAD": "N", "NZD": "NZ", "SBD": "SI", "SGD": "S",
    "SRD": "SR", "TTD": "TT", "TWD": "NT", "XCD": "EC",
}  # fmt: skip


def _countries_in(text: str) -> set[str]:
    """The countries named in a text, the longest name first: no Guinea in "Papua New Guinea"."""
    known, found, words = _known(), set(), _WORDS.findall(text)
    i = 0
    while i < len(words):
        taken = 1
        for length in range(_LONGEST_NAME if words[i][0].isupper() else 0, 0, -1):
            name = " ".join(words[i : i + length])
            # "US", not "Us"
            if country := known.get(_plain(name)) if len(name) > 3 or name.isupper() else None:
                found.add(country)
                taken = length
                break
        i += taken
    return found


@cache
def _known() -> dict[str, str]:
    known = dict.fromkeys(us_states(), "US") | countries_by_word()
    return {name: country for name, country in known.items() if not name.startswith("the ")}


def _plain(name: str) -> str:
    return key(name).removesuffix("'s")
