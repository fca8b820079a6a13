"""What on this machine would lose data, leak or lie: looked at, never assumed."""
