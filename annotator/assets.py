"""Where the read-only files shipped with the program are."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """The folder with fonts, icons, catalogues, label sets, samples and schemas."""
    return _root("resources")


def migrations() -> Path:
    """The folder with the project file's migrations, ``NNNN_name.sql``."""
    return _root("db") / "migrations"


def _root(name: str) -> Path:
    bundled = _PACKAGE / "_bundled" / name  # in a wheel
    return bundled if bundled.is_dir() else _PACKAGE.parent / name  # in a checkout
