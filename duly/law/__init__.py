"""Regimes as data, and the clocks and gags they set; nothing here is legal advice.

``loader`` opens the packs of ``packs/``; ``clocks`` starts a clock and ``running`` carries it on;
``gags`` says who may be told what. How to read and add a pack: ``docs/regimes.md``.
"""
