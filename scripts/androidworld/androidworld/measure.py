"""Runs of tasks in order; each is recorded as soon as it has ended, and one that is recorded is left alone."""

import sys
import time
from dataclasses import dataclass
from typing import Any, Protocol

from androidworld.record import Records

RUNS = ("cold", "warm", "held-out")


@dataclass(frozen=True)
class Plan:
    policy: str
    runs: tuple[str, ...]
    seed: int
    held_out_seed: int

    def seed_of(self, run: str) -> int:
        return self.held_out_seed if run == "held-out" else self.seed


class Drawn(Protocol):
    names: list[str]

    def task(self, name: str, seed: int) -> Any: ...


class Runs(Protocol):
    def run(self, task: Any, run: str) -> dict[str, Any]: ...


def measure(plan: Plan, suite: Drawn, episode: Runs, records: Records) -> None:
    """A warm run follows its cold one on the same device, so all runs of a task come before the next task."""
    for name in suite.names:
        for run in plan.runs:
            seed = plan.seed_of(run)
            if records.read(name, seed, plan.policy, run) is not None:
                _say(f"{name} {run}: measured before")
                continue
            began = time.time()
            measured = episode.run(suite.task(name, seed), run)
            record = {"task": name, "seed": seed, "policy": plan.policy, "run": run, "began": round(began), **measured}
            records.write(record)
            _say(f"{name} {run}: {record['score']:g} ({record['ended']}; {record['why'] or 'no reason'})")


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
