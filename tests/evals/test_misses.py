"""What went wrong is told with what was said, and what went right is not."""

from evals.misses import Row, misses


def test_a_case_that_failed_is_told_with_its_reason() -> None:
    rows: list[Row] = [
        {
            "id": "General/1",
            "right": False,
            "why_wrong": "2 visits",
            "transcript": ["> hi"],
        },
        {"id": "General/2", "right": True},
        {"id": "General/3", "error": "gone"},
    ]

    told = misses(rows)

    assert "## General/1: 2 visits\n> hi" in told
    assert "General/2" not in told
    assert told.endswith("1 × 2 visits\n1 × gone")


def test_a_text_that_differs_is_told_with_what_belongs_there() -> None:
    prompt = "<|im_start|>user\nsaid: hello<|im_end|>\n<|im_start|>assistant\n"
    same = {"role": "planner", "prompt": prompt, "gold": "a > b", "wrote": "a > b"}
    rows: list[Row] = [
        {"id": "x", "right": True, "rows": [same, {**same, "wrote": "c > d"}]}
    ]

    told = misses(rows)

    assert told.strip().splitlines() == [
        "x planner: said: hello",
        "  gold  'a > b'",
        "  wrote 'c > d'",
    ]
