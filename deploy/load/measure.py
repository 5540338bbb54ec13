"""Measures the whole (nginx, PostgreSQL, Redis, 1, 2 and 4 assistants) under load and draws the report. Run: make load

Options: --processes 1,2,4  --parents 2,5,10,20,40  --seconds 20  --peer (beside Rasa's default pipeline)  --overload  --soak MINUTES (half of the load that
was still quick)
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot  # noqa: E402

from safer_sleep.evaluation.peers import default_pipeline  # noqa: E402
from safer_sleep.run.stack import Stack, running  # noqa: E402
from safer_sleep.settings import ROOT  # noqa: E402

LOCUST = ROOT / ".cache" / "load-tools" / "bin" / "locust"
REPORT = ROOT / "reports" / "load"
#: The load generator types faster than people: what people may do is tested in tests/production.
QUICK_TYPISTS = {"SAFER_SLEEP_CONVERSATION_BURST": "1000000"}
#: Half of what two assistants on two cores still served without a queue (`make load`).
SOAK_PARENTS = 5


def memory_mb(stack: Stack) -> float:
    """Resident memory of all assistants in MB (Linux)."""
    total = 0
    for name, process in stack.processes.items():
        if name.startswith("assistant"):
            status = Path(f"/proc/{process.pid}/status").read_text()
            total += int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1])
    return total / 1024


def processor_seconds(stack: Stack) -> float:
    """Processor time used by all assistants so far."""
    ticks = 0
    for name, process in stack.processes.items():
        if name.startswith("assistant"):
            fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def load(stack: Stack, parents: int, seconds: int, pause: float = 1.0) -> dict[str, Any]:
    """Lets so many parents write, each a message every `pause` seconds, and says what came of it."""
    out = REPORT / "locust"
    before = processor_seconds(stack)
    subprocess.run(
        [LOCUST, "-f", ROOT / "deploy/load/parents.py", "--headless", "--host", stack.base, "-u", str(parents), "-r", str(max(1, parents // 3)),
         "-t", f"{seconds}s", "--csv", out, "--only-summary", "--reset-stats"],
        env={**os.environ, "PARENT_SECONDS": str(pause), "PYTHONPATH": ""}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    used = processor_seconds(stack) - before
    with open(f"{out}_stats.csv", encoding="utf-8") as file:
        rows = {row["Name"]: row for row in csv.DictReader(file)}
    if (row := rows.get("message")) is None:
        sys.exit(f"No message came through in {seconds} s: is the machine busy with something else? Try again, or with longer --seconds.")
    with open(f"{out}_failures.csv", encoding="utf-8") as file:
        failures = {failure["Error"]: int(failure["Occurrences"]) for failure in csv.DictReader(file)}
    requests = int(row["Request Count"])
    return {
        "parents": parents, "turns_a_second": round(float(row["Requests/s"]), 2), "median_ms": float(row["50%"]), "p95_ms": float(row["95%"]),
        "p99_ms": float(row["99%"]), "requests": requests, "starts": int(rows["start"]["Request Count"]), "failures": failures, "memory_mb": round(memory_mb(stack)),
        "processor_ms_a_turn": round(1000 * used / max(1, requests), 1),
    }  # fmt: skip


def soak(stack: Stack, parents: int, minutes: float) -> dict[str, Any]:
    """Keeps the load up, looks at memory twice a minute, and says what came of it all."""
    seen: list[tuple[float, int]] = []
    over = threading.Event()

    def watch() -> None:
        began = time.monotonic()
        while not over.wait(30):
            seen.append((round((time.monotonic() - began) / 60, 1), round(memory_mb(stack))))

    watcher = threading.Thread(target=watch)
    watcher.start()
    result = load(stack, parents, int(minutes * 60))
    over.set()
    watcher.join()
    return {**result, "memory_by_minute": seen}


def draw_soak(result: dict[str, Any]) -> None:
    """Memory over time: flat, or a leak."""
    figure, axes = pyplot.subplots(figsize=(7, 3.2))
    minutes, memory = zip(*result["memory_by_minute"])
    axes.plot(minutes, memory)
    axes.set(xlabel="minutes", ylabel="MB, all assistants", ylim=(0, 1.2 * max(memory)), title=f"{result['requests']} turns, {result['turns_a_second']} a second")
    axes.grid(alpha=0.3)
    figure.tight_layout()
    figure.savefig(REPORT / "soak.svg")


def draw(results: dict[str, list[dict[str, Any]]]) -> None:
    """Two plots: how long parents wait, and how many turns a second come out, against how many write."""
    figure, (waits, speed) = pyplot.subplots(1, 2, figsize=(11, 4.2))
    for name, rows in results.items():
        parents = [row["parents"] for row in rows]
        waits.plot(parents, [row["p95_ms"] for row in rows], marker="o", label=f"{name}, 95 of 100")
        waits.plot(parents, [row["median_ms"] for row in rows], marker=".", linestyle=":", label=f"{name}, median")
        speed.plot(parents, [row["turns_a_second"] for row in rows], marker="o", label=name)
    waits.set(xlabel="parents, a message a second each", ylabel="milliseconds", yscale="log", title="How long a parent waits")
    speed.set(xlabel="parents, a message a second each", ylabel="turns a second", title="Turns that come out")
    for axes in (waits, speed):
        axes.grid(alpha=0.3)
        axes.legend(fontsize=7)
    figure.tight_layout()
    figure.savefig(REPORT / "load.svg")


def table(results: dict[str, list[dict[str, Any]]]) -> str:
    """The figures as a Markdown table."""
    lines = ["| assistants | parents | turns/s | median ms | 95% ms | 99% ms | failed | CPU ms/turn | memory MB |", "|---|---|---|---|---|---|---|---|---|"]
    for name, rows in results.items():
        for row in rows:
            lines.append(
                f"| {name} | {row['parents']} | {row['turns_a_second']} | {row['median_ms']:.0f} | {row['p95_ms']:.0f} | {row['p99_ms']:.0f} "
                f"| {sum(row['failures'].values())} | {row['processor_ms_a_turn']} | {row['memory_mb']} |"
            )
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--processes", default="1,2,4")
    parser.add_argument("--parents", default="2,5,10,20,40")
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--peer", action="store_true", help="also one assistant with Rasa's default pipeline (trained first, many hours, unless one is kept or SAFER_SLEEP_PEER_EXAMPLES is set)")
    parser.add_argument("--overload", action="store_true", help="far more than it can serve: everybody must be told, with 999 and 111")
    parser.add_argument("--soak", type=float, default=0, metavar="MINUTES")
    chosen = parser.parse_args(arguments)
    REPORT.mkdir(parents=True, exist_ok=True)
    if chosen.overload:
        with running(assistants=1, environment=QUICK_TYPISTS) as stack:
            result = load(stack, 150, chosen.seconds, pause=0.2)
            after = load(stack, 2, 10)
        print(json.dumps({"overload": result, "afterwards": after}, indent=1))
        silent = [failure for failure in {**result["failures"], **after["failures"]} if "with 999 and 111" not in failure]
        return 1 if silent else 0
    if chosen.soak:
        with running(assistants=2, environment=QUICK_TYPISTS) as stack:
            result = soak(stack, SOAK_PARENTS, chosen.soak)
        (REPORT / "soak.json").write_text(json.dumps(result, indent=1))
        draw_soak(result)
        memory = result.pop("memory_by_minute")
        print(json.dumps(result))
        print(f"memory: {memory[0][1]} MB at first, {memory[len(memory) // 2][1]} MB half way, {memory[-1][1]} MB at the end")
        return 0
    parents = [int(number) for number in chosen.parents.split(",")]
    stacks: dict[str, dict[str, Any]] = {f"{number} of ours": {"assistants": int(number)} for number in chosen.processes.split(",")}
    if chosen.peer:
        # In our channel, behind the same servers: what differs is who understands.
        stacks["1 with Rasa's default pipeline"] = {"assistants": 1, "environment": {"SAFER_SLEEP_MODEL": str(default_pipeline()[0])}}
    results: dict[str, list[dict[str, Any]]] = {}
    for name, options in stacks.items():
        with running(**{**options, "environment": {**QUICK_TYPISTS, **options.get("environment", {})}}) as stack:
            results[name] = [load(stack, number, chosen.seconds) for number in parents]
        print(table({name: results[name]}), flush=True)
    draw(results)
    (REPORT / "load.json").write_text(json.dumps(results, indent=1))
    (REPORT / "load.md").write_text(table(results) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
