"""An adapter folder to a GGUF, through llama.cpp's own converter."""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def main() -> None:
    """Convert one adapter and print its size and sha256."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("adapter", type=Path)
    parser.add_argument("--base", type=Path, required=True, help="Hugging Face folder")
    parser.add_argument("--llama", type=Path, required=True, help="vendor/llama.cpp")
    parser.add_argument("--out", type=Path, required=True)
    # Rank 32 in q8_0 is about as large as rank 16 in f16.
    parser.add_argument("--type", default="f16", choices=("f16", "q8_0"))
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        # The card names the folder of whoever trained, and the converter copies it.
        bare = Path(folder) / "adapter"
        shutil.copytree(args.adapter, bare, ignore=shutil.ignore_patterns("README.md"))
        command = [
            sys.executable, str(args.llama / "convert_lora_to_gguf.py"),
            "--base", str(args.base), "--outfile", str(args.out), "--outtype", args.type,
            str(bare),
        ]  # fmt: skip
        subprocess.run(command, check=True)
    data = args.out.read_bytes()
    print(args.out.name, len(data), hashlib.sha256(data).hexdigest())


if __name__ == "__main__":
    main()
