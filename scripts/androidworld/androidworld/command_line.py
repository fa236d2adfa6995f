"""The command line: python -m androidworld --android-world PATH --serial S --task NAME --out DIR"""

import argparse
import contextlib
import logging
import os
import sys
from pathlib import Path

from androidworld.failure import INTERRUPTED, USAGE, Failure
from androidworld.measure import RUNS, Plan

DEFAULT_SEED = 30
POLICIES = ("scripted", "none", "reprise", "method")


def main(argv: list[str]) -> int:
    try:
        return _run(_arguments(argv))
    except Failure as failure:
        print(failure, file=sys.stderr)
        return failure.exit_code
    except KeyboardInterrupt:
        print("Interrupted. What was measured stays; the same command goes on where it was.", file=sys.stderr)
        return INTERRUPTED


def _arguments(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="androidworld",
        description="Runs tasks of your own AndroidWorld checkout, unmodified, against a device that adb lists.",
        epilog="Exit codes: 0 all that was asked for is measured; 2 usage; 3 no device, or lost half way; 7 a missing program or package; 130 interrupted.",
    )
    parser.add_argument(
        "--android-world",
        metavar="PATH",
        default=os.environ.get("ANDROID_WORLD"),
        help="the checkout (default: ANDROID_WORLD)",
    )
    parser.add_argument(
        "--serial",
        default=os.environ.get("ANDROID_SERIAL"),
        help="the device, as adb lists it (default: ANDROID_SERIAL)",
    )
    parser.add_argument(
        "--task",
        nargs="+",
        action="extend",
        default=[],
        metavar="NAME",
        help="class names (default: all of the family)",
    )
    parser.add_argument("--family", default="android_world")
    parser.add_argument("--policy", choices=POLICIES, default="scripted")
    parser.add_argument("--runs", default="cold", help="of cold, warm and held-out, by commas (default: cold)")
    parser.add_argument(
        "--seed", type=int, default=DEFAULT_SEED, help=f"AndroidWorld's task seed (default: {DEFAULT_SEED})"
    )
    parser.add_argument("--held-out-seed", type=int, help="of the held-out runs (default: one more)")
    parser.add_argument("--held-out", type=int, default=1, metavar="N", help="with so many seeds, from that one on")
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("build/androidworld/results"),
        help="where the records go (default: %(default)s)",
    )
    parser.add_argument(
        "--save-snapshots",
        action="store_true",
        help="before the first task, save the apps' data as what every task begins with, where AndroidWorld's setup has not",
    )
    parser.add_argument("--adb", metavar="PROGRAM", help="default: the one on the PATH")
    parser.add_argument(
        "--list",
        action="store_true",
        help="only print the names of the tasks, with a mark at those that have a scripted solution",
    )
    parser.add_argument(
        "--goals",
        type=int,
        metavar="N",
        help="only print the goals of each task by N seeds from --seed on, its templates and the values: JSON, one line for a task",
    )
    parser.add_argument("--verbose", action="store_true", help="let AndroidWorld and AndroidEnv log what they do")
    return parser.parse_args(argv)


def _run(given: argparse.Namespace) -> int:
    if not given.android_world:
        raise Failure(
            USAGE,
            "Wanted --android-world with the folder of your AndroidWorld checkout, found none, and ANDROID_WORLD is not set.",
        )
    if given.goals is not None and given.goals < 1:
        raise Failure(USAGE, f"Wanted --goals with how many of each task, 1 or more, found {given.goals}.")
    plan = _plan(given)
    out: Path = given.out.resolve()
    # Imported here: without the checkout and its packages, what stands above still answers.
    from androidworld.checkout import open_checkout

    open_checkout(given.android_world, out.parent / "ours")
    if not given.verbose:
        logging.disable(logging.CRITICAL)
    if given.goals is not None:
        from androidworld.goals import tell_goals

        seeds = list(range(given.seed, given.seed + given.goals))
        # AndroidWorld prints as it draws.
        with contextlib.redirect_stdout(sys.stderr):
            goals = tell_goals(given.family, given.task, out, seeds)
        print(goals)
        return 0
    from androidworld.workplace import list_tasks, work

    if given.list:
        return list_tasks(given.family, out)
    if not given.serial:
        raise Failure(
            USAGE, "Wanted --serial with the device, as adb lists it, found none, and ANDROID_SERIAL is not set."
        )
    # AndroidWorld prints as it goes; what this command says goes to stderr, and stdout is for the table.
    with contextlib.redirect_stdout(
        sys.stdout if given.verbose else open(os.devnull, "w", encoding="utf-8")
    ):  # noqa: SIM115
        table = work(given, plan, out)
    print(table)
    return 0


def _plan(given: argparse.Namespace) -> Plan:
    runs = tuple(run.strip() for run in given.runs.split(","))
    unknown = [run for run in runs if run not in RUNS]
    if unknown or len(set(runs)) != len(runs):
        raise Failure(USAGE, f"Wanted --runs of {', '.join(RUNS)}, each once, found {given.runs}.")
    held_out = given.seed + 1 if given.held_out_seed is None else given.held_out_seed
    if given.held_out < 1:
        raise Failure(USAGE, f"Wanted --held-out with a number of seeds, 1 or more, found {given.held_out}.")
    if given.policy == "method" and "cold" not in runs:
        raise Failure(USAGE, f"Wanted --runs with cold for --policy method, which learns from it, found {given.runs}.")
    return Plan(given.policy, tuple(run for run in RUNS if run in runs), given.seed, held_out, given.held_out)
