"""The room where affected people are told, as far as the law allows."""
