"""The encoder's f16 GGUF to the one that is shipped, by the product's own engine.

Word vectors are more than half of it, so they are made smaller as well.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
from pathlib import Path

import llama_cpp.llama_cpp as engine

WORD_VECTORS = 7
"""Q5_1, by its number among the types of tensors."""


def main() -> None:
    """Quantise one file and print its size and sha256."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    how = engine.llama_model_quantize_default_params()
    how.ftype = engine.LLAMA_FTYPE_MOSTLY_Q5_1
    how.token_embedding_type = WORD_VECTORS
    source, out = str(args.source).encode(), str(args.out).encode()
    if engine.llama_model_quantize(source, out, ctypes.byref(how)):
        raise SystemExit(f"cannot read {args.source}")
    data = args.out.read_bytes()
    print(args.out.name, len(data), hashlib.sha256(data).hexdigest())


if __name__ == "__main__":
    main()
