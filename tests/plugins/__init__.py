"""What every test run needs around it: databases, no network, no silent skips."""
