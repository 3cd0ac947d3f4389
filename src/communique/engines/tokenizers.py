"""Text to pieces and back, as the two kinds of Argos packages do it."""

from __future__ import annotations

import html
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from communique.engines.package import Package
from communique.errors import PackageError

if TYPE_CHECKING:
    # None of these has types.
    from argostranslate.apply_bpe import BPE  # type: ignore[import-untyped]
    from sacremoses.normalize import MosesPunctNormalizer  # type: ignore[import-untyped]
    from sacremoses.tokenize import MosesDetokenizer, MosesTokenizer  # type: ignore[import-untyped]
    from sentencepiece import SentencePieceProcessor

SENTENCEPIECE_FILE = "sentencepiece.model"
BPE_FILE = "bpe.model"
REINSTALL = "Install the package again: communique models install FILE.argosmodel"


class Tokenizer(Protocol):
    """Text to pieces and back."""

    def encode(self, texts: Sequence[str]) -> list[list[str]]:
        """The pieces of each text."""
        ...

    def encode_target(self, texts: Sequence[str]) -> list[list[str]]:
        """The pieces of each text of the target language."""
        ...

    def decode(self, pieces: Sequence[str]) -> str:
        """The text of some pieces, without outer blanks."""
        ...

    def surfaces(self, pieces: Sequence[str]) -> list[str]:
        """What each piece stands for in a text; blanks do not matter."""
        ...


class SentencePieceTokenizer:
    """Pieces of a SentencePiece model; ``▁`` is a blank, an underscore is an underscore."""

    def __init__(self, path: Path) -> None:
        from sentencepiece import SentencePieceProcessor

        try:
            self._processor: SentencePieceProcessor = SentencePieceProcessor(model_file=str(path))
        except (OSError, RuntimeError, TypeError) as error:
            raise PackageError("The tokenizer cannot be read.", place=str(path), remedy=REINSTALL) from error

    def encode(self, texts: Sequence[str]) -> list[list[str]]:
        """The pieces of each text."""
        encoded: list[list[str]] = self._processor.encode(list(texts), out_type=str)
        return encoded

    def encode_target(self, texts: Sequence[str]) -> list[list[str]]:
        """The same: both languages share the pieces."""
        return self.encode(texts)

    def surfaces(self, pieces: Sequence[str]) -> list[str]:
        """What each piece stands for in a text."""
        return [piece.replace("▁", " ") for piece in pieces]

    def decode(self, pieces: Sequence[str]) -> str:
        """The text of some pieces, without outer blanks."""
        decoded: str = self._processor.decode_pieces(list(pieces))
        return decoded.replace("▁", " ").strip()


class MosesTokenizerWithBpe:
    """Words by the rules of Moses, cut by byte-pair merges; older packages have these."""

    def __init__(self, path: Path, from_code: str, to_code: str) -> None:
        # None of these modules reads settings or makes folders, as argostranslate's own tokenizer module does not
        # either, but its package and translate modules do.
        from argostranslate.apply_bpe import BPE
        from sacremoses.normalize import MosesPunctNormalizer
        from sacremoses.tokenize import MosesDetokenizer, MosesTokenizer

        self._normalizer: MosesPunctNormalizer = MosesPunctNormalizer(from_code)
        self._words: MosesTokenizer = MosesTokenizer(from_code)
        self._target_normalizer: MosesPunctNormalizer = MosesPunctNormalizer(to_code)
        self._target_words: MosesTokenizer = MosesTokenizer(to_code)
        self._joiner: MosesDetokenizer = MosesDetokenizer(to_code)
        try:
            with path.open(encoding="utf-8") as merges:
                self._merges: BPE = BPE(merges)
        except (OSError, UnicodeDecodeError, SystemExit) as error:
            # BPE leaves the whole program when a line of its file is wrong.
            raise PackageError("The tokenizer cannot be read.", place=str(path), remedy=REINSTALL) from error

    def encode(self, texts: Sequence[str]) -> list[list[str]]:
        """The pieces of each text."""
        return [self._cut(self._words.tokenize(self._normalizer.normalize(text))) for text in texts]

    def encode_target(self, texts: Sequence[str]) -> list[list[str]]:
        """The pieces of each text, its words cut by the rules of the target language."""
        return [self._cut(self._target_words.tokenize(self._target_normalizer.normalize(text))) for text in texts]

    def _cut(self, words: list[str]) -> list[str]:
        pieces: list[str] = self._merges.segment_tokens(words)
        return pieces

    def surfaces(self, pieces: Sequence[str]) -> list[str]:
        """What each piece stands for in a text; a character reference that was cut in two is found by neither half."""
        return [html.unescape(piece.removesuffix("@@")) for piece in pieces]

    def decode(self, pieces: Sequence[str]) -> str:
        """The text of some pieces, without outer blanks."""
        words = " ".join(pieces).replace("@@ ", "").removesuffix("@@").split(" ")
        text: str = self._joiner.detokenize(words)
        return text.strip()


def load_tokenizer(package: Package) -> Tokenizer:
    """The tokenizer that a package carries.

    Raises:
        PackageError: its file is missing or broken.
    """
    name = SENTENCEPIECE_FILE if package.tokenizer == "sentencepiece" else BPE_FILE
    path = package.path / name
    if not path.is_file():
        raise PackageError(f"The package has no {name}.", place=str(package.path), remedy=REINSTALL)
    if package.tokenizer == "sentencepiece":
        return SentencePieceTokenizer(path)
    return MosesTokenizerWithBpe(path, package.from_code, package.to_code)
