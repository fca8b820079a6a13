"""What it costs, with the machine's own floor measured beside it in the same run."""
