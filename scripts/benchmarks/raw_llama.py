"""A program of its own: llama.cpp as plain as it gets, to compare ours with.

Run by path; reads ``{base, prompt, limit, grammar}`` as JSON from stdin, prints
milliseconds and tokens as JSON. The grammar is asked about every token.
"""

import json
import os
import sys
import time
from typing import Any

BEGAN = time.perf_counter()

if __name__ == "__main__":
    import llama_cpp.llama_cpp as lib

    job: dict[str, Any] = json.load(sys.stdin)
    lib.llama_backend_init()
    model_params = lib.llama_model_default_params()
    model = lib.llama_model_load_from_file(job["base"].encode(), model_params)
    vocab = lib.llama_model_get_vocab(model)
    params = lib.llama_context_default_params()
    params.n_ctx = 2048
    params.n_threads = params.n_threads_batch = os.process_cpu_count() or 1
    context = lib.llama_init_from_model(model, params)
    loaded = time.perf_counter()

    text = job["prompt"].encode()
    prompt = (lib.llama_token * len(text))()
    count = lib.llama_tokenize(vocab, text, len(text), prompt, len(text), True, True)
    chain = lib.llama_sampler_chain_init(lib.llama_sampler_chain_default_params())
    if job["grammar"]:
        rules = job["grammar"].encode()
        grammar = lib.llama_sampler_init_grammar(vocab, rules, b"root")
        lib.llama_sampler_chain_add(chain, grammar)
    lib.llama_sampler_chain_add(chain, lib.llama_sampler_init_greedy())
    # One token first: the very first evaluation also warms everything up.
    lib.llama_decode(context, lib.llama_batch_get_one(prompt, 1))
    lib.llama_memory_clear(lib.llama_get_memory(context), True)

    began = time.perf_counter()
    lib.llama_decode(context, lib.llama_batch_get_one(prompt, count))
    token = lib.llama_sampler_sample(chain, context, -1)
    read = time.perf_counter()
    made = 1
    while made < job["limit"] and not lib.llama_vocab_is_eog(vocab, token):
        one = (lib.llama_token * 1)(token)
        lib.llama_decode(context, lib.llama_batch_get_one(one, 1))
        token = lib.llama_sampler_sample(chain, context, -1)
        made += 1
    json.dump(
        {
            "load_ms": (loaded - BEGAN) * 1e3,
            "prompt_tokens": count,
            "generated_tokens": made,
            "prompt_ms": (read - began) * 1e3,
            "generate_ms": (time.perf_counter() - read) * 1e3,
        },
        sys.stdout,
    )
