"""An adapter folder to a GGUF, through llama.cpp's own converter."""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# What the file says its base is; else it would be a folder of whoever made it.
BASE = "HuggingFaceTB/SmolLM2-135M-Instruct"


def named(adapter: Path, base: str, folder: Path) -> Path:
    """Copy an adapter and have it name its base by where that is published."""
    copy = folder / "adapter"
    shutil.copytree(adapter, copy)
    config = copy / "adapter_config.json"
    told = json.loads(config.read_text(encoding="utf-8"))
    told["base_model_name_or_path"] = base
    config.chmod(0o644)
    config.write_text(json.dumps(told), encoding="utf-8")
    (copy / "README.md").unlink(missing_ok=True)
    return copy


def main() -> None:
    """Convert one adapter and print its size and sha256."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("adapter", type=Path)
    parser.add_argument("--base", type=Path, required=True, help="Hugging Face folder")
    parser.add_argument("--llama", type=Path, required=True, help="vendor/llama.cpp")
    parser.add_argument("--out", type=Path, required=True)
    # Rank 32 in q8_0 is about as large as rank 16 in f16.
    parser.add_argument("--type", default="f16", choices=("f16", "q8_0"))
    parser.add_argument("--name", default=BASE, help="the base, as it is published")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        command = [
            sys.executable, str(args.llama / "convert_lora_to_gguf.py"),
            "--base", str(args.base), "--outfile", str(args.out), "--outtype", args.type,
            str(named(args.adapter, args.name, Path(folder))),
        ]  # fmt: skip
        subprocess.run(command, check=True)
    data = args.out.read_bytes()
    print(args.out.name, len(data), hashlib.sha256(data).hexdigest())


if __name__ == "__main__":
    main()
