# mypy: disable-error-code="import-not-found,no-untyped-call", allow-subclassing-any
"""Step 3: train for a given number of minutes; the learning rate falls to its end value.

python -m tools.mini_packages.train --data DIR --directions en-zh,en-ru --out DIR --minutes 25
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import sentencepiece as spm
import torch
from torch import Tensor, nn
from torch.nn import functional

from .batches import Batch, Direction, endless
from .network import Shape, Translator
from .settings import KINDS


@dataclass(frozen=True, slots=True)
class Plan:
    """What one training run does."""

    data: Path
    directions: tuple[str, ...]
    out: Path
    minutes: float
    rate: float
    end_rate: float
    warmup: int
    tokens: int
    longest: int
    alignment: float
    smoothing: float
    shares: dict[str, float]
    seed: int
    save_minutes: float
    stop_steps: int


class _SmoothedLoss(torch.autograd.Function):
    """Label-smoothed cross entropy that computes its gradient on the way forward."""

    @staticmethod
    def forward(ctx: Any, logits: Tensor, expected: Tensor, smoothing: float) -> Tensor:
        count, size = logits.shape
        gradient = torch.empty_like(logits)
        losses = []
        for start in range(0, count, 256):
            chance = torch.log_softmax(logits[start : start + 256].float(), -1)
            right = expected[start : start + 256]
            losses.append(-chance.gather(1, right[:, None]).squeeze(1))
            chance.exp_()
            chance -= smoothing / size
            chance[torch.arange(len(right)), right] -= 1 - smoothing
            gradient[start : start + 256] = chance / count
        ctx.save_for_backward(gradient)
        return torch.cat(losses).mean()

    @staticmethod
    def backward(ctx: Any, *_outer: Any) -> tuple[Tensor, None, None]:
        (gradient,) = ctx.saved_tensors
        return gradient, None, None


@dataclass(slots=True)
class Report:
    """Sums since the last line of the log."""

    losses: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    alignments: list[float] = field(default_factory=list)
    pieces: int = 0
    sentences: int = 0

    def line(self) -> str:
        """Mean losses so far; forgets them."""
        parts = [f"{name} {np.mean(values):.3f}" for name, values in sorted(self.losses.items())]
        if self.alignments:
            parts.append(f"alignment {np.mean(self.alignments):.3f}")
        self.losses.clear()
        self.alignments.clear()
        return " ".join(parts)


class Trainer:
    """Owns the network, the optimiser and the vocabularies during one run."""

    def __init__(self, plan: Plan, shape: Shape, initial: Path | None) -> None:
        torch.manual_seed(plan.seed)
        self.plan = plan
        self.network = Translator(shape)
        if initial is not None:
            state = torch.load(initial, map_location="cpu")["model"]
            missing = self.network.load_state_dict(state, strict=False).missing_keys
            print(f"started from {initial.name}, {len(missing)} parts new", flush=True)
        vocabularies = json.loads((plan.data / "vocabularies.json").read_text(encoding="utf-8"))
        self.pruned = {name: torch.tensor(ids) for name, ids in vocabularies.items()}
        self.place = {}
        for name, ids in self.pruned.items():
            table = torch.zeros(shape.vocabulary, dtype=torch.long)
            table[ids] = torch.arange(len(ids))
            self.place[name] = table
        matrices = [p for n, p in self.network.named_parameters() if _decays(n, p)]
        others = [p for n, p in self.network.named_parameters() if not _decays(n, p)]
        self.optimiser = torch.optim.AdamW(
            [
                {"params": matrices, "weight_decay": 0.01},
                {"params": others, "weight_decay": 0.0},
            ],
            lr=plan.rate,
            betas=(0.9, 0.98),
            eps=1e-8,
            fused=True,
        )
        self.report = Report()
        self.step = 0

    def loss(self, name: str, batch: Batch) -> Tensor:
        """Cross entropy over the pruned vocabulary, plus the alignment part if asked for."""
        memory = self.network.encode(batch.source, batch.mask)
        states = self.network.decode(batch.target, memory, batch.mask)
        real = batch.expected >= 0
        states = states[real].to(torch.bfloat16)
        expected = self.place[batch.language][batch.expected[real]]
        ids = self.pruned[batch.language]
        weight = self.network.embedding.weight[ids].to(torch.bfloat16)
        bias = self.network.output_bias[ids].to(torch.bfloat16)
        logits = functional.linear(states, weight, bias)
        plain: Tensor = _SmoothedLoss.apply(logits, expected, self.plan.smoothing)
        self.report.losses[name].append(float(plain.detach()))
        self.report.pieces += len(expected)
        self.report.sentences += len(batch.source)
        if batch.alignment is None:
            return plain
        wanted, certain = batch.alignment
        weights = self.network.attention_of_last_layer().float().clamp_min(1e-6).log()
        missed = -(wanted[certain] * weights[certain]).sum(-1).mean()
        self.report.alignments.append(float(missed.detach()))
        return plain + self.plan.alignment * missed

    def run(self) -> None:
        """Train until the time is over, saving the latest state now and then."""
        plan = self.plan
        size = self.network.shape.vocabulary
        directions = [
            Direction(
                plan.data,
                name,
                plan.shares,
                longest=plan.longest,
                aligned=plan.alignment > 0,
                size=size,
            )
            for name in plan.directions
        ]
        plan.out.mkdir(parents=True, exist_ok=True)
        self.network.train()
        start = saved = time.monotonic()
        for name, batch in endless(directions, plan.tokens, plan.seed):
            now = time.monotonic()
            done = (now - start) / (60 * plan.minutes)
            if done >= 1 or (plan.stop_steps and self.step >= plan.stop_steps):
                break
            self._take_step(name, batch, done)
            if self.step % 100 == 0:
                self._say(now - start)
            if now - saved > 60 * plan.save_minutes:
                saved = now
                self.save("last")
        self._say(time.monotonic() - start)
        self.save("final")

    def _take_step(self, name: str, batch: Batch, done: float) -> None:
        plan = self.plan
        rate = plan.end_rate + (plan.rate - plan.end_rate) * (1 - done)
        for group in self.optimiser.param_groups:
            group["lr"] = rate * min(1.0, (self.step + 1) / plan.warmup)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss = self.loss(name, batch)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.step += 1

    def _say(self, seconds: float) -> None:
        report = self.report
        line = (
            f"step {self.step} minute {seconds / 60:.1f} sentences {report.sentences}"
            f" ({report.sentences / seconds:.0f}/s, {report.pieces / seconds:.0f} pieces/s)"
            f" {report.line()}"
        )
        print(line, flush=True)

    def save(self, name: str) -> None:
        """Write a checkpoint; an old one of this name stays until the new one is whole."""
        state = {
            "model": {key: value.clone() for key, value in self.network.state_dict().items()},
            "shape": self.network.shape.as_dict(),
            "step": self.step,
        }
        part = self.plan.out / f"{name}.part"
        torch.save(state, part)
        part.replace(self.plan.out / f"{name}.pt")


def _decays(name: str, parameter: Tensor) -> bool:
    return parameter.dim() >= 2 and "embedding" not in name


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--directions", required=True, help="en-zh,en-ru")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--init", type=Path, help="embeddings or an earlier checkpoint")
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--rate", type=float, default=1.4e-3)
    parser.add_argument("--end-rate", type=float, default=1e-6)
    parser.add_argument("--warmup", type=int, default=200)
    parser.add_argument("--tokens", type=int, default=1500, help="pieces a side and batch")
    parser.add_argument("--longest", type=int, default=90)
    parser.add_argument("--alignment", type=float, default=0.0, help="weight of guided alignment")
    parser.add_argument("--smoothing", type=float, default=0.1)
    parser.add_argument("--shares", default="0.5,0.45,0.05", help=",".join(KINDS))
    parser.add_argument("--save-minutes", type=float, default=3)
    parser.add_argument("--stop-steps", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--width", type=int, default=224)
    parser.add_argument("--inner", type=int, default=768)
    parser.add_argument("--heads", type=int, default=4)
    return parser.parse_args()


def main() -> None:
    """Read the command line and train."""
    options = _options()
    torch.set_num_threads(options.threads)
    size = spm.SentencePieceProcessor(str(options.data / "spm.model")).vocab_size()
    shares = dict(zip(KINDS, map(float, options.shares.split(",")), strict=True))
    plan = Plan(
        data=options.data,
        directions=tuple(options.directions.split(",")),
        out=options.out,
        minutes=options.minutes,
        rate=options.rate,
        end_rate=options.end_rate,
        warmup=options.warmup,
        tokens=options.tokens,
        longest=options.longest,
        alignment=options.alignment,
        smoothing=options.smoothing,
        shares=shares,
        seed=options.seed,
        save_minutes=options.save_minutes,
        stop_steps=options.stop_steps,
    )
    shape = Shape(size, options.width, options.inner, options.heads)
    Trainer(plan, shape, options.init).run()


if __name__ == "__main__":
    main()
