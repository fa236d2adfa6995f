"""Who does the task. A policy is told what a person would be told, acts on the device, and says how it ended."""

from dataclasses import dataclass
from typing import Any, Protocol


class Evaluating(Protocol):
    """AndroidWorld's side of a task, for a policy that has its own runs judged before it keeps anything."""

    def others(self) -> list[dict[str, Any]]:
        """Goals of other instances with their seeds; none of them is measured."""

    def begin(self, seed: int | None) -> None:
        """Brings about what the instance of a seed begins with; without one, the state of this one has been put back."""

    def judge(self, answer: str) -> float: ...


@dataclass(frozen=True)
class Asked:
    """A task as it is given to a policy: the goal, and the parameters that the goal names. Only who gates asks the evaluator."""

    task: str
    goal: str
    said: dict[str, Any]
    run: str
    evaluating: Evaluating | None = None


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
    # How far a machine came that was made of a first run, and why no further.
    reached: str | None = None
    stopped: str | None = None


class Policy(Protocol):
    def solve(self, asked: Asked) -> Told: ...

    def close(self) -> None: ...
