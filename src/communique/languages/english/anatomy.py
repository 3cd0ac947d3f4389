"""What the parts of a release look like in English."""

from __future__ import annotations

from communique.languages.anatomy_table import AnatomyTable
from communique.languages.english.datelines import DATELINES
from communique.languages.english.labels import LABELS
from communique.languages.english.speech import SPEECH

_MONTHS = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?)\\.?"
)
_WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?"
_DAY = "[0-9]{1,2}(?:st|nd|rd|th)?"

ANATOMY = AnatomyTable(
    home=frozenset({"home", "homepage", "home page", "main", "main page", "start", "front page", "index"}),
    trail=("you are here", "current position", "current location", "your position", "position", "location"),
    metadata=frozenset(
        {
            "release time", "release date", "released", "release", "date", "time", "published", "published on",
            "publish time", "publish date", "publication date", "publishing date", "posted", "posted on", "post date",
            "updated", "last updated", "update", "update time", "last modified", "source", "author", "authors", "by",
            "writer", "editor", "edited by", "editors", "translator", "translated by", "photo", "photos", "photo by",
            "photo credit", "photographer", "photography", "reporter", "correspondent", "views", "hits", "visits",
            "clicks", "page views", "font size", "font", "category", "categories", "tags", "tag", "keywords", "section",
            "department", "reference", "ref", "ref no", "reference number", "document number", "index number", "no",
            "location", "place", "embargo", "embargoed until", "not for release before", "issued", "issued by",
            "issue date", "provided by", "share", "share to", "language", "for immediate release", "for immediate use",
            "copyright",
            "press release", "news release", "media release", "media advisory", "news", "press statement", "draft",
        }
    ),
    contact=frozenset(
        {
            "contact", "contacts", "contact us", "contact person", "media contact", "media contacts", "press contact",
            "press contacts", "press office", "tel", "tel.", "telephone", "phone", "mobile", "cell", "fax", "e-mail",
            "email", "mail", "web", "website", "web site", "internet", "url", "address", "postcode", "post code",
            "zip", "zip code", "wechat", "twitter", "further information", "for more information",
            "for further information", "more information", "inquiries", "media inquiries", "press inquiries",
            "media enquiries", "press enquiries", "enquiries",
        }
    ),
    contact_heads=(
        "contact", "media contact", "press contact", "media enquir", "media inquir", "press enquir", "press inquir",
        "press office", "investor contact", "investor relations", "investor enquir", "investor inquir",
        "further information", "for further information", "for more information", "for media",
        "notes to editors",
    ),
    about=("about ", "about:"),
    ends=frozenset({"ends", "end", "-30-", "the end"}),
    label_mark=": ",
    date=f"{_WEEKDAY}(?:{_MONTHS} {_DAY},?|{_DAY} {_MONTHS},?) [0-9]{{4}}",
    embargo=(
        "embargoed until",
        "embargoed till",
        "embargoed for",
        "embargoed:",
        "embargo until",
        "embargo till",
        "embargo:",
        "embargo –",
        "embargo —",
        "under embargo until",
        "under embargo till",
        "under strict embargo until",
        "strictly embargoed until",
        "strict embargo",
        "not for release before",
        "not for release until",
        "not for publication before",
        "not for publication until",
        "not for use before",
        "hold for release until",
        "hold until",
    ),
    embargo_line="",
    notes=frozenset(
        {
            "attention", "attention editors", "attn", "attn editors", "note to editors", "notes to editors",
            "note to editor", "note for editors", "notes for editors", "editor's note", "editor’s note",
            "editors' note", "editors’ note", "note to media", "advisory", "media advisory",
        }
    ),
    pictures=frozenset(
        {"photo", "photos", "picture", "pictures", "image", "images", "figure", "fig", "fig.", "illustration", "table"}
    ),
    captions=("pictured", "photo caption", "caption:", "in the photo", "in the picture", "photo shows"),
    labels=LABELS,
    datelines=DATELINES,
    speech=SPEECH,
)  # fmt: skip
"""Labels as they stand on the sites of public bodies and in typed releases."""
