"""A page's picture turned upright and straight, so that its lines run level."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Gray = NDArray[np.uint8]

_STEEPEST = 3.5  # degrees
_COARSE, _FINE = 0.25, 0.04
_SMALL = 700.0  # pixels of the longer side on which the angle is sought
_LEVEL = 0.03  # degrees that need no turning


def straightened(gray: Gray, angle: float) -> Gray:
    """Turn a page by the few degrees that it was laid askew."""
    if abs(angle) < _LEVEL:
        return gray
    height, width = gray.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    return np.asarray(
        cv2.warpAffine(gray, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=255.0),
        dtype=np.uint8,
    )


def skew(gray: Gray) -> float:
    """Return by how many degrees the page must be turned: where its rows of ink are sharpest."""
    ink = _ink(gray, _SMALL)
    steps = np.arange(-_STEEPEST, _STEEPEST + _COARSE, _COARSE)
    rough = float(max(steps, key=lambda angle: _sharpness(ink, float(angle))))
    finer = _ink(gray, 2 * _SMALL)
    near = np.arange(rough - _COARSE, rough + _COARSE + _FINE / 2, _FINE)
    return float(max(near, key=lambda angle: _sharpness(finer, float(angle))))


def quarter_turned(gray: Gray) -> bool:
    """Tell whether lines of text run upright on the page: by the gaps between them."""
    ink = _ink(gray, _SMALL)
    return _sharpness(np.ascontiguousarray(ink.T), 0.0, loose=True) > 1.6 * _sharpness(
        ink, 0.0, loose=True
    )


def _ink(gray: Gray, longest: float) -> NDArray[np.float32]:
    scale = min(1.0, longest / max(gray.shape))
    small = cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    back = cv2.blur(small, (61, 61))
    dark = np.clip(back.astype(np.float32) - small.astype(np.float32) - 15.0, 0.0, 60.0)
    return np.asarray(dark, dtype=np.float32)


def _sharpness(ink: NDArray[np.float32], angle: float, *, loose: bool = False) -> float:
    height, width = ink.shape
    if angle:
        turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
        ink = np.asarray(cv2.warpAffine(ink, turn, (width, height), flags=cv2.INTER_LINEAR))
    rows = ink.sum(axis=1)
    if loose:  # printed rules would outweigh the text
        rows = np.minimum(rows, 4 * np.median(rows[rows > 0]) if (rows > 0).any() else 0)
    return float(np.square(np.diff(rows)).sum())
