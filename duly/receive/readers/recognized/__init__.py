"""What was recognized on pages that are pictures, as values: no engine is behind them."""

from duly.receive.readers.recognized.values import Leaf, Recognized, Segment, Sheet, Strip, Words

__all__ = ["Leaf", "Recognized", "Segment", "Sheet", "Strip", "Words"]
