"""Runs of tasks in order; each is recorded as soon as it has ended, and one that is recorded is left alone."""

import sys
import time
from collections.abc import Iterator
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
    # With how many seeds, from that one on.
    held_out: int = 1

    def each(self) -> Iterator[tuple[str, int]]:
        for run in self.runs:
            if run == "held-out":
                yield from ((run, self.held_out_seed + more) for more in range(self.held_out))
            else:
                yield run, self.seed


class Drawn(Protocol):
    names: list[str]

    def task(self, name: str, seed: int) -> Any: ...


class Runs(Protocol):
    def run(self, task: Any, run: str) -> dict[str, Any]: ...


def measure(plan: Plan, suite: Drawn, episode: Runs, records: Records) -> None:
    """A warm run follows its cold one on the same device, so all runs of a task come before the next task."""
    for name in suite.names:
        for run, seed in plan.each():
            if records.read(name, seed, plan.policy, run) is not None:
                _say(f"{name} {run}: measured before")
                continue
            if run == "held-out" and not _has_machine(records.read(name, plan.seed, plan.policy, "cold")):
                _say(f"{name} {run}: there is no machine to replay")
                continue
            began = time.time()
            measured = episode.run(suite.task(name, seed), run)
            record = {"task": name, "seed": seed, "policy": plan.policy, "run": run, "began": round(began), **measured}
            records.write(record)
            _say(f"{name} {run}: {record['score']:g} ({record['ended']}; {record['why'] or 'no reason'})")


def _has_machine(cold: dict[str, Any] | None) -> bool:
    """False where a first run was to be learnt from, and nothing was kept of it."""
    return cold is None or cold.get("reached", "kept") == "kept"


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
