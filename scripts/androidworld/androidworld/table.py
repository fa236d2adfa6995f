"""All records as one Markdown table."""

import statistics
from collections.abc import Iterable, Mapping
from typing import Any

SENTENCE = "AndroidWorld tasks and evaluators on stand-in apps."
HEAD = (
    "task",
    "run",
    "score",
    "steps",
    "model calls",
    "tokens",
    "init s",
    "policy s",
    "score s",
    "tear-down s",
    "machine",
    "ended",
)
WHY_LENGTH = 160


def table_of(records: Iterable[Mapping[str, Any]], device: str) -> str:
    rows = sorted(records, key=lambda record: (record["policy"], record["task"], record["run"], record["seed"]))
    lines = [
        f"{SENTENCE} Not to be put beside scores of the apps that AndroidWorld installs.",
        "",
        f"Device: {device}.",
        "",
    ]
    for policy in sorted({record["policy"] for record in rows}):
        lines += _section(policy, [record for record in rows if record["policy"] == policy])
    return "\n".join(lines)


def _section(policy: str, records: list[Mapping[str, Any]]) -> list[str]:
    lines = [f"## {policy}", ""]
    for run in sorted({record["run"] for record in records}):
        its = [record for record in records if record["run"] == run]
        passed = sum(1 for record in its if record["score"] == 1.0)
        seeds = ", ".join(map(str, sorted({record["seed"] for record in its})))
        init = statistics.median(record["ms"]["init"] for record in its) / 1000
        lines.append(
            f"{run}, seed {seeds}: {passed} of {len(its)} scored 1.0; AndroidWorld's own init took {init:.1f} s (median)."
        )
    return [*lines, "", row_of(HEAD), row_of(["---"] * len(HEAD)), *(row_of(_cells(record)) for record in records), ""]


def _cells(record: Mapping[str, Any]) -> list[str]:
    seconds = [f"{record['ms'][phase] / 1000:.1f}" for phase in ("init", "policy", "score", "tear_down")]
    ended = f"{record['ended']}: {record['why']}"
    counts = [str(record.get(name, "")) for name in ("steps", "model_calls", "tokens")]
    return [
        record["task"],
        record["run"],
        f"{record['score']:g}",
        *counts,
        *seconds,
        record.get("machine") or "",
        ended[:WHY_LENGTH],
    ]


def row_of(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
