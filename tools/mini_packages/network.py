# mypy: disable-error-code="import-not-found", allow-subclassing-any
"""The network: a small pre-norm Transformer with one tied embedding table."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of a network."""

    vocabulary: int
    width: int = 224
    inner: int = 768
    heads: int = 4
    encoder_layers: int = 4
    decoder_layers: int = 2

    def as_dict(self) -> dict[str, int]:
        """Return the sizes as a plain dictionary for a checkpoint."""
        return asdict(self)


def positions(length: int, width: int) -> Tensor:
    """Position encodings as CTranslate2 computes them itself where a model brings none."""
    place = torch.arange(1, length + 1).float()[:, None]
    half = width // 2
    rate = torch.exp(torch.arange(half).float() * -(math.log(10000.0) / (half - 1)))
    return torch.cat((torch.sin(place * rate), torch.cos(place * rate)), 1)


class Attention(nn.Module):
    """Multi-head attention with plain matrix products.

    On a processor the fused kernel is very slow backwards in bfloat16, so it is not used.
    """

    def __init__(self, width: int, heads: int, *, cross: bool) -> None:
        super().__init__()
        self.heads = heads
        self.cross = cross
        if cross:
            self.query = nn.Linear(width, width)
            self.key_value = nn.Linear(width, 2 * width)
        else:
            self.all = nn.Linear(width, 3 * width)
        self.output = nn.Linear(width, width)
        self.first_head: Tensor | None = None

    def _split(self, values: Tensor) -> Tensor:
        batch, _, width = values.shape
        size = width // self.heads
        heads = values.view(batch, -1, self.heads, size).transpose(1, 2)
        return heads.reshape(batch * self.heads, -1, size)

    def forward(self, states: Tensor, memory: Tensor | None, mask: Tensor | None) -> Tensor:
        """Attend from ``states`` to ``memory`` (or to themselves) under an additive mask."""
        batch, length, width = states.shape
        if self.cross and memory is not None:
            query = self.query(states)
            key, value = self.key_value(memory).chunk(2, -1)
        else:
            query, key, value = self.all(states).chunk(3, -1)
        size = width // self.heads
        scores = torch.bmm(self._split(query) * size**-0.5, self._split(key).transpose(1, 2))
        if mask is not None:
            scores = scores.view(batch, self.heads, length, -1) + mask.to(scores.dtype)
            scores = scores.view(batch * self.heads, length, -1)
        weights = torch.softmax(scores, -1)
        if self.cross:
            self.first_head = weights.view(batch, self.heads, length, -1)[:, 0]
        mixed = torch.bmm(weights, self._split(value)).view(batch, self.heads, length, size)
        result: Tensor = self.output(mixed.transpose(1, 2).reshape(batch, length, width))
        return result


class Layer(nn.Module):
    """One layer of the encoder, or of the decoder when ``cross`` is set."""

    def __init__(self, shape: Shape, *, cross: bool) -> None:
        super().__init__()
        self.self_norm = nn.LayerNorm(shape.width)
        self.self_attention = Attention(shape.width, shape.heads, cross=False)
        self.cross = cross
        if cross:
            self.cross_norm = nn.LayerNorm(shape.width)
            self.cross_attention = Attention(shape.width, shape.heads, cross=True)
        self.inner_norm = nn.LayerNorm(shape.width)
        self.inner = nn.Linear(shape.width, shape.inner)
        self.outer = nn.Linear(shape.inner, shape.width)

    def forward(self, states: Tensor, mask: Tensor | None, memory: Tensor | None, seen: Tensor | None) -> Tensor:
        """Apply attention and the feed-forward part, each with a residual connection."""
        states = states + self.self_attention(self.self_norm(states), None, mask)
        if self.cross:
            states = states + self.cross_attention(self.cross_norm(states), memory, seen)
        hidden = functional.relu(self.inner(self.inner_norm(states)))
        result: Tensor = states + self.outer(hidden)
        return result


class Translator(nn.Module):
    """Encoder and decoder over one vocabulary; no dropout: the text is seen about once."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.embedding = nn.Embedding(shape.vocabulary, shape.width)
        self.encoder = nn.ModuleList(Layer(shape, cross=False) for _ in range(shape.encoder_layers))
        self.decoder = nn.ModuleList(Layer(shape, cross=True) for _ in range(shape.decoder_layers))
        self.encoder_norm = nn.LayerNorm(shape.width)
        self.decoder_norm = nn.LayerNorm(shape.width)
        self.output_bias = nn.Parameter(torch.zeros(shape.vocabulary))
        self.register_buffer("places", positions(512, shape.width), persistent=False)
        self.register_buffer("causal", torch.full((512, 512), -1e4).triu(1), persistent=False)
        self._initialise()

    def _initialise(self) -> None:
        nn.init.normal_(self.embedding.weight, std=self.shape.width**-0.5)
        for name, parameter in self.named_parameters():
            if parameter.dim() == 2 and "embedding" not in name:
                nn.init.xavier_uniform_(parameter)
            elif name.endswith("bias"):
                nn.init.zeros_(parameter)

    def _embed(self, ids: Tensor) -> Tensor:
        places: Any = self.places
        states: Tensor = self.embedding(ids) * math.sqrt(self.shape.width) + places[: ids.shape[1]]
        return states.to(torch.bfloat16)

    def encode(self, ids: Tensor, mask: Tensor | None) -> Tensor:
        """Encode source ids; ``mask`` is additive, batch x 1 x 1 x length."""
        states = self._embed(ids)
        for layer in self.encoder:
            states = layer(states, mask, None, None)
        result: Tensor = self.encoder_norm(states)
        return result

    def decode(self, ids: Tensor, memory: Tensor, mask: Tensor | None) -> Tensor:
        """Decode target ids that start with the language tag."""
        causal: Any = self.causal
        length = ids.shape[1]
        states = self._embed(ids)
        for layer in self.decoder:
            states = layer(states, causal[:length, :length], memory, mask)
        result: Tensor = self.decoder_norm(states)
        return result

    def attention_of_last_layer(self) -> Tensor:
        """Weights of the first head of the last cross attention, batch x target x source."""
        last: Any = self.decoder[-1]
        weights: Tensor = last.cross_attention.first_head
        return weights
