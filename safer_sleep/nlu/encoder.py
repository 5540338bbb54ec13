"""Turns sentences into vectors with a frozen, quantised encoder.

Neither TensorFlow nor PyTorch is needed: onnxruntime runs a graph that is built
once from the weights and kept in the cache folder.
"""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
import sys
import tempfile
import time
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from safer_sleep import settings
from safer_sleep.nlu import weights
from safer_sleep.nlu.onnx_graph import GRAPH_VERSION, MAX_TOKENS, QUANTISATION, build_graph
from safer_sleep.nlu.vector_cache import VectorCache

logger = logging.getLogger(__name__)

# Small enough that an interrupted training loses seconds, large enough that
# writing to the cache costs nothing beside encoding.
_CHUNK = 256
_REPORT_SECONDS = 10
# Several models read the same message one after the other: its vectors and those of its parts are made once.
_RECENT = 64


class SentenceEncoder:
    """Sentences to vectors; the same sentence always gives the same vector.

    Each sentence goes through the graph alone, and several go at once on
    separate threads. Batches would be about a seventh faster, but the last bits
    of a vector would then depend on its neighbours; alone, training and run time
    agree exactly. An encoder may be shared between threads.
    """

    def __init__(self, name: str = "mpnet", cache_dir: Path | None = None, threads: int | None = None) -> None:
        """Load the encoder, building its graph first if it is not in the cache.

        Args:
            name: `mpnet` (better) or `minilm` (about seven times as fast).
            cache_dir: where the graph and the vectors are kept; the setting
                SAFER_SLEEP_CACHE, or `.cache` in the project, when left out.
            threads: sentences encoded at once; one for each processor when left out.

        Raises:
            weights.WeightsError: the weights are missing or not the expected ones.
            OSError: the cache folder cannot be written.
        """
        self.name = name
        self._folder = (settings.CACHE if cache_dir is None else Path(cache_dir)) / "encoder"
        self._threads = threads or os.cpu_count() or 1
        self._fingerprint = fingerprint(name)
        self._recent: OrderedDict[bytes, np.ndarray] = OrderedDict()
        # Even with the graph in the cache: whoever names a folder must hear that it is the wrong one.
        weights.chosen_folder(name)
        built = self._built_graph()
        self._tokenizer = _tokenizer(built / "tokenizer.json")
        options = onnxruntime.SessionOptions()
        # One thread inside each run: the sentences themselves are what runs side by side.
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(built / "graph.onnx"), options, providers=["CPUExecutionProvider"]
        )

    @classmethod
    @lru_cache(maxsize=None)
    def shared(cls, name: str = "mpnet") -> "SentenceEncoder":
        """The one encoder of this process by that name: two models need not hold its weights twice."""
        return cls(name)

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return int(self._session.get_outputs()[0].shape[1])

    @property
    def fingerprint(self) -> str:
        """Names weights, graph and quantisation; vectors with different fingerprints must not be mixed."""
        return self._fingerprint

    def encode(self, texts: Sequence[str], progress: bool = False) -> np.ndarray:
        """Encode sentences.

        Args:
            texts: n texts of any length; what exceeds MAX_TOKENS tokens is not
                read, and capitals make no difference.
            progress: report to standard error every few seconds.

        Returns:
            float32 array of shape (n, dimension), in the order of `texts`.
        """
        return self._encode(texts, progress, cache=None)

    def encode_cached(self, texts: Sequence[str], progress: bool = True) -> np.ndarray:
        """Encode sentences, keeping every vector on disk for the next time.

        Meant for training sentences, some minutes of them the first time, so it reports how far it is. Args and result as for `encode`, to the last bit.

        Raises:
            sqlite3.OperationalError: the disk is full, or another process held the cache for a minute.
        """
        return self._encode(texts, progress, self._vectors)

    @cached_property
    def _vectors(self) -> VectorCache:
        return VectorCache(self._folder / "vectors.db", self.fingerprint)

    def _encode(self, texts: Sequence[str], progress: bool, cache: VectorCache | None) -> np.ndarray:
        prepared = [_prepare(text) for text in texts]
        unique = list(dict.fromkeys(prepared))
        vectors = cache.get_many(unique) if cache else self._remembered(unique)
        for some, encoded in self._run([text for text in unique if text not in vectors], progress):
            if cache:
                cache.put_many(some, encoded)
            else:
                self._remember(some, encoded)
            vectors.update(zip(some, encoded))
        result = np.empty((len(prepared), self.dimension), np.float32)
        for row, text in enumerate(prepared):
            result[row] = vectors[text]
        return result

    def _remembered(self, texts: Sequence[str]) -> dict[str, np.ndarray]:
        return {text: vector for text in texts if (vector := self._recent.get(_mark(text))) is not None}

    def _remember(self, texts: Sequence[str], vectors: np.ndarray) -> None:
        self._recent.update(zip(map(_mark, texts), vectors))
        while len(self._recent) > _RECENT:
            self._recent.popitem(last=False)

    def _run(self, texts: list[str], progress: bool) -> Iterator[tuple[list[str], np.ndarray]]:
        if len(texts) == 1:
            # A parent's message: no thread is worth starting for it.
            yield texts, self._vector(texts[0])[None]
            return
        started = reported = time.monotonic()
        with ThreadPoolExecutor(self._threads) as pool:
            for start in range(0, len(texts), _CHUNK):
                some = texts[start : start + _CHUNK]
                yield some, np.stack(list(pool.map(self._vector, some)))
                now = time.monotonic()
                if progress and now - reported >= _REPORT_SECONDS:
                    reported = now
                    done = start + len(some)
                    left = (now - started) / done * (len(texts) - done)
                    print(f"{done} of {len(texts)} sentences encoded, {left:.0f} s left", file=sys.stderr, flush=True)

    def _vector(self, text: str) -> np.ndarray:
        ids = np.array([self._tokenizer.encode(text).ids], np.int64)
        (pooled,) = self._session.run(["pooled"], {"input_ids": ids, "attention_mask": np.ones_like(ids)})
        # The cache keeps half precision. Rounding here as well makes a vector the
        # same whether it was kept or has just been made.
        return pooled[0].astype(np.float16).astype(np.float32)

    def _built_graph(self) -> Path:
        final = self._folder / self.fingerprint
        if _is_whole(final):
            return final
        self._folder.mkdir(parents=True, exist_ok=True)
        logger.info("Building the sentence encoder %s (once; up to a minute).", self.name)
        # Everything is written beside the place it belongs in and moved there in one
        # step, so that a process which is stopped, or a second one, leaves no half graph.
        with tempfile.TemporaryDirectory(dir=self._folder, prefix="building-") as scratch:
            ready = Path(scratch) / "ready"
            ready.mkdir()
            with weights.weights_folder(self.name, Path(scratch)) as source:
                graph = ready / "graph.onnx"
                graph.write_bytes(build_graph(source).SerializeToString())
                shutil.copyfile(source / "tokenizer.json", ready / "tokenizer.json")
            (ready / "graph.sha256").write_text(weights.sha256_of(graph), encoding="ascii")
            try:
                ready.rename(final)
            except OSError:
                # Either another process was first, or what is there is damaged.
                if not _is_whole(final):
                    shutil.rmtree(final)
                    ready.rename(final)
        return final


def fingerprint(name: str) -> str:
    """Names weights, graph and quantisation; vectors with different fingerprints must not be mixed.

    Raises:
        weights.WeightsError: there is no encoder of that name.
    """
    return f"{name}-{weights.checkpoint(name).sha256[:16]}-{GRAPH_VERSION}-{QUANTISATION}"


def _is_whole(folder: Path) -> bool:
    try:
        expected = (folder / "graph.sha256").read_text(encoding="ascii")
        return (folder / "tokenizer.json").is_file() and weights.sha256_of(folder / "graph.onnx") == expected
    except OSError:
        return False


def _mark(text: str) -> bytes:
    """Stands for a text, so that no parent's words are held in memory between messages."""
    return hashlib.blake2b(text.encode(), digest_size=16).digest()


def _prepare(text: str) -> str:
    # Half an emoji, as broken clients send, cannot be written as UTF-8, and the
    # tokeniser would raise on it.
    return text.lower().encode("utf-8", "replace").decode("utf-8")


def _tokenizer(path: Path) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS)
    # Otherwise someone who types "</s>" or "[SEP]" would end the sentence for the model.
    tokenizer.encode_special_tokens = True
    return tokenizer
