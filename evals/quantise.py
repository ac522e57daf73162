"""Write a base file in another quantisation, to try its size, speed and exactness.

python -m evals.quantise SOURCE.gguf TARGET.gguf Q8_0
"""

import sys

import llama_cpp


def quantise(source: str, target: str, kind: str) -> None:
    """Quantise anew; a source that is coarser gains nothing but bits."""
    settings = llama_cpp.llama_model_quantize_default_params()
    settings.ftype = getattr(llama_cpp, f"LLAMA_FTYPE_MOSTLY_{kind}")
    settings.allow_requantize = True
    if llama_cpp.llama_model_quantize(source.encode(), target.encode(), settings):
        raise SystemExit(f"llama.cpp could not write {target}")


if __name__ == "__main__":
    quantise(*sys.argv[1:4])
