"""What a page shows and which command its button sends; nothing is decided here."""
