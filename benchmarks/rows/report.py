"""What a row of the table says."""

from dataclasses import asdict
from statistics import median


def show(name, row, outcome):
    print(f"\n## {name}: {row.work}\n")
    for competitor, why in outcome.unavailable.items():
        print(f"Not available: {competitor}: {why}\n")
    if not outcome.alike:
        print("The answers differ or ours is missing, so no times:")
        for competitor, answer in outcome.answers.items():
            print(f"  {competitor}: {len(answer)} rows: {answer[:5]}")
        return
    print("| | wall s (min–max) | CPU s | resident MB | read MB |")
    print("|---|---:|---:|---:|---:|")
    for competitor, runs in outcome.runs.items():
        wall = [run.wall for run in runs]
        print(
            f"| {competitor} | {seconds(median(wall))} ({seconds(min(wall))}–{seconds(max(wall))})"
            f" | {median(run.cpu for run in runs):.2f}"
            f" | {median(run.memory_mb for run in runs):.0f}"
            f" | {median(run.read_mb for run in runs):.1f} |")
    print()
    for bar in row.bars:
        verdict = judged(bar, outcome)
        print(f"- {bar.text}: {verdict}")


def seconds(figure):
    """Three decimals, or three figures where that would be little."""
    return f"{figure:.3f}" if figure >= 0.02 or figure == 0 else f"{figure:.3g}"


def judged(bar, outcome):
    if bar.peer in outcome.unavailable:
        return "peer not available"
    ours = [getattr(run, bar.measure) for run in outcome.runs[bar.ours]]
    if not bar.peer:
        figure, spread = median(ours), f"{seconds(min(ours))}–{seconds(max(ours))}"
    else:
        theirs = [getattr(run, bar.measure) for run in outcome.runs[bar.peer]]
        turns = [one / other for one, other in zip(ours, theirs)]
        figure, spread = median(ours) / median(theirs), f"{min(turns):.3f}–{max(turns):.3f}"
    verdict = "" if bar.limit is None else ", met" if figure <= bar.limit else ", MISSED"
    return f"{seconds(figure)} ({spread}){verdict}"


def recorded(row, outcome):
    return {
        "work": row.work,
        "alike": outcome.alike,
        "unavailable": outcome.unavailable,
        "runs": {name: [asdict(run) for run in runs] for name, runs in outcome.runs.items()},
        "bars": {bar.text: judged(bar, outcome) for bar in row.bars} if outcome.alike else {},
    }
