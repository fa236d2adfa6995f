"""Who does the task. A policy is told what a person would be told, acts on the device, and says how it ended."""

from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True)
class Asked:
    """A task as it is given to a policy: the goal, and the parameters that the goal names."""

    task: str
    goal: str
    said: dict[str, Any]
    run: str


@dataclass(frozen=True)
class Told:
    """How a policy ended."""

    ended: str
    why: str
    steps: int = 0
    answer: str | None = None
    model_calls: int = 0
    tokens: int = 0
    machine: str | None = None
    ms: float = 0.0


class Policy(Protocol):
    def solve(self, asked: Asked) -> Told: ...

    def close(self) -> None: ...
