"""Instances of tasks, by a seed."""

import random


def create_suite(task_registry, n_task_combinations=1, seed=None):
    suite = {}
    for name, kind in task_registry.items():
        kind.set_device_time(None)
        random.seed(f"{seed} {name}")
        suite[name] = [kind({**kind.generate_random_params(), "seed": seed}) for _ in range(n_task_combinations)]
    return suite
