"""The child process: the only file that imports ``llama_cpp``.

Started by path with ``python -P``; imports the standard library and llama_cpp,
nothing relative (that is why it is one file, and longer than others). Speaks frames (four bytes of length, then JSON) on the stdin
and stdout it was born with; whatever llama.cpp prints goes to stderr. It may be
killed, run out of memory or abort at any moment: the parent lives with that.

Only the low-level calls are used: the library's own class would keep a second
copy of all logits, and its prefix cache does not notice a change of adapter.
"""

import base64
import ctypes
import hashlib
import importlib.util
import json
import os
import resource
import select
import signal
import struct
import sys
import time
import types
from array import array
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

LONGEST_FRAME: Final = 1 << 20
BATCH: Final = 128
"""Prompt tokens per step: between steps a deadline or a cancellation is noticed."""
TOP: Final = 64
"""How many of the likeliest tokens are tried before the whole vocabulary is."""
KEPT_GRAMMARS: Final = 16
SENTENCE: Final = 128
"""Tokens of a sentence that the encoder reads; the rest is left out."""
LARGEST: Final = 127
"""The largest number of a meaning: they are signed bytes."""
SPARE_ADDRESSES: Final = 1 << 30
"""Address space beyond the memory cap: stacks, libraries, reserved arenas."""
PR_SET_PDEATHSIG: Final = 1
EDGE: Final = 1 << 20
"""Bytes at either end of a file by which it is told from others."""
KEPT_STATES: Final = 8
"""Saved prefixes: a few roles, and what they were before an update."""
LOADAVG: Final = Path("/proc/loadavg")
DIGEST: Final = 32
"""Bytes of a SHA-256."""


class TroubleError(Exception):
    """An answer that is a failure: reason for the parent, detail for its log."""

    def __init__(self, reason: str, detail: str) -> None:
        """Keep both."""
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


class Pipe:
    """Frames in and out, and a look whether somebody wants us to stop."""

    def __init__(self, source: int, sink: int) -> None:
        """Take the two file descriptors."""
        self.source = source
        self.sink = sink
        self.cancelled: set[int] = set()
        self.waiting: list[dict[str, Any]] = []

    def next(self) -> dict[str, Any]:
        """Return the next request; leave when the parent hung up."""
        while True:
            frame = self.waiting.pop(0) if self.waiting else self._read()
            if frame["op"] != "cancel":
                return frame

    def send(self, frame: dict[str, Any]) -> None:
        """Write one frame."""
        body = json.dumps(frame, separators=(",", ":")).encode()
        view = memoryview(struct.pack(">I", len(body)) + body)
        while view:
            view = view[os.write(self.sink, view) :]

    def wants_stop(self, number: int) -> bool:
        """Say whether this request was cancelled, without waiting."""
        while select.select([self.source], [], [], 0)[0]:
            frame = self._read()
            if frame["op"] == "cancel":
                self.cancelled.add(frame["id"])
            else:
                self.waiting.append(frame)
        return number in self.cancelled

    def _read(self) -> dict[str, Any]:
        (length,) = struct.unpack(">I", self._exactly(4))
        if length > LONGEST_FRAME:
            raise SystemExit(f"a frame of {length} bytes")
        frame: dict[str, Any] = json.loads(self._exactly(length))
        return frame

    def _exactly(self, length: int) -> bytes:
        parts = bytearray()
        while len(parts) < length:
            part = os.read(self.source, length - len(parts))
            if not part:
                raise SystemExit(0)
            parts += part
        return bytes(parts)


def low_level() -> Any:
    """Return llama.cpp's bare functions without the package's heavy front door.

    Importing ``llama_cpp`` itself pulls in numpy and a web of chat formats:
    that is half a second and tens of megabytes that nothing here uses.
    """
    found = importlib.util.find_spec("llama_cpp")
    if found is None or not found.submodule_search_locations:
        raise TroubleError("not_loaded", "llama_cpp is not installed")
    door = types.ModuleType("llama_cpp")
    door.__path__ = list(found.submodule_search_locations)
    sys.modules["llama_cpp"] = door
    return importlib.import_module("llama_cpp.llama_cpp")


class Grammar:
    """A grammar at its start, to be copied for each text."""

    def __init__(self, lib: Any, vocab: Any, text: str) -> None:
        """Parse; a grammar that cannot be read is refused."""
        self.lib = lib
        self.start = lib.llama_sampler_init_grammar(vocab, text.encode(), b"root")
        if not self.start:
            raise TroubleError("refused", "the grammar cannot be read")

    def free(self) -> None:
        """Give it back."""
        self.lib.llama_sampler_free(self.start)


class Chooser:
    """The likeliest token that the grammar allows.

    The likeliest token of all is tried first, then the likeliest few, then the
    whole vocabulary. Asking the grammar about every token costs milliseconds;
    asking about one costs microseconds and nearly always suffices.
    """

    def __init__(self, lib: Any, vocab: Any) -> None:
        """Lay out one row per token, as llama.cpp wants them."""
        self.lib = lib
        self.size = lib.llama_vocab_n_tokens(vocab)
        self.rows = (lib.llama_token_data * self.size)()
        flat = memoryview(self.rows).cast("B")
        flat.cast("i")[0::3] = memoryview(array("i", range(self.size)))
        self.fresh = bytes(flat)
        self.logits = flat.cast("f")[1::3]
        self.top = lib.llama_sampler_init_top_k(TOP)
        self.greedy = lib.llama_sampler_init_greedy()

    def choose(self, context: Any, grammar: Any) -> int:
        """Return the token and tell the grammar about it."""
        lib = self.lib
        likeliest: int = lib.llama_sampler_sample(self.greedy, context, -1)
        if not grammar:
            return likeliest
        self.rows[0] = lib.llama_token_data(likeliest, 0.0, 0.0)
        token = self._best(self._rows(1), grammar)
        if token is None:
            few = self._all(context)
            lib.llama_sampler_apply(self.top, ctypes.byref(few))
            token = self._best(few, grammar)
        if token is None:
            token = self._best(self._all(context), grammar)
        if token is None:
            raise TroubleError("refused", "the grammar has no way on")
        lib.llama_sampler_accept(grammar, token)
        return token

    def _rows(self, count: int) -> Any:
        """Return the first rows in the form that samplers take."""
        return self.lib.llama_token_data_array(self.rows, count, -1, False)

    def _all(self, context: Any) -> Any:
        """Return every token with its logit."""
        logits = self.lib.llama_get_logits_ith(context, -1)
        everything = ctypes.POINTER(ctypes.c_float * self.size)
        ctypes.memmove(self.rows, self.fresh, len(self.fresh))
        self.logits[:] = (
            memoryview(ctypes.cast(logits, everything).contents).cast("B").cast("f")
        )
        return self._rows(self.size)

    def _best(self, some: Any, grammar: Any) -> int | None:
        """Return the likeliest of these that the grammar lets pass."""
        self.lib.llama_sampler_apply(grammar, ctypes.byref(some))
        self.lib.llama_sampler_apply(self.greedy, ctypes.byref(some))
        best = some.data[some.selected]
        return None if best.logit == float("-inf") else best.id


def hands(most: int) -> int:
    """Return how many threads read a prompt: one where others are at work.

    Threads that wait for one that has no processor made a prompt of twenty tokens
    take five seconds instead of a fifth of one.
    """
    try:
        told = LOADAVG.read_text("ascii").split()[3]
        others = int(told.partition("/")[0]) - 1
    except OSError, ValueError, IndexError:
        return most
    return most if others + most <= (os.process_cpu_count() or 1) else 1


class Model:
    """One base, an adapter per role, and one cache per role."""

    def __init__(self, lib: Any, request: dict[str, Any]) -> None:
        """Load everything; a file that is no model is reported as corrupt."""
        self.lib = lib
        lib.llama_backend_init()
        params = lib.llama_model_default_params()
        params.load_mode = lib.LLAMA_LOAD_MODE_NONE
        params.n_gpu_layers = request["gpu_layers"]
        self.model = lib.llama_model_load_from_file(request["base"].encode(), params)
        if not self.model:
            raise TroubleError("corrupt", f"cannot load {Path(request['base']).name}")
        self.vocab = lib.llama_model_get_vocab(self.model)
        self.roles = sorted(request["adapters"])
        self.adapters = {
            role: self._adapter(path) for role, path in request["adapters"].items()
        }
        self.known: dict[str, list[int]] = {role: [] for role in self.roles}
        self.size = int(request["context"])
        self.threads = int(request["threads"])
        self.context = self._context(self.threads)
        self.memory = lib.llama_get_memory(self.context)
        self.batch = lib.llama_batch_init(BATCH, 0, 1)
        self.chooser = Chooser(lib, self.vocab)
        self.encoder = Encoder(lib, request["encoder"])
        self.grammars: dict[str, Grammar] = {}
        self.prefixes = {
            role: self.tokens(text) for role, text in request["prefixes"].items()
        }
        self.shelf = Shelf(request, lib)
        for role in self.prefixes:
            self.warm(role)

    def warm(self, role: str) -> None:
        """Have the role's prefix in its cache: from the disk, else by reading it."""
        tokens = self.prefixes.get(role)
        if self.known[role] or tokens is None or len(tokens) >= self.size:
            return
        state = self.shelf.read(role, tokens)
        if state is not None and self._restored(role, state):
            self.known[role] = [*tokens]
            return
        self.use(role)
        self.read(role, tokens, lambda: None)
        self.shelf.write(role, tokens, self._state(role))

    def _restored(self, role: str, state: bytes) -> bool:
        """Say whether llama.cpp took a saved state for this role."""
        lib, sequence = self.lib, self.roles.index(role)
        room = (ctypes.c_uint8 * len(state)).from_buffer_copy(state)
        if lib.llama_state_seq_set_data(self.context, room, len(state), sequence):
            return True
        lib.llama_memory_seq_rm(self.memory, sequence, 0, -1)
        return False

    def _state(self, role: str) -> bytes:
        """Return what the role's cache holds, as llama.cpp writes it."""
        lib, sequence = self.lib, self.roles.index(role)
        size = lib.llama_state_seq_get_size(self.context, sequence)
        room = (ctypes.c_uint8 * size)()
        made = lib.llama_state_seq_get_data(self.context, room, size, sequence)
        return bytes(memoryview(room)[:made])

    def _adapter(self, path: str | None) -> Any:
        """Load one adapter; none is fine."""
        if path is None:
            return None
        adapter = self.lib.llama_adapter_lora_init(self.model, path.encode())
        if not adapter:
            raise TroubleError("corrupt", f"cannot load {Path(path).name}")
        return adapter

    def _context(self, threads: int) -> Any:
        """Make the one context, with a sequence for each role."""
        params = self.lib.llama_context_default_params()
        params.n_ctx = self.size
        params.n_batch = params.n_ubatch = BATCH
        params.n_seq_max = len(self.roles)
        params.n_outputs_max = len(self.roles)
        params.kv_unified = True
        # One token is too little work to share: threads would only wait for each
        # other. A prompt is worth it.
        params.n_threads, params.n_threads_batch = 1, threads
        params.no_perf = True
        context = self.lib.llama_init_from_model(self.model, params)
        if not context:
            raise TroubleError("memory", "no room for the context")
        return context

    def forget(self) -> None:
        """Wipe what earlier prompts left behind; grammars hold words that were said."""
        self.lib.llama_memory_clear(self.memory, True)
        self.known = {role: [] for role in self.roles}
        while self.grammars:
            self.grammars.popitem()[1].free()

    def complete(self, pipe: Pipe, request: dict[str, Any]) -> dict[str, Any]:
        """Return the text and its costs."""
        began = time.perf_counter()
        until = began + request["deadline_s"]

        def check() -> None:
            if pipe.wants_stop(request["id"]):
                raise TroubleError("gone", "cancelled")
            if time.perf_counter() > until:
                raise TroubleError("timeout", "deadline reached")

        role = request["role"]
        tokens = self.tokens(request["prompt"])
        limit = min(request["limit"], self.size - len(tokens))
        if limit < 1:
            raise TroubleError("refused", f"a prompt of {len(tokens)} tokens")
        grammar = self.grammar(request["grammar"])
        try:
            self.warm(role)
            reused = self.make_room(role, tokens, limit)
            self.use(role)
            self.read(role, tokens[reused:], check)
            read = time.perf_counter()
            made, ended = self.write(role, grammar, limit, check)
        finally:
            if grammar:
                self.lib.llama_sampler_free(grammar)
        return {
            "text": b"".join(map(self.piece, made)).decode(errors="replace"),
            "prompt_tokens": len(tokens),
            "reused_tokens": reused,
            "generated_tokens": len(made) + ended,
            "prompt_ms": (read - began) * 1e3,
            "generate_ms": (time.perf_counter() - read) * 1e3,
            "cut": not ended,
        }

    def tokens(self, prompt: str) -> list[int]:
        """Return the prompt as tokens; template marks become their own tokens."""
        text = prompt.encode(errors="replace")
        room = len(text) + 2
        buffer = (self.lib.llama_token * room)()
        count = self.lib.llama_tokenize(
            self.vocab, text, len(text), buffer, room, True, True
        )
        if count < 1:
            raise TroubleError("refused", "an empty prompt")
        return list(buffer[:count])

    def piece(self, token: int) -> bytes:
        """Return a token's bytes, spelled as the grammar saw them."""
        buffer = ctypes.create_string_buffer(256)
        count = self.lib.llama_token_to_piece(self.vocab, token, buffer, 256, 0, True)
        return buffer.raw[: max(count, 0)]

    def grammar(self, text: str | None) -> Any:
        """Return a copy of the grammar at its start, or nothing for free text."""
        if text is None:
            return None
        known = self.grammars.pop(text, None) or Grammar(self.lib, self.vocab, text)
        # The one used last stands last: a grammar of one utterance goes before long.
        while len(self.grammars) >= KEPT_GRAMMARS:
            self.grammars.pop(next(iter(self.grammars))).free()
        self.grammars[text] = known
        return self.lib.llama_sampler_clone(known.start)

    def make_room(self, role: str, tokens: list[int], limit: int) -> int:
        """Cut this role's cache back to the shared start; return its length.

        At least the prompt's last token is read again: its logits are needed.
        """
        known = self.known[role]
        same = 0
        for old, new in zip(known, tokens[:-1], strict=False):
            if old != new:
                break
            same += 1
        others = [other for other in self.roles if other != role]
        if sum(len(self.known[o]) for o in others) + len(tokens) + limit > self.size:
            for other in others:
                self._cut(other, 0)
        self._cut(role, same)
        return same

    def _cut(self, role: str, length: int) -> None:
        """Forget a role's tokens from this place on."""
        self.lib.llama_memory_seq_rm(self.memory, self.roles.index(role), length, -1)
        del self.known[role][length:]

    def use(self, role: str) -> None:
        """Put this role's adapter on, and no other."""
        adapter = self.adapters[role]
        pointers = (self.lib.llama_adapter_lora_p_ctypes * 1)(adapter)
        scales = (ctypes.c_float * 1)(1.0)
        count = 0 if adapter is None else 1
        if self.lib.llama_set_adapters_lora(self.context, pointers, count, scales):
            raise TroubleError("corrupt", f"the {role} adapter does not fit")

    def read(self, role: str, tokens: list[int], check: Any) -> None:
        """Evaluate tokens into the role's cache; the last one gets logits."""
        for start in range(0, len(tokens), BATCH):
            check()
            part = tokens[start : start + BATCH]
            self._evaluate(role, part, last=start + BATCH >= len(tokens))

    def _evaluate(self, role: str, part: list[int], *, last: bool) -> None:
        """Run one batch; only what was evaluated counts as known."""
        batch, sequence = self.batch, self.roles.index(role)
        if len(part) > 1:
            self.lib.llama_set_n_threads(self.context, 1, hands(self.threads))
        position = len(self.known[role])
        for place, token in enumerate(part):
            batch.token[place] = token
            batch.pos[place] = position + place
            batch.n_seq_id[place] = 1
            batch.seq_id[place][0] = sequence
            batch.logits[place] = False
        batch.logits[len(part) - 1] = last
        batch.n_tokens = len(part)
        if self.lib.llama_decode(self.context, batch):
            self.forget()
            raise TroubleError("memory", "no room in the cache")
        self.known[role] += part

    def write(
        self, role: str, grammar: Any, limit: int, check: Any
    ) -> tuple[list[int], bool]:
        """Generate up to the limit; say whether the model ended by itself."""
        made: list[int] = []
        while True:
            token = self.chooser.choose(self.context, grammar)
            if self.lib.llama_vocab_is_eog(self.vocab, token):
                return made, True
            made.append(token)
            if len(made) == limit:
                return made, False
            check()
            self._evaluate(role, [token], last=True)


class Shelf:
    """Prefixes that were read once, in files: each its name, a checksum, the state.

    The cache knows nothing of adapters, so the name stands for everything that the
    state depends on; a file that is not exactly what was written counts as none.
    """

    def __init__(self, request: dict[str, Any], lib: Any) -> None:
        """Look at nothing yet but which engine this is."""
        folder = request["states"]
        self.folder = None if folder is None else Path(folder)
        self.request = request
        self.marks: dict[str, str] = {}
        # The package's front page names its version.
        self.engine = Path(lib.__file__).with_name("__init__.py").read_text("utf-8")

    def read(self, role: str, tokens: list[int]) -> bytes | None:
        """Return the state of this prefix, if it lies here unharmed."""
        if self.folder is None:
            return None
        name = self._name(role, tokens)
        with suppress(OSError):
            content = (self.folder / name).read_bytes()
            head = len(name)
            state = content[head + DIGEST :]
            digest = hashlib.sha256(state).digest()
            if content[: head + DIGEST] == name.encode() + digest:
                return state
        return None

    def write(self, role: str, tokens: list[int], state: bytes) -> None:
        """Keep a state; a full disk costs a second at the next start, no more."""
        if self.folder is None:
            return
        name = self._name(role, tokens)
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            half = self.folder / f".{name}.{os.getpid()}"
            half.write_bytes(name.encode() + hashlib.sha256(state).digest() + state)
            half.replace(self.folder / name)
            files = self.folder.glob("prefix-*.state")
            for old in sorted(files, key=_age)[:-KEPT_STATES]:
                old.unlink(missing_ok=True)

    def _name(self, role: str, tokens: list[int]) -> str:
        """Return the name of a state: a hash of all that it depends on."""
        adapter = self.request["adapters"][role]
        parts = (
            self._mark(self.request["base"]),
            "" if adapter is None else self._mark(adapter),
            self.engine,
            self.request["context"],
            BATCH,
            tokens,
        )
        digest = hashlib.sha256(json.dumps(parts).encode()).hexdigest()
        return f"prefix-{digest[:32]}.state"

    def _mark(self, path: str) -> str:
        """Return what tells a file from others, without reading gigabytes."""
        if path not in self.marks:
            told = Path(path).stat()
            with Path(path).open("rb") as file:
                edges = hashlib.sha256(file.read(EDGE))
                file.seek(max(told.st_size - EDGE, 0))
                edges.update(file.read(EDGE))
            self.marks[path] = f"{told.st_size} {told.st_mtime_ns} {edges.hexdigest()}"
        return self.marks[path]


def _age(path: Path) -> float:
    """Return when a file was written; one that has just gone is the oldest."""
    with suppress(OSError):
        return path.stat().st_mtime
    return 0.0


class Encoder:
    """The sentence encoder; loaded when the first sentence comes."""

    def __init__(self, lib: Any, path: str | None) -> None:
        """Load nothing yet."""
        self.lib = lib
        self.path = path
        self.context: Any = None
        self.batch: Any = None
        self.vocab: Any = None
        self.size = 0

    def embed(self, pipe: Pipe, request: dict[str, Any]) -> dict[str, Any]:
        """Return the meaning of each sentence."""
        until = time.perf_counter() + request["deadline_s"]
        if self.context is None:
            self._load()
        meanings = []
        for text in request["texts"]:
            if pipe.wants_stop(request["id"]):
                raise TroubleError("gone", "cancelled")
            if time.perf_counter() > until:
                raise TroubleError("timeout", "deadline reached")
            meanings.append(self._meaning(text))
        return {"meanings": meanings}

    def _load(self) -> None:
        """Load the file; one that is no encoder is reported as corrupt."""
        if self.path is None:
            raise TroubleError("not_loaded", "there is no sentence encoder")
        lib = self.lib
        params = lib.llama_model_default_params()
        params.load_mode = lib.LLAMA_LOAD_MODE_NONE
        params.n_gpu_layers = 0
        model = lib.llama_model_load_from_file(self.path.encode(), params)
        if not model:
            raise TroubleError("corrupt", f"cannot load {Path(self.path).name}")
        params = lib.llama_context_default_params()
        params.n_ctx = params.n_batch = params.n_ubatch = SENTENCE
        # A sentence is too little work to share: threads would wait for each other.
        params.n_threads = params.n_threads_batch = 1
        params.embeddings = True
        params.pooling_type = lib.LLAMA_POOLING_TYPE_MEAN
        params.no_perf = True
        context = lib.llama_init_from_model(model, params)
        if not context:
            lib.llama_model_free(model)
            raise TroubleError("memory", "no room for the encoder")
        self.vocab = lib.llama_model_get_vocab(model)
        self.size = lib.llama_model_n_embd(model)
        self.batch = lib.llama_batch_init(SENTENCE, 0, 1)
        self.context = context

    def _meaning(self, text: str) -> str:
        """Return one sentence as signed bytes: only their direction counts."""
        said = text.encode(errors="replace")
        room = len(said) + 2
        tokens = (self.lib.llama_token * room)()
        count = self.lib.llama_tokenize(
            self.vocab, said, len(said), tokens, room, True, False
        )
        batch = self.batch
        batch.n_tokens = min(max(count, 0), SENTENCE)
        for place in range(batch.n_tokens):
            batch.token[place] = tokens[place]
            batch.pos[place] = place
            batch.n_seq_id[place] = 1
            batch.seq_id[place][0] = 0
            batch.logits[place] = True
        if not batch.n_tokens or self.lib.llama_encode(self.context, batch):
            raise TroubleError("refused", "a sentence that cannot be read")
        found = self.lib.llama_get_embeddings_seq(self.context, 0)
        if not found:
            raise TroubleError("corrupt", "the encoder gives no meaning")
        numbers = found[: self.size]
        largest = max(map(abs, numbers)) or 1.0
        whole = array("b", (round(one / largest * LARGEST) for one in numbers))
        return base64.b64encode(whole.tobytes()).decode("ascii")


def derive(lib: Any, request: dict[str, Any]) -> dict[str, Any]:
    """Write the file that runs fastest on this machine's processor."""
    params = lib.llama_model_quantize_default_params()
    params.ftype = getattr(lib, f"LLAMA_FTYPE_MOSTLY_{request['quantisation']}")
    params.allow_requantize = True
    params.nthread = request["threads"]
    source, target = request["source"].encode(), request["target"].encode()
    if lib.llama_model_quantize(source, target, ctypes.byref(params)):
        raise TroubleError(
            "corrupt", f"cannot derive from {Path(request['source']).name}"
        )
    return {"derived": True}


def settle(parent: int, memory: int) -> None:
    """Die with the parent, be the first to go when memory is short, be polite."""
    libc = ctypes.CDLL(None)
    if sys.platform == "linux":
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        Path("/proc/self/oom_score_adj").write_text("800", "ascii")
    if os.getppid() != parent:
        raise SystemExit(0)
    if memory:
        most = memory + SPARE_ADDRESSES
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.nice(5)


def answer(model: Model, pipe: Pipe, request: dict[str, Any]) -> dict[str, Any]:
    """Carry out one request; trouble is an answer too."""
    try:
        match request["op"]:
            case "complete":
                reply = model.complete(pipe, request)
            case "embed":
                reply = model.encoder.embed(pipe, request)
            case "forget":
                model.forget()
                reply = {}
            case other:
                reply = {"error": "refused", "detail": f"unknown request {other}"}
    except TroubleError as trouble:
        reply = {"error": trouble.reason, "detail": trouble.detail}
    pipe.cancelled.discard(request["id"])
    return {"id": request["id"], **reply}


def first(pipe: Pipe) -> Model | None:
    """Do what the first frame asks: load and stay, or derive and go."""
    request = pipe.next()
    try:
        settle(request["parent"], request["memory"])
        lib = low_level()
        model = None
        reply: dict[str, Any] = {"ready": True}
        match request["op"]:
            case "load":
                model = Model(lib, request)
            case "derive":
                reply |= derive(lib, request)
            case _:  # a probe: all that could go wrong has gone well
                lib.llama_backend_init()
    except TroubleError as trouble:
        reply = {"error": trouble.reason, "detail": trouble.detail}
        model = None
    pipe.send({"id": request["id"], **reply})
    return model


def main() -> None:
    """Answer until the parent hangs up."""
    pipe = Pipe(os.dup(0), os.dup(1))
    os.dup2(2, 1)
    model = first(pipe)
    while model is not None:
        pipe.send(answer(model, pipe, pipe.next()))


if __name__ == "__main__":
    main()
