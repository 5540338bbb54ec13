"""The table on the screen and the report in `reports/evaluation.html`: one file, pictures in it, nothing fetched."""

from __future__ import annotations

import base64
import collections
import io
import statistics
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from safer_sleep.advice.topics import group_of
from safer_sleep.evaluation.score import Outcome, safety, share, table
from safer_sleep.settings import ROOT

_TEMPLATES = Environment(loader=FileSystemLoader(Path(__file__).parent / "templates"), autoescape=True, trim_blocks=True, lstrip_blocks=True)


def print_table(name: str, outcomes: list[Outcome]) -> None:
    """One question set as a table of text."""
    print(f"\n{name} questions ({len(outcomes)})")
    print(f"  {'kind':24}{'n':>5}{'right first':>13}{'answered or offered':>21}{'one tap away':>14}")
    for row in table(outcomes):
        print(f"  {row['kind']:24}{row['n']:>5}{row['right first']:>13.1f}{row['answered or offered']:>21.1f}{row['one tap away']:>14.1f}")
    for label, value in safety(outcomes).items():
        print(f"  {label:34}{value:.1f}" if isinstance(value, float) else f"  {label:34}{value}")
    for o in outcomes:
        if o.dangerous:
            print(f"  DANGEROUS SWAP {o.question.id}: {o.question.accept[0]} answered by {o.topic}")
    times = latency(outcomes)
    print(f"  reply time, ms: median {times['median']:.0f}, 95th percentile {times['p95']:.0f}")


def latency(outcomes: list[Outcome]) -> dict[str, float]:
    """Median and 95th percentile of the reply times, in milliseconds."""
    times = sorted(1000 * o.seconds for o in outcomes)
    return {"median": statistics.median(times), "p95": times[int(0.95 * (len(times) - 1))]}


def comparison_row(outcomes: list[Outcome], figures: dict[str, float]) -> dict[str, float | str]:
    """One system's row in the comparison: right first / one tap away for each kind, then times and memory."""
    row: dict[str, float | str] = {r["kind"]: f"{r['right first']:.1f} / {r['one tap away']:.1f}" for r in table(outcomes)}
    row["dangerous swaps"] = str(safety(outcomes)["dangerous swaps"])
    row.update({f"reply {name}, ms": value for name, value in latency(outcomes).items()})
    row.update({name: figures.get(name, float("nan")) for name in ("memory, MB", "start, s", "training, s")})
    return row


def print_comparison(rows: dict[str, dict[str, float | str]]) -> None:
    """The comparison as a table of text, one column a system."""
    if not rows:
        return
    print("\nBeside others, on the same questions; all but the first learnt from the same messages (right first / one tap away, %)")
    print(f"  {'':24}" + "".join(f"{name:>26}" for name in rows))
    for label in next(iter(rows.values())):
        cells = [row[label] if isinstance(row[label], str) else f"{row[label]:.1f}" for row in rows.values()]
        print(f"  {label:24}" + "".join(f"{cell:>26}" for cell in cells))


def write(results: dict[str, list[Outcome]], figures: dict[str, float], others: dict[str, dict[str, Any]]) -> Path:
    """Writes the HTML report and returns its path."""
    path = ROOT / "reports" / "evaluation.html"
    path.parent.mkdir(exist_ok=True)
    everything = [o for outcomes in results.values() for o in outcomes]
    wrong = collections.Counter((o.question.accept[0], o.topic) for o in everything if not o.right)
    html = _TEMPLATES.get_template("report.html").render(
        today=date.today().isoformat(),
        sets=[{"name": name, "rows": table(o), "safety": safety(o), "latency": latency(o)} for name, o in results.items()],
        figures=figures,
        others=others,
        by_group=_picture(_accuracy_by_group, everything),
        confusions=wrong.most_common(30),
        times=_picture(_reply_times, everything),
        wrong=[o for o in results.get("shared", everything) if not o.right],
    )
    path.write_text(html, encoding="utf-8")
    return path


def _picture(draw, outcomes: list[Outcome]) -> str:
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(9, 4), constrained_layout=True)
    draw(axes, outcomes)
    out = io.BytesIO()
    figure.savefig(out, format="png", dpi=110)
    pyplot.close(figure)
    return base64.b64encode(out.getvalue()).decode()


def _accuracy_by_group(axes, outcomes: list[Outcome]) -> None:
    groups = collections.defaultdict(list)
    for o in outcomes:
        groups[group_of(o.question.accept[0])].append(o)
    names = sorted(groups)
    axes.bar([n for n in names], [share(o.answered_or_offered for o in groups[n]) for n in names], color="#b9d6cf", label="answered or offered")
    axes.bar([n for n in names], [share(o.right for o in groups[n]) for n in names], color="#17524a", label="right first")
    axes.set_ylabel("per cent")
    axes.set_ylim(0, 100)
    axes.tick_params(axis="x", rotation=30)
    axes.legend(loc="lower right")


def _reply_times(axes, outcomes: list[Outcome]) -> None:
    axes.hist([1000 * o.seconds for o in outcomes], bins=60, color="#17524a")
    axes.set_xlabel("reply time, ms")
    axes.set_ylabel("questions")
