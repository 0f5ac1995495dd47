"""One HTML file that opens anywhere: its style, its typeface and its drawings inside it, and nothing from a network."""

from base64 import b64encode
from functools import cache
from html import escape
from importlib.util import find_spec
from pathlib import Path

from game.rules.content import Lang

FACES = (("Regular", 400, "normal"), ("Bold", 700, "normal"), ("Italic", 400, "italic"))
POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"


def sheet(lang: Lang, title: str, style: str, body: str) -> str:
    """Give a whole HTML file."""
    return f"""<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title>
<style>
{typeface()}{style}</style>
</head>
<body>
{body}</body>
</html>
"""


@cache
def typeface() -> str:
    """Put the typeface in the file; without its package the reader's own letters do."""
    spec = find_spec("fontpkg_atkinson_hyperlegible")
    if spec is None or spec.origin is None:
        return ""
    return "".join(_face(Path(spec.origin).parent / "files", *face) for face in FACES)


def _face(folder: Path, cut: str, weight: int, style: str) -> str:
    try:
        letters = (folder / f"AtkinsonHyperlegible-{cut}.ttf").read_bytes()
    except OSError:
        return ""
    source = f"url(data:font/ttf;base64,{b64encode(letters).decode('ascii')}) format('truetype')"
    return (f"@font-face {{ font-family: 'Atkinson Hyperlegible'; font-weight: {weight}; font-style: {style}; "
            f"src: {source}; }}\n")  # fmt: skip
