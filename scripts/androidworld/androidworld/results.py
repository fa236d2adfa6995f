"""One row a task over the records of a folder, for reading: python -m androidworld.results DIR"""

import statistics
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from androidworld.record import Records
from androidworld.table import SENTENCE, row_of

POLICIES = ("scripted", "none")


def results_of(records: Iterable[Mapping[str, Any]]) -> str:
    tasks: dict[str, dict[str, Mapping[str, Any]]] = {}
    for record in records:
        if record["run"] == "cold" and record["policy"] in POLICIES:
            tasks.setdefault(record["task"], {})[record["policy"]] = record
    lines: list[str] = []
    for policy in POLICIES:
        its = [by[policy] for by in tasks.values() if policy in by]
        passed = sum(1 for record in its if record["score"] == 1.0)
        lines.append(f"- {policy}: {passed} of {len(its)} scored 1.0")
    inits = [_init_s(by) for by in tasks.values() if not any(one["ended"] == "init failed" for one in by.values())]
    seeds = ", ".join(sorted({str(one["seed"]) for by in tasks.values() for one in by.values()}))
    if inits:
        lines.append(
            f"- AndroidWorld's own initialisation of a task: {statistics.median(inits):.1f} s (median), at most {max(inits):.1f} s"
        )
    lines = [f"{SENTENCE} Seed {seeds}, the first instance of each task.", "", *lines]
    lines += ["", row_of(("task", "scripted", "steps", "s", "none", "init s", "why not")), row_of(["---"] * 7)]
    lines += [row_of(_cells(task, by)) for task, by in sorted(tasks.items())]
    return "\n".join(lines) + "\n"


def _cells(task: str, by: Mapping[str, Mapping[str, Any]]) -> list[str]:
    scripted, none = by.get("scripted", {}), by.get("none", {})
    seconds = f"{scripted['ms']['policy'] / 1000:.1f}" if scripted.get("score") == 1.0 else ""
    steps = str(scripted.get("steps", "")) if scripted.get("score") == 1.0 else ""
    return [task, _score(scripted), steps, seconds, _score(none), f"{_init_s(by):.1f}", _why_not(scripted)]


def _score(record: Mapping[str, Any]) -> str:
    return f"{record['score']:g}" if record else ""


def _init_s(by: Mapping[str, Mapping[str, Any]]) -> float:
    return statistics.median(record["ms"]["init"] for record in by.values()) / 1000


def _why_not(record: Mapping[str, Any]) -> str:
    if not record or record["score"] == 1.0:
        return ""
    if record.get("not_installed"):
        return f"not on the device: {', '.join(record['not_installed'])}"
    return "no solution is written" if record["ended"] == "no-solution" else f"{record['ended']}: {record['why']}"[:120]


if __name__ == "__main__":
    sys.stdout.write(results_of(Records(Path(sys.argv[1]) / "records").all()))
