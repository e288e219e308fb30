"""Units behind a number, by their UCUM code (Unified Code for Units of Measure, version 2.1).

Percent, percentage points and basis points have names of their own. A unit that several countries
weigh differently ("ton") or that is also a letter ("5m") is none.
"""

from summarizer.reading.numbers.tokens import Tokens

_NAMES = {
    # time
    "second": "s", "minute": "min", "hour": "h", "day": "d", "week": "wk", "month": "mo",
    "year": "a", "sec": "s", "secs": "s", "min": "min", "mins": "min", "hr": "h", "hrs": "h",
    "yr": "a",
    # length and area
    "kilometre": "km", "kilometer": "km", "metre": "m", "meter": "m", "centimetre": "cm",
    "centimeter": "cm", "millimetre": "mm", "millimeter": "mm", "mile": "[mi_i]",
    "foot": "[ft_i]", "feet": "[ft_i]", "inch": "[in_i]", "inches": "[in_i]", "yard": "[yd_i]",
    "hectare": "har", "acre": "[acr_us]", "km": "km", "kms": "km", "cm": "cm", "mm": "mm",
    "ft": "[ft_i]",
    # volume
    "litre": "L", "liter": "L", "gallon": "[gal_us]", "barrel": "[bbl_us]",
    # weight
    "kilogram": "kg", "kilogramme": "kg", "kilo": "kg", "kg": "kg", "kgs": "kg", "gram": "g",
    "gramme": "g", "milligram": "mg", "mg": "mg", "tonne": "t", "lb": "[lb_av]", "lbs": "[lb_av]",
    "pound": "[lb_av]", "ounce": "[oz_av]", "oz": "[oz_av]", "carat": "[car_m]",
    # speed
    "mph": "[mi_i]/h", "kph": "km/h", "kmh": "km/h", "knot": "[kn_i]",
    # power and energy
    "watt": "W", "kilowatt": "kW", "kw": "kW", "megawatt": "MW", "mw": "MW", "gigawatt": "GW",
    "gw": "GW", "terawatt": "TW", "kwh": "kW.h", "mwh": "MW.h", "gwh": "GW.h", "twh": "TW.h",
    "joule": "J", "calorie": "[Cal]", "horsepower": "[HP]", "volt": "V", "kiloton": "kt",
    "megaton": "Mt",
    # data and frequency
    "byte": "By", "kilobyte": "kBy", "megabyte": "MBy", "gigabyte": "GBy", "terabyte": "TBy",
    "kb": "kBy", "mb": "MBy", "gb": "GBy", "tb": "TBy", "hertz": "Hz", "khz": "kHz", "mhz": "MHz",
    "ghz": "GHz", "megapixel": None, "decibel": "dB",
}  # fmt: skip
_PLURALS = {
    f"{name}s": code for name, code in _NAMES.items() if len(name) > 2 and not name.endswith("s")
}
_UNITS = {name: code for name, code in (_NAMES | _PLURALS).items() if code}
_SQUARE = {"km": "km2", "m": "m2", "[mi_i]": "[mi_i]2", "[ft_i]": "[ft_i]2", "cm": "cm2"}
_CUBIC = {"m": "m3", "km": "km3", "[ft_i]": "[ft_i]3", "cm": "cm3"}
_POWERS = {"square": _SQUARE, "sq": _SQUARE, "cubic": _CUBIC}
_DEGREES = {
    "celsius": "Cel",
    "centigrade": "Cel",
    "c": "Cel",
    "fahrenheit": "[degF]",
    "f": "[degF]",
}
_SCALES_OF_HEAT = frozenset({"celsius", "centigrade", "fahrenheit"})
_FEET = frozenset("ft foot feet in inch inches yd yard yards".split())
_SPANS_OF_TIME = frozenset({"s", "min", "h", "d", "wk", "mo", "a"})
_HYPHENS = ("-", "\u2011")
_BY_THE_DAY = frozenset(
    "labourer labourers laborer laborers worker workers trader traders tripper trippers "
    "visitor visitors pupil pupils patient patients nursery nurseries school schools".split()
)
"""Behind "day", who comes by the day: these are counted, and no days."""


def unit_behind(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """The unit that stands at token `i`, behind an amount, and the token behind it."""
    j = i + 1 if tokens.words[i] in _HYPHENS and tokens.touches(i) and tokens.touches(i + 1) else i
    if tokens.words[j] in ("a", "an") and tokens.words[i - 1] == "half":
        j += 1
    percent = _percent(tokens, j) or _points(tokens, j)
    if percent:
        return percent
    word = tokens.words[j]
    if letter := _letter(tokens, j, hyphenated=j > i):
        return letter, j + 1
    if word in _SCALES_OF_HEAT:
        return _DEGREES[word], j + 1
    if word in ("degrees", "degree", "\u00b0", "\u00ba"):
        return _degrees(tokens, j)
    if word in _POWERS:
        k = j + 1 + (tokens.words[j + 1] in (".", *_HYPHENS))
        base = "m" if tokens.words[k] == "m" else _UNITS.get(tokens.words[k], "")
        code = _POWERS[word].get(base)
        return (code, k + 1) if code else None
    if word == "nautical" and tokens.words[j + 1] in ("mile", "miles"):
        return "[nmi_i]", j + 2
    if word == "metric" and tokens.words[j + 1] in ("ton", "tons", "tonnes"):
        return "t", j + 2
    unit = _UNITS.get(word)
    if unit is None or (j == i and _is_word_of_its_own(tokens, i)):
        return None
    return _with_hours(tokens, unit, j + 1) or _per_hour(tokens, unit, j + 1)


def _is_word_of_its_own(tokens: Tokens, i: int) -> bool:
    """As in "the two second teams", "a 10 pound note", "four day labourers"."""
    word = tokens.words[i]
    if word == "day" and tokens.words[i + 1] in _BY_THE_DAY:
        return True
    return word == "pound" or (word == "second" and tokens.words[i - 1] not in ("1", "one"))


def is_percent(tokens: Tokens, i: int) -> bool:
    """Whether a percentage, or points of one, stands at token `i`."""
    return _percent(tokens, i) is not None


def _letter(tokens: Tokens, i: int, *, hyphenated: bool) -> str | None:
    """The unit of letters that are a unit only where they touch the digits: "30C", "1in"."""
    word = tokens.words[i]
    if hyphenated or not tokens.touches(i):
        return None
    if word in ("c", "f") and tokens.is_title(i):
        return _DEGREES[word]
    if word == "in":
        return "[in_i]"
    return "m" if is_metre(tokens, i) else None


def is_metre(tokens: Tokens, i: int) -> bool:
    """Whether the "m" at token `i`, behind digits, is a metre, and no million.

    Feet stand beside it in brackets, or it does beside feet: "12m (39ft)", "39ft (12m)".
    """
    if tokens.words[i] != "m" or not tokens.touches(i):
        return False
    if tokens.words[i + 1] == "(":
        j = i + 2 if tokens.is_numeral(i + 2) else i + 3
        j += 2 if tokens.words[j + 1] == "-" else 1
        return tokens.words[j] in _FEET
    bracketed = tokens.words[i + 1] == ")" and tokens.words[i - 2] == "("
    return bracketed and tokens.words[i - 3] in _FEET


def is_span_of_time(unit: str | None) -> bool:
    """Whether the unit measures time."""
    return unit in _SPANS_OF_TIME


_POWERS_OF_ENERGY = frozenset({"W", "kW", "MW", "GW", "TW"})


def _with_hours(tokens: Tokens, unit: str, i: int) -> tuple[str, int] | None:
    """As in "gigawatt-hours", "kilowatt hours": energy, not power."""
    if unit not in _POWERS_OF_ENERGY:
        return None
    j = i + (tokens.words[i] in _HYPHENS and tokens.touches(i))
    return (f"{unit}.h", j + 1) if tokens.words[j] in ("hour", "hours") else None


def _per_hour(tokens: Tokens, unit: str, i: int) -> tuple[str, int]:
    if unit not in ("km", "[mi_i]", "m"):
        return unit, i
    if tokens.words[i] in ("per", "an", "a", "/") and tokens.words[i + 1] in ("hour", "h", "hr"):
        return f"{unit}/h", i + 2
    return unit, i


def _percent(tokens: Tokens, i: int) -> tuple[str, int] | None:
    word, next_ = tokens.words[i], tokens.words[i + 1]
    if word == "basis" and next_ in ("point", "points"):
        return "basis_point", i + 2
    if word in ("%", "percent", "pct", "percentage"):
        last = i + 1
    elif word == "per" and next_ == "cent":
        last = i + 2
    else:
        return None
    j = last + 1 if tokens.words[last] in _HYPHENS and tokens.touches(last) else last
    if tokens.words[j] in ("point", "points"):
        return "percentage_point", j + 1
    return ("percent", last) if word != "percentage" else None


def _points(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """As in "down 7.9 points from 41.6%": of two percentages these are the difference."""
    if tokens.words[i] not in ("point", "points") or tokens.words[i + 1] not in ("from", "to"):
        return None
    share = _percent(tokens, i + 3) if tokens.is_numeral(i + 2) else None
    return ("percentage_point", i + 1) if share and share[0] == "percent" else None


def _degrees(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """Degrees of temperature; without a scale they may be an angle."""
    code = _DEGREES.get(tokens.words[i + 1])
    return (code, i + 2) if code else None
