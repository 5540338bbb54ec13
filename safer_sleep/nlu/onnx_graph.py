"""The sentence encoder as an ONNX graph, written node by node from the weights.

Converting the usual way needs PyTorch or TensorFlow, which are far larger than
the model itself. BERT and MPNet differ only in the names of their weights, in
where their positions start and in MPNet's relative position bias, so one short
builder serves both.

The weights are quantised here too, rather than by onnxruntime's own tool. That
one gives a whole activation tensor a single scale, and a few tokens in MPNet
have values fifty times those of the rest: the vectors then drift to a cosine of
0.89 from the exact ones, and depend on what else is in the batch. One scale for
each token costs the same time and stays above 0.98.

Products are exact on any processor. Without VNNI onnxruntime adds up two products
of bytes in 16 bits, where they overflow: of random ones a third were wrong, and
every vector was another than elsewhere. So a column's step is as large as no two
neighbours in it need more (`column_scales`); the mean cosine to the exact vectors
falls by 0.0002. Unsigned weights are exact too, and a fifth slower.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Mapping, Sequence

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from safetensors import safe_open

# Raise this whenever the graph would give different vectors: it is part of the
# encoder's fingerprint, and so makes old graphs and cached vectors unused.
GRAPH_VERSION = 4
QUANTISATION = "int8-by-token"

# The kernels add two products of one column in 16 bits, both from a group of so many rows. A token's byte is 255 at most, so the two weights
# together may be 128 (255 * 128 < 2 ** 15), of which rounding may be one.
_ADDED_TOGETHER = 4
_TWO_WEIGH = 127

# Nobody sends a chatbot more than a few sentences, and attention costs grow
# with the square of the length.
MAX_TOKENS = 64

# Positions in the hidden_states tuple. The last layer is trained to compare
# whole sentences; an earlier one keeps more of the wording, and the two
# together classify short messages better than either does alone. For MPNet, -6
# did better than -4 and -5 in three-fold cross-validation on the example messages.
POOLED_LAYERS: Mapping[str, Sequence[int]] = {"mpnet": (-1, -6), "bert": (-1, -3)}

_COMMON = {"up": "intermediate.dense", "down": "output.dense", "down_norm": "output.LayerNorm"}
_LAYER_NAMES: Mapping[str, Mapping[str, str]] = {
    "bert": {
        "q": "attention.self.query",
        "k": "attention.self.key",
        "v": "attention.self.value",
        "o": "attention.output.dense",
        "o_norm": "attention.output.LayerNorm",
        **_COMMON,
    },
    "mpnet": {
        "q": "attention.attn.q",
        "k": "attention.attn.k",
        "v": "attention.attn.v",
        "o": "attention.attn.o",
        "o_norm": "attention.LayerNorm",
        **_COMMON,
    },
}


class GraphError(ValueError):
    """The weights describe a model that this builder does not know."""


def relative_position_buckets(length: int, buckets: int, max_distance: int = 128) -> np.ndarray:
    """Number the distance between every two positions as MPNet (and T5) do.

    Args:
        length: number of tokens.
        buckets: number of buckets, half of them for each direction.
        max_distance: distance from which everything shares the last bucket.

    Returns:
        int64 array of shape (length, length): row = query, column = key.
    """
    distance = np.arange(length)[:, None] - np.arange(length)[None, :]
    half = buckets // 2
    exact = half // 2
    far = np.maximum(np.abs(distance), 1)
    scaled = exact + (
        np.log(far / exact) / np.log(max_distance / exact) * (half - exact)
    ).astype(np.int64)
    near = np.abs(distance) < exact
    bucket = np.where(near, np.abs(distance), np.minimum(scaled, half - 1))
    return (bucket + np.where(distance < 0, half, 0)).astype(np.int64)


def column_scales(weight: np.ndarray) -> np.ndarray:
    """The step of each column in which its weights are rounded to whole numbers of -127 to 127.

    Args:
        weight: float array of shape (inputs, outputs), no column of it all zeros.

    Returns:
        Array of shape (outputs,): the smallest steps with which no two weights of one sign in a group of rows weigh more than 16 bits hold.
    """
    rows, columns = weight.shape
    groups = np.pad(weight, ((0, -rows % _ADDED_TOGETHER), (0, 0))).reshape(-1, _ADDED_TOGETHER, columns)
    both = [np.sort(np.clip(sign * groups, 0, None), axis=1)[:, -2:].sum(axis=1).max(axis=0) for sign in (1, -1)]
    return np.maximum(np.abs(weight).max(axis=0) / 127, np.maximum(*both) / _TWO_WEIGH)


class _Builder:
    """Collects nodes and weights; every method returns the name of its output."""

    def __init__(self, quantise: bool) -> None:
        self.quantise = quantise
        self.nodes: list[onnx.NodeProto] = []
        self.initializers: list[onnx.TensorProto] = []
        if quantise:
            self.const("int8.step", np.float32(1 / 127))
            self.const("int8.zero", np.uint8(128))
            self.const("int8.axis", np.array([-1], np.int64))

    def const(self, name: str, value: np.ndarray) -> str:
        self.initializers.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def op(self, kind: str, inputs: Sequence[str], name: str, outputs: int = 1, **attrs: Any) -> Any:
        names = [name] if outputs == 1 else [f"{name}.{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, name=name, **attrs))
        return name if outputs == 1 else names

    def dense(self, x: str, weight: np.ndarray, bias: np.ndarray, name: str) -> str:
        if self.quantise:
            product = self.int8_product(x, weight, f"{name}.matmul")
        else:
            product = self.op("MatMul", [x, self.const(f"{name}.weight", weight)], f"{name}.matmul")
        return self.op("Add", [product, self.const(f"{name}.bias", bias)], name)

    def int8_product(self, x: str, weight: np.ndarray, name: str) -> str:
        """Multiply in whole numbers, with a scale for each token and each output column."""
        scale = column_scales(weight)
        columns = self.const(f"{name}.columns", scale.astype(np.float32))
        whole = self.const(f"{name}.whole", np.rint(weight / scale).astype(np.int8))
        size = self.op("Abs", [x], f"{name}.size")
        largest = self.op("ReduceMax", [size, "int8.axis"], f"{name}.largest", keepdims=1)
        share = self.op("Div", [x, largest], f"{name}.share")
        tokens = self.op("QuantizeLinear", [share, "int8.step", "int8.zero"], f"{name}.uint8")
        product = self.op(
            "MatMulIntegerToFloat",
            [tokens, whole, "int8.step", columns, "int8.zero"],
            f"{name}.product",
            domain="com.microsoft",
        )
        return self.op("Mul", [product, largest], name)

    def norm(self, x: str, weight: np.ndarray, bias: np.ndarray, epsilon: float, name: str) -> str:
        scale = self.const(f"{name}.scale", weight)
        shift = self.const(f"{name}.shift", bias)
        return self.op("LayerNormalization", [x, scale, shift], name, axis=-1, epsilon=epsilon)


def build_graph(
    folder: Path, layers: Sequence[int] | None = None, quantise: bool = True
) -> onnx.ModelProto:
    """Build the graph of a BERT or MPNet sentence encoder.

    The graph takes `input_ids` and `attention_mask`, both int64 of shape
    (batch, tokens) with at most MAX_TOKENS tokens, and gives `pooled`, float32
    of shape (batch, len(layers) * hidden size): the mean over the real tokens
    of each chosen hidden layer, every part scaled to length one.

    Args:
        folder: holds model.safetensors and config.json.
        layers: positions in the hidden_states tuple (0 is the embeddings, -1
            the last layer); POOLED_LAYERS of the model type when left out.
        quantise: multiply in int8; False gives the exact graph to compare with.

    Returns:
        The model, in memory.

    Raises:
        GraphError: the model type or a setting is one the graph does not cover.
    """
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    kind = config.get("model_type")
    if kind not in _LAYER_NAMES or config.get("hidden_act") != "gelu":
        raise GraphError(
            f"{folder / 'config.json'} describes a {kind!r} model with activation "
            f"{config.get('hidden_act')!r}; only BERT and MPNet with 'gelu' can be built."
        )
    wanted = POOLED_LAYERS[kind] if layers is None else layers

    b = _Builder(quantise)
    names = _LAYER_NAMES[kind]
    epsilon = config["layer_norm_eps"]
    heads = config["num_attention_heads"]
    with safe_open(str(folder / "model.safetensors"), framework="np") as weights:

        def get(name: str) -> np.ndarray:
            return weights.get_tensor(name).astype(np.float32, copy=False)

        def pair(name: str) -> tuple[np.ndarray, np.ndarray]:
            return get(f"{name}.weight"), get(f"{name}.bias")

        b.const("zero", np.array([0], np.int64))
        shape = b.op("Shape", ["input_ids"], "length", start=1, end=2)

        # Half precision loses nothing measurable in a table that is only looked
        # up, and halves what is by far the largest array after quantisation.
        b.const("words", get("embeddings.word_embeddings.weight").astype(np.float16))
        looked_up = b.op("Gather", ["words", "input_ids"], "words.gather")
        words = b.op("Cast", [looked_up], "words.float", to=TensorProto.FLOAT)
        # MPNet counts positions from the one after the padding index.
        first = config["pad_token_id"] + 1 if kind == "mpnet" else 0
        table = get("embeddings.position_embeddings.weight")[first : first + MAX_TOKENS]
        if kind == "bert":
            table = table + get("embeddings.token_type_embeddings.weight")[0]
        b.const("positions.table", table)
        positions = b.op("Slice", ["positions.table", "zero", shape, "zero"], "positions")
        summed = b.op("Add", [words, positions], "embedded")
        x = b.norm(summed, *pair("embeddings.LayerNorm"), epsilon, "hidden.0")

        mask = b.op("Cast", ["attention_mask"], "mask.int", to=TensorProto.INT32)
        bias = ""
        if kind == "mpnet":
            buckets = relative_position_buckets(
                MAX_TOKENS, config["relative_attention_num_buckets"]
            )
            table = get("encoder.relative_attention_bias.weight")[buckets]
            b.const("relative.table", table.transpose(2, 0, 1)[None])
            ends = b.op("Concat", [shape, shape], "relative.ends", axis=0)
            b.const("relative.starts", np.array([0, 0], np.int64))
            b.const("relative.axes", np.array([2, 3], np.int64))
            bias = b.op(
                "Slice", ["relative.table", "relative.starts", ends, "relative.axes"], "relative"
            )

        hidden = [x]
        for i in range(config["num_hidden_layers"]):
            prefix, at = f"encoder.layer.{i}.", f"layer.{i}."
            q, k, v = (pair(prefix + names[part]) for part in "qkv")
            # One product for all three, so that the input is quantised once.
            joined = b.dense(
                x,
                np.concatenate([q[0], k[0], v[0]]).T,
                np.concatenate([q[1], k[1], v[1]]),
                at + "qkv",
            )
            parts = b.op("Split", [joined], at + "split", outputs=3, axis=-1, num_outputs=3)
            mixed = b.op(
                "MultiHeadAttention",
                [*parts, "", mask, bias] if bias else [*parts, "", mask],
                at + "attention",
                domain="com.microsoft",
                num_heads=heads,
            )
            weight, offset = pair(prefix + names["o"])
            attended = b.dense(mixed, weight.T, offset, at + "o")
            x = b.norm(
                b.op("Add", [attended, x], at + "o.sum"),
                *pair(prefix + names["o_norm"]),
                epsilon,
                at + "o.norm",
            )
            weight, offset = pair(prefix + names["up"])
            up = b.dense(x, weight.T, offset, at + "up")
            active = b.op("Gelu", [up], at + "gelu", domain="com.microsoft")
            weight, offset = pair(prefix + names["down"])
            down = b.dense(active, weight.T, offset, at + "down")
            x = b.norm(
                b.op("Add", [down, x], at + "down.sum"),
                *pair(prefix + names["down_norm"]),
                epsilon,
                f"hidden.{i + 1}",
            )
            hidden.append(x)

    b.const("last_axis", np.array([-1], np.int64))
    b.const("token_axis", np.array([1], np.int64))
    floats = b.op("Cast", ["attention_mask"], "mask.float", to=TensorProto.FLOAT)
    column = b.op("Unsqueeze", [floats, "last_axis"], "mask.column")
    pooled = []
    for layer in wanted:
        # The length of the mean is scaled away, so the sum does as well.
        masked = b.op("Mul", [hidden[layer], column], f"pool{layer}.masked")
        total = b.op("ReduceSum", [masked, "token_axis"], f"pool{layer}.sum", keepdims=0)
        pooled.append(b.op("LpNormalization", [total], f"pool{layer}", axis=-1, p=2))
    b.op("Concat", pooled, "pooled", axis=-1)

    ids = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "tokens"])
        for name in ("input_ids", "attention_mask")
    ]
    width = len(wanted) * config["hidden_size"]
    out = helper.make_tensor_value_info("pooled", TensorProto.FLOAT, ["batch", width])
    graph = helper.make_graph(b.nodes, "sentence_encoder", ids, [out], b.initializers)
    return helper.make_model(
        graph,
        opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid("com.microsoft", 1)],
        ir_version=9,
        producer_name="safer_sleep",
    )
