"""What ``duly gate`` does on a network: publish, follow, serve."""
