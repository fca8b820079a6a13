"""The desk's commands and questions as JSON, by the same registry, rights and door."""
