"""Word documents made with the standard library alone: what a test needs in them, and nothing else."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NAMESPACES = (
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLES = [
    ("Normal", "Normal", ""),
    ("Titel", "Title", ""),
    ("berschrift1", "heading 1", ""),
    ("Zitat", "Quote", ""),
    ("Beschriftung", "caption", ""),
    ("Listenabsatz", "List Paragraph", ""),
    ("Eigene", "House style", '<w:basedOn w:val="berschrift1"/>'),
]
"""Ids as a German Word writes them, with the names that it writes in every language."""
_RELATIONS = {
    "header1.xml": "header",
    "footer1.xml": "footer",
    "footnotes.xml": "footnotes",
    "endnotes.xml": "endnotes",
}
_ROOTS = {"header": "hdr", "footer": "ftr", "footnotes": "footnotes", "endnotes": "endnotes"}


def run(text: str, properties: str = "") -> str:
    """A run with its text, references and all, as it stands in XML."""
    rpr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{rpr}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str, style: str = "") -> str:
    """A paragraph of runs; what does not begin with a tag becomes one."""
    ppr = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{ppr}{''.join(one if one.startswith('<') else run(one) for one in content)}</w:p>"


def word_file(
    *content: str,
    parts: dict[str, str] | None = None,
    properties: str = "",
    body_type: str = "document.main+xml",
    namespace: str = W,
    encoding: str = "utf-8",
    further: dict[str, bytes] | None = None,
) -> bytes:
    """A document with that content in its body.

    ``parts`` are headers and notes by file name, ``properties`` the elements of ``docProps/core.xml``, ``further``
    files that nobody reads.
    """
    parts = parts or {}
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/>{rest}</w:style>'
        for identity, name, rest in _STYLES
    )
    files: dict[str, bytes] = {
        "[Content_Types].xml": _xml(
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_WORD}.{body_type}"/></Types>'
        ),
        "_rels/.rels": _xml(
            f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
            f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties"'
            ' Target="docProps/core.xml"/></Relationships>'
        ),
        "word/document.xml": _xml(
            f'<w:document xmlns:w="{namespace}" {_NAMESPACES}><w:body>'
            f"{''.join(content)}<w:sectPr/></w:body></w:document>",
            encoding,
        ),
        "word/_rels/document.xml.rels": _xml(
            f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>'
            f'<Relationship Id="rId2" Type="{_OFFICE}/settings" Target="settings.xml"/>'
            f'<Relationship Id="rId3" Type="{_OFFICE}/hyperlink" Target="https://example.org" TargetMode="External"/>'
            + "".join(
                f'<Relationship Id="rId1{number}" Type="{_OFFICE}/{_RELATIONS[name]}" Target="{name}"/>'
                for number, name in enumerate(parts)
            )
            + "</Relationships>"
        ),
        "word/styles.xml": _xml(
            f'<w:styles xmlns:w="{namespace}"><w:docDefaults><w:rPrDefault><w:rPr>'
            '<w:rFonts w:ascii="SimSun" w:hAnsi="SimSun" w:eastAsia="SimSun"/>'
            '<w:lang w:val="en-US" w:eastAsia="en-US"/>'
            f"</w:rPr></w:rPrDefault></w:docDefaults>{styles}</w:styles>"
        ),
        "word/settings.xml": _xml(f'<w:settings xmlns:w="{namespace}"><w:themeFontLang w:val="en-US"/></w:settings>'),
        "docProps/core.xml": _xml(
            f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
            f' xmlns:dc="http://purl.org/dc/elements/1.1/">{properties}</cp:coreProperties>'
        ),
    }
    for name, inside in parts.items():
        root = _ROOTS[_RELATIONS[name]]
        files[f"word/{name}"] = _xml(f'<w:{root} xmlns:w="{namespace}" {_NAMESPACES}>{inside}</w:{root}>')
    return archive(files | (further or {}))


def archive(files: dict[str, bytes]) -> bytes:
    """A ZIP archive, deflated, always with the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, (2017, 6, 9, 8, 30, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, content)
    return buffer.getvalue()


def files_of(document: bytes) -> dict[str, bytes]:
    """The files of an archive by name, in their order."""
    with zipfile.ZipFile(io.BytesIO(document)) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name) for name in packed.namelist()}


def _xml(text: str, encoding: str = "utf-8") -> bytes:
    head = _HEAD if encoding == "utf-8" else _HEAD.replace("UTF-8", "UTF-16")
    return (("\ufeff" if encoding != "utf-8" else "") + head + text).encode(encoding)
