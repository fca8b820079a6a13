"""What is counted of posts and accounts."""
