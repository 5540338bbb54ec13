"""Ages in days at which what is said changes. They stand with the rules because models are learnt anew when one of these files changes."""

from __future__ import annotations

#: Under three months a fever or illness does not wait (NICE NG143; see data/baby_health/facts.md). The check's youngest babies are under it too.
THREE_MONTHS = 91
#: From here on six months are over. "6 months" as parents say it are 182 days (`directory.baby_age`): not quite yet.
PAST_SIX_MONTHS = 183
