"""Elements of HTML, after the HTML Standard: what parts a text, what is never translated, what may be left open."""

from __future__ import annotations

from communique.anatomy import Kind


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


VOID = _names("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr")
"""Elements without content and end tag."""
BLOCKS = _names(
    "address article aside blockquote body button caption center col colgroup datalist dd details dialog "
    "dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup "
    "hr html label legend li listing main menu nav noscript ol optgroup option p plaintext pre search "
    "section select summary table tbody td template tfoot th thead title tr ul xmp"
)
"""Elements that part a text: flow content that is no phrasing content, and parts of tables, lists and forms."""
OPAQUE = _names(
    "code iframe kbd listing math noembed noframes plaintext pre samp script style svg template textarea tt var xmp"
)
"""Elements whose content is never translated."""
UNSEEN = frozenset(["iframe", "math", "noembed", "noframes", "script", "style", "svg", "template", "textarea"])
"""Those of them that are shown as a lone tag in the middle of a sentence."""
FOREIGN = frozenset(["svg", "math"])
"""Elements in which another tokenizer's rules hold."""
INTEGRATION = frozenset(["foreignobject", "desc", "title", "annotation-xml", "mi", "mo", "mn", "ms", "mtext"])
"""Elements inside those where the rules of HTML hold again."""
BREAKOUT = _names(
    "b big blockquote body br center dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li menu meta "
    "nobr ol p pre ruby s small span strike strong sub sup table tt u ul var"
)
"""Elements of HTML that end foreign content wherever they stand (13.2.6.5)."""
RAW = frozenset(["iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"])
"""Elements whose content has no tags."""

SCOPES = frozenset(["applet", "button", "caption", "html", "marquee", "object", "table", "td", "template", "th"])
"""Elements out of which no end tag of an inner one reaches."""
TABLE_PARTS = frozenset(["caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "html", "body", "template"])
"""Elements whose end tags do reach out of them."""
IMPLIED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "li": (("li",), ("ul", "ol", "menu", "dir")),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "option": (("option",), ("select", "datalist", "optgroup")),
    "optgroup": (("optgroup", "option"), ("select",)),
    "td": (("td", "th"), ("tr", "table")),
    "th": (("td", "th"), ("tr", "table")),
    "tr": (("tr", "td", "th", "caption"), ("tbody", "thead", "tfoot", "table")),
    "tbody": (("tbody", "thead", "tfoot", "caption", "colgroup"), ("table",)),
    "thead": (("tbody", "thead", "tfoot", "caption", "colgroup"), ("table",)),
    "tfoot": (("tbody", "thead", "tfoot", "caption", "colgroup"), ("table",)),
    "body": (("head",), ()),
}
"""What a start tag closes, if that is open, and what it does not reach out of for it."""
KEEP_PARAGRAPH = _names("button label option optgroup select noscript title template datalist")
"""Blocks that may stand in a paragraph without ending it."""

KINDS: dict[str, Kind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "summary"), Kind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), Kind.ITEM),
    **dict.fromkeys(("td", "th"), Kind.CELL),
    **dict.fromkeys(("caption", "figcaption"), Kind.CAPTION),
    **dict.fromkeys(("button", "label", "legend", "optgroup", "option", "nav"), Kind.FIELD),
    "address": Kind.ADDRESS,
    "blockquote": Kind.QUOTE,
    "footer": Kind.FOOT,
    "title": Kind.TITLE,
}
"""What an element tells of the text in it."""
RULED = frozenset([Kind.TRAIL, Kind.FIELD, Kind.FOOT, Kind.ADDRESS])
"""Kinds of a part of the page, which its lists and cells do not change."""
