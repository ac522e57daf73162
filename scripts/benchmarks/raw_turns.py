"""A program of its own: llama.cpp alone, doing what a run of turns made it do.

Run by path; reads ``{base, adapters, context, threads, jobs}`` as JSON from stdin, a job
being ``{role, prompt, text}``, and prints milliseconds for each as JSON. Prompt and text
are evaluated token by token as they were; nothing is sampled, checked or kept between
jobs, so no program that uses the library for the same tokens can do with less.
"""

import ctypes
import json
import sys
import time
from typing import Any

MOST = 256
"""Tokens of a text; a plan or a call is far shorter."""

if __name__ == "__main__":
    import llama_cpp.llama_cpp as lib

    told: dict[str, Any] = json.load(sys.stdin)
    lib.llama_backend_init()
    model_params = lib.llama_model_default_params()
    model = lib.llama_model_load_from_file(told["base"].encode(), model_params)
    vocab = lib.llama_model_get_vocab(model)
    adapters = {
        role: lib.llama_adapter_lora_init(model, path.encode())
        for role, path in told["adapters"].items()
    }
    params = lib.llama_context_default_params()
    params.n_ctx = told["context"]
    params.n_threads, params.n_threads_batch = told["threads"]
    context = lib.llama_init_from_model(model, params)

    def tokens_of(text: str, *, special: bool) -> Any:  # noqa: ANN401 - an array of C
        """Return the tokens of a text, with or without marks of the template."""
        raw = text.encode()
        room = (lib.llama_token * (len(raw) + 2))()
        count = lib.llama_tokenize(
            vocab, raw, len(raw), room, len(raw) + 2, special, special
        )
        return (lib.llama_token * max(count, 0))(*room[: max(count, 0)])

    def evaluate(tokens: Any) -> None:  # noqa: ANN401 - an array of C
        """Run the model over some tokens."""
        lib.llama_decode(context, lib.llama_batch_get_one(tokens, len(tokens)))

    spent = []
    for job in told["jobs"]:
        prompt = tokens_of(job["prompt"], special=True)
        text = tokens_of(job["text"], special=False)
        lib.llama_memory_clear(lib.llama_get_memory(context), True)
        if job["role"] in adapters:
            one = (lib.llama_adapter_lora_p_ctypes * 1)(adapters[job["role"]])
            lib.llama_set_adapters_lora(context, one, 1, (ctypes.c_float * 1)(1.0))
        began = time.perf_counter()
        evaluate(prompt)
        lib.llama_get_logits_ith(context, -1)
        for token in list(text)[:MOST]:
            evaluate((lib.llama_token * 1)(token))
            lib.llama_get_logits_ith(context, -1)
        spent.append((time.perf_counter() - began) * 1e3)
    json.dump(spent, sys.stdout)
