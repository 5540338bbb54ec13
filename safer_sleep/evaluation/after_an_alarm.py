"""What becomes of an alarm, by what is typed after it: `python -m safer_sleep.evaluation.after_an_alarm [--played | --another] [--sure]`.

Every message of `tests/evaluation/after_an_alarm_messages.yml` (`--played`: `after_a_played_alarm_messages.yml`) goes through the trained pipeline as the one typed after an emergency reply, behind the message that
had raised it. The reply is taken as raised by the models alone, or with `--sure` by a sure rule. Where danger goes on (`still`), nothing may end it.
With `--another` the alarms are about dangers other than the baby's own (`after_another_played_alarm_messages.yml`).
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from typing import Any

from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.conversation.danger.other_dangers import READ
from safer_sleep.conversation.history import BY_A_RULE, BY_MODELS, CLOSES, IS_IT_NOW, OVER_AND_ASKED, STILL, WRONG_ALARM
from safer_sleep.evaluation.further import print_shares, trained_pipeline, turn_events
from safer_sleep.nlu.wrong_alarm_model import written_after_alarms
from safer_sleep.settings import ROOT

MEASURED = ROOT / "tests" / "evaluation" / "after_an_alarm_messages.yml"
MEASURED_PLAYED = MEASURED.with_name("after_a_played_alarm_messages.yml")
MEASURED_ANOTHER = MEASURED.with_name("after_another_played_alarm_messages.yml")
ALL = "all of "


def came_of(made: dict[str, Any], alarm: str) -> str:
    """What became of the alarm: `taken back, and answered`, `taken back, and asked what was meant`, `ended`, `asked if it is over`, `asked if it is now`, `not understood`, `another subject`, or it `goes on`.

    Args:
        made: what was understood.
        alarm: the topic of the reply that raised it.
    """
    topic, part, how = made["topic"], made["part"], made["how"]
    if group_of(topic) != "emergency" and how in (WRONG_ALARM, OVER_AND_ASKED):
        return "taken back, and asked what was meant" if topic == UNCLEAR else "taken back, and answered"
    if part == IS_IT_NOW:
        return "asked if it is now"
    if group_of(alarm) != "emergency" and (topic == alarm or group_of(topic) == "emergency"):
        return "goes on"
    if group_of(topic) != "emergency":
        return "not understood" if topic == UNCLEAR else "another subject"
    return "ended" if part in CLOSES else "asked if it is over" if part == STILL else "goes on"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m safer_sleep.evaluation.after_an_alarm", description=__doc__)
    parser.add_argument("--sure", action="store_true", help="as if a sure rule had raised each alarm")
    parser.add_argument("--played", action="store_true", help="what people typed who played parents, in place of what people wrote")
    parser.add_argument("--another", action="store_true", help="alarms about dangers other than the baby's own, as played")
    parser.add_argument("--misses", action="store_true", help="name what went wrong")
    arguments = parser.parse_args()
    pipeline = trained_pipeline()
    if pipeline is None:
        return 2
    how = f"{BY_A_RULE}a_sign" if arguments.sure else READ if arguments.another else BY_MODELS
    path = MEASURED_ANOTHER if arguments.another else MEASURED_PLAYED if arguments.played else MEASURED
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    for emergency, labels in written_after_alarms(path).items():
        topic, _, part = emergency.partition("#")
        for label, pairs in labels.items():
            for first, text in pairs:
                made = pipeline.understood(text, turn_events(first, {"topic": topic, "part": part, "how": how}))
                came = came_of(made, topic)
                rows[f"{label}: {topic.split('/')[1]}"][came] += 1
                rows[ALL + label][came] += 1
                over = came == "ended" or came.startswith("taken back") or (arguments.another and came in ("another subject", "not understood"))
                if arguments.misses and over == (label == "still"):
                    print(f"{label}: {emergency}: {first!r}, {text!r} -> {came}: {made['topic']}#{made['part']} ({made['how']})")
    print_shares(rows, [name for name in rows if name.startswith(ALL)])
    return 0


if __name__ == "__main__":
    sys.exit(main())
