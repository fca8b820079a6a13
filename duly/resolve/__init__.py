"""The room where a locator becomes a thing on the platform, by permanent id."""
