"""A program of its own: llama.cpp's real grammar and greedy choice, nothing of ours.

Run by path in a child process, because llama.cpp may abort; reads one JSON job
from stdin and writes one JSON answer to stdout. Jobs: ``judge`` texts under a
grammar, write ``random`` texts under one, or ``complete`` a prompt greedily with
the whole vocabulary under the grammar (the slow and obvious way).
"""

import ctypes
import json
import os
import sys
from typing import Any

import llama_cpp.llama_cpp as lib
import numpy as np

SOME = 2000
ROW = np.dtype([("id", "i4"), ("logit", "f4"), ("p", "f4")])


def load(path: str, *, vocabulary_only: bool) -> Any:
    lib.llama_backend_init()
    params = lib.llama_model_default_params()
    params.vocab_only = vocabulary_only
    return lib.llama_model_load_from_file(path.encode(), params)


def tokens(vocab: Any, text: str) -> list[int]:
    data = text.encode()
    buffer = (lib.llama_token * (len(data) + 2))()
    count = lib.llama_tokenize(
        vocab, data, len(data), buffer, len(data) + 2, False, True
    )
    return [int(token) for token in buffer[:count]]


def piece(vocab: Any, token: int) -> bytes:
    buffer = ctypes.create_string_buffer(256)
    count = lib.llama_token_to_piece(vocab, token, buffer, 256, 0, True)
    return buffer.raw[: max(count, 0)]


def allowed(grammar: Any, some: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    rows = np.zeros(len(some), dtype=ROW)
    rows["id"] = some
    data = rows.ctypes.data_as(ctypes.POINTER(lib.llama_token_data))
    array = lib.llama_token_data_array(data, len(some), -1, False)
    lib.llama_sampler_apply(grammar, ctypes.byref(array))
    passed: np.ndarray[Any, Any] = rows["id"][rows["logit"] == 0.0]
    return passed


def judge(vocab: Any, grammar: Any, text: str) -> bool:
    """Say whether the grammar takes this text and may end after it."""
    lib.llama_sampler_reset(grammar)
    for token in tokens(vocab, text):
        if not len(allowed(grammar, np.array([token]))):
            return False
        lib.llama_sampler_accept(grammar, token)
    return len(allowed(grammar, np.array([lib.llama_vocab_eos(vocab)]))) == 1


def write(vocab: Any, grammar: Any, dice: np.random.Generator) -> str:
    """Write a text as a model would that knows nothing but the grammar."""
    lib.llama_sampler_reset(grammar)
    everything = np.arange(lib.llama_vocab_n_tokens(vocab))
    written = b""
    while True:
        some = dice.choice(everything, SOME, replace=False, shuffle=False)
        some[0] = lib.llama_vocab_eos(vocab)
        passed = allowed(grammar, some)
        token = int(
            dice.choice(passed if len(passed) else allowed(grammar, everything))
        )
        if lib.llama_vocab_is_eog(vocab, token):
            return written.decode(errors="replace")
        written += piece(vocab, token)
        lib.llama_sampler_accept(grammar, token)


def complete(model: Any, vocab: Any, grammar: Any, job: dict[str, Any]) -> str:
    params = lib.llama_context_default_params()
    params.n_ctx = 512
    params.n_threads = params.n_threads_batch = os.process_cpu_count() or 1
    context = lib.llama_init_from_model(model, params)
    chain = lib.llama_sampler_chain_init(lib.llama_sampler_chain_default_params())
    lib.llama_sampler_chain_add(chain, grammar)
    lib.llama_sampler_chain_add(chain, lib.llama_sampler_init_greedy())
    written, prompt = b"", tokens(vocab, job["prompt"])
    for _ in range(job["limit"]):
        batch = (lib.llama_token * len(prompt))(*prompt)
        lib.llama_decode(context, lib.llama_batch_get_one(batch, len(prompt)))
        token = lib.llama_sampler_sample(chain, context, -1)
        if lib.llama_vocab_is_eog(vocab, token):
            break
        written += piece(vocab, token)
        prompt = [token]
    return written.decode(errors="replace")


def answer(job: dict[str, Any]) -> Any:
    model = load(job["base"], vocabulary_only=job["op"] != "complete")
    vocab = lib.llama_model_get_vocab(model)
    grammar = lib.llama_sampler_init_grammar(vocab, job["grammar"].encode(), b"root")
    if not grammar:
        return "unreadable"
    match job["op"]:
        case "judge":
            return [judge(vocab, grammar, text) for text in job["texts"]]
        case "random":
            dice = np.random.default_rng(job["seed"])
            return [write(vocab, grammar, dice) for _ in range(job["count"])]
        case _:
            return complete(model, vocab, grammar, job)


if __name__ == "__main__":
    result = answer(json.load(sys.stdin))
    sys.stdout.write(json.dumps(result) + "\n")
