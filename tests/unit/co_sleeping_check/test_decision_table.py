"""The decision table as a property: every combination of answers gives the worst row that applies."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safer_sleep.advice.sources import sources
from safer_sleep.co_sleeping_check.order import next_question, order, so_far
from safer_sleep.co_sleeping_check.questions import wording
from safer_sleep.co_sleeping_check.table import Result, decide, question_of

UNKNOWN = ({"value": "not_sure"}, {"value": "rather_not_say"})
ANSWERS = {
    **{q: [{"value": "yes"}, {"value": "no"}, *UNKNOWN] for q in order()},
    "place": [{"value": v} for v in ("adult_bed", "cot", "bedside_crib", "floor", "sofa", "armchair", "beanbag", "bed_alone", "car_seat", "on_adult")] + [*UNKNOWN],
    "age": [{"weeks": 8}, {"months": 3}, {"months": 7}, {"months": 12}, {"months": 13}, {"months": 15}, {"months": 30}, {"value": "over_12_months"}, {"value": "under_3_months"}, *UNKNOWN],
    "born_early": [{"value": "yes"}, {"value": "no"}, {"weeks": 36, "days": 6}, {"weeks": 37}, {"weeks": 28}, *UNKNOWN],
    "birth_weight": [{"grams": 2500}, {"grams": 2501}, {"value": "under_2500"}, {"value": "over_2500"}, *UNKNOWN],
    "smoking": [{"value": "yes"}, {"value": "no"}, {"value": "vape"}, *UNKNOWN],
    "mattress": [{"value": "soft"}, {"value": "gap"}, {"value": "both"}, {"value": "no"}, *UNKNOWN],
    "partner_knows": [{"value": "yes"}, {"value": "no"}, {"value": "no_partner"}, *UNKNOWN],
}  # fmt: skip
everything = st.fixed_dictionaries({q: st.sampled_from(a) for q, a in ANSWERS.items()})
in_a_bed = everything.map(lambda answers: {**answers, "place": {"value": "adult_bed"}, "age": {"months": 5}})

#: A bed, a baby of 5 months, and nothing that adds to the risk.
NOTHING = {
    **{q: {"value": "no"} for q in order()},
    "place": {"value": "adult_bed"},
    "age": {"months": 5},
    "born_early": {"weeks": 40},
    "birth_weight": {"grams": 3400},
    "partner_knows": {"value": "yes"},
}
# The table as `data/co_sleeping/facts.md` has it, written out by hand: what one answer alone leads to.
ROWS = [
    ({"place": {"value": "sofa"}}, "never_tonight", "sofa"),
    ({"place": {"value": "armchair"}}, "never_tonight", "sofa"),
    ({"place": {"value": "beanbag"}}, "never_tonight", "sofa"),
    ({"place": {"value": "sofa"}, "age": {"months": 30}}, "never_tonight", "sofa"),
    ({"place": {"value": "cot"}}, "best_choice", "own_space"),
    ({"place": {"value": "moses_basket"}}, "best_choice", "own_space"),
    ({"place": {"value": "bedside_crib"}}, "best_choice", "own_space"),
    ({"place": {"value": "bed_alone"}}, "never_tonight", "bed_alone"),
    ({"place": {"value": "car_seat"}}, "not_advised", "not_flat"),
    ({"smoking": {"value": "yes"}}, "never_tonight", "smoking"),
    ({"smoked_in_pregnancy": {"value": "yes"}}, "never_tonight", "smoked_in_pregnancy"),
    ({"vaping": {"value": "yes"}}, "not_advised", "vaping"),
    ({"alcohol": {"value": "yes"}}, "never_tonight", "alcohol"),
    ({"drugs": {"value": "yes"}}, "never_tonight", "drugs"),
    ({"medicine": {"value": "yes"}}, "never_tonight", "medicine"),
    ({"born_early": {"weeks": 36, "days": 6}}, "never_tonight", "born_early"),
    ({"born_early": {"weeks": 37}}, "lower_risk", "from_3_to_12_months"),
    ({"birth_weight": {"grams": 2500}}, "never_tonight", "birth_weight"),
    ({"birth_weight": {"grams": 2501}}, "lower_risk", "from_3_to_12_months"),
    ({"twins": {"value": "yes"}}, "never_tonight", "twins"),
    ({"unwell": {"value": "yes"}}, "not_advised", "unwell"),
    ({"tiredness": {"value": "yes"}}, "not_advised", "tiredness"),
    ({"adult_condition": {"value": "yes"}}, "not_advised", "adult_condition"),
    ({"others_in_bed": {"value": "yes"}}, "not_advised", "others_in_bed"),
    ({"bedding": {"value": "yes"}}, "not_advised", "bedding"),
    ({"mattress": {"value": "soft"}}, "not_advised", "soft_mattress"),
    ({"mattress": {"value": "soft"}, "fix": {"value": "yes"}}, "not_advised", "soft_mattress"),
    ({"mattress": {"value": "gap"}}, "not_advised", "gaps"),
    ({"baby_wearing": {"value": "yes"}}, "not_advised", "baby_wearing"),
    ({"partner_knows": {"value": "no"}}, "not_advised", "partner_knows"),
    ({"age": {"weeks": 11}}, "lower_risk", "under_3_months"),
    ({"age": {"weeks": 13}}, "lower_risk", "from_3_to_12_months"),
    ({"age": {"months": 12}}, "lower_risk", "from_3_to_12_months"),
    ({"age": {"months": 13}}, "outside", "over_12_months"),
    ({"age": {"months": 13}, "alcohol": {"value": "yes"}}, "never_tonight", "alcohol"),
    ({"age": {"months": 13}, "drugs": {"value": "yes"}}, "never_tonight", "drugs"),
    ({"age": {"months": 13}, "smoking": {"value": "yes"}}, "outside", "over_12_months"),
    ({"age": {"months": 13}, "born_early": {"weeks": 30}}, "never_tonight", "born_early"),
    ({"age": {"months": 15}, "born_early": {"weeks": 30}}, "outside", "over_12_months"),
]  # fmt: skip


@pytest.mark.parametrize("answers, result, row", ROWS, ids=lambda part: str(part))
def test_each_row_alone(answers, result, row):
    decision = decide({**NOTHING, **answers})
    assert (decision.result.key, decision.rows) == (result, (row,))


@pytest.mark.parametrize("answer", ["others_in_bed", "bedding", "baby_wearing", "partner_knows", "mattress"])
def test_what_can_be_changed_tonight_counts_only_until_it_is(answer):
    risk = {"partner_knows": "no", "mattress": "gap"}.get(answer, "yes")
    there = {**NOTHING, answer: {"value": risk}}
    assert decide({**there, "fix": {"value": "yes"}}).result == Result.LOWER_RISK
    for cannot in ({"value": "no"}, *UNKNOWN):
        assert decide({**there, "fix": cannot}).result == Result.NOT_ADVISED


@given(everything)
@settings(max_examples=500, deadline=None)
def test_every_combination_gives_the_worst_row_that_applies(answers):
    decision = decide(answers)
    results = [Result[wording().rows[row].result.upper()] for row in decision.rows]
    assert decision.rows and set(results) == {decision.result}
    for row in decision.rows:
        # Without that answer's risk the row is gone: it was there because of the answer.
        question = question_of(row)
        if question not in ("place", "age"):
            assert row not in decide({**answers, question: NOTHING[question]}).rows


@given(in_a_bed, st.sampled_from([q for q in order() if q not in ("place", "place_worst", "age", "fix")]))
@settings(max_examples=500, deadline=None)
def test_another_risk_never_makes_the_result_better(answers, question):
    without, risky = {**answers, question: NOTHING[question]}, {**answers, question: {"value": "not_sure"}}
    assert decide(risky).result >= decide(without).result


@given(everything, st.sampled_from(order()), st.sampled_from(UNKNOWN))
@settings(max_examples=800, deadline=None)
def test_not_saying_is_never_better_than_the_worst_answer(answers, question, unknown):
    said = [decide({**answers, question: answer}).result for answer in ANSWERS[question]]
    if question == "place" and answers["place_worst"] == {"value": "no"}:
        # "Not a sofa, nor alone in a big bed" was said: the worst place left is a shared bed.
        said = [decide({**answers, "place": {"value": "adult_bed"}}).result]
    assert decide({**answers, question: unknown}).result >= max(said)


@given(everything, st.sampled_from(order()))
@settings(max_examples=500, deadline=None)
def test_what_was_not_asked_counts_as_not_sure(answers, question):
    left_out = {q: a for q, a in answers.items() if q != question}
    assert decide(left_out).result == decide({**answers, question: {"value": "not_sure"}}).result


def test_knowing_nothing_is_never_tonight():
    assert decide({}).result == Result.NEVER_TONIGHT


@given(everything)
@settings(max_examples=1500, deadline=None)
def test_stopping_early_never_changes_the_result(answers):
    asked = {}
    while (question := next_question(asked)) is not None:
        assert question not in asked
        asked[question] = answers.get(question, {"value": "no"})
    assert so_far(asked).result == decide(answers).result


def test_the_shortest_path_ends_at_the_first_never():
    assert next_question({}) == "place"
    assert next_question({"place": {"value": "sofa"}}) is None
    assert next_question({"place": {"value": "cot"}}) is None
    assert next_question({"place": {"value": "adult_bed"}, "alcohol": {"value": "rather_not_say"}}) is None


def test_a_baby_who_may_be_ill_is_asked_about_danger_before_anything_else():
    assert next_question({"place": {"value": "sofa"}, "unwell": {"value": "not_sure"}}) == "danger_signs"


def test_every_row_has_words_and_known_sources():
    for row in wording().rows.values():
        assert row.sources and set(row.sources) <= set(sources()), row.id
        assert row.result.upper() in Result.__members__
