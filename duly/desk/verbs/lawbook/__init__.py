"""The packs of law, shown to whoever asks; nothing here is recorded."""
