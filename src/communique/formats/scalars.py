"""A target as a YAML scalar in the place of another."""

from __future__ import annotations

import re

from communique.formats.targets import on_one_line

_ESCAPED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
"""What stands in no scalar but a double-quoted one, as an escape."""
_NUMERIC = re.compile(r"[\d.+\-_:oxa-fA-FeE]+")
_SHORT_ESCAPES = {"\n": "\\n", "\t": "\\t"}
_ONE_BYTE = 0x100


def write_scalar(form: str, target: str) -> str | None:
    """A target as a scalar of that form, such that YAML reads it back; None when the form is not of front matter.

    A block scalar's slice is text as it stands, on one line. A plain scalar gets quotes where it needs them.
    """
    if form == "yaml block":
        return on_one_line(target)
    if form not in ("yaml plain", "yaml flow", "yaml single", "yaml double"):
        return None
    if form == "yaml plain" and _is_plain(target):
        return target
    if not _ESCAPED.search(target) and (form == "yaml single" or (form != "yaml double" and '"' in target)):
        return "'" + target.replace("'", "''") + "'"
    return '"' + _ESCAPED.sub(_escape, target.replace("\\", "\\\\").replace('"', '\\"')) + '"'


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
