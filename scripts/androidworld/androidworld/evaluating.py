"""AndroidWorld's side of a task while it is learnt: it is begun again, another instance of it is begun, and each is judged by its own evaluator."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Another:
    """Other instances of a task."""

    draw: Callable[[str, int], Any]
    seeds: Iterable[int]


class TaskEvaluating:
    def __init__(self, world: Any, task: Any, another: Another):
        self._world = world
        self._task = task
        self._another = another
        # Whose evaluator judges: that of the instance that was begun last.
        self._begun = task

    def others(self) -> list[dict[str, Any]]:
        name = type(self._task).__name__
        return [{"seed": seed, "goal": self._another.draw(name, seed).goal} for seed in self._another.seeds]

    def begin(self, seed: int | None) -> None:
        if seed is None:
            self._begun = self._task
            # Whoever put the device back has not put its clock back.
            self._task.initialize_device_time(self._world)
            return
        other = self._another.draw(type(self._task).__name__, seed)
        other.initialize_task(self._world)
        self._world.reset(go_home=other.start_on_home_screen)
        self._begun = other

    def judge(self, answer: str) -> float:
        self._world.interaction_cache = answer
        return float(self._begun.is_successful(self._world))
