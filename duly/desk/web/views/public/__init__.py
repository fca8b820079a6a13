"""What people outside see: no script, no cookie, and never more than the law lets us show."""
