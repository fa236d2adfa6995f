"""One row a task over the records of a folder, for reading: python -m androidworld.results DIR"""

import statistics
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from androidworld.record import Records
from androidworld.table import SENTENCE, row_of

Record = Mapping[str, Any]

WHY_LENGTH = 240


def results_of(records: Iterable[Record]) -> str:
    """First runs alone. Policies beside each other, then what Reprise's own run of each task ended with."""
    tasks: dict[str, dict[str, Record]] = {}
    for record in records:
        if record["run"] == "cold":
            tasks.setdefault(record["task"], {})[record["policy"]] = record
    seeds = ", ".join(sorted({str(one["seed"]) for by in tasks.values() for one in by.values()}))
    lines = [f"{SENTENCE} Seed {seeds}, the first instance of each task.", ""]
    lines += [_count(policy, tasks) for policy in ("scripted", "none", "reprise") if any(policy in by for by in tasks.values())]
    inits = [_init_s(by) for by in tasks.values() if not any(one["ended"] == "init failed" for one in by.values())]
    if inits:
        lines.append(
            f"- AndroidWorld's own initialisation of a task: {statistics.median(inits):.1f} s (median), at most {max(inits):.1f} s"
        )
    lines += ["", row_of(("task", "scripted", "steps", "s", "none", "init s", "why not")), row_of(["---"] * 7)]
    lines += [row_of(_cells(task, by)) for task, by in sorted(tasks.items())]
    return "\n".join(lines + _own_runs(tasks)) + "\n"


def _count(policy: str, tasks: Mapping[str, Mapping[str, Record]]) -> str:
    its = [by[policy] for by in tasks.values() if policy in by]
    passed = sum(1 for record in its if record["score"] == 1.0)
    return f"- {policy}: {passed} of {len(its)} scored 1.0"


def _cells(task: str, by: Mapping[str, Record]) -> list[str]:
    scripted, none = by.get("scripted", {}), by.get("none", {})
    seconds = f"{scripted['ms']['policy'] / 1000:.1f}" if scripted.get("score") == 1.0 else ""
    steps = str(scripted.get("steps", "")) if scripted.get("score") == 1.0 else ""
    return [task, _score(scripted), steps, seconds, _score(none), f"{_init_s(by):.1f}", _why_not(scripted)]


def _own_runs(tasks: Mapping[str, Mapping[str, Record]]) -> list[str]:
    """Tasks whose app is not there are in the first table already."""
    its = [by["reprise"] for _, by in sorted(tasks.items()) if "reprise" in by and not by["reprise"].get("not_installed")]
    if not its:
        return []
    models = "no model" if not any(record.get("model_calls") for record in its) else "a model"
    lines = ["", "## reprise", "", f"`reprise run` with the goal alone, and {models}: how each run ended, and the reason that it gave.", ""]
    lines += [row_of(("task", "score", "steps", "s", "ended")), row_of(["---"] * 5)]
    return lines + [row_of(_own_cells(record)) for record in its]


def _own_cells(record: Record) -> list[str]:
    ended = " ".join(f"{record['ended']}: {record['why']}".split())
    cut = ended if len(ended) <= WHY_LENGTH else f"{ended[:WHY_LENGTH]}..."
    return [record["task"], _score(record), str(record.get("steps", "")), f"{record['ms']['policy'] / 1000:.1f}", cut]


def _score(record: Record) -> str:
    return f"{record['score']:g}" if record else ""


def _init_s(by: Mapping[str, Record]) -> float:
    return statistics.median(record["ms"]["init"] for record in by.values()) / 1000


def _why_not(record: Record) -> str:
    if not record or record["score"] == 1.0:
        return ""
    if record.get("not_installed"):
        return f"not on the device: {', '.join(record['not_installed'])}"
    return "no solution is written" if record["ended"] == "no-solution" else f"{record['ended']}: {record['why']}"[:120]


if __name__ == "__main__":
    sys.stdout.write(results_of(Records(Path(sys.argv[1]) / "records").all()))
