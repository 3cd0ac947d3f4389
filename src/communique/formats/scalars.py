"""A target as a scalar of front matter in the place of another: YAML, TOML or JSON."""

from __future__ import annotations

import json
import re

from communique.formats.targets import on_one_line

_ESCAPED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
"""What stands in no scalar but a double-quoted one, as an escape."""
_NUMERIC = re.compile(r"[\d.+\-_:oxa-fA-FeE]+")
_SHORT_ESCAPES = {"\n": "\\n", "\t": "\\t"}
_ONE_BYTE = 0x100
_THREE_QUOTES = re.compile("'{3,}|'+\\Z")
"""What would end a literal string of several lines; a true apostrophe stands for each."""


def write_scalar(form: str, target: str) -> str | None:
    """A target as a scalar of that form, such that its notation reads it back; None when it is not of front matter.

    What stands on lines of a block is text as it is, on one line. A scalar gets quotes, or others, where it needs them.
    """
    notation, _, style = form.partition(" ")
    match notation:
        case "yaml":
            return _write_yaml(style, target)
        case "toml":
            return _write_toml(style, target)
        case "json":
            return json.dumps(target, ensure_ascii=False)
        case _:
            return None


def _write_yaml(style: str, target: str) -> str:
    if style == "block":
        return on_one_line(target)
    if style == "plain" and _is_plain(target):
        return target
    if not _ESCAPED.search(target) and (style == "single" or (style != "double" and '"' in target)):
        return "'" + target.replace("'", "''") + "'"
    return '"' + _ESCAPED.sub(_escape, target.replace("\\", "\\\\").replace('"', '\\"')) + '"'


def _write_toml(style: str, target: str) -> str:
    """A string of TOML in the style of the source; one that cannot be literal gets double quotes."""
    match style:
        case "block":
            return on_one_line(target).replace("\\", "\\\\").replace('"', '\\"')
        case "block literal":
            return _THREE_QUOTES.sub(lambda match: "’" * len(match.group()), on_one_line(target))
        case "literal" if "'" not in target and not _ESCAPED.search(target) and "\t" not in target:
            return f"'{target}'"
        case _:
            quotes = '"' * (3 if style == "multi" else 1)
            escaped = target.replace("\\", "\\\\").replace('"', '\\"')
            return quotes + _ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04x}", escaped) + quotes


def _is_plain(target: str) -> bool:
    """YAML reads it back without quotes, and so would a stricter reader."""
    import yaml

    if _ESCAPED.search(target) or _NUMERIC.fullmatch(target) or not target[:1].isalnum():
        return False
    try:
        return bool(yaml.safe_load(f"k: {target}\n") == {"k": target})
    except (yaml.YAMLError, ValueError):
        return False


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    return _SHORT_ESCAPES.get(match.group()) or (f"\\x{code:02x}" if code < _ONE_BYTE else f"\\u{code:04x}")
