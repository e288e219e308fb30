"""A model's reply, as text, to the JSON object in it. Does not know what the object means.

Passes over code fences, chatter and thoughts around the answer. What it gives back can be written
as JSON again, whatever the reply held.
"""

import json
import math
import re
from collections.abc import Set
from itertools import islice
from typing import Any

MAX_STARTS = 20
"""How many braces are tried as the beginning of the answer; a model says little before it."""

_BEGINS = re.compile(r'\{\s*"')
_THINKING = re.compile(r"\A.*</think>", re.DOTALL)


def find_object(reply: str, asked: Set[str]) -> dict[str, Any]:
    """The JSON object in the reply that has one of the lists that were asked for.

    What a model says before it may hold braces too, but an object inside a broken one is not
    the answer: it would pass a truncated reply off as an empty briefing.
    """
    text = _THINKING.sub("", reply)
    fault = ValueError("no JSON object in the reply")
    for number, brace in enumerate(islice(re.finditer(r"\{", text), MAX_STARTS)):
        try:
            whole, _ = _DECODER.raw_decode(text, brace.start())
        except (ValueError, RecursionError) as error:
            reason = ValueError(f"not JSON: {error}")
        else:
            if asked & whole.keys() and (number == 0 or _is_draft(whole, asked)):
                return dict(_clean(whole))
            reason = ValueError(
                f"none of the lists that were asked for: {', '.join(sorted(asked))}"
            )
        fault = fault if number else reason
    raise fault


def is_cut_off(reply: str) -> bool:
    """Whether a JSON object begins in the reply, with a key, and never ends."""
    begin = _BEGINS.search(_THINKING.sub("", reply))
    if begin is None:
        return False
    depth, quoted, escaped = 0, False, False
    for character in begin.string[begin.start() :]:
        if quoted:
            quoted = escaped or character != '"'
            escaped = character == "\\" and not escaped
        elif character == '"':
            quoted = True
        elif character in "{[":
            depth += 1
        elif character in "}]":
            depth -= 1
            if depth == 0:
                return False
    return True


def _is_draft(whole: dict[str, Any], asked: Set[str]) -> bool:
    """Whether an object is shaped like a whole draft, and not like an item of one or a schema."""
    lists = [part for name, part in whole.items() if name in asked]
    return "at" not in whole and all(
        isinstance(part, list) and all(isinstance(item, dict) for item in part) for part in lists
    )


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object; of a key that is given twice, both values are kept, as a list."""
    whole: dict[str, Any] = {}
    for name, part in pairs:
        if name not in whole:
            whole[name] = part
            continue
        before = whole[name] if isinstance(whole[name], list) else [whole[name]]
        whole[name] = before + (part if isinstance(part, list) else [part])
    return whole


def _integer(digits: str) -> int | str:
    """A JSON integer; one too long to be a number of anything stays text."""
    return int(digits) if len(digits) < 20 else digits


_DECODER = json.JSONDecoder(strict=False, object_pairs_hook=_object, parse_int=_integer)
_SURROGATE = re.compile(r"[\ud800-\udfff]")
MAX_DEPTH = 20
"""How deep a part of a reply may be nested and still be kept as it is; a draft needs four."""


def _clean(value: Any, depth: int = 0) -> Any:
    """JSON that can be written again: no half of a surrogate pair, and no endless nesting."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict | list) and depth >= MAX_DEPTH:
        return "(nested too deep)"
    if isinstance(value, dict):
        return {_clean(key): _clean(part, depth + 1) for key, part in value.items()}
    if isinstance(value, list):
        return [_clean(part, depth + 1) for part in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
