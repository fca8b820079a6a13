"""Golden cases, one file for each body of law: what arrived when, and when it is due."""
