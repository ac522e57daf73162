"""The download to the quantisation that this product runs: Q4_0.

Needs llama-cpp-python, so it runs in the product's environment, not in training's.
"""

from __future__ import annotations

import sys

import llama_cpp

GGML_Q4_0 = 2


def derive(source: str, target: str) -> None:
    """Re-quantise a GGUF to Q4_0."""
    settings = llama_cpp.llama_model_quantize_default_params()
    settings.ftype = GGML_Q4_0
    settings.allow_requantize = True
    failed = llama_cpp.llama_model_quantize(source.encode(), target.encode(), settings)
    if failed:
        raise SystemExit(f"llama.cpp could not derive {target}: {failed}")


if __name__ == "__main__":
    derive(sys.argv[1], sys.argv[2])
